import { decidePlan, handInPlan } from '#domain/inspection/finding-plan';
import { signFinding } from '#domain/inspection/close-finding';
import type { Signer } from '#domain/inspection/finding';
import type { Day } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import { mustMay } from '#domain/people/permission';
import { subjectOf } from '#domain/assignment/assignment';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { committing } from './committing';
import { insertPlan, insertSignature, plansOf, saveDecidedPlan, signaturesOf } from './finding-round.store';
import { loadFinding, setPlanned } from './finding.store';

/** What happens to a finding within a round, before it is closed. */
export class FindingRounds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  /** The unit hands in how it will put it right; the office that re-checks is told. */
  handIn(call: Call, findingId: string, input: { readonly text: string; readonly plannedOn: Day }): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const loaded = await loadFinding(tx, findingId, call, this.shelf);
      const id = newId();
      const around = { today: tx.today, plans: await plansOf(tx, findingId), commit: committing(id) };
      const handedIn = handInPlan(loaded, { id, ...input }, personOf(call.actor, 'finding.plan'), around);
      await insertPlan(tx, findingId, handedIn.plan);
      await setPlanned(tx, loaded.assignment.id, 'waiting');
      tx.leave(handedIn);
      const { id: subjectId, verifierUnitId, origin } = loaded.assignment;
      await raiseNotices(tx, [{ kind: 'finding.planned', subjectId, unitId: verifierUnitId, role: origin?.verifierRole ?? 'supervision' }]);
      return { id };
    });
  }

  /** Accepted, or returned with a reason. */
  decide(call: Call, findingId: string, decision: { readonly accept: boolean; readonly reason: string }): Promise<void> {
    return this.work.run(call, async (tx) => {
      const loaded = await loadFinding(tx, findingId, call, this.shelf);
      const by = personOf(call.actor, 'finding.decidePlan');
      mustMay(by, 'finding.decidePlan', subjectOf(loaded.assignment));
      const plan = (await plansOf(tx, findingId)).findLast(({ round }) => round === loaded.finding.round) ?? fail('finding.plan-decided');
      const decided = decidePlan({ ...loaded, plan }, decision, by, committing(plan.id));
      await saveDecidedPlan(tx, decided.plan, by, decision.reason);
      tx.leave(decided);
      const { id: subjectId, unitId } = loaded.assignment;
      await setPlanned(tx, subjectId, decision.accept ? 'accepted' : 'none');
      const kind = decision.accept ? ('finding.planAccepted' as const) : ('finding.planReturned' as const);
      if (unitId !== null) await raiseNotices(tx, [{ kind, subjectId, unitId, role: 'clerk' }]);
    });
  }

  /** One of the two signatures under a rectification that passed its re-check. */
  sign(call: Call, findingId: string, as: Signer): Promise<void> {
    return this.work.run(call, async (tx) => {
      const loaded = await loadFinding(tx, findingId, call, this.shelf);
      const by = personOf(call.actor, 'finding.sign');
      const signed = signFinding(loaded, as, by, await signaturesOf(tx, findingId));
      await insertSignature(tx, findingId, signed.signature, by);
      tx.leave(signed);
    });
  }
}
