import { fail, Failure } from '#domain/kernel/failure';
import type { Day } from '#domain/kernel/day';
import type { PostId, UnitId } from '#domain/kernel/ids';
import type { Role } from '#domain/people/actor';
import { holdPost, openPost } from '#domain/people/hold-post';
import { openUnit } from '#domain/people/open-unit';
import { UNIT_KINDS, type Unit, type UnitKind } from '#domain/people/unit';
import { newId } from '#platform/ids';
import type { PlacedError } from '../core/row-verdicts';
import type { Tx } from '../core/tx';
import { insertUnit } from './change-unit';
import { create } from './create-account';
import { loadHoldingsOf } from './directory.store';
import { type KnownAccount, loadKnown, type Known } from './directory-known';
import { give } from './give-grant';
import { propose } from './propose-grant';
import { insertHolding, insertPost } from './hold-post';

/** Where a row stands, for the errors: a JSON pointer of sheet and row. */
interface Placed {
  readonly pointer: string;
}
export interface UnitLine extends Placed {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
  readonly openedOn: Day;
}
export interface PostLine extends Placed {
  readonly unitCode: string;
  readonly title: string;
  readonly leader: boolean;
  readonly holderLogin: string | null;
  readonly since: Day;
}
export interface AccountLine extends Placed {
  readonly login: string;
  readonly person: string;
  readonly unitCode: string;
  readonly roles: readonly { readonly role: Role; readonly unitCode: string; readonly since: Day }[];
}

/** A directory as somebody hands it in: by codes, titles and logins, never by ids. */
export interface DirectoryLines {
  readonly units: readonly UnitLine[];
  readonly posts: readonly PostLine[];
  readonly accounts: readonly AccountLine[];
}

/** How many of each were new. What is there already and alike is left alone; what differs is an error. */
export interface DirectoryCounts {
  units: number;
  posts: number;
  holders: number;
  accounts: number;
  /** Proposed, to be approved by a second officer; given where the machine sets up a demonstration. */
  grants: number;
  /** Roles the file names and this caller does not give. */
  rolesPending: number;
}

interface Load {
  readonly tx: Tx;
  readonly known: Known;
  readonly counts: DirectoryCounts;
  readonly errors: PlacedError[];
}

/** Which half of the file the caller may apply: officers are apart, in files too. */
export interface DirectoryParts {
  readonly directory: boolean;
  readonly roles: boolean;
}

/** Applies line by line within a command, gathering every refusal with its place; the caller decides on the whole. */
export async function applyDirectory(
  tx: Tx,
  lines: DirectoryLines,
  parts: DirectoryParts,
): Promise<{ readonly counts: DirectoryCounts; readonly errors: readonly PlacedError[] }> {
  const counts = { units: 0, posts: 0, holders: 0, accounts: 0, grants: 0, rolesPending: 0 };
  const load: Load = { tx, known: await loadKnown(tx), counts, errors: [] };
  if (parts.directory) {
    const byRank = [...lines.units].sort((a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind));
    await eachLine(load, byRank, applyUnit);
    await eachLine(load, lines.accounts, applyAccount);
    await eachLine(load, lines.posts, applyPost);
  }
  if (parts.roles) await eachLine(load, lines.accounts, applyRoles);
  else counts.rolesPending = pending(load, lines.accounts);
  return { counts, errors: load.errors };
}

async function eachLine<Line extends Placed>(
  load: Load,
  lines: readonly Line[],
  apply: (load: Load, line: Line) => Promise<void>,
): Promise<void> {
  for (const line of lines) {
    try {
      await apply(load, line);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const said = Object.values(error.details)
        .filter((detail) => detail !== undefined)
        .join(' ');
      load.errors.push({ pointer: line.pointer, code: error.code, details: error.details, ...(said === '' ? {} : { expected: said }) });
    }
  }
}

async function applyUnit({ tx, known, counts }: Load, line: UnitLine): Promise<void> {
  const there = known.units.get(line.code);
  if (there) return mustBeAlike(there.name === line.name && there.kind === line.kind, 'unit.code-taken');
  const parent = line.parentCode === null ? null : unitOf(known, line.parentCode);
  const { pointer: _pointer, parentCode: _parent, ...own } = line;
  const { unit, facts } = openUnit({ ...own, id: newId() as UnitId }, parent, tx.today);
  await insertUnit(tx, unit);
  tx.leave({ facts });
  known.units.set(unit.code, unit);
  counts.units += 1;
}

async function applyAccount({ tx, known, counts }: Load, line: AccountLine): Promise<void> {
  const unit = unitOf(known, line.unitCode);
  const there = known.accounts.get(line.login);
  if (there) {
    return mustBeAlike(there.person === line.person && there.unitId === unit.id, 'account.login-taken');
  }
  const account = await create(tx, {
    person: { name: line.person },
    unitId: unit.id,
    login: line.login,
    machine: false,
  });
  known.accounts.set(line.login, { id: account.id, personId: account.personId, unitId: unit.id, person: line.person });
  counts.accounts += 1;
}

async function applyPost({ tx, known, counts }: Load, line: PostLine): Promise<void> {
  const unit = unitOf(known, line.unitCode);
  const key = `${unit.id} ${line.title}`;
  let postId = known.posts.get(key);
  if (postId === undefined) {
    postId = newId() as PostId;
    const { post, facts } = openPost({ id: postId, title: line.title, leader: line.leader }, unit, tx.today);
    await insertPost(tx, post, unit.id);
    tx.leave({ facts });
    known.posts.set(key, postId);
    counts.posts += 1;
  }
  if (line.holderLogin === null) return;
  const { personId } = accountOf(known, line.holderLogin);
  const holdingKey = `${postId} ${personId}`;
  if (known.holders.has(holdingKey)) return;
  const wanted = { id: newId(), postId, personId, since: line.since, until: null };
  const { holding, facts } = holdPost(wanted, unit, await loadHoldingsOf(tx, postId));
  await insertHolding(tx, holding);
  tx.leave({ facts });
  known.holders.add(holdingKey);
  counts.holders += 1;
}

async function applyRoles({ tx, known, counts }: Load, line: AccountLine): Promise<void> {
  const account = accountOf(known, line.login);
  for (const { role, unitCode, since } of line.roles) {
    const unit = unitOf(known, unitCode);
    const key = `${account.id} ${role} ${unit.id}`;
    if (known.grants.has(key)) continue;
    const wanted = { accountId: account.id, role, unitId: unit.id, since, until: null };
    await (tx.actor.kind === 'system' ? give(tx, wanted) : propose(tx, wanted, tx.actor));
    known.grants.add(key);
    counts.grants += 1;
  }
}

function pending({ known }: Load, lines: readonly AccountLine[]): number {
  const wanted = lines.flatMap(({ login, roles }) => roles.map((role) => ({ login, ...role })));
  const isGiven = ({ login, role, unitCode }: (typeof wanted)[number]): boolean =>
    known.grants.has(`${known.accounts.get(login)?.id} ${role} ${known.units.get(unitCode)?.id}`);
  return wanted.filter((one) => !isGiven(one)).length;
}

function unitOf(known: Known, code: string): Unit {
  return known.units.get(code) ?? fail('unit.unknown', { code });
}

function accountOf(known: Known, login: string): KnownAccount {
  return known.accounts.get(login) ?? fail('account.unknown', { login });
}

function mustBeAlike(alike: boolean, code: 'unit.code-taken' | 'account.login-taken'): void {
  if (!alike) fail(code);
}
