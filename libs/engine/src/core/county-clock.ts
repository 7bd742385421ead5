import type { PoolClient } from 'pg';
import { fail } from '#domain/kernel/failure';
import { type Day, parseDay } from '#domain/kernel/day';
import type { CountyId, Instant } from '#domain/kernel/ids';

export type CountyKind = 'real' | 'demonstration' | 'test';

/** A county as a transaction sees it: the database's time, or its own where it is a demonstration or a test. */
export interface CountyClock {
  readonly county: CountyId;
  readonly code: string;
  readonly kind: CountyKind;
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
  /** Grows with every calendar loaded, so that calendars may be kept in memory. */
  readonly calendarVersion: number;
}

/** Sets the fence for this transaction and reads the clock, in one round trip. */
export async function enterCounty(client: PoolClient, county: CountyId): Promise<CountyClock> {
  const { rows } = await client.query<{ instant: string; today: string; zone: string; kind: string; code: string; calendar_version: number }>({
    name: 'enter-county',
    text: 'SELECT instant, today, zone, kind, code, calendar_version FROM enter_county($1)',
    values: [county],
  });
  const row = rows[0];
  if (!row) fail('county.unknown', { county });
  return {
    county,
    code: row.code,
    kind: row.kind as CountyKind,
    now: row.instant as Instant,
    today: parseDay(row.today),
    zone: row.zone,
    calendarVersion: row.calendar_version,
  };
}
