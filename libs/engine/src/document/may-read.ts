import type { PersonActor } from '#domain/people/actor';
import { type Action, PERMISSIONS } from '#domain/people/permission';
import { canHold, type Relation, type Rows } from '#domain/people/relation';

/** Whether the table lets an actor reach everybody's by this action, and else whose units. */
export function mayAnywhere(by: PersonActor, action: Action): { readonly all: boolean; readonly units: readonly string[] } {
  const rows: Rows = PERMISSIONS[action];
  const held = by.grants.flatMap((grant) => (rows[grant.role] ?? []).filter((relation) => canHold(grant, relation)).map((relation): [Relation, typeof grant] => [relation, grant]));
  return {
    all: held.some(([relation, grant]) => relation === 'any' || (relation === 'county' && grant.countyWide)),
    units: held.filter(([relation]) => relation === 'own').map(([, grant]) => grant.unitId),
  };
}
