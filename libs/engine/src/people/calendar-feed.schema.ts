import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

/** Private links to one's limits as a calendar. */
export const CALENDAR_FEED = new EntitySchema({
  name: 'calendar_feed',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'calendar_feed'),
    id: keyColumn('id', 'uuid', 'calendar_feed'),
    accountId: { name: 'account_id', type: 'uuid' },
    tokenHash: { name: 'token_hash', type: 'bytea' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'calendar_feed_token_key', columns: ['countyId', 'tokenHash'] }],
  indices: [{ name: 'calendar_feed_account_idx', columns: ['countyId', 'accountId'], where: 'revoked_at IS NULL' }],
  foreignKeys: [within('calendar_feed_account_fk', 'account', 'accountId')],
});
