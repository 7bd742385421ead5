import type { Grid } from '../../plan/grid';
import type { Mistake } from '../mistake';
import { pointerOf, put, segmentsOf, VALUE_KINDS, type ValueKind, valueOf } from './flat';
import { DETAILS_SHEET, meantBy, PART_HEADINGS, PARTS, SCHEME_TABLES, type SchemeColumn, type SchemeTable, UNITS_SHEET, WHOLE_SHEET } from './scheme-tables';
import { type FoundTable, tableIn, type TableRow } from './table-in';

/** Where a value of the file stands in the workbook. */
export interface SheetPlace {
  readonly pointer: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

export interface WrongPlace extends Omit<SheetPlace, 'pointer'> {
  readonly code: Mistake;
  readonly expected?: string;
}

/** A scheme's file made of tables; not yet read as a scheme. */
export interface SchemeOfSheets {
  readonly json: object;
  readonly places: readonly SheetPlace[];
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly label: string }[];
  readonly headings: readonly { readonly sheet: string; readonly row: number }[];
  readonly wrong: readonly WrongPlace[];
}

type Made = Record<string, unknown>;
interface Reading {
  readonly json: Made;
  readonly places: SheetPlace[];
  readonly rows: { sheet: string; row: number; label: string }[];
  readonly headings: { sheet: string; row: number }[];
  readonly wrong: WrongPlace[];
  /** Objects by table and key, with their pointers: what details belong to. */
  readonly owners: Map<string, { readonly made: Made; readonly pointer: string }>;
}

const KINDS = new Map(Object.entries(VALUE_KINDS).map(([kind, word]) => [word as string, kind as ValueKind]));

/** Everything that stands nowhere is named by its cell; what the tables say together is the scheme's reader's affair. */
export function schemeOfSheets(grids: readonly Grid[]): SchemeOfSheets {
  const reading: Reading = { json: {}, places: [], rows: [], headings: [], wrong: [], owners: new Map() };
  const find = (sheet: string, headings: readonly string[], isNeeded: boolean): FoundTable | undefined => {
    const found = tableIn(grids, sheet, headings);
    if (found) reading.headings.push({ sheet: found.sheet, row: found.headerRow });
    else if (isNeeded) reading.wrong.push({ sheet, row: 0, column: '', code: 'no-header', expected: headings.join('、') });
    return found;
  };
  const whole = find(WHOLE_SHEET.sheet, ['项', '类型', '内容'], true);
  for (const row of whole?.rows ?? []) readValue(reading, whole!.sheet, row, { made: reading.json, pointer: '' });
  for (const name of ['groups', 'vetoes', 'grades'] as const) readList(reading, name, find(SCHEME_TABLES[name].sheet, headingsOf(name), name === 'groups'));
  readUnits(reading, find(UNITS_SHEET.sheet, UNITS_SHEET.headings, false));
  readNodes(reading, find(SCHEME_TABLES.indicators.sheet, [...PART_HEADINGS, ...headingsOf('indicators')], true));
  const details = find(DETAILS_SHEET.sheet, DETAILS_SHEET.headings, false);
  for (const row of details?.rows ?? []) readDetail(reading, details!.sheet, row);
  return reading;
}

function headingsOf(name: SchemeTable): readonly string[] {
  return SCHEME_TABLES[name].columns.map(({ heading }) => heading);
}

function readValue(reading: Reading, sheet: string, row: TableRow, { made, pointer }: { readonly made: Made; readonly pointer: string }): void {
  const [path, kind, text] = [row.get('项'), KINDS.get(row.get('类型')), row.get('内容')];
  reading.rows.push({ sheet, row: row.row, label: row.get('说明') || [row.get('代号'), path].join(' ').trim() });
  const refuse = (column: string, code: Mistake, expected: string) => reading.wrong.push({ sheet, row: row.row, column, code, expected });
  if (kind === undefined) return void refuse('类型', 'not-listed', [...KINDS.keys()].join(' | '));
  const segments = segmentsOf(path);
  if (!put(made, segments, valueOf(kind, text))) refuse('项', 'key-twice', path);
  reading.places.push({ pointer: pointer + pointerOf(segments), sheet, row: row.row, column: '内容' });
}

