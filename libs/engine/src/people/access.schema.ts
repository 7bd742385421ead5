import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';
import { ROLES } from '#domain/people/actor';

export interface AccountRow {
  readonly countyId: number;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly login: string;
  readonly machine: boolean;
  readonly passwordHash: string | null;
  readonly state: string;
  readonly failedCount: number;
  readonly lockedUntil: string | null;
  readonly version: number;
  readonly createdAt: string;
}

export const ACCOUNT = new EntitySchema<AccountRow>({
  name: 'account',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'account'),
    id: keyColumn('id', 'uuid', 'account'),
    personId: { name: 'person_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid' },
    login: { type: 'text' },
    machine: { type: 'boolean', default: false },
    passwordHash: { name: 'password_hash', type: 'text', nullable: true },
    state: { type: 'text', default: 'active' },
    failedCount: { name: 'failed_count', type: 'integer', default: 0 },
    lockedUntil: { name: 'locked_until', type: 'timestamptz', nullable: true },
    version: { type: 'integer', default: 1 },
    createdAt: { name: 'created_at', type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'account_login_key', columns: ['countyId', 'login'] }],
  foreignKeys: [within('account_person_fk', 'person', 'personId'), within('account_unit_fk', 'unit', 'unitId')],
  checks: [
    { name: 'account_machine_check', expression: 'NOT machine OR password_hash IS NULL' },
    { name: 'account_state_check', expression: `state IN ('invited', 'active', 'disabled')` },
  ],
});

export interface RoleGrantRow {
  readonly countyId: number;
  readonly id: string;
  readonly accountId: string;
  readonly role: string;
  readonly unitId: string;
  readonly since: string;
  readonly until: string | null;
  readonly grantedBy: string | null;
  readonly revokedAt: string | null;
}

export const ROLE_GRANT = new EntitySchema<RoleGrantRow>({
  name: 'role_grant',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'role_grant'),
    id: keyColumn('id', 'uuid', 'role_grant'),
    accountId: { name: 'account_id', type: 'uuid' },
    role: { type: 'text' },
    unitId: { name: 'unit_id', type: 'uuid' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
    grantedBy: { name: 'granted_by', type: 'uuid', nullable: true },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'role_grant_account_idx', columns: ['countyId', 'accountId'] }],
  foreignKeys: [
    within('role_grant_account_fk', 'account', 'accountId'),
    within('role_grant_unit_fk', 'unit', 'unitId'),
  ],
  checks: [
    { name: 'role_grant_role_check', expression: `role IN (${ROLES.map((role) => `'${role}'`).join(', ')})` },
    { name: 'role_grant_dates_check', expression: 'until IS NULL OR until > since' },
  ],
});

export const GRANT_PROPOSAL = new EntitySchema({
  name: 'grant_proposal',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'grant_proposal'),
    id: keyColumn('id', 'uuid', 'grant_proposal'),
    accountId: { name: 'account_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    role: { type: 'text' },
    unitId: { name: 'unit_id', type: 'uuid' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
    state: { type: 'text', default: 'proposed' },
    proposedBy: { name: 'proposed_by', type: 'uuid' },
    proposedAt: { name: 'proposed_at', type: 'timestamptz' },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'grant_proposal_account_idx', columns: ['countyId', 'accountId'] },
    { name: 'grant_proposal_proposed_idx', columns: ['countyId', 'proposedAt'] },
  ],
  foreignKeys: [
    within('grant_proposal_account_fk', 'account', 'accountId'),
    within('grant_proposal_person_fk', 'person', 'personId'),
    within('grant_proposal_unit_fk', 'unit', 'unitId'),
  ],
  checks: [
    { name: 'grant_proposal_role_check', expression: `role IN (${ROLES.map((role) => `'${role}'`).join(', ')})` },
    { name: 'grant_proposal_dates_check', expression: 'until IS NULL OR until > since' },
    { name: 'grant_proposal_state_check', expression: `state IN ('proposed', 'approved', 'refused')` },
    {
      name: 'grant_proposal_two_persons_check',
      expression: `state <> 'approved' OR (decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by <> person_id)`,
    },
  ],
});

export interface LeaderLinkRow {
  readonly countyId: number;
  readonly id: string;
  readonly postId: string;
  readonly unitId: string;
  readonly since: string;
  readonly until: string | null;
}

export const LEADER_LINK = new EntitySchema<LeaderLinkRow>({
  name: 'leader_link',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'leader_link'),
    id: keyColumn('id', 'uuid', 'leader_link'),
    postId: { name: 'post_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
  },
  indices: [{ name: 'leader_link_post_idx', columns: ['countyId', 'postId'] }],
  foreignKeys: [within('leader_link_post_fk', 'post', 'postId'), within('leader_link_unit_fk', 'unit', 'unitId')],
  checks: [{ name: 'leader_link_dates_check', expression: 'until IS NULL OR until > since' }],
});

export interface DelegationRow {
  readonly countyId: number;
  readonly id: string;
  readonly fromAccountId: string;
  readonly toAccountId: string;
  readonly since: string;
  readonly until: string;
  readonly reason: string;
  readonly endedAt: string | null;
}

export const DELEGATION = new EntitySchema<DelegationRow>({
  name: 'delegation',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'delegation'),
    id: keyColumn('id', 'uuid', 'delegation'),
    fromAccountId: { name: 'from_account_id', type: 'uuid' },
    toAccountId: { name: 'to_account_id', type: 'uuid' },
    since: { type: 'date' },
    until: { type: 'date' },
    reason: { type: 'text' },
    endedAt: { name: 'ended_at', type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'delegation_to_idx', columns: ['countyId', 'toAccountId'] }],
  foreignKeys: [
    within('delegation_from_fk', 'account', 'fromAccountId'),
    within('delegation_to_fk', 'account', 'toAccountId'),
  ],
  checks: [
    { name: 'delegation_dates_check', expression: 'until >= since' },
    { name: 'delegation_self_check', expression: 'from_account_id <> to_account_id' },
  ],
});
