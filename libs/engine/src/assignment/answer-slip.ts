import { answerSlip, signForSlip, type SlipAround, withdrawSlip } from '#domain/assignment/answer-slip';
import type { Assignment } from '#domain/assignment/assignment';
import type { Slip, SlipDecision } from '#domain/assignment/slip';
import type { PersonActor } from '#domain/people/actor';
import type { Action } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { type Notice, raiseNotices } from '../notice/notice.store';
import { signWithSlip } from '../notice/sign-notice';
import type { CalendarShelf } from '../plan/calendars';
import { loadSlip, slipAnswer, slipCommitment, type SlipMoved } from './issue-slip';
import { personOf } from './life.store';
import { updateSlip } from './slip.store';

type Of = { readonly slip: Slip; readonly assignment: Assignment };

/** What is done to a slip that is there: signed for, answered, withdrawn. Loads, decides, writes, tells. */
export class ActOnSlip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  /** The unit signs for it. */
  sign(call: Call, id: string): Promise<SlipMoved> {
    return this.act(call, { id, action: 'slip.sign' }, (of, by, around) => signForSlip(of, by, around));
  }

  /** The unit explains itself; the office that issued it is told. */
  answer(call: Call, id: string, text: string): Promise<SlipMoved> {
    return this.act(call, { id, action: 'slip.answer' }, (of, by, around) => answerSlip(of, text, by, around));
  }

  /** The office takes it back, with a reason; a unit that had it is told. */
  withdraw(call: Call, id: string, reason: string): Promise<SlipMoved> {
    return this.act(call, { id, action: 'slip.withdraw' }, (of, by, around) => withdrawSlip(of, reason, by, around));
  }

  private act(
    call: Call,
    { id, action }: { readonly id: string; readonly action: Action },
    decide: (of: Of, by: PersonActor, around: SlipAround) => SlipDecision,
  ): Promise<SlipMoved> {
    return this.work.run(call, async (tx) => {
      const { living, slip } = await loadSlip(tx, id, call, this.shelf);
      const by = personOf(call.actor, action);
      const around = { now: tx.now, today: tx.today, commit: slipCommitment(id) };
      const decision = decide({ slip, assignment: living.assignment }, by, around);
      await updateSlip(tx, decision.slip);
      if (decision.slip.signedBy !== null && slip.signedBy === null) await signWithSlip(tx, by, { assignmentId: slip.assignmentId, slip: id });
      await raiseNotices(tx, toldOf(slip, decision.slip));
      tx.leave(decision);
      return slipAnswer(decision.slip, tx.kind === 'demonstration');
    });
  }
}

function toldOf(before: Slip, { id, kind, state, assignmentId: subjectId, unitId, officeUnitId }: Slip): readonly Notice[] {
  const details = { slip: id, kind };
  if (state === 'answered') return [{ kind: 'slip.answered', subjectId, unitId: officeUnitId, role: 'supervision', details }];
  if (state !== 'withdrawn' || before.state === 'draft') return [];
  return [{ kind: 'slip.withdrawn', subjectId, unitId, role: 'unit-head', details }];
}
