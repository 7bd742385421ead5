import { EntitySchema } from 'typeorm';
import { keyColumn, ofCounty, within } from '../core/schema-parts';

export interface UnitRow {
  readonly countyId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly mergedIntoId: string | null;
  readonly version: number;
}

export const UNIT = new EntitySchema<UnitRow>({
  name: 'unit',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'unit'),
    id: keyColumn('id', 'uuid', 'unit'),
    code: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    parentId: { name: 'parent_id', type: 'uuid', nullable: true },
    openedOn: { name: 'opened_on', type: 'date' },
    closedOn: { name: 'closed_on', type: 'date', nullable: true },
    mergedIntoId: { name: 'merged_into_id', type: 'uuid', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  uniques: [{ name: 'unit_code_key', columns: ['countyId', 'code'] }],
  foreignKeys: [
    ofCounty('unit'),
    within('unit_parent_fk', 'unit', 'parentId'),
    within('unit_merged_fk', 'unit', 'mergedIntoId'),
  ],
  checks: [
    { name: 'unit_kind_check', expression: `kind IN ('county', 'department', 'township', 'village')` },
    { name: 'unit_dates_check', expression: 'closed_on IS NULL OR closed_on > opened_on' },
    { name: 'unit_merged_check', expression: 'merged_into_id IS NULL OR closed_on IS NOT NULL' },
  ],
});

export interface UnitNameRow {
  readonly countyId: number;
  readonly unitId: string;
  readonly since: string;
  readonly name: string;
}

export const UNIT_NAME = new EntitySchema<UnitNameRow>({
  name: 'unit_name',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'unit_name'),
    unitId: keyColumn('unit_id', 'uuid', 'unit_name'),
    since: keyColumn('since', 'date', 'unit_name'),
    name: { type: 'text' },
  },
  foreignKeys: [within('unit_name_unit_fk', 'unit', 'unitId')],
});

export interface PostRow {
  readonly countyId: number;
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly leader: boolean;
  readonly version: number;
}

export const POST = new EntitySchema<PostRow>({
  name: 'post',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'post'),
    id: keyColumn('id', 'uuid', 'post'),
    unitId: { name: 'unit_id', type: 'uuid' },
    title: { type: 'text' },
    leader: { type: 'boolean', default: false },
    version: { type: 'integer', default: 1 },
  },
  uniques: [{ name: 'post_title_key', columns: ['countyId', 'unitId', 'title'] }],
  foreignKeys: [within('post_unit_fk', 'unit', 'unitId')],
});

export interface PersonRow {
  readonly countyId: number;
  readonly id: string;
  readonly name: string;
}

export const PERSON = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'person'),
    id: keyColumn('id', 'uuid', 'person'),
    name: { type: 'text' },
  },
  foreignKeys: [ofCounty('person')],
});

export interface PostHoldingRow {
  readonly countyId: number;
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly since: string;
  readonly until: string | null;
}

export const POST_HOLDING = new EntitySchema<PostHoldingRow>({
  name: 'post_holding',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'post_holding'),
    id: keyColumn('id', 'uuid', 'post_holding'),
    postId: { name: 'post_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
  },
  indices: [{ name: 'post_holding_person_idx', columns: ['countyId', 'personId'] }],
  foreignKeys: [
    within('post_holding_post_fk', 'post', 'postId'),
    within('post_holding_person_fk', 'person', 'personId'),
  ],
  checks: [{ name: 'post_holding_dates_check', expression: 'until IS NULL OR until > since' }],
  exclusions: [
    {
      name: 'post_holding_one_holder',
      expression: 'USING gist (county_id WITH =, post_id WITH =, daterange(since, until) WITH &&)',
    },
  ],
});
