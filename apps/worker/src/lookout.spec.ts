import { dataSource } from '#engine/core/data-source';
import type { QueueClient } from '#engine/core/queue';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { newId } from '#platform/ids';
import { seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { lookout } from './lookout';

const database = useDatabase();

const unknown = `INSERT INTO schedule (county_id, id, name, job, days, minute, next_at)
  VALUES ($1, gen_random_uuid(), 'later', 'of.a-later-version', 'daily', 0, '2023-03-14T00:00:00Z')`;

test('a county that fails holds up no other: its trouble is told, theirs is done', async () => {
  const [ill, well] = [await seedCounty(database().ownerUrl), await seedCounty(database().ownerUrl)];
  const source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 2 }).initialize();
  await ill.sql(unknown, [ill.id]);
  for (const county of [ill, well]) {
    const payload = JSON.stringify({ county: county.id, year: 2023, version: 1 });
    await county.sql(`INSERT INTO outbox (county_id, id, job, payload) VALUES ($1, $2, 'limit.recompute', $3)`, [county.id, newId(), payload]);
  }
  const taken: unknown[] = [];
  const errors: unknown[] = [];
  const add: QueueClient['add'] = async (name, payload) => {
    if ((payload as { county?: number }).county === ill.id) throw new Error('no place for it');
    taken.push(name);
  };
  const look = lookout({
    ...{ source, work: new UnitOfWork(source), shelf: new CalendarShelf(), queues: { add } as QueueClient },
    mayClaim: () => true,
    onError: (error) => errors.push((error as Error).message),
  });
  await look();
  expect(taken).toEqual(['limit.recompute', 'upload.sweep']);
  expect(errors).toEqual(['no schedule can ask for of.a-later-version', 'no place for it']);
  await expect(look()).rejects.toThrow('the queue took no county’s jobs');
  await source.destroy();
  await Promise.all([ill.close(), well.close()]);
});
