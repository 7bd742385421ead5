import { fail } from '../kernel/failure';
import { formatDay } from '../kernel/day';
import type { AccountId, PersonId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { Actor, Role } from './actor';
import { mustBeTerm, overlap, type Term } from './term';
import { mustBeOpen, type Unit } from './unit';

/** The three officers (三员分立): who creates accounts, who grants, who reads the logs. */
export const OFFICER_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies readonly Role[];

/** A role given to an account for a unit and a term. */
export interface RoleGrant extends Term {
  readonly id: string;
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly unitId: UnitId;
}

export function isOfficer(role: Role): boolean {
  return (OFFICER_ROLES as readonly Role[]).includes(role);
}

/**
 * The security officer gives a role, never to himself. An officer is one person in one office: roles of officers go
 * neither together nor with business, whatever the account and whenever the terms (`grant.officers-apart`).
 * `held` is every unrevoked role of the person, through any of his accounts, that is not over by now.
 */
export function giveGrant(
  grant: RoleGrant,
  unit: Unit,
  held: readonly Pick<RoleGrant, 'role' | 'unitId' | 'accountId' | 'since' | 'until'>[],
  by: Actor,
): { grant: RoleGrant; facts: readonly Fact[] } {
  if (by.kind === 'person' && by.personId === grant.personId) fail('grant.own');
  mustBeTerm(grant);
  mustBeOpen(unit, grant.since);
  const apart = held.some((other) => other.role !== grant.role && (isOfficer(other.role) || isOfficer(grant.role)));
  if (apart) fail('grant.officers-apart', { role: grant.role });
  const twice = held.some(
    (other) =>
      other.accountId === grant.accountId &&
      other.role === grant.role &&
      other.unitId === grant.unitId &&
      overlap(other, grant),
  );
  if (twice) fail('grant.already-given', { role: grant.role });
  return { grant, facts: [about(grant, 'grant.given')] };
}

export function revokeGrant(grant: RoleGrant, by: Actor): { facts: readonly Fact[] } {
  if (by.kind === 'person' && by.personId === grant.personId) fail('grant.own');
  return { facts: [about(grant, 'grant.revoked')] };
}

function about(grant: RoleGrant, fact: 'grant.given' | 'grant.revoked'): Fact {
  const data = {
    grant: grant.id,
    role: grant.role,
    unit: grant.unitId,
    since: formatDay(grant.since),
    until: grant.until === null ? null : formatDay(grant.until),
  };
  return { fact, subject: { kind: 'account', id: grant.accountId }, unitId: grant.unitId, data };
}
