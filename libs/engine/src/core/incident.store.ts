import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { newId } from '#platform/ids';
import { enterCounty } from './county-clock';

/** A job that failed for good, kept for a person to see. Nothing is swallowed. */
export async function raiseIncident(
  source: DataSource,
  county: CountyId,
  incident: { readonly job: string; readonly payload: unknown; readonly reason: string },
): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    await enterCounty(client, county);
    await client.query(
      'INSERT INTO incident (county_id, id, job, payload, reason) VALUES ($1, $2, $3, $4, $5)',
      [county, newId(), incident.job, JSON.stringify(incident.payload ?? null), incident.reason.slice(0, 500)],
    );
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}
