import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { newId } from '#platform/ids';
import { dataSource } from './data-source';
import { dispatcher, dispatchOutbox, finishOutbox } from './dispatcher';
import type { QueueClient } from './queue';
import { UnitOfWork } from './unit-of-work';

const database = useDatabase();
let county: County;
let source: Awaited<ReturnType<typeof open>>;
let work: UnitOfWork;

const open = () => dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 6 }).initialize();
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
  source = await open();
  work = new UnitOfWork(source);
});
afterEach(async () => {
  await source.destroy();
  await county.close();
});

const ask = (version: number) =>
  county.sql(`INSERT INTO outbox (county_id, id, job, payload) VALUES ($1, $2, 'limit.recompute', $3)`, [
    county.id,
    newId(),
    JSON.stringify({ county: county.id, year: 2023, version }),
  ]);
const standing = () =>
  county.sql(`SELECT count(*)::integer AS rows, count(done_at)::integer AS done FROM outbox WHERE county_id = $1`, [county.id]);

test('a job that is done before its row is marked as handed over has its verdict all the same, and its twin with it', async () => {
  await ask(1);
  await ask(1);
  const finished: Promise<void>[] = [];
  const add: QueueClient['add'] = async (_name, _payload, adding) => {
    if (finished.length === 0) finished.push(finishOutbox(work, county.id, [adding?.outbox ?? '']));
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  expect(await dispatchOutbox(work, { add } as QueueClient, county.id)).toBe(2);
  await Promise.all(finished);
  expect(await standing()).toEqual([{ rows: 2, done: 2 }]);
});

test('what had its verdict a month ago goes when something new is handed over; what has none stays', async () => {
  await ask(1);
  await ask(2);
  await county.sql(
    `UPDATE outbox SET dispatched_at = now() - interval '40 days', done_at = CASE payload ->> 'version' WHEN '1' THEN now() - interval '31 days' END
     WHERE county_id = $1`,
    [county.id],
  );
  await ask(3);
  await dispatchOutbox(work, { add: () => Promise.resolve() } as unknown as QueueClient, county.id);
  expect(await standing()).toEqual([{ rows: 2, done: 0 }]);
});

test('whoever writes a timer that is due rings for its county, and nobody rings for one that is not', async () => {
  const rung: unknown[] = [];
  const add: QueueClient['add'] = (name, payload) => Promise.resolve(void rung.push([name, (payload as { county: number }).county]));
  const ringing = new UnitOfWork(source, dispatcher(work, { add } as QueueClient, () => undefined));
  const actor = { kind: 'system', countyId: county.id, rule: 'test' } as const;
  const promise = (days: number) =>
    ringing.run({ actor }, async (tx) => {
      const subject = { kind: 'assignment', id: county.assignments.near } as const;
      const on = (tx.today + days) as typeof tx.today;
      tx.leave({ facts: [{ fact: 'assignment.commented', subject, data: {} }], promises: [{ kind: 'report.due', subjectId: subject.id, on }] });
      return Promise.resolve();
    });
  await promise(0);
  await promise(1);
  expect(rung).toEqual([]);
  await promise(-1);
  expect(rung).toEqual([['timer.sweep', county.id]]);
});
