import { fail } from '../kernel/failure';
import { type Day, formatDay } from '../kernel/day';
import type { PersonId, PostId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import { mustBeTerm, overlap, type Term } from './term';
import { mustBeOpen, type Unit } from './unit';

export interface Post {
  readonly id: PostId;
  readonly title: string;
  /** A county leader's post: it answers for items and may be linked to towns and villages. */
  readonly leader: boolean;
}

export interface Holding extends Term {
  readonly id: string;
  readonly postId: PostId;
  readonly personId: PersonId;
}

/** A post in an open unit. */
export function openPost(post: Post, unit: Unit, today: Day): { post: Post; facts: readonly Fact[] } {
  mustBeOpen(unit, today);
  const data = { post: post.id, leader: post.leader };
  return { post, facts: [{ fact: 'post.opened', subject: { kind: 'unit', id: unit.id }, unitId: unit.id, data }] };
}

/** A person takes a post for a term in which nobody else holds it; refused with `post.already-held`. */
export function holdPost(
  holding: Holding,
  unit: Unit,
  others: readonly Term[],
): { holding: Holding; facts: readonly Fact[] } {
  mustBeTerm(holding);
  mustBeOpen(unit, holding.since);
  if (others.some((other) => overlap(other, holding))) fail('post.already-held');
  const data = {
    post: holding.postId,
    person: holding.personId,
    since: formatDay(holding.since),
    until: holding.until === null ? null : formatDay(holding.until),
  };
  return { holding, facts: [{ fact: 'post.held', subject: { kind: 'unit', id: unit.id }, unitId: unit.id, data }] };
}

/** Ends a holding earlier than it would have ended; `until` is the first day somebody else may hold the post. */
export function endHolding(holding: Holding, unit: Unit, until: Day): { holding: Holding; facts: readonly Fact[] } {
  const ended = { ...holding, until };
  mustBeTerm(ended);
  if (holding.until !== null && until > holding.until) fail('term.bad-dates', { until: formatDay(until) });
  const data = { post: holding.postId, person: holding.personId, until: formatDay(until) };
  return {
    holding: ended,
    facts: [{ fact: 'post.vacated', subject: { kind: 'unit', id: unit.id }, unitId: unit.id, data }],
  };
}
