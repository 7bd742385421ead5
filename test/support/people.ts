import { dayOf } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { AccountId, CountyId, PersonId, UnitId } from '#domain/kernel/ids';
import type { Account } from '#domain/people/account';
import type { PersonActor, Role } from '#domain/people/actor';
import type { RoleGrant } from '#domain/people/give-grant';
import type { Unit } from '#domain/people/unit';

/** A day to stand on, and people and units to try decisions on. */
export const DAY = dayOf(2023, 6, 1);

export function unit(id: string, changes: Partial<Unit> = {}): Unit {
  const opened = dayOf(2020, 1, 1);
  return {
    id: id as UnitId,
    code: id,
    name: id,
    kind: 'township',
    parentId: 'county' as UnitId,
    openedOn: opened,
    closedOn: null,
    mergedIntoId: null,
    namedOn: opened,
    ...changes,
  };
}

export function person(id: string, role: Role = 'clerk'): PersonActor {
  return {
    kind: 'person',
    countyId: 1 as CountyId,
    personId: `p-${id}` as PersonId,
    accountId: `a-${id}` as AccountId,
    unitId: 'u' as UnitId,
    postId: null,
    actingFor: null,
    grants: [{ role, unitId: 'u' as UnitId, countyWide: false }],
    leaderPostIds: [],
    linkedUnitIds: [],
  };
}

export function account(id: string, changes: Partial<Account> = {}): Account {
  return {
    id: `a-${id}` as AccountId,
    personId: `p-${id}` as PersonId,
    unitId: 'u' as UnitId,
    login: id,
    state: 'active',
    machine: false,
    ...changes,
  };
}

/** The failure's code, or `allowed`. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return 'allowed';
}

export function grantOf(who: string, role: Role, changes: Partial<RoleGrant> = {}): RoleGrant {
  return {
    id: 'g',
    accountId: `a-${who}` as AccountId,
    personId: `p-${who}` as PersonId,
    role,
    unitId: 'u' as UnitId,
    since: DAY,
    until: null,
    ...changes,
  };
}
