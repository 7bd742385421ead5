import { sealed } from './catalogue';
import { dataSource } from './data-source';
import { raiseIncident } from './incident.store';
import type { Grave } from './queue-consumer';
import { ResolveIncident, RetryIncident } from './settle-incident';
import { UnitOfWork } from './unit-of-work';
import { newId } from '#platform/ids';
import { type ApiCounty, openCounty } from '#test/support/api-county';
import { useDatabase } from '#test/support/database';

const database = useDatabase();
let home: ApiCounty;
let source: Awaited<ReturnType<typeof open>>;
let work: UnitOfWork;

const open = () => dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
beforeAll(async () => {
  home = await openCounty(database().ownerUrl);
  source = await open();
  work = new UnitOfWork(source);
});
afterAll(async () => {
  await source.destroy();
  await home.county.close();
});

const sql = (text: string) => home.county.sql(text, [home.county.id]);
async function raised(changes: Partial<Grave> = {}): Promise<string> {
  const payload = { ...sealed('limit.recompute', { county: home.county.id, year: 2023, version: 1 }) };
  const grave: Grave = { queue: 'background', id: newId(), name: 'limit.recompute', payload, attempts: 8, outbox: undefined, reason: 'it cannot', parked: null, version: 1, ...changes };
  await raiseIncident(work, home.county.id, grave);
  await raiseIncident(work, home.county.id, grave); // told twice, it is one
  const rows = await sql('SELECT id FROM incident WHERE county_id = $1 AND resolved_at IS NULL');
  expect(rows).toHaveLength(1);
  return String(rows[0]?.['id']);
}
const call = () => ({ actor: home.people.systemAdmin });

test('is resolved once, by a system administrator, with a reason and a fact', async () => {
  const id = await raised();
  await expect(new ResolveIncident(work).run({ actor: home.people.chief }, id, '无')).rejects.toMatchObject({ code: 'permission.denied' });
  await new ResolveIncident(work).run(call(), id, '数据已手工更正');
  await expect(new ResolveIncident(work).run(call(), id, '再来')).rejects.toMatchObject({ code: 'incident.resolved' });
  await expect(new ResolveIncident(work).run(call(), newId(), '无')).rejects.toMatchObject({ code: 'incident.unknown' });
  expect(await sql('SELECT resolution, attempts, resolved_by IS NOT NULL AS "by" FROM incident WHERE county_id = $1')).toEqual([{ resolution: '数据已手工更正', attempts: 8, by: true }]);
  expect(await sql(`SELECT body::jsonb -> 'data' ->> 'job' AS job FROM trail_entry WHERE county_id = $1 AND fact = 'incident.resolved'`)).toEqual([{ job: 'limit.recompute' }]);
});

test('is tried again as another job than the one that failed', async () => {
  const id = await raised();
  await new RetryIncident(work).run(call(), id);
  expect(await sql('SELECT job, payload FROM outbox WHERE county_id = $1')).toEqual([
    { job: 'limit.recompute', payload: { v: 1, r: 1, county: home.county.id, year: 2023, version: 1 } },
  ]);
  await expect(new RetryIncident(work).run(call(), id)).rejects.toMatchObject({ code: 'incident.resolved' });
});

test('what this version does not know is not tried again', async () => {
  const id = await raised({ parked: 'unknown-version', version: 99, payload: { v: 99 } });
  await expect(new RetryIncident(work).run(call(), id)).rejects.toMatchObject({ code: 'incident.not-retriable' });
  expect(await sql('SELECT attempts, payload_version FROM incident WHERE county_id = $1 AND resolved_at IS NULL')).toEqual([{ attempts: 0, payload_version: 99 }]);
});
