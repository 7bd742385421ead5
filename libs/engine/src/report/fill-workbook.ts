import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { TargetValue } from '#domain/plan/target';
import { FILL_COLUMNS, FILL_META, FILL_SHEET, FILL_VERSION, type FillColumn, formText, type FormOf, type FormRow, keyText, writeKey } from '#domain/report/fill-form';
import { sha256Hex } from '#platform/hash';
import { type FormColumn, type Takes, writeForm } from '#platform/workbook/write-form';
import { FILL_HEADINGS, FILL_INSTRUCTIONS, FILL_KINDS, FILL_SAYS, targetInSheet } from '#words/fill';
import { filled } from '#words/language';
import type { Reading } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { formUnit } from './fill.queries';
import { reportSheet, type SheetRow } from './report-sheet.queries';

export interface FillWorkbook {
  readonly bytes: Uint8Array;
  /** Without a path; the unit's name and the periods. */
  readonly name: string;
  /** Rows to fill in. */
  readonly count: number;
}

const TAKES: Readonly<Partial<Record<FillColumn, Takes>>> = {
  kind: { kind: 'one-of', values: FILL_KINDS },
  figure: { kind: 'number' },
  percent: { kind: 'number', from: 0, until: 100 },
  milestone: { kind: 'text', most: 200 },
  text: { kind: 'text', most: 4000 },
  nothing: { kind: 'text', most: 500 },
};
const HINTS: Readonly<Partial<Record<FillColumn, string>>> = { kind: FILL_SAYS.kindHint, figure: FILL_SAYS.numberHint, percent: FILL_SAYS.percentHint };
const WIDTHS: Readonly<Record<FillColumn, number>> = {
  ...{ key: 6, number: 6, title: 36, expectation: 18, dueOn: 12, period: 11, last: 12 },
  ...{ kind: 10, figure: 14, percent: 12, milestone: 20, text: 44, nothing: 26 },
};

/** The check of a row's key: 64 bits are enough against slips of the hand, which is all a locked cell is about. */
export function checkOf(of: FormOf, row: FormRow): string {
  return sha256Hex(keyText(of, row)).slice(0, 16);
}

/**
 * A workbook of exactly the unit's tasks that are open for entry today, to be filled in offline. What is asked stands
 * beside what is filled in and is locked; what it is and when it was made stands in it. Refused: `fill.nothing-open`.
 */
export async function fillWorkbook(reading: Reading, shelf: CalendarShelf, by: PersonActor): Promise<FillWorkbook> {
  mustMay(by, 'report.fill');
  const { rows } = await reportSheet(reading, shelf, by);
  const open = rows.flatMap((row) => (row.period === null ? [] : [{ ...row, period: row.period.key }]));
  if (open.length === 0) fail('fill.nothing-open');
  const of = await formUnit(reading, by.unitId);
  const keyed = open.map((row) => {
    const form = { assignmentId: row.task.id, period: row.period, base: row.draft.lastReportId };
    return { row, key: writeKey(form, checkOf(of, form)) };
  });
  const hash = sha256Hex(formText(of, keyed.map(({ key }) => key)));
  const periods = [...new Set(open.map(({ period }) => period))].sort().join('、');
  const title = filled(FILL_SAYS.title, { unit: of.unit, periods });
  const made = filled(FILL_SAYS.madeAt, { at: reading.now, count: open.length, version: FILL_VERSION, hash: hash.slice(0, 12) });
  const columns = FILL_COLUMNS.map(columnOf);
  const form = { name: FILL_SHEET, title, columns, rows: keyed.map(({ row, key }) => cellsOf(row, key)), wrong: FILL_SAYS.wrong };
  const meta = { form: 'duban-fill', version: String(FILL_VERSION), county: of.county, unit: of.unitId, unitName: of.unit, periods, madeAt: reading.now, hash };
  const bytes = await writeForm(form, [
    { name: FILL_SAYS.instructions, rows: [[title], [made], [''], ...FILL_INSTRUCTIONS.map((line) => [line])], width: 100 },
    { name: FILL_META, rows: Object.entries(meta), hidden: true, width: 40 },
  ]);
  return { bytes, name: `${of.unit}-${periods}.xlsx`, count: open.length };
}

function columnOf(column: FillColumn): FormColumn {
  return { heading: FILL_HEADINGS[column], width: WIDTHS[column], takes: TAKES[column], hint: HINTS[column], hidden: column === 'key' };
}

function cellsOf({ task, period }: Omit<SheetRow, 'period'> & { readonly period: string }, key: string): readonly (string | null)[] {
  const locked: Readonly<Partial<Record<FillColumn, string | null>>> = {
    key,
    number: String(task.itemNumber),
    title: task.title,
    expectation: targetInSheet(task.target as TargetValue),
    dueOn: task.dueOn,
    period,
    last: task.figure === null ? null : `${task.figure} ${task.unitOfMeasure}`.trim(),
  };
  return FILL_COLUMNS.map((column) => locked[column] ?? null);
}
