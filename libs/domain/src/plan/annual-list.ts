import type { Cadence } from '../calendar/period';
import type { LimitRule } from '../calendar/limit';
import { dayOf } from '../kernel/day';
import type { ListId, PostId, TaskItemId, UnitId } from '../kernel/ids';
import { type Canonical, canonicalJson } from '../ledger/canonical';
import type { ItemLimit } from './limit-words';
import type { ParsedItem } from './parsed-item';
import type { ProofRule } from './proof-rule';
import type { TargetValue } from './target';

/** `register`: the year's tasks outside the annual list; `findings`: its problems and their rectification. */
export const LIST_KINDS = ['annual', 'register', 'findings'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** A year's numbered document of tasks. Once dispatched it changes through amendments only. */
export interface AnnualList {
  readonly id: ListId;
  readonly year: number;
  readonly documentNumber: string;
  readonly title: string;
  readonly state: 'draft' | 'dispatched';
  readonly verifyingUnitId: UnitId;
  /** Verifies what the verifying unit is itself accountable for. */
  readonly substituteUnitId: UnitId | null;
  readonly countersign: boolean;
  readonly version: number;
}

/** A township an item is meant for; `quota` (a decimal string) only where the item is divided by quotas. */
export interface ScopeShare {
  readonly unitId: UnitId;
  readonly quota: string | null;
}

/** What an item asks, of whom, by when. */
export interface ItemFields {
  readonly theme: string;
  readonly title: string;
  readonly target: TargetValue;
  readonly unitOfMeasure: string;
  readonly leaderPostId: PostId;
  readonly leadUnitId: UnitId;
  readonly cooperatingUnitIds: readonly UnitId[];
  readonly scope: readonly ScopeShare[];
  readonly limit: ItemLimit;
  readonly cadence: Cadence;
  /** Why the quotas do not sum to the target, where they do not. */
  readonly quotaExplanation: string | null;
  /** What a completion must carry besides words; left out or null: nothing. */
  readonly proof?: ProofRule | null;
}

/** An item as it stands, and as it stood before the first amendment. */
export interface TaskItem extends ItemFields {
  readonly id: TaskItemId;
  readonly number: number;
  readonly state: 'current' | 'dropped';
  readonly original: ItemFields;
  readonly amendedBy: string | null;
}

export const FIELD_NAMES = [
  'theme',
  'title',
  'target',
  'unitOfMeasure',
  'leaderPostId',
  'leadUnitId',
  'cooperatingUnitIds',
  'scope',
  'limit',
  'cadence',
  'quotaExplanation',
  'proof',
] as const satisfies readonly (keyof ItemFields)[];

/** The fields alone, in one order, so that two can be compared and one kept as the original. */
export function fieldsOf(item: ItemFields): ItemFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, item[name]])) as unknown as ItemFields;
}

/** Fields that differ between two versions of an item, by name. */
export function differences(before: ItemFields, after: ItemFields): readonly string[] {
  return FIELD_NAMES.filter((name) => !isSame(before[name], after[name]));
}

/** By value: a store may give the members of an object back in another order, and null for what was left out. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson((a ?? null) as Canonical) === canonicalJson((b ?? null) as Canonical);
}

/** A row of a list as an item's fields; it has no quotas yet. */
export function fieldsOfRow(row: ParsedItem): ItemFields {
  return fieldsOf({
    ...row,
    leaderPostId: row.leaderPostId as PostId,
    leadUnitId: row.leadUnitId as UnitId,
    cooperatingUnitIds: [...row.cooperatingUnitIds].sort() as UnitId[],
    scope: sorted(row.scope.map((unitId) => ({ unitId: unitId as UnitId, quota: null }))),
    quotaExplanation: null,
  });
}

/** In the order of the ids, as stores keep it: two scopes of the same shares are equal. */
export function sorted(scope: readonly ScopeShare[]): readonly ScopeShare[] {
  return [...scope].sort((a, b) => (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0));
}

/**
 * The day an item's assignments fall due. What recurs through the year (每月25日前, 每季度末) and what has no limit of
 * its own ends with the year; the item keeps the words' meaning, and its reports follow the cadence.
 */
export function limitRuleOf(limit: ItemLimit, year: number): LimitRule {
  if (limit.kind === 'counted') return { unit: limit.unit, count: limit.count };
  return { on: limit.kind === 'fixed' ? limit.on : dayOf(year, 12, 31) };
}

export function hasQuotas(item: Pick<ItemFields, 'scope'>): boolean {
  return item.scope.some(({ quota }) => quota !== null);
}
