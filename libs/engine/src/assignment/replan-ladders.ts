import type { AssignmentId, CountyId, ListId } from '#domain/kernel/ids';
import type { Calendars } from '#domain/calendar/work-calendar';
import { ladderPromises } from '#domain/assignment/plan-ladder';
import type { SystemActor } from '#domain/people/actor';
import type { Reading, Statement } from '../core/reader';
import { record } from '../core/record';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { loadAssignments } from './assignment.store';

/** Tasks whose ladders are planned anew before a command answers; more are promised as a job. */
const MOST_AT_ONCE = 5_000;
const PAGE = 1_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Those whose limit runs: in any other state a ladder is planned when the task is under way again. */
const RUNNING = `a.county_id = $1 AND ($2::uuid IS NULL OR a.list_id = $2) AND a.unit_id IS NOT NULL
  AND a.state IN ('dispatched', 'returnAsked', 'underway') AND l.rules -> 'ladder' IS NOT NULL`;
const FROM = 'FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id';
const COUNT: Statement = { name: 'ladder-running-count', text: `SELECT count(*)::integer AS count ${FROM} WHERE ${RUNNING}` };
const NEXT: Statement = {
  name: 'ladder-running',
  text: `SELECT a.id, (SELECT r.period FROM report r WHERE r.county_id = a.county_id AND r.id = a.last_report_id) AS "lastPeriod"
         ${FROM} WHERE ${RUNNING} AND a.id > $3 ORDER BY a.id LIMIT $4`,
};
/** What has come already is judged when it fires, not taken back. */
const SETTLE: Statement = {
  name: 'ladder-settle',
  text: `DELETE FROM timer WHERE county_id = $1 AND subject_id = ANY ($2::uuid[]) AND kind = 'ladder.step' AND due_at > $3::timestamptz`,
};

/**
 * Plans the ladders of a list anew, or of every list where calendars changed: at once, or as the job `ladder.replan` where
 * they are many. `version` makes one change one job.
 */
export async function replanOrPromise(tx: Tx, calendars: Calendars, of: { readonly list: ListId | null; readonly version: number }): Promise<number | undefined> {
  const [row] = await tx.rows<{ count: number }>(COUNT, [tx.county, of.list]);
  if ((row?.count ?? 0) > MOST_AT_ONCE) {
    tx.enqueue('ladder.replan', { county: tx.county, list: of.list ?? 'all', version: of.version });
    return undefined;
  }
  const page = await replanPage(tx, calendars, { list: of.list, after: BEFORE_ALL, most: MOST_AT_ONCE });
  return page.planned;
}

interface PageOf {
  readonly list: ListId | null;
  readonly after: string;
  readonly most: number;
}

async function replanPage(tx: Tx, calendars: Calendars, page: PageOf): Promise<{ planned: number; last: string | undefined }> {
  const next = await runningAfter(tx, page);
  const found = await loadAssignments(tx, next.map(({ id }) => id));
  await tx.rows(SETTLE, [tx.county, [...found.keys()], tx.now]);
  for (const { id, lastPeriod } of next) {
    const one = found.get(id);
    const around = one && { today: tx.today, calendars, rules: one.rules, lastPeriod };
    if (around) tx.leave({ promises: ladderPromises(one.assignment, around) });
  }
  return { planned: next.length, last: next.length < page.most ? undefined : next.at(-1)?.id };
}

function runningAfter(reading: Reading, { list, after, most }: PageOf): Promise<{ id: AssignmentId; lastPeriod: string | null }[]> {
  return reading.rows(NEXT, [reading.county, list, after, most]);
}

/** The job `ladder.replan`: page by page; planned twice is planned once. */
export class ReplanLadders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  /** Returns how many tasks' ladders were planned. */
  async run(county: CountyId, list: ListId | null): Promise<number> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'ladder.replan' };
    let planned = 0;
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
      const from: string = after;
      const page = await this.work.transact(actor, async (tx) => {
        const done = await replanPage(tx, await this.shelf.of(tx), { list, after: from, most: PAGE });
        // What is planned follows from facts already left: the ladder's, the calendar's.
        tx.unchanged = true;
        await record(tx);
        return done;
      });
      planned += page.planned;
      after = page.last;
    }
    return planned;
  }
}
