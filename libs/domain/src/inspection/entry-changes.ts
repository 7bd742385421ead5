import { type Followed, type Replayed, Replaying, type Told } from '../assignment/replay';
import type { Canonical } from '../ledger/canonical';
import type { FactName } from '../ledger/fact';

/** One field, before and after; null: there was, or is, none. */
export interface FieldChange {
  readonly field: string;
  readonly from: Canonical | null;
  readonly to: Canonical | null;
}

export interface ToldEntry extends Told {
  readonly id: string;
}

const FOLLOWED = ['state', 'dueOn', 'figure', 'closureNumber'] as const satisfies readonly (keyof Replayed)[];

/**
 * What each entry of one assignment changed, by following its trail from the dispatch on: entries hold what was decided,
 * not what it replaced. An entry that waits for another of the same minute gives its change to that other.
 */
export function changesOfLife(told: readonly ToldEntry[], of: Followed): ReadonlyMap<string, readonly FieldChange[]> {
  const following = new Replaying(of);
  const changes = new Map<string, readonly FieldChange[]>();
  let before: Partial<Replayed> = {};
  for (const one of told) {
    following.take(one);
    const outcome = following.outcome();
    if (!('replayed' in outcome)) continue;
    const { replayed } = outcome;
    changes.set(one.id, FOLLOWED.flatMap((field) => changeOf(field, before[field] ?? null, replayed[field] ?? null)));
    before = replayed;
  }
  return changes;
}

/** What an entry says of itself: a pair `{from, to}`, or a code that begins or ends to hold. */
export function changesSaid(fact: FactName, data: Readonly<Record<string, Canonical | undefined>>): readonly FieldChange[] {
  const role = data['role'] ?? null;
  if (fact === 'grant.given') return changeOf('role', null, role);
  if (fact === 'grant.revoked') return changeOf('role', role, null);
  if (fact === 'assignment.transferred') return changeOf('unit', data['from'] ?? null, data['to'] ?? null);
  return Object.entries(data).flatMap(([field, value]) => (isPair(value) ? changeOf(field, value['from'] ?? null, value['to'] ?? null) : []));
}

/** Both, each field once: what was followed is known better than what was said. */
export function mergeChanges(followed: readonly FieldChange[], said: readonly FieldChange[]): readonly FieldChange[] {
  return [...followed, ...said.filter(({ field }) => !followed.some((one) => one.field === field))];
}

function changeOf(field: string, from: Canonical | null, to: Canonical | null): readonly FieldChange[] {
  return from === to ? [] : [{ field, from, to }];
}

function isPair(value: Canonical | undefined): value is { readonly [key: string]: Canonical | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'from' in value && 'to' in value;
}
