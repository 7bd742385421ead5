import { type FlatValue, flatten, VALUE_KINDS } from './flat';
import { cellFor, DETAILS_SHEET, PART_HEADINGS, PARTS, SCHEME_TABLES, type SchemeTable, UNITS_SHEET, WHOLE_SHEET, WHOLE_WORDS } from './scheme-tables';

export interface SheetText {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Plain = Readonly<Record<string, unknown>>;

/** A scheme's file as tables: read back by `schemeOfSheets` it is the same file, member by member. */
export function sheetsOfScheme(json: object): readonly SheetText[] {
  const { groups, tree, bonus, deductions, vetoes, grades, ...rest } = json as Plain;
  const details: string[][] = [];
  const indicators = [...nodeRows(tree, '', details), ...sectionRows('bonus', bonus, details), ...sectionRows('deductions', deductions, details)];
  const table = (name: SchemeTable, rows: readonly (readonly string[])[], before: readonly string[] = []): SheetText => ({
    sheet: SCHEME_TABLES[name].sheet,
    headings: [...before, ...SCHEME_TABLES[name].columns.map(({ heading }) => heading)],
    rows,
  });
  const listed = { groups: listOf(groups), vetoes: listOf(vetoes), grades: listOf(grades) };
  const rows = (name: 'groups' | 'vetoes' | 'grades', apart: readonly string[] = []) => listed[name].map((row) => rowOf(name, row, apart, details));
  const tables = [table('groups', rows('groups', ['units'])), table('indicators', indicators, PART_HEADINGS), table('vetoes', rows('vetoes')), table('grades', rows('grades'))];
  const whole = { ...rest, ...sectionRest('bonus', bonus), ...sectionRest('deductions', deductions), ...emptyList('vetoes', vetoes), ...emptyList('grades', grades) };
  return [
    { ...WHOLE_SHEET, rows: Object.entries(whole).flatMap(([name, value]) => flatten(value, [name]).map(wholeRow)) },
    ...tables.slice(0, 1),
    { ...UNITS_SHEET, rows: listed.groups.flatMap(({ key, units }) => listOf<string>(units).map((unit) => [String(key), unit])) },
    ...tables.slice(1),
    { ...DETAILS_SHEET, rows: details },
  ];
}

function listOf<T = Plain>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}

/** A list without entries has no row to show it by. */
function emptyList(name: string, value: unknown): Plain {
  return Array.isArray(value) && value.length === 0 ? { [name]: value } : {};
}

function sectionRest(name: string, section: unknown): Plain {
  if (section === undefined) return {};
  const { items, ...rest } = section as Plain;
  const kept = { ...rest, ...emptyList('items', items) };
  return Object.keys(kept).length === 0 ? {} : { [name]: kept };
}

function nodeRows(node: unknown, parent: string, details: string[][]): readonly (readonly string[])[] {
  const { children, ...own } = node as Plain;
  const isBranch = !Object.hasOwn(own, 'rule');
  const row = [PARTS.tree, parent, ...rowOf('indicators', isBranch ? own : (node as Plain), [], details)];
  return [row, ...(isBranch ? listOf(children).flatMap((child) => nodeRows(child, String(own['key']), details)) : [])];
}

function sectionRows(part: 'bonus' | 'deductions', section: unknown, details: string[][]): readonly (readonly string[])[] {
  return listOf((section as Plain | undefined)?.['items']).map((item) => [PARTS[part], '', ...rowOf('indicators', item, [], details)]);
}

/** The cells of a row; what no cell can say becomes rows of details. */
function rowOf(name: SchemeTable, row: Plain, apart: readonly string[], details: string[][]): readonly string[] {
  const { sheet, columns } = SCHEME_TABLES[name];
  const cells = columns.map((column) => cellFor(column, row[column.member]));
  const shown = columns.filter((_, index) => cells[index] !== undefined).map(({ member }) => member as string);
  for (const [member, value] of Object.entries(row)) {
    if (shown.includes(member) || apart.includes(member)) continue;
    for (const { path, kind, text } of flatten(value, [member])) details.push([sheet, String(row['key']), path, VALUE_KINDS[kind], text]);
  }
  return cells.map((cell) => cell ?? '');
}

function wholeRow({ path, kind, text }: FlatValue): readonly string[] {
  return [path, WHOLE_WORDS[path] ?? '', VALUE_KINDS[kind], text];
}
