import { fail } from '#domain/kernel/failure';
import type { AssignmentId } from '#domain/kernel/ids';
import type { Consequences } from '#domain/ledger/decision';
import { seatOf, toldOfSlip } from '#domain/assignment/climb-ladder';
import { type IssueSlipInput, issueDraft, issueSlip } from '#domain/assignment/issue-slip';
import { type Slip, slipNumber } from '#domain/assignment/slip';
import { may } from '#domain/people/permission';
import { subjectOf } from '#domain/assignment/assignment';
import { commitment } from '#platform/hash';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { type Living, loadLiving, personOf } from './life.store';
import { insertSlips, slipNumbers, slipsOf, taskOfSlip, updateSlip } from './slip.store';
import { leaderUnits } from './urge.store';

/** What an act upon a slip answers: its version is the next `If-Match`. */
export interface SlipMoved {
  readonly id: string;
  readonly state: Slip['state'];
  /** As printed: `〔2023〕督办蓝1号`; null for a draft. */
  readonly number: string | null;
  readonly version: number;
}

export function slipAnswer({ id, state, kind, year, number, version }: Slip, demonstration: boolean): SlipMoved {
  const numbered = year !== null && number !== null;
  return { id, state, number: numbered ? slipNumber(kind, { year, number }, demonstration) : null, version };
}

/** A commitment to a slip's words, bound to its id. */
export function slipCommitment(id: string): (text: string) => string {
  return (text) => commitment(Buffer.from(id), text);
}

/** The supervision office issues a slip about a task (督办单); the leader is shown a copy. */
export class IssueSlip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, input: Omit<IssueSlipInput, 'id'>): Promise<SlipMoved> {
    return this.work.run(call, async (tx) => {
      const living = await loadLiving(tx, id, { actor: call.actor }, this.shelf);
      const by = personOf(call.actor, 'slip.issue');
      const slipId = newId();
      const around = await issueAround(tx, living, { id: slipId, kind: input.kind });
      const decision = issueSlip(living.assignment, { ...input, id: slipId }, by, around);
      await insertSlips(tx, [decision.slip]);
      return leaveIssued(tx, living, decision);
    });
  }
}

/** A person of the office issues what a ladder proposed. */
export class IssueDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: string, reason: string): Promise<SlipMoved> {
    return this.work.run(call, async (tx) => {
      const { living, slip } = await loadSlip(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'slip.issue');
      const around = await issueAround(tx, living, slip);
      const decision = issueDraft({ slip, assignment: living.assignment }, reason, by, around);
      await updateSlip(tx, decision.slip);
      return leaveIssued(tx, living, decision);
    });
  }
}

/** A slip with its task, both locked; somebody who may not see the task is told there is none. */
export async function loadSlip(
  tx: Tx,
  id: string,
  call: Call,
  shelf: CalendarShelf,
): Promise<{ readonly living: Living; readonly slip: Slip }> {
  const taskId = await taskOfSlip(tx, id);
  const living = await loadLiving(tx, taskId, { actor: call.actor }, shelf);
  const slip = (await slipsOf(tx, [taskId]))(taskId).find((one) => one.id === id) ?? fail('slip.unknown', { id });
  // What was never issued is the office's own: to everybody else it is as if it were not there.
  const action = slip.number === null ? 'slip.issue' : 'slip.read';
  if (!may(call.actor, action, subjectOf(living.assignment))) fail('slip.unknown', { id });
  if (call.version !== undefined && call.version !== slip.version) {
    fail('request.stale', { version: slip.version, seen: call.version });
  }
  return { living, slip };
}

async function issueAround(tx: Tx, { assignment, around }: Living, { id, kind }: Pick<Slip, 'id' | 'kind'>) {
  const slips = (await slipsOf(tx, [assignment.id]))(assignment.id);
  const numbers = await slipNumbers(tx);
  return { ...around, slips, number: numbers(kind), commit: slipCommitment(id) };
}

async function leaveIssued(
  tx: Tx,
  { assignment }: Living,
  { slip, facts, promises }: Consequences & { readonly slip: Slip },
): Promise<SlipMoved> {
  const leaders = await leaderUnits(tx, [assignment.id]);
  const seat = (rank: Slip['to']) => seatOf(rank, assignment, leaders.get(assignment.id) ?? assignment.leadUnitId);
  const details = { slip: slip.id, kind: slip.kind };
  await raiseNotices(tx, toldOfSlip(slip, seat).map((told) => ({ ...told, subjectId: assignment.id, details })));
  tx.leave({ facts, promises });
  return slipAnswer(slip, tx.kind === 'demonstration');
}
