import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '#engine/core/data-source';
import { migrate } from '#engine/core/migrate';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { ImportList } from '#engine/plan/import-list';
import { SCHEMAS } from '#engine/schemas';
import { start } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { newId } from '#platform/ids';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { machine } from './machine';
import { median, print } from './rounds';
import { seedGround } from './seed';

const ROWS = 2000;
const ROUNDS = 3;
const MOST_SECONDS = 5;
const HEADER = ['序号', '领域', '任务事项', '目标符号', '年度目标', '单位', '责任领导', '牵头单位', '配合单位', '属地', '完成时限', '报送频次'];

async function workbook(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, index) => [
    String(index + 1), '产业发展', `任务事项${index + 1}`, '>=', String(100 + index), '个', 'leader', 'unit', '', '', '11月底前', '月报',
  ]);
  return writeWorkbook([{ name: '清单', rows: [HEADER, ...rows] }]);
}

/** The same rows as TypeORM's repositories write them, one `save` a row, in one transaction. */
async function bySaves(source: DataSource, county: CountyId): Promise<number> {
  const begun = performance.now();
  await source.transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.county', $1, true)`, [String(county)]);
    const [model] = await manager.getRepository('task_item').find({ where: { countyId: county }, take: 1 });
    const [listModel] = await manager.getRepository('annual_list').find({ where: { countyId: county }, take: 1 });
    const listId = newId();
    await manager.getRepository('annual_list').save({ ...listModel, id: listId, documentNumber: listId });
    for (let number = 1; number <= ROWS; number += 1) {
      await manager.getRepository('task_item').save({ ...model, id: newId(), listId, number, title: `任务事项${number}` });
    }
  });
  return (performance.now() - begun) / 1000;
}

async function byCommand(source: DataSource, county: CountyId, file: Uint8Array): Promise<number> {
  const command = new ImportList(new UnitOfWork(source));
  const actor = { kind: 'system', countyId: county, rule: 'command-line' } as const;
  const begun = performance.now();
  const done = await command.run(
    { actor },
    { file: { bytes: file, name: '清单.xlsx' }, year: 2023, documentNumber: newId(), verifyingUnit: 'verifier' },
  );
  if (done.counts.ok !== ROWS) throw new Error('not every row was imported');
  return (performance.now() - begun) / 1000;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  chmodSync(folder, 0o755);
  const server = await start(join(folder, 'postgres'));
  try {
    await ensureDatabase(server.url('postgres'), 'duban');
    await migrate(server.url('duban'));
    const owner = await dataSource({ url: server.url('duban'), role: 'owner', poolSize: 1 }).initialize();
    const { county } = await seedGround(owner, 1);
    const app = await dataSource({ url: server.url('duban'), role: 'duban_app', poolSize: 4, entities: SCHEMAS }).initialize();
    const file = await workbook();
    const ours: number[] = [];
    const saves: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await byCommand(app, county, file));
      saves.push(await bySaves(app, county));
    }
    const [figure, baseline] = [median(ours), median(saves)];
    print({
      bench: 'import',
      name: 'rows-2000',
      unit: 's',
      note: 'from the bytes of the workbook to the commit; the baseline only writes, a TypeORM save a row',
      figure: Math.round(figure * 100) / 100,
      baselineName: 'typeorm-saves',
      baseline: Math.round(baseline * 100) / 100,
      ratio: Math.round((figure / baseline) * 100) / 100,
      atMost: MOST_SECONDS,
      met: figure <= MOST_SECONDS,
      machine: machine(),
    });
    await app.destroy();
    await owner.destroy();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
