import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, dayOf } from '#domain/kernel/day';
import type { Role } from '#domain/people/actor';
import type { UnitKind } from '#domain/people/unit';
import type { AccountLine, DirectoryLines, PostLine, UnitLine } from '#engine/people/apply-directory';
import { PROJECT_ROOT } from '#platform/project';

/** Before every list the demonstration shows, so that last year's figures have their units too. */
export const DEMONSTRATION_OPENED: Day = dayOf(2020, 1, 1);
export const DEMONSTRATION_COUNTY = '510722';

const DEPARTMENT = (number: string): string => `${DEMONSTRATION_COUNTY}-D${number}`;
const PARTY_OFFICE = DEPARTMENT('01');
const GOVERNMENT_OFFICE = DEPARTMENT('02');
const INSPECTION_OFFICE = DEPARTMENT('07');
const ASSESSMENT_OFFICE = DEPARTMENT('08');
const AUDIT_OFFICE = DEPARTMENT('13');
/** Decides appeals against scores, and records what concerns the assessment office itself. */
const REVIEW_OFFICE = DEPARTMENT('05');
const STATISTICS_OFFICE = DEPARTMENT('28');
const SUPERVISION_OFFICE = DEPARTMENT('33');
/** Verifies what the supervision office itself owes. */
const SUBSTITUTE_OFFICE = DEPARTMENT('34');
/** The first two see the whole county; the others what they are responsible for and linked to. */
const PRINCIPALS = new Set(['县委书记', '县长']);

interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string;
}

/** Units, posts and accounts of the demonstration county; persons are named by their posts, nobody is real. */
export function demonstrationLines(): DirectoryLines {
  const units = unitRows().filter((unit) => unit.kind !== 'county');
  const leaders = leaderTitles();
  return {
    units: units.map(unitLine),
    posts: [...leaders.map(leaderPost), ...officePosts(), ...units.flatMap(unitPosts)],
    accounts: [...leaders.map(leaderAccount), ...offices(), ...units.flatMap(unitAccounts)],
  };
}

/** In charge of nothing on this list; other lists name them. */
const OTHER_LEADERS = ['县委宣传部部长'];

export function leaderTitles(): readonly string[] {
  const titles = table('task-list.csv').map((row) => row[6] ?? '');
  return [...new Set([...titles, ...OTHER_LEADERS])].filter((title) => title !== '');
}

export function townships(): readonly string[] {
  return unitRows()
    .filter((unit) => unit.kind === 'township')
    .map((unit) => unit.code);
}

export function townshipNames(): readonly string[] {
  return unitRows()
    .filter((unit) => unit.kind === 'township')
    .map((unit) => unit.name);
}

/** The units that lead an item of the list, and the townships, in the order of the file. */
export function listedUnits(): readonly string[] {
  const leads = new Set(table('task-list.csv').map((row) => row[7] ?? ''));
  return unitRows()
    .filter((unit) => unit.kind === 'township' || leads.has(unit.name))
    .map((unit) => unit.code);
}

export function leaderLogin(index: number): string {
  return `leader-${String(index + 1).padStart(2, '0')}`;
}

function unitLine(unit: UnitRow): UnitLine {
  const { parent, ...own } = unit;
  return { ...own, pointer: `/units/${unit.code}`, parentCode: parent, openedOn: DEMONSTRATION_OPENED };
}

function leaderPost(title: string, index: number): PostLine {
  return post(DEMONSTRATION_COUNTY, title, leaderLogin(index), true);
}

function unitPosts({ code }: UnitRow): PostLine[] {
  return [post(code, '负责人', headLogin(code), false), post(code, '经办人', clerkLogin(code), false)];
}

function post(unitCode: string, title: string, holderLogin: string, leader: boolean): PostLine {
  return { pointer: `/posts/${unitCode}/${title}`, unitCode, title, leader, holderLogin, since: DEMONSTRATION_OPENED };
}

function leaderAccount(title: string, index: number): AccountLine {
  const seat = title.startsWith('县委') || title.startsWith('县纪委') ? PARTY_OFFICE : GOVERNMENT_OFFICE;
  const reach = PRINCIPALS.has(title) ? DEMONSTRATION_COUNTY : seat;
  return account(leaderLogin(index), `${title}（演示）`, seat, [['leader', reach]]);
}

