import { EntitySchema } from 'typeorm';
import { keyColumn } from '../../core/schema-parts';

const TRAIL_WAITING = new EntitySchema({
  name: 'trail_waiting',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_waiting'),
    at: keyColumn('at', 'timestamptz', 'trail_waiting'),
    entryId: keyColumn('entry_id', 'uuid', 'trail_waiting'),
    since: { type: 'timestamptz', default: () => 'clock_timestamp()' },
    leaf: { type: 'bytea' },
  },
});

const TRAIL_INDEX = new EntitySchema({
  name: 'trail_index',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_index'),
    position: keyColumn('position', 'integer', 'trail_index'),
    entryId: { name: 'entry_id', type: 'uuid' },
  },
  uniques: [{ name: 'trail_index_entry_key', columns: ['countyId', 'entryId'] }],
  checks: [{ name: 'trail_index_position_check', expression: 'position >= 0' }],
});

const TRAIL_HEAD = new EntitySchema({
  name: 'trail_head',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_head'),
    size: { type: 'integer' },
    root: { type: 'bytea' },
    provedSize: { name: 'proved_size', type: 'integer' },
    provedRoot: { name: 'proved_root', type: 'bytea' },
    integratedAt: { name: 'integrated_at', type: 'timestamptz' },
    unsignedSince: { name: 'unsigned_since', type: 'timestamptz', nullable: true },
  },
  checks: [{ name: 'trail_head_proved_check', expression: 'proved_size BETWEEN 0 AND size' }],
});

const TRAIL_TILE = new EntitySchema({
  name: 'trail_tile',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_tile'),
    tree: keyColumn('tree', 'text', 'trail_tile'),
    level: keyColumn('level', 'integer', 'trail_tile'),
    number: keyColumn('number', 'integer', 'trail_tile'),
    hashes: { type: 'bytea' },
  },
  checks: [
    { name: 'trail_tile_tree_check', expression: `tree IN ('sha256', 'sm3')` },
    { name: 'trail_tile_hashes_check', expression: 'octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0' },
  ],
});

const TRAIL_CHECKPOINT = new EntitySchema({
  name: 'trail_checkpoint',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_checkpoint'),
    size: keyColumn('size', 'integer', 'trail_checkpoint'),
    origin: { type: 'text' },
    root: { type: 'bytea' },
    note: { type: 'text' },
    signedAt: { name: 'signed_at', type: 'timestamptz' },
  },
});

const TRAIL_KEY = new EntitySchema({
  name: 'trail_key',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_key'),
    vkey: keyColumn('vkey', 'text', 'trail_key'),
    origin: { type: 'text' },
    sinceSize: { name: 'since_size', type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    retiredAt: { name: 'retired_at', type: 'timestamptz', nullable: true },
  },
});

const TRAIL_WITNESS = new EntitySchema({
  name: 'trail_witness',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_witness'),
    name: keyColumn('name', 'text', 'trail_witness'),
    vkey: { type: 'text' },
    url: { type: 'text' },
    cosignedSize: { name: 'cosigned_size', type: 'integer', default: 0 },
    cosignedAt: { name: 'cosigned_at', type: 'timestamptz', nullable: true },
    askedAt: { name: 'asked_at', type: 'timestamptz', nullable: true },
    problem: { type: 'text', nullable: true },
    addedAt: { name: 'added_at', type: 'timestamptz' },
    removedAt: { name: 'removed_at', type: 'timestamptz', nullable: true },
  },
});

const TRAIL_COSIGNATURE = new EntitySchema({
  name: 'trail_cosignature',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_cosignature'),
    size: keyColumn('size', 'integer', 'trail_cosignature'),
    name: keyColumn('name', 'text', 'trail_cosignature'),
    line: { type: 'text' },
    at: { type: 'timestamptz' },
  },
  foreignKeys: [
    { name: 'trail_cosignature_size_fk', target: 'trail_checkpoint', columnNames: ['countyId', 'size'], referencedColumnNames: ['countyId', 'size'] },
  ],
});

const TRAIL_STAMP = new EntitySchema({
  name: 'trail_stamp',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_stamp'),
    size: keyColumn('size', 'integer', 'trail_stamp'),
    note: { type: 'text' },
    token: { type: 'bytea' },
  },
  foreignKeys: [
    { name: 'trail_stamp_size_fk', target: 'trail_checkpoint', columnNames: ['countyId', 'size'], referencedColumnNames: ['countyId', 'size'] },
  ],
});

const TRAIL_RESTART = new EntitySchema({
  name: 'trail_restart',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'trail_restart'),
    vkey: keyColumn('vkey', 'text', 'trail_restart'),
    reason: { type: 'text' },
    salt: { type: 'bytea' },
    restartedAt: { name: 'restarted_at', type: 'timestamptz' },
  },
  foreignKeys: [
    { name: 'trail_restart_key_fk', target: 'trail_key', columnNames: ['countyId', 'vkey'], referencedColumnNames: ['countyId', 'vkey'] },
  ],
});

/** The log over the trail: who waits, who stands where, hash tiles, signed heads and public keys, witnesses and what they signed, time-stamps. */
export const LOG_SCHEMAS: readonly EntitySchema[] = [TRAIL_WAITING, TRAIL_INDEX, TRAIL_HEAD, TRAIL_TILE, TRAIL_CHECKPOINT, TRAIL_KEY, TRAIL_WITNESS, TRAIL_COSIGNATURE, TRAIL_STAMP, TRAIL_RESTART];
