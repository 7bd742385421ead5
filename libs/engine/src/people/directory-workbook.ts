import { Failure, type FieldError } from '#domain/kernel/failure';
import { type Day, parseDay } from '#domain/kernel/day';
import { LOGIN_PATTERN } from '#domain/people/account';
import { type Role, ROLES } from '#domain/people/actor';
import type { UnitKind } from '#domain/people/unit';
import type { Sheet } from '#platform/workbook/read-workbook';
import type { AccountLine, DirectoryLines, PostLine, UnitLine } from './apply-directory';

/** The three sheets and their columns, as the template has them. Found by their words, in any order. */
export const SHEETS = {
  units: { name: '单位', columns: ['代码', '名称', '类别', '上级代码', '设立日期'] },
  posts: { name: '职务', columns: ['单位代码', '职务', '县级领导', '担任人登录名', '任职日期'] },
  accounts: { name: '人员与账号', columns: ['登录名', '姓名', '单位代码', '角色'] },
} as const;

const KINDS: Readonly<Record<string, UnitKind>> = {
  县: 'county',
  部门: 'department',
  镇乡: 'township',
  乡镇: 'township',
  村: 'village',
};
const ROLE_WORDS: Readonly<Record<string, Role>> = {
  责任领导: 'leader',
  经办人: 'clerk',
  单位负责人: 'unit-head',
  督查: 'supervision',
  考核: 'assessment',
  巡察: 'inspector',
  系统管理员: 'system-admin',
  安全管理员: 'security-admin',
  审计管理员: 'audit-admin',
  上级平台: 'superior-platform',
};

export interface DirectoryRead {
  readonly lines: DirectoryLines;
  readonly errors: readonly FieldError[];
}

interface Row {
  readonly pointer: string;
  get(column: string): string;
}

/** Sheets → lines. Cells that cannot be meant are errors with their place; a sheet that is not there has no lines. */
export function readDirectory(sheets: readonly Sheet[], today: Day): DirectoryRead {
  const errors: FieldError[] = [];
  const lines = {
    units: linesOf(sheets, 'units', errors, (row) => unitLine(row, today)),
    accounts: linesOf(sheets, 'accounts', errors, (row) => accountLine(row, today)),
    posts: linesOf(sheets, 'posts', errors, (row) => postLine(row, today)),
  };
  if (!sheets.some((sheet) => Object.values(SHEETS).some(({ name }) => name === sheet.name.trim()))) {
    const expected = Object.values(SHEETS)
      .map(({ name }) => name)
      .join('、');
    errors.push({ pointer: '/', code: 'sheets-missing', expected });
  }
  return { lines, errors };
}

function linesOf<Line>(
  sheets: readonly Sheet[],
  key: keyof typeof SHEETS,
  errors: FieldError[],
  read: (row: Row) => Line,
): readonly Line[] {
  const { name, columns } = SHEETS[key];
  const sheet = sheets.find((one) => one.name.trim() === name);
  if (!sheet) return [];
  const texts = sheet.rows.map((row) => row.map((cell) => cell.text.normalize('NFKC').trim()));
  const header = texts.findIndex((row) => columns.every((column) => row.includes(column)));
  if (header < 0) {
    errors.push({ pointer: `/${name}`, code: 'header-missing', expected: columns.join('、') });
    return [];
  }
  const lines: Line[] = [];
  for (const [index, cells] of texts.entries()) {
    if (index <= header || cells.every((cell) => cell === '')) continue;
    const pointer = `/${name}/${index + 1}`;
    try {
      lines.push(read({ pointer, get: (column) => cells[texts[header]!.indexOf(column)] ?? '' }));
    } catch (error) {
      if (error instanceof BadCell)
        errors.push({ pointer: `${pointer}/${error.column}`, code: error.code, expected: error.expected });
      else throw error;
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
  const kind = KINDS[row.get('类别')];
  if (!kind) throw new BadCell('类别', 'unknown', '部门、镇乡、村');
  return {
    pointer: row.pointer,
    code: text(row, '代码', 40),
    name: text(row, '名称', 100),
    kind,
    parentCode: row.get('上级代码') || null,
    openedOn: day(row, '设立日期', today),
  };
}

function postLine(row: Row, today: Day): PostLine {
  return {
    pointer: row.pointer,
    unitCode: text(row, '单位代码', 40),
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
  const unitCode = text(row, '单位代码', 40);
  const roles = row
    .get('角色')
    .split(/[、,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return {
    pointer: row.pointer,
    login,
    person: text(row, '姓名', 50),
    unitCode,
    roles: roles.map((word) => {
      const [name = '', at] = word.split('@');
      const role = ROLE_WORDS[name] ?? ROLES.find((one) => one === name);
      if (!role) throw new BadCell('角色', 'unknown', Object.keys(ROLE_WORDS).join('、'));
      return { role, unitCode: at ?? unitCode, since: today };
    }),
  };
}

function text(row: Row, column: string, most: number): string {
  const value = row.get(column);
  if (value === '' || value.length > most || value.startsWith('=')) throw new BadCell(column, 'text', `1–${most}`);
  return value;
}

function day(row: Row, column: string, otherwise: Day): Day {
  const value = row.get(column).replaceAll('/', '-');
  if (value === '') return otherwise;
  try {
    return parseDay(value.slice(0, 10));
  } catch (error) {
    if (error instanceof Failure) throw new BadCell(column, 'day', 'YYYY-MM-DD');
    throw error;
  }
}
