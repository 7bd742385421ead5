import type { AccountId, CountyId, PersonId, PostId, UnitId } from '#domain/kernel/ids';
import type { Grant, PersonActor } from '#domain/people/actor';

/** Who is behind a token, as of now. */
export interface SessionActor {
  readonly actor: PersonActor;
  readonly sessionId: string;
}

/** Whom `session_actors` finds behind a token. */
export interface FoundActor {
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly accountId: AccountId;
  readonly unitId: UnitId;
  readonly actingFor: PersonId | null;
  readonly stale: boolean;
  readonly grants: readonly Grant[];
  readonly posts: readonly { readonly id: PostId; readonly leader: boolean }[];
  readonly links: readonly UnitId[];
}

export function sessionActor(county: CountyId, found: FoundActor): SessionActor {
  const actor: PersonActor = {
    kind: 'person',
    countyId: county,
    personId: found.personId,
    accountId: found.accountId,
    unitId: found.unitId,
    postId: found.posts[0]?.id ?? null,
    actingFor: found.actingFor,
    grants: found.grants,
    leaderPostIds: found.posts.filter((post) => post.leader).map((post) => post.id),
    linkedUnitIds: found.links,
  };
  return { actor, sessionId: found.sessionId };
}
