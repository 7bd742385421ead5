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
  /** Changes with everything that decides who may do what, so that actors may be kept in memory. */
  readonly access: string;
}

interface ClockRow {
  readonly instant: string;
  readonly today: string;
  readonly zone: string;
  readonly kind: string;
  readonly code: string;
  readonly calendar_version: number;
  readonly access: string;
}

const ENTER = 'SELECT instant, today, zone, kind, code, calendar_version, access FROM enter_county';

/** Sets the fence for this transaction and reads the clock. `county.unknown` where there is none. */
export async function enterCounty(client: PoolClient, county: CountyId): Promise<CountyClock> {
  const { rows } = await client.query<ClockRow>({ name: 'enter-county', text: `${ENTER}($1)`, values: [county] });
  return clockOf(rows[0], county);
}

/** Begins the transaction with its fence in one round trip. `begin` is one of our own constants, never input. */
export async function beginInCounty(client: PoolClient, begin: string, county: CountyId): Promise<CountyClock> {
  const [, clock] = await Promise.all([client.query(begin), enterCounty(client, county)]);
  return clock;
}

function clockOf(row: ClockRow | undefined, county: CountyId): CountyClock {
  if (!row) fail('county.unknown', { county });
  return {
    county,
    code: row.code,
    kind: row.kind as CountyKind,
    now: row.instant as Instant,
    today: parseDay(row.today),
    zone: row.zone,
    calendarVersion: row.calendar_version,
    access: row.access,
  };
}
