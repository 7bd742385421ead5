import fc from 'fast-check';
import type { ListId } from '#domain/kernel/ids';
import { exportList, exportQuotas } from '#engine/plan/export-list';
import { ImportList } from '#engine/plan/import-list';
import { ImportQuotas } from '#engine/plan/import-quotas';
import { itemsShown } from '#engine/plan/list.queries';
import { PreviewImport } from '#engine/plan/preview-import';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { readTable } from '#test/support/csv';
import { listCounty, type ListCounty, workbookOf } from '#test/support/demonstration-county';
import { nastyText } from '#test/support/nasty-text';
import { requireTool } from '#test/support/require-tool';
import { throughOffice } from '../through-office';
import { cellsOf } from './cells';

const OFFICES = { verifyingUnit: '510722-D33', substituteUnit: '县政府督查室' };
const HEADING = ['序号', '领域', '任务事项', '目标符号', '年度目标', '单位', '责任领导', '牵头单位', '配合单位', '属地', '完成时限', '报送频次', '佐证要求'];

let here: ListCounty;
let there: ListCounty;
let document = 0;

beforeAll(async () => {
  here = await listCounty();
  there = await listCounty();
});
afterAll(async () => {
  await here.close();
  await there.close();
});

async function take(into: ListCounty, bytes: Uint8Array, documentNumber: string): Promise<ListId> {
  const input = { file: { bytes, name: 'a.xlsx' }, year: 2023, documentNumber, ...OFFICES };
  return (await new ImportList(into.work).run({ actor: into.chief }, input)).listId;
}
const written = (from: ListCounty, id: ListId) => from.reader.read(from.id, (reading) => exportList(reading, id));
const divided = (from: ListCounty, id: ListId) => from.reader.read(from.id, (reading) => exportQuotas(reading, id));
const divide = (into: ListCounty, listId: ListId, bytes: Uint8Array) => new ImportQuotas(into.work).run({ actor: into.chief }, { listId, file: { bytes, name: 'q.xlsx' } });

const one = (text: string): string => (text.replace(/\s*[\r\n]+\s*/g, '').trim() === '' ? '任务' : text);
const [, ...LISTED] = readTable('task-list.csv');
const leaders = [...new Set(LISTED.map((row) => row[6] ?? ''))];
const units = [...new Set(LISTED.map((row) => row[7] ?? ''))];
const townships = readTable('units.csv', 'config/demonstration').filter(([, , kind]) => kind === 'township').map(([, name = '']) => name);
const scopes = fc.oneof(fc.constantFrom('', '各镇乡', '除潼川镇、塔山镇外各镇乡'), fc.subarray(townships, { minLength: 1 }).map((names) => names.join('、')));
const targets = fc.oneof(
  fc.tuple(fc.constantFrom('≥', '>', '=', '≤', '<', '不少于'), fc.constantFrom('0', '7', '12.50', '1,234', '-3', '0.30', '123456789012345678'), nastyText(8)),
  fc.tuple(fc.constant('≥'), fc.constant('上年'), nastyText(8)),
  fc.tuple(fc.constant(''), fc.constantFrom('', '完成', '优秀', '省下达', '建成=1+1', '全面完成＋1', '95%'), fc.constant('')),
);
const limits = fc.constantFrom('全年', '长期坚持', '每月31日前', '每月底前', '每月5日', '每季度末', '2023-09-30', '9月30日前', '上半年', '2月底前', '年底');
const proofs = fc.oneof(fc.constantFrom('', '附件', '照片：=1+1'), nastyText(40).map((reason) => `照片：${reason.trim() === '' ? '理由' : reason}`));
const row = fc.tuple(nastyText(60), nastyText(500).map(one), targets, fc.constantFrom(...leaders), fc.constantFrom(...units), fc.subarray(units, { maxLength: 4 }), scopes, limits, fc.constantFrom('旬报', '月报', '季报', '一次性'), proofs);
const lists = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => [
  HEADING,
  ...rows.map(([theme, title, [symbol, target, unit], leader, lead, cooperating, scope, limit, cadence, proof], index) => [
    String(index * 7 + 1),
    ...[theme, title, symbol, target, unit, leader, lead, cooperating.join('、'), scope, limit, cadence, proof],
  ]),
]);