function unitAccounts({ code, name }: UnitRow): AccountLine[] {
  return [
    account(headLogin(code), `${name}负责人`, code, [['unit-head', code]]),
    account(clerkLogin(code), `${name}经办人甲`, code, [['clerk', code]]),
  ];
}

/** Supervision holds its role for the county (dispatch, decide) and for its office (verify); the substitute only verifies. */
function offices(): AccountLine[] {
  const both: [Role, string][] = [
    ['supervision', DEMONSTRATION_COUNTY],
    ['supervision', SUPERVISION_OFFICE],
  ];
  return [
    account('supervision-1', '县委督查室督查员甲', SUPERVISION_OFFICE, both),
    account('supervision-2', '县委督查室督查员乙', SUPERVISION_OFFICE, both),
    account('substitute-1', '县政府督查室督查员甲', SUBSTITUTE_OFFICE, [['supervision', SUBSTITUTE_OFFICE]]),
    account('assessment-1', '县委目标绩效办考核员甲', ASSESSMENT_OFFICE, [['assessment', DEMONSTRATION_COUNTY]]),
    account('assessment-2', '县委目标绩效办考核员乙', ASSESSMENT_OFFICE, [['assessment', DEMONSTRATION_COUNTY]]),
    account('review-1', '县委政法委复核员甲', REVIEW_OFFICE, [['assessment', REVIEW_OFFICE]]),
    account('substitute-2', '县统计局考核员甲', STATISTICS_OFFICE, [['assessment', STATISTICS_OFFICE]]),
    account('substitute-3', '县统计局考核员乙', STATISTICS_OFFICE, [['assessment', STATISTICS_OFFICE]]),
    account('inspector-1', '县委巡察办巡察员甲', INSPECTION_OFFICE, [['inspector', INSPECTION_OFFICE]]),
    account('inspector-2', '县委巡察办巡察员乙', INSPECTION_OFFICE, [['inspector', INSPECTION_OFFICE]]),
    account('inspector-3', '县审计局审计员甲', AUDIT_OFFICE, [['inspector', AUDIT_OFFICE]]),
  ];
}

/** So that the trail says in which post they verified. */
function officePosts(): PostLine[] {
  return [
    post(SUPERVISION_OFFICE, '督查员甲', 'supervision-1', false),
    post(SUPERVISION_OFFICE, '督查员乙', 'supervision-2', false),
    post(SUBSTITUTE_OFFICE, '督查员甲', 'substitute-1', false),
    post(ASSESSMENT_OFFICE, '考核员甲', 'assessment-1', false),
    post(ASSESSMENT_OFFICE, '考核员乙', 'assessment-2', false),
    post(REVIEW_OFFICE, '复核员甲', 'review-1', false),
    post(STATISTICS_OFFICE, '考核员甲', 'substitute-2', false),
    post(STATISTICS_OFFICE, '考核员乙', 'substitute-3', false),
    post(INSPECTION_OFFICE, '巡察员甲', 'inspector-1', false),
    post(INSPECTION_OFFICE, '巡察员乙', 'inspector-2', false),
    post(AUDIT_OFFICE, '审计员甲', 'inspector-3', false),
  ];
}

function account(login: string, person: string, unitCode: string, roles: readonly [Role, string][]): AccountLine {
  const given = roles.map(([role, code]) => ({ role, unitCode: code, since: DEMONSTRATION_OPENED }));
  return { pointer: `/accounts/${login}`, login, person, unitCode, roles: given };
}

export function headLogin(code: string): string {
  return `head-${code.toLowerCase()}`;
}

export function clerkLogin(code: string): string {
  return `clerk-${code.toLowerCase()}`;
}

function unitRows(): UnitRow[] {
  return table('units.csv').map(([code = '', name = '', kind = '', parent = '']) => ({
    code,
    name,
    kind: kind as UnitKind,
    parent,
  }));
}

/** Rows without the header. These files hold no quotes and no commas within a cell of the columns read. */
function table(name: string): string[][] {
  const text = readFileSync(join(PROJECT_ROOT, 'config', 'demonstration', name), 'utf8').replace(/^\uFEFF/, '');
  const [, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.map((line) => line.split(','));
}
