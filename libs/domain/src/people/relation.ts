import type { ListId, PostId, UnitId } from '../kernel/ids';
import type { Grant, PersonActor, Role } from './actor';

/** How an actor stands to what he acts on. */
export const RELATIONS = [
  'county', // holds the role for the whole county
  'own', // the accountable unit is his
  'parent-lead', // his unit leads the item of which this is a township's share
  'cooperating', // his unit cooperates
  'verifying', // his unit verifies this assignment
  'led', // he holds the post of the responsible leader
  'linked', // his post is linked to the town or village, or to the village's town
  'list', // his inspection access reaches the list
  'substituting', // his unit stands in where the assessment office would score itself
  'reviewing', // his unit reviews the appeals of this assessment
  'any', // whoever holds the role
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What is acted on, as far as permission goes. */
export interface Subject {
  readonly listId?: ListId | null;
  readonly unitId?: UnitId | null;
  readonly parentUnitId?: UnitId | null;
  readonly leadUnitId?: UnitId | null;
  readonly cooperatingUnitIds?: readonly UnitId[];
  readonly verifierUnitId?: UnitId | null;
  readonly leaderPostId?: PostId | null;
  readonly substituteUnitId?: UnitId | null;
  readonly reviewUnitId?: UnitId | null;
}

/** Which relations each role acts by. */
export type Rows = Partial<Record<Role, readonly Relation[]>>;

const BY_APPOINTMENT: readonly Relation[] = ['any', 'verifying'];

/**
 * Whether a grant can hold a relation at all. To be appointed an inspector opens nothing but what his own office
 * re-checks; what he reads he reads by an access in force, and an access makes him nobody's colleague: he neither
 * verifies for the inspected nor is told what they are told.
 */
export function canHold({ role, access }: Grant, relation: Relation): boolean {
  if (access?.listId != null) return relation === 'list' || relation === 'any';
  if (access !== undefined) return relation !== 'list' && relation !== 'verifying';
  return role === 'inspector' ? BY_APPOINTMENT.includes(relation) : relation !== 'list';
}

/** Whether it could hold towards anything at all, by what is known of the grant alone. */
export function mightHold(grant: Grant, relation: Relation): boolean {
  return canHold(grant, relation) && (relation !== 'county' || grant.countyWide);
}

export function holds(relation: Relation, actor: PersonActor, subject: Subject, grant: Grant): boolean {
  return canHold(grant, relation) && HOLDS[relation](actor, subject, grant);
}

const HOLDS: Record<Relation, (actor: PersonActor, subject: Subject, grant: Grant) => boolean> = {
  any: () => true,
  county: (_actor, _subject, grant) => grant.countyWide,
  own: (_actor, subject, grant) => same(grant.unitId, subject.unitId) || same(grant.unitId, subject.parentUnitId),
  'parent-lead': (_actor, subject, grant) => same(grant.unitId, subject.leadUnitId),
  cooperating: (_actor, subject, grant) => subject.cooperatingUnitIds?.includes(grant.unitId) ?? false,
  verifying: (_actor, subject, grant) => same(grant.unitId, subject.verifierUnitId),
  led: (actor, subject) => subject.leaderPostId != null && actor.leaderPostIds.includes(subject.leaderPostId),
  linked: (actor, subject) => subject.unitId != null && actor.linkedUnitIds.includes(subject.unitId),
  substituting: (_actor, subject, grant) => same(grant.unitId, subject.substituteUnitId),
  reviewing: (_actor, subject, grant) => same(grant.unitId, subject.reviewUnitId),
  list: (_actor, subject, grant) => subject.listId != null && subject.listId === grant.access?.listId,
};

function same(left: UnitId, right: UnitId | null | undefined): boolean {
  return right != null && left === right;
}
