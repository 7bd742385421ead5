import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { Instant, UnitId } from '#domain/kernel/ids';
import { entryBody } from '#domain/ledger/fact';
import { TELLINGS, TOLD_KINDS } from '#domain/assignment/tellings';
import { STATES } from '#domain/assignment/lifecycle';
import { leafHash } from '#platform/hash';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { FireTimers } from './fire-timers';

const database = useDatabase();
let source: DataSource;
let fire: FireTimers;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  fire = new FireTimers(new UnitOfWork(source), new CalendarShelf());
});
afterAll(() => source.destroy());

type Place = keyof County['assignments'];
const PLACES: readonly Place[] = ['leadership', 'lead', 'near', 'next', 'once', 'open'];

interface FiredRow {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
  readonly leaf: Buffer;
  readonly timer_id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly step: string | null;
  readonly outcome: string;
  readonly state: string;
  readonly unit_id: string | null;
  readonly verifier_unit_id: string;
}

const FIRED = `
  SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.body, e.leaf, f.timer_id, f.kind,
    f.subject_id, f.step, f.outcome, a.state, a.unit_id, a.verifier_unit_id
  FROM effect f JOIN assignment a ON a.county_id = f.county_id AND a.id = f.subject_id
  LEFT JOIN trail_entry e ON e.county_id = f.county_id AND e.body::jsonb -> 'data' ->> 'timer' = f.timer_id::text
  WHERE f.county_id = $1`;

/** The same entry by the domain's own tables and the canonical form of TypeScript. */
function expectedEntry(row: FiredRow, code: string): { readonly outcome: string; readonly body: string } {
  const telling = TELLINGS.find(({ kind, state }) => kind === row.kind && state === row.state);
  const unit = telling && ((telling.to === 'unit' ? row.unit_id : row.verifier_unit_id) as UnitId | null);
  const outcome = unit ? 'told' : 'passed';
  const body = entryBody({
    id: row.id,
    county: code,
    at: row.at,
    actor: { kind: 'system', rule: 'timer' },
    fact: {
      fact: 'timer.fired',
      subject: { kind: 'assignment', id: row.subject_id },
      unitId: unit ?? null,
      data: { kind: row.kind, outcome, step: row.step ?? undefined, timer: row.timer_id, told: unit ? [unit] : [] },
    },
  });
  return { outcome, body };
}

test('the entries that SQL writes are, to the byte, those of the canonical form; who is told is the domain’s table', async () => {
  const timers = fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...TOLD_KINDS),
      place: fc.constantFrom(...PLACES),
      due: fc
        .date({ min: new Date('2023-03-01T00:00:00Z'), max: new Date('2023-03-15T00:59:59Z'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      step: fc.option(
        fc.oneof(
          fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/),
          fc.string({ maxLength: 12 }).filter((text) => !text.includes('\0')),
        ),
      ),
    }),
    { minLength: 1, maxLength: 12, selector: ({ kind, place }) => `${kind} ${place}` },
  );
  const states = fc.array(fc.constantFrom(...STATES.filter((state) => state !== 'withdrawn')), {
    minLength: 6,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(timers, states, async (planned, stood) => {
      const here = await seedCounty(database().ownerUrl);
      try {
        for (const [index, place] of PLACES.entries()) {
          await here.sql('UPDATE assignment SET state = $3 WHERE county_id = $1 AND id = $2', [
            here.id,
            here.assignments[place],
            stood[index],
          ]);
        }
        for (const { kind, place, due, step } of planned) {
          await here.sql(
            'INSERT INTO timer (county_id, id, kind, subject_id, due_at, step) VALUES ($1, $2, $3, $4, $5, $6)',
            [here.id, newId(), kind, here.assignments[place], due, step],
          );
        }
        await fire.run(here.id);
        const rows = (await here.sql(FIRED, [here.id])) as FiredRow[];
        expect(rows).toHaveLength(planned.length);
        for (const row of rows) {
          if (row.outcome === 'skipped') continue;
          const expected = expectedEntry(row, here.code);
          expect({ outcome: row.outcome, body: row.body }).toEqual(expected);
          expect(row.leaf).toEqual(leafHash(expected.body));
        }
      } finally {
        await here.close();
      }
    }),
    { numRuns: 25 },
  );
});
