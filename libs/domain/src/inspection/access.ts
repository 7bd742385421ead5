import { fail } from '../kernel/failure';
import type { AccountId, Instant, ListId, PersonId, UnitId } from '../kernel/ids';
import type { Canonical } from '../ledger/canonical';
import type { Consequences } from '../ledger/decision';
import type { Fact, FactName } from '../ledger/fact';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import type { Inspection } from './start-inspection';

/** A quarter: as long as one round of an inspection commonly lasts. Longer is proposed and approved anew. */
export const ACCESS_MOST_DAYS = 92;

export const SCOPE_KINDS = ['county', 'units', 'list'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** What an access lets somebody read: the whole county, units with what they lead, or one list. */
export interface AccessScope {
  readonly kind: ScopeKind;
  readonly unitIds: readonly UnitId[];
  readonly listId: ListId | null;
}

export const ACCESS_STATES = ['proposed', 'approved', 'refused', 'ended'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** 查阅授权: one inspector may read so much, from one moment to another. It is never lent on by a delegation. */
export interface Access {
  readonly id: string;
  readonly inspectionId: string;
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly scope: AccessScope;
  readonly beginsAt: Instant;
  /** From this moment on it opens nothing, whatever is open. */
  readonly endsAt: Instant;
  readonly reason: string;
  readonly state: AccessState;
  readonly proposedBy: PersonId;
  readonly decidedBy: PersonId | null;
  readonly version: number;
}

export interface AccessDecided extends Consequences {
  readonly access: Access;
}

type Commit = (text: string) => string;
type Proposed = Omit<Access, 'state' | 'proposedBy' | 'decidedBy' | 'version'>;

export interface ProposeAround {
  readonly now: Instant;
  /** `endsAt` less `beginsAt`. */
  readonly days: number;
  readonly inspection: Inspection;
  /** Whether he is appointed an inspector for all of that time. */
  readonly appointed: boolean;
  readonly commit: Commit;
}

/** By the supervision office or the security administrator, for somebody else, under an inspection that is not over. */
export function proposeAccess(access: Proposed, by: PersonActor, around: ProposeAround): AccessDecided {
  mustMay(by, 'access.propose');
  if (by.personId === access.personId || by.actingFor === access.personId) fail('access.own');
  if (!around.appointed) fail('access.not-inspector');
  if (around.inspection.endedOn !== null) fail('inspection.ended', { title: around.inspection.title });
  if (access.endsAt <= access.beginsAt || access.endsAt <= around.now || around.days > ACCESS_MOST_DAYS) {
    fail('access.bad-time', { days: ACCESS_MOST_DAYS });
  }
  mustBeScope(access.scope, around.inspection);
  const proposed: Access = { ...access, state: 'proposed', proposedBy: by.personId, decidedBy: null, version: 1 };
  return decided(proposed, 'access.proposed', { ...scopeData(access), words: around.commit(access.reason) });
}

/** By a second person: not who proposed it, not who gets it, nor acting for either. */
export function decideAccess(
  access: Access,
  decision: { readonly approve: boolean; readonly reason: string },
  by: PersonActor,
  around: { readonly now: Instant; readonly commit: Commit },
): AccessDecided {
  mustMay(by, 'access.decide');
  if (access.state !== 'proposed') fail('access.decided', { state: access.state });
  const apart: readonly (PersonId | null)[] = [access.proposedBy, access.personId];
  if (apart.includes(by.personId) || (by.actingFor !== null && apart.includes(by.actingFor))) fail('access.same-person');
  if (decision.approve && access.endsAt <= around.now) fail('access.over', { endsAt: access.endsAt });
  const state = decision.approve ? 'approved' : 'refused';
  const after: Access = { ...access, state, decidedBy: by.personId, version: access.version + 1 };
  const words = around.commit(decision.reason);
  return decided(after, decision.approve ? 'access.approved' : 'access.refused', { ...scopeData(access), words });
}

/** Taken back at once by whoever may decide, or given up by the inspector himself. */
export function endAccess(access: Access, reason: string, by: PersonActor, commit: Commit): AccessDecided {
  if (by.personId !== access.personId) mustMay(by, 'access.decide');
  if (access.state !== 'proposed' && access.state !== 'approved') fail('access.decided', { state: access.state });
  const after: Access = { ...access, state: 'ended', version: access.version + 1 };
  return decided(after, 'access.ended', { access: access.id, words: commit(reason) });
}

/** Whether it opens anything at a moment. Instants are UTC text with microseconds and compare as text. */
export function isOpen({ state, beginsAt, endsAt }: Pick<Access, 'state' | 'beginsAt' | 'endsAt'>, now: Instant): boolean {
  return state === 'approved' && beginsAt <= now && now < endsAt;
}

function mustBeScope({ kind, unitIds, listId }: AccessScope, inspection: Inspection): void {
  const shaped = kind === 'units' ? unitIds.length > 0 && listId === null : unitIds.length === 0 && (listId !== null) === (kind === 'list');
  if (!shaped) fail('access.bad-scope');
  const whole = inspection.unitIds.length === 0;
  const within = kind === 'units' && unitIds.every((id) => inspection.unitIds.includes(id));
  if (!whole && !within) fail('access.beyond-inspection', { title: inspection.title });
}

function scopeData({ id, inspectionId, scope, beginsAt, endsAt }: Proposed): Record<string, Canonical> {
  return {
    access: id,
    inspection: inspectionId,
    scope: scope.kind,
    units: scope.unitIds,
    list: scope.listId,
    begins: beginsAt,
    ends: endsAt,
  };
}

function decided(access: Access, fact: FactName, data: Fact['data']): AccessDecided {
  return { access, promises: [], facts: [{ fact, subject: { kind: 'account', id: access.accountId }, data }] };
}
