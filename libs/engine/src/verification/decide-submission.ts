import type { Assignment } from '#domain/assignment/assignment';
import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Action } from '#domain/people/permission';
import type { VerificationDecision } from '#domain/verification/verify';
import { type Living, loadLiving, type Moved, movedAnswer, personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { saveVerification } from './verification.store';

/** How a decision about a submission is asked for. */
export type Decide = (living: Living, by: PersonActor) => VerificationDecision;

const UNIT_OF_LEADER: Statement = { name: 'signing-leader-unit', text: 'SELECT unit_id AS "unitId" FROM post WHERE county_id = $1 AND id = $2' };

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
      await tellSigners(tx, decision.assignment);
      return movedAnswer(decision.assignment);
    });
  }
}

/** A finding that passed its re-check waits for the unit's head and the leader in charge. */
async function tellSigners(tx: Tx, { id, origin, state, unitId, leaderPostId }: Assignment): Promise<void> {
  if (!origin || state !== 'verified' || unitId === null) return;
  const [leader] = await tx.rows<{ unitId: UnitId }>(UNIT_OF_LEADER, [tx.county, leaderPostId]);
  const toSign = { kind: 'finding.toSign', subjectId: id } as const;
  const leaders = leader ? [{ ...toSign, unitId: leader.unitId, role: 'leader' as const, postId: leaderPostId }] : [];
  await raiseNotices(tx, [{ ...toSign, unitId, role: 'unit-head' }, ...leaders]);
}