/** One object of a table, its cells by their columns. */
function readRow(reading: Reading, name: SchemeTable, place: { readonly sheet: string; readonly row: TableRow; readonly pointer: string }): Made {
  const { sheet, row, pointer } = place;
  const made: Made = {};
  for (const column of SCHEME_TABLES[name].columns as readonly SchemeColumn[]) {
    const text = row.get(column.heading);
    reading.places.push({ pointer: `${pointer}/${column.member}`, sheet, row: row.row, column: column.heading });
    if (text !== '') made[column.member] = meantBy(column, text);
  }
  reading.places.push({ pointer, sheet, row: row.row, column: '' });
  reading.rows.push({ sheet, row: row.row, label: [row.get('代号'), row.get('名称')].join(' ').trim() });
  reading.owners.set(`${SCHEME_TABLES[name].sheet}\n${row.get('代号')}`, { made, pointer });
  return made;
}

function readList(reading: Reading, name: 'groups' | 'vetoes' | 'grades', table: FoundTable | undefined): void {
  if (table === undefined || table.rows.length === 0) return;
  const made = table.rows.map((row, index) => readRow(reading, name, { sheet: table.sheet, row, pointer: `/${name}/${index}` }));
  if (name === 'groups') for (const group of made) group['units'] = [];
  reading.json[name] = made;
}

function readUnits(reading: Reading, table: FoundTable | undefined): void {
  for (const row of table?.rows ?? []) {
    const [key, code] = [row.get('组'), row.get('单位代码')];
    reading.rows.push({ sheet: table!.sheet, row: row.row, label: `${key} ${code}` });
    const owner = reading.owners.get(`${SCHEME_TABLES.groups.sheet}\n${key}`);
    if (owner === undefined) reading.wrong.push({ sheet: table!.sheet, row: row.row, column: '组', code: 'group-unknown', expected: key });
    else {
      const units = owner.made['units'] as unknown[];
      reading.places.push({ pointer: `${owner.pointer}/units/${units.length}`, sheet: table!.sheet, row: row.row, column: '单位代码' });
      units.push(code);
    }
  }
}

/** The tree from its rows, each under a row above it, and the two sections. */
function readNodes(reading: Reading, table: FoundTable | undefined): void {
  const nodes = new Map<string, { readonly made: Made; readonly children: Made[]; readonly pointer: string }>();
  const counts = { bonus: 0, deductions: 0 };
  for (const row of table?.rows ?? []) {
    const [part, parent] = [row.get('部分'), row.get('上级')];
    const refuse = (column: string, code: Mistake, expected: string) => reading.wrong.push({ sheet: table!.sheet, row: row.row, column, code, expected });
    const at = (pointer: string): Made => readRow(reading, 'indicators', { sheet: table!.sheet, row, pointer });
    if (part === PARTS.bonus || part === PARTS.deductions) {
      const section = part === PARTS.bonus ? 'bonus' : 'deductions';
      const index = counts[section]++;
      put(reading.json, [section, 'items', index], at(`/${section}/items/${index}`));
      continue;
    }
    if (part !== PARTS.tree) refuse('部分', 'not-listed', Object.values(PARTS).join(' | '));
    const above = nodes.get(parent);
    if (parent === '' ? nodes.size > 0 : above === undefined) refuse('上级', 'node-unknown', parent);
    const pointer = above === undefined ? '/tree' : `${above.pointer}/children/${above.children.length}`;
    const made = at(pointer);
    if (above) {
      above.children.push(made);
      // Under an indicator that has a rule it stands too, for the scheme's reader to refuse.
      above.made['children'] = above.children;
    } else if (nodes.size === 0) reading.json['tree'] = made;
    const children: Made[] = [];
    if (made['rule'] === undefined) made['children'] = children;
    nodes.set(row.get('代号'), { made, children, pointer });
  }
}

function readDetail(reading: Reading, sheet: string, row: TableRow): void {
  const [table, key] = [row.get('表'), row.get('代号')];
  const owner = reading.owners.get(`${table}\n${key}`);
  if (owner) return readValue(reading, sheet, row, owner);
  reading.rows.push({ sheet, row: row.row, label: `${table} ${key}` });
  reading.wrong.push({ sheet, row: row.row, column: '代号', code: 'node-unknown', expected: `${table} ${key}` });
}

/** The cell that a place of the file comes from: its own, else the nearest around it. */
export function cellOf(places: readonly SheetPlace[], pointer: string): SheetPlace | undefined {
  let best: SheetPlace | undefined;
  for (const place of places) {
    const holds = pointer === place.pointer || pointer.startsWith(`${place.pointer}/`) || place.pointer.startsWith(`${pointer}/`);
    const isNearer = (one: SheetPlace | undefined): boolean => one === undefined || nearness(place.pointer, pointer) > nearness(one.pointer, pointer);
    if (holds && pointer !== '' && isNearer(best)) best = place;
  }
  return best;
}

function nearness(place: string, pointer: string): number {
  return pointer.startsWith(place) ? place.length : -place.length;
}
