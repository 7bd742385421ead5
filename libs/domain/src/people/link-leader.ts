import { fail } from '../kernel/failure';
import { type Day, formatDay } from '../kernel/day';
import type { PostId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { Post } from './hold-post';
import { mustBeTerm, overlap, type Term } from './term';
import { mustBeOpen, type Unit } from './unit';

/** A leader's post is linked to a town or village (包联) for a term; whoever holds the post sees what it owes. */
export interface LeaderLink extends Term {
  readonly id: string;
  readonly postId: PostId;
  readonly unitId: UnitId;
}

export interface LinkDecided {
  readonly link: LeaderLink;
  readonly facts: readonly Fact[];
}

/** `others` are the links of this post to this unit. Several leaders may be linked to one town. */
export function linkLeader(link: LeaderLink, post: Post, unit: Unit, others: readonly Term[]): LinkDecided {
  if (!post.leader || (unit.kind !== 'township' && unit.kind !== 'village')) fail('link.bad-ends', { unit: unit.name });
  mustBeTerm(link);
  mustBeOpen(unit, link.since);
  if (others.some((other) => overlap(other, link))) fail('link.already-made');
  return { link, facts: [about(link)] };
}

/** Ends a link; `until` is the first day it no longer holds. */
export function endLink(link: LeaderLink, until: Day): LinkDecided {
  const ended = { ...link, until };
  mustBeTerm(ended);
  if (link.until !== null && until > link.until) fail('term.bad-dates', { until: formatDay(until) });
  return { link: ended, facts: [about(ended)] };
}

function about(link: LeaderLink): Fact {
  const data = {
    link: link.id,
    post: link.postId,
    since: formatDay(link.since),
    until: link.until === null ? null : formatDay(link.until),
  };
  return { fact: 'link.changed', subject: { kind: 'unit', id: link.unitId }, unitId: link.unitId, data };
}
