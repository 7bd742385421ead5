import { fail } from '#domain/kernel/failure';
import { mustMay } from '#domain/people/permission';
import type { Call } from './call';
import { isJobName, type JobName, type PayloadOf, versionOf } from './catalogue';
import { type Incident, openIncident, settleIncident } from './incident.store';
import type { Statement } from './reader';
import type { Tx } from './tx';
import type { UnitOfWork } from './unit-of-work';

const COUNTY_UNIT: Statement = {
  name: 'incident-county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`,
};
const RETRIED = 'retried';

/** A person looked at what failed for good and says what became of it. Once: `incident.resolved`. */
export class ResolveIncident {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, id: string, resolution: string): Promise<void> {
    mustMay(call.actor, 'incident.settle');
    return this.work.run(call, async (tx) => {
      const incident = await openIncident(tx, id);
      await settleIncident(tx, id, { by: personOf(tx), resolution, retries: incident.retries });
      await leave(tx, 'incident.resolved', incident);
    });
  }
}

/**
 * The job of an incident is tried again from the first attempt, as a new job: under its old name the store would take it
 * for done. If it fails again, that is a new incident. Refused (`incident.not-retriable`): a job or a shape of payload
 * that this version does not know.
 */
export class RetryIncident {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, id: string): Promise<void> {
    mustMay(call.actor, 'incident.settle');
    return this.work.run(call, async (tx) => {
      const incident = await openIncident(tx, id);
      const { job, payload } = incident;
      if (!isJobName(job) || Number(payload?.['v'] ?? 1) !== versionOf(job)) fail('incident.not-retriable', { job });
      tx.enqueue(job, payload as unknown as PayloadOf<JobName>, Number(payload?.['r'] ?? 0) + 1);
      await settleIncident(tx, id, { by: personOf(tx), resolution: RETRIED, retries: incident.retries + 1 });
      await leave(tx, 'incident.retried', incident);
    });
  }
}

/** Only persons may: the permission table has no machine. */
function personOf({ actor }: Tx): string {
  return actor.kind === 'person'
    ? actor.personId
    : fail('permission.denied', { action: 'incident.settle', roles: ['system-admin'] });
}

async function leave(tx: Tx, fact: 'incident.resolved' | 'incident.retried', { id, job }: Incident): Promise<void> {
  const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
  tx.leave({ facts: [{ fact, subject: { kind: 'county', id: unit?.id ?? '' }, data: { incident: id, job } }] });
}
