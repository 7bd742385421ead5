import { EntitySchema } from 'typeorm';

export interface CountyRow {
  readonly countyId: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly zone: string;
  readonly clockAt: string | null;
  readonly settings: object;
  readonly calendarVersion: number;
  readonly version: number;
  readonly createdAt: string;
}

/** Written as the owner only: the product's roles read it and move a demonstration's clock. */
export const COUNTY = new EntitySchema<CountyRow>({
  name: 'county',
  columns: {
    countyId: {
      name: 'county_id',
      type: 'integer',
      primary: true,
      primaryKeyConstraintName: 'county_pk',
      generated: 'increment',
    },
    code: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    zone: { type: 'text', default: 'Asia/Shanghai' },
    clockAt: { name: 'clock_at', type: 'timestamptz', nullable: true },
    settings: { type: 'jsonb', default: {} },
    calendarVersion: { name: 'calendar_version', type: 'integer', default: 0 },
    version: { type: 'integer', default: 1 },
    createdAt: { name: 'created_at', type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'county_code_key', columns: ['code'] }],
  checks: [
    { name: 'county_kind_check', expression: `kind IN ('real', 'demonstration', 'test')` },
    { name: 'county_clock_check', expression: `kind <> 'real' OR clock_at IS NULL` },
  ],
});
