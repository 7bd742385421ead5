import { Failure, type FieldError } from '#domain/kernel/failure';
import { type Day, parseDay } from '#domain/kernel/day';
import { LOGIN_PATTERN } from '#domain/people/account';
import { ROLES } from '#domain/people/actor';
import type { Grid, GridCell } from '#domain/plan/grid';
import type { PlacedRow } from '../core/row-verdicts';
import type { AccountLine, DirectoryLines, PostLine, UnitLine } from './apply-directory';
import { KIND_WORDS, ROLE_WORDS, type SheetKey, SHEETS } from './directory-workbook';

export interface DirectoryRead {
  readonly lines: DirectoryLines;
  readonly errors: readonly FieldError[];
  /** Every filled row under a heading. */
  readonly rows: readonly PlacedRow[];
  readonly headings: readonly PlacedRow[];
}

interface Row {
  readonly pointer: string;
  /** Made plain: full-width signs are the usual ones. For codes, logins, days and words of ours. */
  get(column: string): string;
  /** As it was written. For names. */
  own(column: string): GridCell | undefined;
}

interface Found {
  readonly errors: FieldError[];
  readonly rows: PlacedRow[];
  readonly headings: PlacedRow[];
}

/** Sheets → lines. Cells that cannot be meant are errors with their place; a sheet that is not there has no lines. */
export function readDirectory(sheets: readonly Grid[], today: Day): DirectoryRead {
  const found: Found = { errors: [], rows: [], headings: [] };
  const lines = {
    units: linesOf(sheets, 'units', found, (row) => unitLine(row, today)),
    accounts: linesOf(sheets, 'accounts', found, (row) => accountLine(row, today)),
    posts: linesOf(sheets, 'posts', found, (row) => postLine(row, today)),
  };
  const names = Object.values(SHEETS).map(({ name }) => name as string);
  if (!sheets.some((sheet) => names.includes(sheet.name.trim()))) found.errors.push({ pointer: '/', code: 'sheets-missing', expected: names.join('、') });
  return { lines, ...found };
}

function linesOf<Line>(sheets: readonly Grid[], key: SheetKey, found: Found, read: (row: Row) => Line): readonly Line[] {
  const { name, columns } = SHEETS[key];
  const sheet = sheets.find((one) => one.name.trim() === name);
  if (!sheet) return [];
  const texts = sheet.rows.map((row) => row.map((cell) => cell.text.normalize('NFKC').trim()));
  const header = texts.findIndex((row) => columns.every((column) => row.includes(column)));
  if (header < 0) {
    found.errors.push({ pointer: `/${name}`, code: 'header-missing', expected: columns.join('、') });
    return [];
  }
  const at = (column: string): number => texts[header]!.indexOf(column);
  found.headings.push({ sheet: sheet.name, row: header + 1 });
  const lines: Line[] = [];
  for (const [index, cells] of texts.entries()) {
    if (index <= header || columns.every((column) => (cells[at(column)] ?? '') === '')) continue;
    const label = cells[at(columns[1])] ?? '';
    found.rows.push({ sheet: sheet.name, row: index + 1, ...(label !== '' && { label: label.slice(0, 40) }) });
    const pointer = `/${sheet.name}/${index + 1}`;
    try {
      lines.push(read({ pointer, get: (column) => cells[at(column)] ?? '', own: (column) => sheet.rows[index]![at(column)] }));
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      found.errors.push({ pointer: `${pointer}/${error.column}`, code: error.code, expected: error.expected });
    }
  }
  return lines;
}

/** One cell that cannot be read; becomes one error of the whole. */
class BadCell extends Error {
  constructor(
    readonly column: string,
    readonly code: string,
    readonly expected: string,
  ) {
    super(code);
  }
}

function unitLine(row: Row, today: Day): UnitLine {
  const kind = KIND_WORDS[row.get('类别')];
  if (!kind) throw new BadCell('类别', 'not-listed', '部门、镇乡、村');
  return {
    pointer: row.pointer,
    code: text(row, '代码', 40).normalize('NFKC'),
    name: text(row, '名称', 100),
    kind,
    parentCode: row.get('上级代码') || null,
    openedOn: day(row, '设立日期', today),
  };
}

function postLine(row: Row, today: Day): PostLine {
  return {
    pointer: row.pointer,
    unitCode: text(row, '单位代码', 40).normalize('NFKC'),
    title: text(row, '职务', 100),
    leader: row.get('县级领导') === '是',
    holderLogin: row.get('担任人登录名').toLowerCase() || null,
    since: day(row, '任职日期', today),
  };
}

/** Roles are words separated by 、; `督查@510722` is held for another unit than one's own. */
function accountLine(row: Row, today: Day): AccountLine {
  const login = row.get('登录名').toLowerCase();
  if (!LOGIN_PATTERN.test(login)) throw new BadCell('登录名', 'pattern', LOGIN_PATTERN.source);
  const unitCode = text(row, '单位代码', 40).normalize('NFKC');
  const words = row.get('角色').split(/[、,;]/).map((word) => word.trim());
  return {
    pointer: row.pointer,
    login,
    person: text(row, '姓名', 50),
    unitCode,
    roles: words.filter((word) => word !== '').map((word) => {
      const [name = '', at] = word.split('@');
      const role = ROLE_WORDS[name] ?? ROLES.find((one) => one === name);
      if (!role) throw new BadCell('角色', 'not-listed', Object.keys(ROLE_WORDS).join('、'));
      return { role, unitCode: at ?? unitCode, since: today };
    }),
  };
}

/** As it was typed, whatever it begins with; a formula is nobody's name. */
function text(row: Row, column: string, most: number): string {
  const cell = row.own(column);
  const value = cell?.text.trim() ?? '';
  if (cell?.kind === 'formula') throw new BadCell(column, 'cell-formula', value.slice(0, 40));
  if (value === '') throw new BadCell(column, 'required', '');
  if (value.length > most) throw new BadCell(column, 'maxLength', String(most));
  return value;
}

function day(row: Row, column: string, otherwise: Day): Day {
  const value = row.get(column).replaceAll('/', '-');
  if (value === '') return otherwise;
  try {
    return parseDay(value.slice(0, 10));
  } catch (error) {
    if (error instanceof Failure) throw new BadCell(column, 'not-day', value.slice(0, 40));
    throw error;
  }
}
