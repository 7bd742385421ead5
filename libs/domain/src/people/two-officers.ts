import { fail } from '../kernel/failure';
import type { PersonActor, Role } from './actor';

/** Who may sign the second time, whoever signed first as system administrator. */
const SECOND: readonly Role[] = ['security-admin', 'audit-admin'];

/**
 * What cannot be undone and concerns the whole county is signed by two officers: the system administrator, and one of
 * the two others. Refused: the same person twice (`officers.same-person`), other roles (`officers.wrong-roles`).
 */
export function mustBeTwoOfficers(one: PersonActor, other: PersonActor): void {
  if (one.personId === other.personId) fail('officers.same-person');
  const holds = (actor: PersonActor, roles: readonly Role[]): boolean => actor.grants.some(({ role }) => roles.includes(role));
  const [first, second] = holds(one, ['system-admin']) ? [one, other] : [other, one];
  if (!holds(first, ['system-admin']) || !holds(second, SECOND)) fail('officers.wrong-roles', { roles: ['system-admin', ...SECOND] });
}
