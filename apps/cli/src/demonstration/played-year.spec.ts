import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { AssessmentQueries } from '#engine/assessment/assessment.queries';
import { FactQueries } from '#engine/assessment/indicator-fact.queries';
import { FindingListQueries } from '#engine/inspection/finding-list.queries';
import { actorsByLogin } from '#engine/people/actors-by-login';
import { CalendarShelf } from '#engine/plan/calendars';
import { SCHEMAS } from '#engine/schemas';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { DEMONSTRATION_STANDS } from './load';
import { simulate, type Simulation } from './simulate';
import { DEMONSTRATION_SEED } from './year/plan';

/** The whole year is played once. */
const PLAYING = 600_000;

/** What whoever opens the product for the first time finds in it. */
describe('the county in mid-November', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-november-'));
  let database: ClonedDatabase;
  let owner: Database;
  let played: Simulation;
  let by: Awaited<ReturnType<typeof actorsByLogin>>;
  const reader = (): Reader => new Reader(owner);
  const sql = <Row>(text: string): Promise<Row[]> => owner.query(text);

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2, entities: SCHEMAS }).initialize();
    const evidence = openBlobStore({ blobDir: folder, blobS3: undefined });
    played = await simulate(owner, { seed: DEMONSTRATION_SEED, until: DEMONSTRATION_STANDS, evidence });
    const [county] = await sql<{ id: CountyId }>(`SELECT county_by_code('510722') AS id`);
    by = await actorsByLogin(owner, county!.id);
  }, PLAYING);
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps every invariant, and no job failed', async () => {
    expect(Object.entries(played.checked.invariants).filter(([, { violations, checked }]) => violations.length > 0 || checked === 0)).toEqual([]);
    expect(await sql('SELECT job, reason FROM incident')).toEqual([]);
  });

  it('has findings of every source, each at another step of its life', async () => {
    const { items } = await new FindingListQueries(reader()).all(by.get('supervision-1')!, { limit: 50 });
    expect(items.map(({ source, severity, standing, overdue, round }) => [source, severity, standing, overdue, round])).toEqual([
      ['party-inspection', 'general', 'planning', false, 1],
      ['hotline', 'general', 'rechecking', false, 1],
      ['government-inspection', 'serious', 'rectifying', true, 1],
      ['superior', 'general', 'signing', false, 1],
      ['party-inspection', 'minor', 'closed', false, 1],
      ['party-inspection', 'general', 'rectifying', false, 2],
      ['audit', 'serious', 'settled', false, 1],
    ]);
    expect(items.filter(({ lookBackOn }) => lookBackOn === '2023-11-22')).toHaveLength(1);
    const quoted = await sql<{ quotes: string }>('SELECT count(*) AS quotes FROM finding_quote q JOIN trail_entry e ON e.id = q.entry_id AND e.leaf = q.leaf GROUP BY finding_id');
    expect(quoted).toHaveLength(items.length);
    expect(await sql('SELECT size, array_length(picked, 1) AS picked FROM sample')).toEqual([{ size: 5, picked: 5 }]);
    expect(await sql(`SELECT ends_at > clock_at AS open FROM inspection_access a JOIN county c USING (county_id) WHERE state = 'approved' ORDER BY ends_at`)).toEqual([
      { open: false }, { open: false }, { open: true },
    ]);
    expect(await sql(`SELECT state, count(*)::integer AS count FROM score_proposal GROUP BY state ORDER BY state`)).toEqual([
      { state: 'accepted', count: 2 }, { state: 'refused', count: 1 }, { state: 'waiting', count: 1 },
    ]);
  });

  it('has slips of every colour, signed for and answered', async () => {
    const answered = await sql<{ kind: string }>(`SELECT DISTINCT kind FROM slip WHERE state = 'answered' ORDER BY kind`);
    expect(answered.map(({ kind }) => kind)).toEqual(['blue', 'orange', 'red', 'yellow']);
  });

  it('has papers of every kind but the brief, with numbers that say what they are', async () => {
    const papers = await sql<{ kind: string; number: string }>('SELECT kind, printed_number AS number FROM document');
    expect([...new Set(papers.map(({ kind }) => kind))].sort()).toEqual(['bulletin', 'rectification', 'score-letter', 'slip']);
    expect(papers.filter(({ number }) => !number.startsWith('〔演示2023〕'))).toEqual([]);
    const [town] = await sql<{ signed: number; waits: number }>(
      `SELECT count(signed_at)::integer AS signed, (count(*) - count(signed_at))::integer AS waits FROM document_addressee a JOIN unit u ON u.id = a.unit_id WHERE u.code = '510722101'`,
    );
    expect(town).toEqual({ signed: 2, waits: 1 });
  });

  it('has scored its first half-year to the grades, an appeal upheld on the way, and prepares the whole year', async () => {
    const [scorer, shelf] = [by.get('assessment-1')!, new CalendarShelf()];
    const assessments = await new AssessmentQueries(reader(), shelf).all(scorer);
    expect(assessments.map(({ period, state, publications }) => [period, state, publications])).toEqual([['2023-H1', 'graded', 4], ['2023', 'open', 0]]);
    expect(await sql('SELECT state, outcome FROM appeal')).toEqual([{ state: 'decided', outcome: 'upheld' }]);
    const { ok, blockers } = await new FactQueries(reader(), shelf).preflight(scorer, assessments[1]!.id, undefined);
    expect(ok).toBe(false);
    expect(new Set(blockers.map(({ code }) => code))).toEqual(new Set(['period-not-over', 'applicability-undecided', 'fact-unconfirmed']));
  });
});
