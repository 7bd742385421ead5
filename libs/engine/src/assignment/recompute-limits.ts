import type { Recomputed, StandingLimit } from '#domain/assignment/recompute-limits';
import { recomputeLimits } from '#domain/assignment/recompute-limits';
import type { AssignmentId, CountyId } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import type { Statement } from '../core/reader';
import type { Reading } from '../core/reader';
import { record } from '../core/record';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import { CalendarVersions } from '../plan/calendar.store';
import { applyMoves, ASSIGNMENT_COLUMNS, loadAssignments, loaded, type LoadedAssignment } from './assignment.store';
import { noteCalendars } from './dispatch.store';
import { staleLimits, type StaleLimit, suspensionsOf } from './limit.store';

/** Limits in one transaction when a job does it: each step short, none lost. */
const PAGE = 1000;
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const LOOK: Statement = {
  name: 'limits-look',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, l.rules FROM assignment a
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         WHERE a.county_id = $1 AND a.id = ANY ($2::uuid[]) ORDER BY a.id`,
};

/** The job `limit.recompute`: as many limits as there are, page by page; what is done once is not done again. */
export class RecomputeLimits {
  constructor(private readonly work: UnitOfWork) {}

  /** Returns how many moved. */
  async run(county: CountyId): Promise<number> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'limit.recompute' };
    let moved = 0;
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
      const from: string = after;
      const page = await this.work.transact(actor, async (tx) => {
        const done = await recomputePage(tx, await CalendarVersions.of(tx), { after: from, most: PAGE });
        if (tx.entries.length > 0) await record(tx);
        return done;
      });
      moved += page.moved;
      after = page.last;
    }
    return moved;
  }
}

/** Recomputes one page; `last` is undefined when there is no more. Each moved unit is told, each move is a fact. */
export async function recomputePage(
  tx: Tx,
  calendars: CalendarVersions,
  page: { readonly after: string; readonly most: number },
): Promise<{ readonly moved: number; readonly last: string | undefined }> {
  const stale = await staleLimits(tx, calendars.newestVersions(), page);
  const found = await loadAssignments(tx, stale.map(({ id }) => id));
  const results = await recomputed(tx, calendars, { stale, found });
  const decisions = results.flatMap(({ decision }) => decision ?? []);
  if (decisions.length > 0) await applyMoves(tx, decisions);
  await noteCalendars(tx, results.map(({ assignment, calendarVersions }) => ({ id: assignment.id, calendarVersions })));
  const told = decisions.flatMap(({ assignment: { id, unitId } }) =>
    unitId === null ? [] : [{ kind: 'limit.recomputed' as const, subjectId: id, unitId, role: 'clerk' as const }],
  );
  await raiseNotices(tx, told);
  return { moved: decisions.length, last: stale.length < page.most ? undefined : stale.at(-1)?.id };
}

/** What recomputing would do, by the same function; reads only. */
export async function previewPage(
  reading: Reading,
  calendars: CalendarVersions,
  page: { readonly after: string; readonly most: number },
): Promise<{ readonly results: readonly Recomputed[]; readonly before: ReadonlyMap<AssignmentId, LoadedAssignment> }> {
  const stale = await staleLimits(reading, calendars.newestVersions(), page);
  const ids = stale.map(({ id }) => id);
  const rows = await reading.rows<Parameters<typeof loaded>[0]>(LOOK, [reading.county, ids]);
  const before = new Map(rows.map((row) => [row.id, loaded(row)]));
  return { results: await recomputed(reading, calendars, { stale, found: before }), before };
}

interface Found {
  readonly stale: readonly StaleLimit[];
  readonly found: ReadonlyMap<AssignmentId, LoadedAssignment>;
}

/** Limits of the same old calendars are compared together. */
async function recomputed(reading: Reading, calendars: CalendarVersions, { stale, found }: Found): Promise<readonly Recomputed[]> {
  const suspensions = await suspensionsOf(reading, stale.map(({ id }) => id));
  const groups = new Map<string, { versions: StaleLimit['versions']; limits: StandingLimit[] }>();
  for (const { id, versions } of stale) {
    const one = found.get(id);
    if (!one) continue;
    const key = JSON.stringify(Object.entries(versions).sort(([a], [b]) => a.localeCompare(b)));
    const group = groups.get(key) ?? { versions, limits: [] };
    group.limits.push({ ...one, suspensions: suspensions(id) });
    groups.set(key, group);
  }
  const after = calendars.newest();
  return [...groups.values()].flatMap(({ versions, limits }) => recomputeLimits(limits, calendars.at(versions), { calendars: after, today: reading.today }));
}
