import type { AssignmentId } from '#domain/kernel/ids';
import { hashPassword } from '#engine/people/passwords';
import { dataFolder, startApp } from '#test/support/api';
import { seedCounty, type County } from '#test/support/county';
import { cloneDatabase } from '#test/support/database';

export const PASSWORD = 'Screens-2023!';

/** The product on a port of its own, with a small demonstration county whose people have passwords. */
export interface Office {
  readonly url: string;
  /** Of its database. */
  readonly ownerUrl: string;
  readonly county: County;
  /** Tasks of 潼川镇 under way, besides the one it has yet to sign for. */
  readonly tasks: readonly AssignmentId[];
  /** Ends the service, as a crash or an update does; {@link start} begins it again at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const database = await cloneDatabase();
  const county = await seedCounty(database.ownerUrl);
  const { sql, id } = county;
  await sql(`UPDATE account SET state = 'active', password_hash = $2 WHERE county_id = $1`, [id, await hashPassword(PASSWORD)]);
  await sql(`UPDATE county SET kind = 'demonstration', name = '测试县（演示）' WHERE county_id = $1`, [id]);
  const tasks = await putTasks(county);
  const folder = dataFolder();
  const begin = async (port: number) => {
    const app = await startApp(database.ownerUrl, folder.path);
    await app.listen(port, '127.0.0.1');
    return app;
  };
  let app = await begin(0);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const close = async (): Promise<void> => {
    await app.close();
    await county.close();
    await database.drop();
    folder.remove();
  };
  const stop = (): Promise<void> => app.close();
  const start = async (): Promise<void> => void (app = await begin(Number(new URL(url).port)));
  return { url, ownerUrl: database.ownerUrl, county, tasks, stop, start, close };
}

/** Figures and milestones, near and far limits: what a clerk’s month looks like. */
async function putTasks(county: County): Promise<readonly AssignmentId[]> {
  const { addAssignment, items, units } = county;
  const roads = await copyItem(county, 4, '农村公路新建及维修整治');
  const mine = { kind: 'township', unit_id: units.near, state: 'underway', acknowledge_due_on: '2023-03-02' };
  const number = (value: string, unit: string): string => JSON.stringify({ kind: 'number', comparator: '>=', value, unit });
  const milestone = JSON.stringify({ kind: 'milestone', text: '通过验收' });
  return [
    await addAssignment({ ...mine, item_id: items.open, cadence: 'monthly', target: number('2600', '亩'), unit_of_measure: '亩' }),
    await addAssignment({ ...mine, item_id: items.once, cadence: 'once', target: milestone, due_on: '2023-03-20' }),
    await addAssignment({ ...mine, item_id: roads, target: number('30', '公里'), unit_of_measure: '公里', cadence: 'monthly', due_on: '2023-03-10', original_due_on: '2023-03-06' }),
  ];
}

/** One more item of the list, like the monthly one but for its number and title. */
async function copyItem({ sql, id, items }: County, number: number, title: string): Promise<string> {
  const [row] = await sql(
    `INSERT INTO task_item SELECT (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'number', $3::integer, 'title', $4::text))).*
     FROM task_item t WHERE county_id = $1 AND id = $2 RETURNING id`,
    [id, items.monthly, number, title],
  );
  return String(row?.['id']);
}
