import type { PersonActor } from '#domain/people/actor';
import { type Action, PERMISSIONS } from '#domain/people/permission';
import { canHold, type Relation } from '#domain/people/relation';

/** Ids that let an actor see what is theirs, by relation; `all` where a role reaches the whole county. */
interface Reach {
  all: boolean;
  /** Units, and lists that an inspection access reaches: ids are never the same. */
  readonly own: string[];
  readonly lead: string[];
  readonly cooperating: string[];
  readonly verifying: string[];
  readonly led: string[];
  readonly linked: string[];
}

/** A condition on the table `a` (assignment), and its values from a place on. */
export interface Visible {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * PERMISSIONS as SQL: which assignments an actor may act on, the same as `may(actor, action, subjectOf(a))` row by
 * row. The text depends only on `from`, the number of the first of its seven values, so that the statement stays one.
 */
export function visibleTo(actor: PersonActor, from: number, action: Action = 'assignment.read'): Visible {
  const reach: Reach = { all: false, own: [], lead: [], cooperating: [], verifying: [], led: [], linked: [] };
  const rows: Partial<Record<string, readonly Relation[]>> = PERMISSIONS[action];
  for (const grant of actor.grants)
    for (const relation of rows[grant.role] ?? []) if (canHold(grant, relation)) EXTEND[relation](reach, actor, grant);
  const { all, own, lead, cooperating, verifying, led, linked } = reach;
  return { sql: conditionFrom(from), values: [all, own, lead, cooperating, verifying, led, linked] };
}

/** The condition alone, for a statement's text. */
export function conditionFrom(from: number): string {
  const at = (offset: number): string => `$${from + offset}`;
  return `(${at(0)}::boolean OR a.unit_id = ANY(${at(1)}::uuid[]) OR a.list_id = ANY(${at(1)}::uuid[])
    OR a.lead_unit_id = ANY(${at(2)}::uuid[])
    OR EXISTS (SELECT 1 FROM item_unit cu WHERE cu.county_id = a.county_id AND cu.item_id = a.item_id
               AND cu.part = 'cooperating' AND cu.unit_id = ANY(${at(3)}::uuid[]))
    OR a.verifier_unit_id = ANY(${at(4)}::uuid[]) OR a.leader_post_id = ANY(${at(5)}::uuid[])
    OR a.unit_id = ANY(${at(6)}::uuid[]))`;
}

const EXTEND: Readonly<
  Record<Relation, (reach: Reach, actor: PersonActor, grant: PersonActor['grants'][number]) => void>
> = {
  any: (reach) => void (reach.all = true),
  county: (reach, _actor, grant) => void (reach.all ||= grant.countyWide),
  own: (reach, _actor, grant) => void reach.own.push(grant.unitId),
  'parent-lead': (reach, _actor, grant) => void reach.lead.push(grant.unitId),
  cooperating: (reach, _actor, grant) => void reach.cooperating.push(grant.unitId),
  verifying: (reach, _actor, grant) => void reach.verifying.push(grant.unitId),
  led: (reach, actor) => void reach.led.push(...actor.leaderPostIds),
  linked: (reach, actor) => void reach.linked.push(...actor.linkedUnitIds),
  list: (reach, _actor, grant) => void (grant.access?.listId != null && reach.own.push(grant.access.listId)),
  // These stand to an assessment; nobody sees a task by them.
  substituting: () => undefined,
  reviewing: () => undefined,
};
