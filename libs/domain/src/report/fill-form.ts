import { fail } from '../kernel/failure';
import type { Grid, GridCell } from '../plan/grid';

/** Grows whenever a column comes, goes or means something else: a workbook of another version is not guessed at. */
export const FILL_VERSION = 1;
export const FILL_SHEET = '填报';
export const FILL_META = '表单';
/** Above the rows: what the sheet is, then the headings. */
export const FILL_FIRST_ROW = 3;

/** The columns in order. Locked ones say what is asked, the others are filled in. */
export const LOCKED_COLUMNS = ['key', 'number', 'title', 'expectation', 'dueOn', 'period', 'last'] as const;
export const FILLED_COLUMNS = ['kind', 'figure', 'percent', 'milestone', 'text', 'nothing'] as const;
export const FILL_COLUMNS = [...LOCKED_COLUMNS, ...FILLED_COLUMNS] as const;
export type FillColumn = (typeof FILL_COLUMNS)[number];
export type FilledColumn = (typeof FILLED_COLUMNS)[number];

/** What a form is of. */
export interface FormOf {
  readonly county: string;
  readonly unitId: string;
  readonly unit: string;
}

/** A task on the form: which, for which period, and the report it had last when the form was made. */
export interface FormRow {
  readonly assignmentId: string;
  readonly period: string;
  readonly base: string | null;
}

/** A row as it came back. */
export interface FilledRow {
  /** From 1, as the user sees it. */
  readonly row: number;
  readonly key: string;
  readonly title: string;
  readonly period: string;
  /** As the cells hold them; a formula is its own text. */
  readonly cells: Readonly<Record<FilledColumn, GridCell>>;
}

export interface FilledForm extends FormOf {
  readonly hash: string;
  readonly rows: readonly FilledRow[];
}

/** What a row's key is computed over; whoever changes a locked cell changes what it should be. */
export function keyText({ county, unitId }: FormOf, { assignmentId, period, base }: FormRow): string {
  return ['duban-fill', FILL_VERSION, county, unitId, assignmentId, period, base ?? '-'].join('|');
}

/** What the form's hash is computed over: the keys of all its rows in order. */
export function formText(of: FormOf, keys: readonly string[]): string {
  return ['duban-fill', FILL_VERSION, of.county, of.unitId, ...keys].join('|');
}

const KEY = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\.([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|-)\.([0-9a-f]{16})$/;

/** `assignment.base.check` as a row's key is written; undefined for anything else. */
export function readKey(key: string, period: string): (FormRow & { readonly check: string }) | undefined {
  const [, assignmentId, base, check] = KEY.exec(key) ?? [];
  if (assignmentId === undefined || base === undefined || check === undefined) return undefined;
  return { assignmentId, period, base: base === '-' ? null : base, check };
}

export function writeKey({ assignmentId, base }: FormRow, check: string): string {
  return `${assignmentId}.${base ?? '-'}.${check}`;
}

/**
 * The form out of a workbook that came back. Refused: one that is none of ours (`fill.not-a-form`), one of another version
 * (`fill.other-version`).
 */
export function readForm(sheets: readonly Grid[]): FilledForm {
  const meta = metaOf(sheets.find(({ name }) => name === FILL_META));
  const sheet = sheets.find(({ name }) => name === FILL_SHEET);
  if (meta.get('form') !== 'duban-fill' || !sheet) fail('fill.not-a-form');
  const version = meta.get('version') ?? '';
  if (version !== String(FILL_VERSION)) fail('fill.other-version', { version: version.slice(0, 10), expected: FILL_VERSION });
  const at = (key: string): string => meta.get(key) ?? fail('fill.not-a-form');
  return { county: at('county'), unitId: at('unit'), unit: at('unitName').slice(0, 60), hash: at('hash'), rows: rowsOf(sheet) };
}

function metaOf(sheet: Grid | undefined): ReadonlyMap<string, string> {
  return new Map((sheet?.rows ?? []).map((row) => [row[0]?.text ?? '', row[1]?.text ?? '']));
}

function rowsOf({ rows }: Grid): readonly FilledRow[] {
  return rows.slice(FILL_FIRST_ROW - 1).flatMap((cells, index) => {
    const cell = (column: FillColumn): GridCell => cells[FILL_COLUMNS.indexOf(column)] ?? { text: '', kind: 'empty' };
    const filled = Object.fromEntries(FILLED_COLUMNS.map((column) => [column, cell(column)])) as Record<FilledColumn, GridCell>;
    const key = cell('key').text.trim();
    if (key === '' && FILLED_COLUMNS.every((column) => filled[column].text.trim() === '')) return [];
    return [{ row: index + FILL_FIRST_ROW, key, title: cell('title').text, period: cell('period').text.trim(), cells: filled }];
  });
}
