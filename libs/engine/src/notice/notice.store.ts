import type { PostId, UnitId } from '#domain/kernel/ids';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { PersonActor, Role } from '#domain/people/actor';
import { newId } from '#platform/ids';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** Something a unit is told: a code and a subject. The sentence is made where it is read. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly unitId: UnitId;
  readonly role: Role | null;
  /** The one post it is for, as a leader's copy is: nobody else of the unit is told. Left out: whoever has the role. */
  readonly postId?: PostId | null;
  /** Numbers and codes that the sentence is filled with. Never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const RAISE: Statement = {
  name: 'notice-raise',
  text: `INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, post_id, details, created_at)
         SELECT $1, n.id, n.kind, n."subjectId", n."unitId", n.role, n."postId", coalesce(n.details, '{}'), $3::timestamptz
         FROM jsonb_to_recordset($2::jsonb)
           AS n(id uuid, kind text, "subjectId" uuid, "unitId" uuid, role text, "postId" uuid, details jsonb)`,
};

/**
 * Writes notices with whatever else the command does: no notice without its cause, and none lost. Folding and telling
 * are promised by the table itself (`notice.tell`), also for those a sweep raises set-wise. Answers their ids, in order.
 */
export async function raiseNotices(tx: Tx, notices: readonly Notice[]): Promise<readonly string[]> {
  if (notices.length === 0) return [];
  const rows = notices.map((notice) => ({ ...notice, id: newId() }));
  await tx.rows(RAISE, [tx.county, JSON.stringify(rows), tx.now]);
  tx.nudges = true;
  return rows.map(({ id }) => id);
}

/**
 * A notice `n` to one of the addressees `$2` (JSON): the unit, in this role or whatever the role; county-wide roles reach
 * every unit. One for a post reaches who holds it, or acts for him, in that role, and nobody else.
 */
export const ADDRESSED = `EXISTS (
  SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS g(role text, "unitId" uuid, "countyWide" boolean, posts uuid[])
  WHERE CASE WHEN n.post_id IS NULL THEN (g."unitId" = n.unit_id AND (n.role IS NULL OR n.role = g.role)) OR (g."countyWide" AND n.role = g.role)
    ELSE n.post_id = ANY (g.posts) AND (n.role IS NULL OR n.role = g.role) END)`;

export function addressees(by: PersonActor): string {
  const posts = postsOf(by);
  return JSON.stringify(grantsTold(by).map((grant) => ({ ...grant, posts })));
}

/** Whoever reads by an inspection access is not told what the inspected are told. */
function grantsTold({ grants }: PersonActor): PersonActor['grants'] {
  return grants.filter(({ access }) => access === undefined);
}

/** His own, or of him for whom he acts. */
function postsOf({ postId, leaderPostIds }: PersonActor): readonly PostId[] {
  return postId === null ? leaderPostIds : [postId, ...leaderPostIds];
}

/** To whom a notice is. */
export interface Address {
  readonly unitId: string;
  readonly role: string | null;
  readonly postId: string | null;
}

/** {@link ADDRESSED} for one notice in memory, as the live stream asks it. */
export function isAddressed(by: PersonActor, { unitId: unit, role: wanted, postId }: Address): boolean {
  if (postId !== null) {
    return postsOf(by).some((post) => post === postId) && grantsTold(by).some(({ role }) => wanted === null || wanted === role);
  }
  return grantsTold(by).some(
    ({ role, unitId, countyWide }) => (unitId === unit && (wanted === null || wanted === role)) || (countyWide && wanted === role),
  );
}
