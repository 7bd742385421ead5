import { EntitySchema } from 'typeorm';
import { CHANNELS, DELIVERY_STATES, OUTSIDE_CHANNELS, PERSONAL_CHANNELS } from '#domain/ledger/proof';
import { LETTER_KINDS, LETTER_STATES } from '#domain/people/confirm-address';
import { keyColumn, ofCounty, within } from '../core/schema-parts';

const oneOf = (column: string, all: readonly string[]): string => `${column} IN (${all.map((one) => `'${one}'`).join(', ')})`;

const NOTICE_PROOF = new EntitySchema({
  name: 'notice_proof',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'notice_proof'),
    noticeId: keyColumn('notice_id', 'uuid', 'notice_proof'),
    personId: keyColumn('person_id', 'uuid', 'notice_proof'),
    channel: keyColumn('channel', 'text', 'notice_proof'),
    state: keyColumn('state', 'text', 'notice_proof'),
    at: { type: 'timestamptz' },
    actingFor: { name: 'acting_for', type: 'uuid', nullable: true },
  },
  foreignKeys: [
    within('notice_proof_notice_fk', 'notice', 'noticeId'),
    within('notice_proof_person_fk', 'person', 'personId'),
    within('notice_proof_acting_fk', 'person', 'actingFor'),
  ],
  checks: [
    { name: 'notice_proof_channel_check', expression: oneOf('channel', CHANNELS) },
    { name: 'notice_proof_state_check', expression: `state IN ('sent', 'accepted', 'seen', 'signedFor')` },
  ],
});

const NOTICE_DELIVERY = new EntitySchema({
  name: 'notice_delivery',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'notice_delivery'),
    noticeId: keyColumn('notice_id', 'uuid', 'notice_delivery'),
    channel: keyColumn('channel', 'text', 'notice_delivery'),
    recipient: { ...keyColumn('recipient', 'uuid', 'notice_delivery'), default: '00000000-0000-0000-0000-000000000000' },
    state: { type: 'text', default: 'waiting' },
    round: { type: 'integer', default: 0 },
    attempts: { type: 'integer', default: 0 },
    reason: { type: 'text', nullable: true },
    triedAt: { name: 'tried_at', type: 'timestamptz', nullable: true },
  },
  indices: [
    {
      name: 'notice_delivery_open_idx',
      columns: ['countyId', 'state'],
      where: `state IN ('waiting', 'gathered', 'quiet', 'queued', 'resting', 'failed')`,
    },
  ],
  foreignKeys: [within('notice_delivery_notice_fk', 'notice', 'noticeId')],
  checks: [
    { name: 'notice_delivery_channel_check', expression: oneOf('channel', OUTSIDE_CHANNELS) },
    { name: 'notice_delivery_state_check', expression: oneOf('state', DELIVERY_STATES) },
  ],
});

const DELIVERY_TARGET = new EntitySchema({
  name: 'delivery_target',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'delivery_target'),
    target: keyColumn('target', 'text', 'delivery_target'),
    failures: { type: 'integer', default: 0 },
    openUntil: { name: 'open_until', type: 'timestamptz', nullable: true },
    probedUntil: { name: 'probed_until', type: 'timestamptz', nullable: true },
  },
  foreignKeys: [ofCounty('delivery_target')],
});

const DIGEST_DAY = new EntitySchema({
  name: 'digest_day',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'digest_day'),
    day: keyColumn('day', 'date', 'digest_day'),
    madeAt: { name: 'made_at', type: 'timestamptz' },
  },
  foreignKeys: [ofCounty('digest_day')],
});

const NOTICE_CHOICE = new EntitySchema({
  name: 'notice_choice',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'notice_choice'),
    personId: keyColumn('person_id', 'uuid', 'notice_choice'),
    emailWay: { name: 'email_way', type: 'text' },
    emailAddress: { name: 'email_address', type: 'text', nullable: true },
    smsWay: { name: 'sms_way', type: 'text' },
    smsAddress: { name: 'sms_address', type: 'text', nullable: true },
    language: { type: 'text' },
    changedAt: { name: 'changed_at', type: 'timestamptz' },
    emailConfirmedAt: { name: 'email_confirmed_at', type: 'timestamptz', nullable: true },
    smsConfirmedAt: { name: 'sms_confirmed_at', type: 'timestamptz', nullable: true },
  },
  foreignKeys: [within('notice_choice_person_fk', 'person', 'personId')],
  checks: [
    { name: 'notice_choice_email_check', expression: `email_way IN ('each', 'digest', 'off') AND (email_way = 'off' OR email_address IS NOT NULL)` },
    { name: 'notice_choice_sms_check', expression: `sms_way IN ('each', 'digest', 'off') AND (sms_way = 'off' OR sms_address IS NOT NULL)` },
    { name: 'notice_choice_language_check', expression: `language IN ('zh', 'en')` },
    {
      name: 'notice_choice_confirmed_check',
      expression: `(email_confirmed_at IS NULL OR email_address IS NOT NULL) AND (sms_confirmed_at IS NULL OR sms_address IS NOT NULL)`,
    },
  ],
});

const ADDRESS_LETTER = new EntitySchema({
  name: 'address_letter',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'address_letter'),
    id: keyColumn('id', 'uuid', 'address_letter'),
    personId: { name: 'person_id', type: 'uuid' },
    channel: { type: 'text' },
    kind: { type: 'text' },
    address: { type: 'text' },
    language: { type: 'text' },
    state: { type: 'text', default: 'waiting' },
    codeHash: { name: 'code_hash', type: 'bytea', nullable: true },
    tries: { type: 'integer', default: 0 },
    reason: { type: 'text', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz', default: () => 'now()' },
    expiresAt: { name: 'expires_at', type: 'timestamptz' },
  },
  indices: [
    { name: 'address_letter_person_idx', columns: ['countyId', 'personId', 'createdAt'] },
    { name: 'address_letter_address_idx', columns: ['countyId', 'address'] },
  ],
  foreignKeys: [within('address_letter_person_fk', 'person', 'personId')],
  checks: [
    { name: 'address_letter_channel_check', expression: oneOf('channel', PERSONAL_CHANNELS) },
    { name: 'address_letter_kind_check', expression: oneOf('kind', LETTER_KINDS) },
    { name: 'address_letter_state_check', expression: oneOf('state', LETTER_STATES) },
    { name: 'address_letter_language_check', expression: `language IN ('zh', 'en')` },
  ],
});

/** Who was told how and when, what is on its way to channels outside, and which days had their digest. */
export const NOTICE_SCHEMAS: readonly EntitySchema[] = [NOTICE_PROOF, NOTICE_DELIVERY, NOTICE_CHOICE, ADDRESS_LETTER, DELIVERY_TARGET, DIGEST_DAY];
