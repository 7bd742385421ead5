import { parseDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { CountyId, Instant, PostId, UnitId } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import { linkLeader } from '#domain/people/link-leader';
import type { Database } from '#engine/core/database';
import type { Tx } from '#engine/core/tx';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { applyDirectory } from '#engine/people/apply-directory';
import { createCounty } from '#engine/people/create-county';
import { setDemonstrationPasswords } from '#engine/people/demonstration-passwords';
import { loadKnown } from '#engine/people/directory-known';
import { insertLink } from '#engine/people/link-leader';
import { hashPassword } from '#engine/people/passwords';
import { newId, newSecret } from '#platform/ids';
import {
  DEMONSTRATION_COUNTY,
  DEMONSTRATION_OPENED,
  demonstrationLines,
  leaderTitles,
  townships,
} from './directory-lines';

/** Tuesday, 3 January 2023, 09:00 in the county: the year's first working day. */
export const DEMONSTRATION_BEGINS = '2023-01-03T01:00:00Z' as Instant;

/** An account as it is printed once. */
export interface DemonstrationAccount {
  readonly login: string;
  readonly password: string;
  readonly role: string;
  readonly title: string;
}

export interface DemonstrationDirectory {
  readonly countyId: CountyId;
  /** False: it was there already, and nothing is shown again. */
  readonly created: boolean;
  readonly accounts: readonly DemonstrationAccount[];
}

/** One of each kind, each with a password of its own; the county's list leads to the first four, work to the others. */
const SHOWN: readonly (readonly [login: string, role: string, title: string])[] = [
  ['system-admin', 'system-admin', '系统管理员'],
  ['security-admin', 'security-admin', '安全管理员'],
  ['audit-admin', 'audit-admin', '审计管理员'],
  ['supervision-1', 'supervision', '县委督查室督查员甲'],
  ['supervision-2', 'supervision', '县委督查室督查员乙'],
  ['substitute-1', 'supervision', '县政府督查室督查员甲（回避时代为核验）'],
  ['assessment-1', 'assessment', '县委目标绩效办考核员甲'],
  ['assessment-2', 'assessment', '县委目标绩效办考核员乙（复核）'],
  ['review-1', 'assessment', '县委政法委复核员甲（办理考核申诉）'],
  ['substitute-2', 'assessment', '县统计局考核员甲（代评考核办自身）'],
  ['substitute-3', 'assessment', '县统计局考核员乙（复核代评数据）'],
  ['inspector-1', 'inspector', '县委巡察办巡察员甲（查阅授权至2023年12月29日）'],
  ['inspector-2', 'inspector', '县委巡察办巡察员乙（无查阅授权，整改复查人）'],
  ['inspector-3', 'inspector', '县审计局审计员甲（查阅授权已于2023年5月31日到期）'],
  ['leader-01', 'leader', '县委书记（演示）'],
  ['clerk-510722101', 'clerk', '潼川镇经办人甲'],
  ['head-510722101', 'unit-head', '潼川镇负责人'],
  ['clerk-510722-d10', 'clerk', '县农业农村局经办人甲'],
];
const OTHERS = 'clerk-<code> · head-<code> · leader-NN';

/**
 * The demonstration county with its units, posts, accounts and links, by the owner's connection (`PEOPLE_SCHEMAS`
 * among its entities). Passwords are random per installation: the accounts shown have one each, all the others share
 * one. Done twice it does nothing the second time. Its clock stands in January 2023, so that its trail
 * is in order of time from the first fact on; the caller moves it.
 */
export async function createDemonstrationDirectory(owner: Database): Promise<DemonstrationDirectory> {
  const rows: { id: CountyId | null }[] = await owner.query('SELECT county_by_code($1) AS id', [DEMONSTRATION_COUNTY]);
  const there = rows[0]?.id ?? undefined;
  const countyId = there ?? (await createDemonstrationCounty(owner));
  const actor: SystemActor = { kind: 'system', countyId, rule: 'demonstration.load' };
  const work = new UnitOfWork(owner);
  if (there !== undefined && (await work.transact(actor, isLoaded))) return { countyId, created: false, accounts: [] };
  const passwords = new Map(SHOWN.map(([login]) => [login, newPassword()]));
  const shared = newPassword();
  const hashes = await hashesOf(passwords, shared);
  await work.run({ actor }, (tx) => load(tx, hashes));
  const shown = SHOWN.map(([login, role, title]) => ({ login, password: passwords.get(login)!, role, title }));
  const others = {
    login: OTHERS,
    password: shared,
    role: 'clerk · unit-head · leader',
    title: '其余演示账号（<code>为单位代码）',
  };
  return { countyId, created: true, accounts: [...shown, others] };
}

async function createDemonstrationCounty(owner: Database): Promise<CountyId> {
  const county = {
    code: DEMONSTRATION_COUNTY,
    name: '三台县（演示）',
    kind: 'demonstration',
    openedOn: DEMONSTRATION_OPENED,
    clockAt: DEMONSTRATION_BEGINS,
  } as const;
  return (await createCounty(owner, county)).countyId;
}

/** The last step of a load sets the passwords; where one is set, all of it was written. */
async function isLoaded(tx: Tx): Promise<boolean> {
  const loaded = {
    name: 'demonstration-loaded',
    text: `SELECT 1 FROM account WHERE county_id = $1 AND login = $2 AND state = 'active'`,
  };
  return (await tx.rows(loaded, [tx.county, SHOWN[0]![0]])).length > 0;
}

async function load(tx: Tx, hashes: (login: string) => string): Promise<void> {
  const lines = demonstrationLines();
  const { errors } = await applyDirectory(tx, lines, { directory: true, roles: true });
  if (errors.length > 0) fail('directory.file-invalid', { count: errors.length }, errors);
  await linkTowns(tx);
  const logins = [...SHOWN.map(([login]) => login), ...lines.accounts.map((account) => account.login)];
  await setDemonstrationPasswords(tx, new Map(logins.map((login) => [login, hashes(login)])));
}

/** Constructed for the demonstration: towns are dealt out to the leaders in turn. Not the county's real links. */
async function linkTowns(tx: Tx): Promise<void> {
  const known = await loadKnown(tx);
  const countyUnit = known.units.get(DEMONSTRATION_COUNTY)!;
  const titles = leaderTitles();
  for (const [index, code] of townships().entries()) {
    const title = titles[index % titles.length]!;
    const post = { id: known.posts.get(`${countyUnit.id} ${title}`) as PostId, title, leader: true };
    const unit = known.units.get(code)!;
    const wanted = {
      id: newId(),
      postId: post.id,
      unitId: unit.id as UnitId,
      since: parseDay('2023-01-01'),
      until: null,
    };
    const { link, facts } = linkLeader(wanted, post, unit, []);
    await insertLink(tx, link);
    tx.leave({ facts });
  }
}

async function hashesOf(passwords: ReadonlyMap<string, string>, shared: string): Promise<(login: string) => string> {
  const own = await Promise.all(
    [...passwords].map(async ([login, password]) => [login, await hashPassword(password)] as const),
  );
  const byLogin = new Map(own);
  const sharedHash = await hashPassword(shared);
  return (login) => byLogin.get(login) ?? sharedHash;
}

/** 96 bits: long enough for a demonstration on a network, short enough to type. */
function newPassword(): string {
  return newSecret().slice(0, 16);
}
