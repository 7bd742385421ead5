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

/** Whoever holds it holds nothing besides. */
export function standsAlone(role: Role): boolean {
  return isOfficer(role) || role === 'superior-platform';
}

/** Roles of a person, through any of his accounts, that are not revoked and not over by now. */
export type Held = readonly Pick<RoleGrant, 'role' | 'unitId' | 'accountId' | 'since' | 'until'>[];

/** What a role is given into: the unit it is for, what the person holds, and whether the account is a program's. */
export interface GivenInto {
  readonly unit: Unit;
  readonly held: Held;
  readonly machine: boolean;
}

/**
 * Whether a role can be given. Nobody gives to himself. An officer is one person in one office: roles of officers go
 * neither together nor with business, whatever the account and whenever the terms (`grant.officers-apart`); nor does a
 * superior's platform, which is a program and reads the whole county (`grant.for-programs`).
 */
export function mustBeGivable(grant: RoleGrant, { unit, held, machine }: GivenInto, by: Actor): void {
  if (by.kind === 'person' && by.personId === grant.personId) fail('grant.own');
  mustBeTerm(grant);
  mustBeOpen(unit, grant.since);
  if (grant.role === 'superior-platform' && !(machine && unit.kind === 'county')) fail('grant.for-programs', { role: grant.role });
  const apart = held.some((other) => other.role !== grant.role && (standsAlone(other.role) || standsAlone(grant.role)));
  if (apart) fail('grant.officers-apart', { role: grant.role });
  if (held.some((other) => isSameGrant(other, grant))) fail('grant.already-given', { role: grant.role });
}

/** The same role for the same unit on the same account, at least one day of both. */
export function isSameGrant(one: Held[number], other: Held[number]): boolean {
  return one.accountId === other.accountId && one.role === other.role && one.unitId === other.unitId && overlap(one, other);
}

/**
 * A role given: by whoever sets up a county, the machine, or on a second officer's word (`decideGrant`). Refused as
 * {@link mustBeGivable} says.
 */
export function giveGrant(grant: RoleGrant, into: GivenInto, by: Actor): { grant: RoleGrant; facts: readonly Fact[] } {
  mustBeGivable(grant, into, by);
  return { grant, facts: [grantFact(grant, 'grant.given')] };
}

export function revokeGrant(grant: RoleGrant, by: Actor): { facts: readonly Fact[] } {
  if (by.kind === 'person' && by.personId === grant.personId) fail('grant.own');
  return { facts: [grantFact(grant, 'grant.revoked')] };
}

/** What the trail keeps of a role that was proposed, given, refused or revoked. */
export function grantFact(grant: RoleGrant, fact: 'grant.proposed' | 'grant.given' | 'grant.refused' | 'grant.revoked'): Fact {
  const data = {
    grant: grant.id,
    role: grant.role,
    unit: grant.unitId,
    since: formatDay(grant.since),
    until: grant.until === null ? null : formatDay(grant.until),
  };
  return { fact, subject: { kind: 'account', id: grant.accountId }, unitId: grant.unitId, data };
}
