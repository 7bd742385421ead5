import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { fail } from '#domain/kernel/failure';
import type { Day } from '#domain/kernel/day';
import type { CountyId, Instant, UnitId } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import { OFFICER_ROLES } from '#domain/people/give-grant';
import { openUnit } from '#domain/people/open-unit';
import { newId } from '#platform/ids';
import { type CountyKind, enterCounty } from '../core/county-clock';
import { record } from '../core/record';
import { seedSchedules } from '../core/schedule.store';
import { Tx } from '../core/tx';
import { insertUnit } from './change-unit';
import { create } from './create-account';
import { give } from './give-grant';
import { type Invitation, invite } from './invite-accounts';

export interface NewCounty {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  readonly kind: CountyKind;
  /** An IANA zone; its midnight ends a day. */
  readonly zone?: string;
  /** Since when its units and officers are there; today, unless a demonstration begins in the past. */
  readonly openedOn?: Day;
  /** Where the clock of a demonstration or a test stands from its first fact on; the database's where none is given. */
  readonly clockAt?: Instant;
}

export interface CountyCreated {
  readonly countyId: CountyId;
  readonly countyUnitId: string;
  /** For the three officers; shown once. */
  readonly invitations: readonly (Invitation & { readonly role: (typeof OFFICER_ROLES)[number] })[];
}

/** The officers are known by their offices until they are named. */
const OFFICER_NAMES = {
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
} as const;

/**
 * Bootstraps a county, as the owner of the database: the county, its unit and its three officers, each with a
 * one-time link. They do the rest. The whole or nothing; the code taken is `county.code-taken`.
 */
export async function createCounty(owner: DataSource, county: NewCounty): Promise<CountyCreated> {
  return asOwner(owner, county, async (tx) => {
    const openedOn = county.openedOn ?? tx.today;
    const wanted = { id: newId() as UnitId, code: county.code, name: county.name, kind: 'county', openedOn } as const;
    const { unit, facts } = openUnit(wanted, null, tx.today);
    await insertUnit(tx, unit);
    await seedSchedules(tx);
    const data = { code: county.code, kind: county.kind };
    tx.leave({ facts: [{ fact: 'county.created', subject: { kind: 'county', id: unit.id }, data }, ...facts] });
    const invitations: CountyCreated['invitations'][number][] = [];
    for (const role of OFFICER_ROLES) {
      const account = await create(tx, {
        person: { name: OFFICER_NAMES[role] },
        unitId: unit.id,
        login: role,
        machine: false,
      });
      await give(tx, { accountId: account.id, role, unitId: unit.id, since: openedOn, until: null });
      invitations.push({ ...(await invite(tx, account.id)), role });
    }
    return { countyId: tx.county, countyUnitId: unit.id, invitations };
  });
}

async function asOwner<Result>(
  owner: DataSource,
  county: NewCounty,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const runner = owner.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    const id = await insertCounty(runner, county);
    const actor: SystemActor = { kind: 'system', countyId: id, rule: 'county.create' };
    const tx = new Tx(client, runner.manager, await enterCounty(client, id), actor);
    const result = await work(tx);
    await record(tx);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/** The fence is set to the number before the row exists: even an owner under the fence may then write it. */
async function insertCounty(runner: QueryRunner, county: NewCounty): Promise<CountyId> {
  const taken: { id: number | null }[] = await runner.query('SELECT county_by_code($1) AS id', [county.code]);
  if (taken[0]?.id != null) fail('county.code-taken', { code: county.code });
  const [next]: { id: string }[] = await runner.query(
    `SELECT nextval(pg_get_serial_sequence('county', 'county_id')) AS id`,
  );
  const id = Number(next?.id) as CountyId;
  await runner.query(`SELECT set_config('app.county', $1, true)`, [String(id)]);
  await runner.query(
    `INSERT INTO county (county_id, code, name, kind, zone, clock_at) OVERRIDING SYSTEM VALUE
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, county.code, county.name, county.kind, county.zone ?? 'Asia/Shanghai', county.clockAt ?? null],
  );
  return id;
}
