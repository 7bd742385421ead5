import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

export interface InvitationRow {
  readonly countyId: number;
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

export const INVITATION = new EntitySchema<InvitationRow>({
  name: 'invitation',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'invitation'),
    tokenHash: keyColumn('token_hash', 'bytea', 'invitation'),
    accountId: { name: 'account_id', type: 'uuid' },
    expiresAt: { name: 'expires_at', type: 'timestamptz' },
    usedAt: { name: 'used_at', type: 'timestamptz', nullable: true },
  },
  foreignKeys: [within('invitation_account_fk', 'account', 'accountId')],
});

export interface SessionRow {
  readonly countyId: number;
  readonly tokenHash: Buffer;
  readonly id: string;
  readonly accountId: string;
  readonly actingForId: string | null;
  readonly machine: boolean;
  readonly label: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly idleUntil: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** By the real time, not the county's: a demonstration's clock moves nobody out of his session. */
export const SESSION = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'session'),
    tokenHash: keyColumn('token_hash', 'bytea', 'session'),
    id: { type: 'uuid' },
    accountId: { name: 'account_id', type: 'uuid' },
    actingForId: { name: 'acting_for_id', type: 'uuid', nullable: true },
    machine: { type: 'boolean', default: false },
    label: { type: 'text', default: '' },
    createdAt: { name: 'created_at', type: 'timestamptz', default: () => 'now()' },
    seenAt: { name: 'seen_at', type: 'timestamptz', default: () => 'now()' },
    idleUntil: { name: 'idle_until', type: 'timestamptz' },
    expiresAt: { name: 'expires_at', type: 'timestamptz' },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'session_id_key', columns: ['countyId', 'id'] }],
  indices: [{ name: 'session_account_idx', columns: ['countyId', 'accountId'] }],
  foreignKeys: [
    within('session_account_fk', 'account', 'accountId'),
    within('session_acting_fk', 'account', 'actingForId'),
  ],
});

export interface AccessVersionRow {
  readonly countyId: number;
  readonly version: string;
}

/** Kept by triggers on everything that decides who may do what. */
export const ACCESS_VERSION = new EntitySchema<AccessVersionRow>({
  name: 'access_version',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'access_version'),
    version: { type: 'bigint' },
  },
});
