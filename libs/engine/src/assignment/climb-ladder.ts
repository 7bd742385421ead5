import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import { carryOut, type Climb, climb, type Climbed, type PassedOver } from '#domain/assignment/climb-ladder';
import type { ListRules } from '#domain/assignment/decision';
import { countPromises } from '#domain/assignment/issue-slip';
import { isDayTrigger, type SlipKind } from '#domain/assignment/ladder';
import type { Slip, SlipNumber } from '#domain/assignment/slip';
import type { SystemActor } from '#domain/people/actor';
import { newId } from '#platform/ids';
import type { Statement } from '../core/reader';
import type { Claimed, Outcome, Outcomes } from '../core/timer';
import type { Tx } from '../core/tx';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { ASSIGNMENT_COLUMNS } from './assignment.store';
import { insertSlips, slipNumbers, slipsOf } from './slip.store';
import { insertUrges } from './urge.store';

/** Shared with whoever is about to write them: a slip refers to its task, and is numbered after its task is held. */
const LOOK: Statement = {
  name: 'ladder-look',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, l.rules, p.unit_id AS "leaderUnitId",
           (SELECT r.period FROM report r WHERE r.county_id = a.county_id AND r.id = a.last_report_id) AS "lastPeriod"
         FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         JOIN post p ON p.county_id = a.county_id AND p.id = a.leader_post_id
         WHERE a.county_id = $1 AND a.id = ANY ($2::uuid[]) ORDER BY a.id FOR KEY SHARE OF a`,
};

interface Looked {
  readonly assignment: Assignment;
  readonly rules: ListRules;
  readonly leaderUnitId: UnitId;
  readonly lastPeriod: string | null;
}

type Done = Extract<Climb, { done: true }>;
interface Taken {
  readonly timer: Claimed;
  readonly of: Looked;
  readonly climb: Done;
}
type Judged = Taken | { readonly timer: Claimed; readonly why: PassedOver };

/**
 * Judges steps of ladders whose moment has come, set-wise: one look, the domain decides each, one write. What a step does
 * is the system's act under its written rule; what means nothing any more leaves a fact that says why.
 */
export async function climbLadder(tx: Tx, claimed: readonly Claimed[], shelf: CalendarShelf): Promise<Outcomes> {
  const ids = [...new Set(claimed.map((timer) => timer.subject_id as AssignmentId))];
  const found = await look(tx, ids);
  const slips = await slipsOf(tx, ids);
  const around = { today: tx.today, calendars: await shelf.of(tx) };
  const judged = ids.flatMap((id) => {
    const timers = claimed.filter((timer) => timer.subject_id === id);
    return judge(timers, found.get(id), { ...around, slips: slips(id) });
  });
  const taken = judged.filter((one) => 'climb' in one);
  await apply(tx, taken, { calendars: around.calendars, slips });
  for (const one of judged) if ('why' in one) leavePassed(tx, one.timer, one.why);
  return new Map(judged.map((one): [string, Outcome] => [one.timer.id, 'why' in one ? 'passed' : 'told']));
}

async function look(tx: Tx, ids: readonly AssignmentId[]): Promise<ReadonlyMap<AssignmentId, Looked>> {
  const rows = await tx.rows<Assignment & Omit<Looked, 'assignment'> & Record<string, unknown>>(LOOK, [tx.county, ids]);
  return new Map(
    rows.map(({ rules, leaderUnitId, lastPeriod, ...assignment }) => [
      assignment.id,
      { assignment: assignment as Assignment, rules, leaderUnitId, lastPeriod },
    ]),
  );
}

type Around = Pick<Parameters<typeof climb>[2], 'today' | 'calendars' | 'slips'>;

/**
 * The steps of one task, the last first: where the machine stood still and several of one basis came due, the unit hears
 * the last that means something and no other.
 */
function judge(timers: readonly Claimed[], of: Looked | undefined, around: Around): readonly Judged[] {
  const heard = new Map<string, string>();
  return [...timers].reverse().map((timer): Judged => {
    if (!of) return { timer, why: 'not-owing' };
    const climbed = climb(of.assignment, timer.step ?? '', { ...around, rules: of.rules, lastPeriod: of.lastPeriod });
    if (!climbed.done) return { timer, why: climbed.why };
    const { trigger } = climbed.step;
    const basis = isDayTrigger(trigger) ? trigger.basis : `count ${climbed.step.key}`;
    const later = heard.get(basis);
    if (later !== undefined && later > timer.due_at) return { timer, why: 'overtaken' };
    heard.set(basis, timer.due_at);
    return { timer, of, climb: climbed };
  });
}

interface With {
  readonly calendars: Around['calendars'];
  readonly slips: (id: AssignmentId) => readonly Slip[];
}

async function apply(tx: Tx, taken: readonly Taken[], around: With): Promise<void> {
  const byItself = taken.some(({ climb: { slip, step } }) => slip !== undefined && step.issuedBy === 'system');
  const numbers = byItself ? await slipNumbers(tx) : undefined;
  const done = taken.map((one) => ({ ...one, result: carriedOut(tx, one, { ...around, numbers }) }));
  for (const { result, of, timer } of done) leaveDone(tx, result, { of, timer, around });
  await insertSlips(tx, done.flatMap(({ result }) => result.slip ?? []));
  await insertUrges(tx, done.flatMap(({ result }) => result.urge ?? []));
  await raiseNotices(
    tx,
    done.flatMap(({ result, of }) => result.told.map((told) => ({ ...told, subjectId: of.assignment.id, details: detailsOf(result) }))),
  );
}

function carriedOut(
  tx: Tx,
  { of, climb: step }: Taken,
  { calendars, numbers }: With & { readonly numbers: ((kind: SlipKind) => SlipNumber) | undefined },
): Climbed {
  const out = step.slip !== undefined && step.step.issuedBy === 'system' && numbers !== undefined;
  const issue = out ? { now: tx.now, today: tx.today, calendars, number: numbers(step.slip as SlipKind) } : null;
  return carryOut(of.assignment, step, { id: newId(), leaderUnitId: of.leaderUnitId, issue });
}

function leaveDone(tx: Tx, result: Climbed, { of, timer, around }: { of: Looked; timer: Claimed; around: With }): void {
  const actor: SystemActor = { kind: 'system', countyId: tx.county, rule: result.rule };
  const { slip } = result;
  const slips = around.slips(of.assignment.id);
  const promises =
    slip?.state === 'issued' ? countPromises(slip, { rules: of.rules, slips, today: tx.today, calendars: around.calendars }) : [];
  tx.leave({ facts: result.facts.map((fact) => ({ ...fact, data: { ...fact.data, timer: timer.id } })), promises }, actor);
}

function detailsOf({ slip }: Climbed): Readonly<Record<string, unknown>> {
  return slip === null ? {} : { slip: slip.id, kind: slip.kind };
}

function leavePassed(tx: Tx, { id, kind, step, subject_id: subject }: Claimed, why: PassedOver): void {
  const data = { kind, outcome: 'passed', step: step ?? undefined, timer: id, told: [], why };
  const actor: SystemActor = { kind: 'system', countyId: tx.county, rule: 'timer' };
  tx.leave({ facts: [{ fact: 'timer.fired', subject: { kind: 'assignment', id: subject }, data }] }, actor);
}
