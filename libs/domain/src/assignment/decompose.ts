import { decimal, decimalText } from '../kernel/decimal';
import { fail } from '../kernel/failure';
import type { AssignmentId, UnitId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import type { TargetValue } from '../plan/target';
import type { Circumstances } from './acknowledge';
import { mustBePossible } from './acts';
import { type Assignment, changed, subjectOf } from './assignment';
import type { VerifyingUnits } from './circumstances';
import type { AssignmentDecision } from './decision';
import type { FirstDecision } from './dispatch';
import { dispatchAgain } from './dispatch-again';

/** A township's share; of a target that is a number it names its part, of any other it has the same target. */
export interface Share {
  readonly id: AssignmentId;
  readonly unitId: UnitId;
  readonly quota: string | null;
}

export interface DecomposeCircumstances extends Circumstances {
  readonly units: VerifyingUnits;
  readonly scope: readonly UnitId[];
  /** Units that have a share already. */
  readonly taken: readonly UnitId[];
  /** The list gives this item's townships their quotas; then only an explained difference leaves something to give. */
  readonly hasQuotas: boolean;
  readonly isExplained: boolean;
}

export interface Decomposed extends AssignmentDecision {
  readonly children: readonly FirstDecision[];
}

/**
 * The lead unit gives townships in the item's scope that have none their shares (分解). A share is due when the
 * lead's own task is due today. Refused where the list's quotas are final, outside the scope, and twice for one township.
 */
export function decompose(
  lead: Assignment,
  shares: readonly Share[],
  by: PersonActor,
  around: DecomposeCircumstances,
): Decomposed {
  if (lead.kind !== 'lead') fail('assignment.not-a-lead');
  mustMay(by, 'assignment.decompose', subjectOf(lead));
  mustBePossible(lead.state, 'decompose');
  if (around.hasQuotas && !around.isExplained) fail('assignment.quotas-final');
  if (shares.length === 0) fail('assignment.no-shares');
  const taken = new Set(around.taken);
  const limitRule = lead.dueOn === null ? lead.limitRule : { on: lead.dueOn };
  const children = shares.map((share) => {
    if (!around.scope.includes(share.unitId)) fail('assignment.outside-scope', { unitId: share.unitId });
    if (taken.has(share.unitId)) fail('assignment.already-dispatched', { unitId: share.unitId });
    taken.add(share.unitId);
    const target = shareOf(lead.target, share);
    const terms = {
      id: share.id,
      parentId: lead.id,
      kind: 'township',
      unitId: share.unitId,
      target,
      limitRule,
    } as const;
    return dispatchAgain(lead, terms, around.units, around);
  });
  return {
    assignment: changed(lead, {}),
    children,
    cancels: [],
    promises: [],
    facts: [decomposedFact(lead, shares)],
  };
}

function decomposedFact(lead: Assignment, shares: readonly Share[]): AssignmentDecision['facts'][number] {
  return {
    fact: 'assignment.decomposed',
    subject: { kind: 'assignment', id: lead.id },
    unitId: lead.unitId,
    data: { shares: shares.map(({ id, unitId, quota }) => ({ assignment: id, unit: unitId, quota })) },
  };
}

function shareOf(target: TargetValue, { unitId, quota }: Share): TargetValue {
  if (target.kind !== 'number') return quota === null ? target : fail('assignment.share-amount', { unitId });
  const value = quota === null ? undefined : decimal(quota);
  if (value === undefined || value.units < 0n) fail('assignment.share-amount', { unitId });
  return { ...target, value: decimalText(value) };
}
