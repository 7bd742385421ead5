import { EntitySchema } from 'typeorm';
import { keyColumn } from '../../core/schema-parts';

const TRAIL_SM3_CHECKPOINT = new EntitySchema({
  name: 'trail_sm3_checkpoint',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_sm3_checkpoint'),
    size: keyColumn('size', 'integer', 'trail_sm3_checkpoint'),
    origin: { type: 'text' },
    root: { type: 'bytea' },
    note: { type: 'text' },
    signedAt: { name: 'signed_at', type: 'timestamptz' },
  },
  foreignKeys: [
    { name: 'trail_sm3_checkpoint_size_fk', target: 'trail_checkpoint', columnNames: ['countyId', 'size'], referencedColumnNames: ['countyId', 'size'] },
  ],
});

const TRAIL_SM2_KEY = new EntitySchema({
  name: 'trail_sm2_key',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_sm2_key'),
    vkey: keyColumn('vkey', 'text', 'trail_sm2_key'),
    origin: { type: 'text' },
    sinceSize: { name: 'since_size', type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    retiredAt: { name: 'retired_at', type: 'timestamptz', nullable: true },
  },
});

/** The heads of the tree of SM3, and the public keys they are signed with. */
export const SM3_SCHEMAS: readonly EntitySchema[] = [TRAIL_SM3_CHECKPOINT, TRAIL_SM2_KEY];
