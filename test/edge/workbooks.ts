import { sheetsOfScheme } from '#domain/assessment/scheme-sheets/write-sheets';
import { LIST_COLUMNS } from '#domain/plan/list-column';
import { writeWorkbook } from '#platform/workbook/write-workbook';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const WORKBOOK_HEADERS = { 'content-type': WORKBOOK_TYPE };

/** One more township. */
export async function directoryWorkbook(code: string): Promise<Buffer> {
  const rows = [['代码', '名称', '类别', '上级代码', '设立日期'], [code, `镇${code}`, '镇乡', '510799', '2020-01-01']];
  return Buffer.from(await writeWorkbook([{ name: '单位', rows }]));
}

/** A list of one item for the units of the test county. */
export async function listWorkbook(title: string): Promise<Buffer> {
  const heading = Object.values(LIST_COLUMNS).map(([word]) => word);
  const row = ['1', '产业', title, '≥', '100', '个', '分管农业副县长', '县农业农村局', '县商务局', '潼川镇、塔山镇', '11月底前', '月报', ''];
  return Buffer.from(await writeWorkbook([{ name: '清单', rows: [heading, row] }]));
}

/** Quotas of the item 事项1 of a staged list. */
export async function quotasWorkbook(): Promise<Buffer> {
  const rows = [['任务事项', '镇乡', '目标'], ['事项1', '塔山镇', '60'], ['事项1', '龙树镇', '40']];
  return Buffer.from(await writeWorkbook([{ name: '分解', rows }]));
}

/** A scheme as the tables it is put in by. */
export async function schemeWorkbook(json: object): Promise<Buffer> {
  return Buffer.from(await writeWorkbook(sheetsOfScheme(json).map(({ sheet, headings, rows }) => ({ name: sheet, rows: [headings, ...rows] }))));
}

/** One with nothing in it that anybody asks for. */
export async function anyWorkbook(): Promise<Buffer> {
  return Buffer.from(await writeWorkbook([{ name: '表', rows: [['内容']] }]));
}