describe('a list that left and came back', () => {
  it('has the very same cells, whatever stood in them, and the very same items', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (rows) => {
        const number = `〔往返〕${(document += 1)}`;
        const id = await take(here, await writeWorkbook([{ name: '清单', rows }]), number);
        const first = await written(here, id);
        const again = await take(there, first.bytes, number);
        expect(await cellsOf((await written(there, again)).bytes)).toEqual(await cellsOf(first.bytes));
        const fields = async (at: ListCounty, list: ListId) =>
          (await at.reader.read(at.id, (reading) => itemsShown(reading, list))).map(({ number: no, theme, title, target, unitOfMeasure, limit, cadence, proof, scope }) => ({ no, theme, title, target, unitOfMeasure, limit, cadence, proof, scope: scope.length }));
        expect(await fields(there, again)).toEqual(await fields(here, id));
      }),
      { numRuns: 25 },
    );
  });

  it('changes nothing where it came from, and is ok in every row of the dry run', async () => {
    const id = await take(here, await workbookOf('task-list.csv'), '〔往返〕原清单');
    const { bytes } = await written(here, id);
    const preview = await new PreviewImport(here.reader).list(here.id, { bytes, name: 'a.xlsx' }, { year: 2023 });
    expect(preview.counts).toEqual({ rows: 41, ok: 41, error: 0, empty: 0 });
    await take(here, bytes, '〔往返〕原清单');
    const [{ data } = { data: {} }] = (await here.county.sql(`SELECT body FROM trail_entry WHERE fact = 'list.imported' ORDER BY id DESC LIMIT 1`)).map(({ body }) => JSON.parse(String(body)));
    expect(data).toMatchObject({ added: [], changed: [], dropped: [], quotasDropped: [] });
  });

  it('tells its filter and as of when at its head, and holds text only', async () => {
    const id = await take(here, await workbookOf('task-list.csv'), '〔往返〕头');
    const [sheet] = await readWorkbook((await written(here, id)).bytes);
    expect(sheet?.rows[1]?.[0]?.text).toMatch(/^测试县 · 筛选：〔往返〕头（2023年）现行事项 · 截至 \d{4}-\d\d-\d\d \d\d:\d\d · 共41行/);
    expect(new Set(sheet?.rows.flatMap((cells) => cells.map(({ kind }) => kind)))).toEqual(new Set(['text', 'empty']));
  });
});

describe('quotas that left and came back', () => {
  it('are the very same, with what explains a difference', async () => {
    const listed = await workbookOf('task-list.csv');
    const quotas = readTable('quotas.csv');
    await fc.assert(
      fc.asyncProperty(nastyText(200).map(one), fc.nat(30), async (explanation, moved) => {
        const number = `〔分解〕${(document += 1)}`;
        const rows = [[...(quotas[0] ?? []), '说明'], ...quotas.slice(1).map((cells, index) => [...cells.slice(0, 2), index === moved ? '0.5' : (cells[2] ?? ''), index === moved ? explanation : ''])];
        const [id, again] = [await take(here, listed, number), await take(there, listed, number)];
        await divide(here, id, await writeWorkbook([{ name: '分解', rows }]));
        const first = await divided(here, id);
        await divide(there, again, first.bytes);
        expect(await cellsOf((await divided(there, again)).bytes)).toEqual(await cellsOf(first.bytes));
      }),
      { numRuns: 12 },
    );
  });

  it('of a matrix with wrong cells are refused row by row, and nothing is written', async () => {
    const id = await take(here, await workbookOf('task-list.csv'), '〔分解〕错');
    const [sheet] = await cellsOf((await divided(here, id)).bytes);
    const rows = (sheet?.rows ?? []).map((cells) => [...cells]);
    rows[3]![4] = '一百';
    rows[2]![5] = '没有的镇';
    rows[3]![5] = '7';
    const before = await here.counts();
    const bytes = await writeWorkbook([{ name: '镇乡分解', rows }]);
    const { counts, rows: judged, marked } = await new PreviewImport(here.reader).quotas(here.id, { bytes, name: 'q.xlsx' }, id);
    expect([counts.error, judged[0]?.row, judged[0]?.problems.map(({ code }) => code)]).toEqual([1, 4, ['quota.unreadable', 'quota.unknown-township']]);
    const [back] = await cellsOf(await marked());
    expect([back?.rows[2]?.at(-1), back?.rows[3]?.at(-1)]).toEqual(['核对结果 Result', expect.stringContaining('一百')]);
    expect(await here.counts()).toEqual(before);
  });
});

(requireTool('soffice', 'saves an exported list as an office program would') ? it : it.skip)(
  'a list and its quotas saved by LibreOffice are the same',
  async () => {
    const rows = [HEADING, ...LISTED.map((cells) => [...cells.slice(0, 12), ''])];
    const nasty = ['=1+1', '+86', '-1', '@SUM(A1)', '＝１＋１', '007', '95%', '2023-09-30', '👩‍🌾', '_x0041_', "'=1", '长'.repeat(500)];
    nasty.forEach((text, index) => (rows[index + 1]![2] = text));
    const id = await take(here, await writeWorkbook([{ name: '清单', rows }]), '〔往返〕WPS');
    const first = await written(here, id);
    const again = await take(there, throughOffice(first.bytes), '〔往返〕WPS');
    expect(await cellsOf((await written(there, again)).bytes)).toEqual(await cellsOf(first.bytes));
    await divide(here, id, await writeWorkbook([{ name: '分解', rows: readTable('quotas.csv') }]));
    const quotas = await divided(here, id);
    await divide(there, again, throughOffice(quotas.bytes));
    expect(await cellsOf((await divided(there, again)).bytes)).toEqual(await cellsOf(quotas.bytes));
  },
  240_000,
);
