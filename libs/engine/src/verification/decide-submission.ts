import type { AssignmentId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Action } from '#domain/people/permission';
import type { VerificationDecision } from '#domain/verification/verify';
import { type Living, loadLiving, type Moved, movedAnswer, personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { saveVerification } from './verification.store';

/** How a decision about a submission is asked for. */
export type Decide = (living: Living, by: PersonActor) => VerificationDecision;

/** What every command about a submission does: load, decide, keep the verdict, move. */
export class DecideSubmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(
    call: Call,
    { id, action }: { readonly id: AssignmentId; readonly action: Action },
    decide: Decide,
  ): Promise<Moved> {
    return this.work.run(call, async (tx) => {
      const living = await loadLiving(tx, id, call, this.shelf);
      const decision = decide(living, personOf(call.actor, action));
      await saveVerification(tx, decision);
      return movedAnswer(decision.assignment);
    });
  }
}
