import type { Instant, PostId, UnitId } from '#domain/kernel/ids';
import { UNFOLDED_KINDS } from '#domain/ledger/proof';
import type { Role } from '#domain/people/actor';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { raiseNotices } from './notice.store';

/** What is folded: notices nobody of the unit has opened. */
export interface Folding {
  /** Raised from this moment on; null: whenever. */
  readonly since: Instant | null;
  /** Only of these units; null: of all. */
  readonly units: readonly UnitId[] | null;
  /** Groups of more than this are folded. */
  readonly over: number;
  /** A digest for each kind, or one for all kinds together. */
  readonly byKind: boolean;
}

const LOCK: Statement = { name: 'notices-lock', text: 'SELECT pg_advisory_xact_lock(8, $1) AS locked' };
const GROUPS: Statement = {
  name: 'notices-to-fold',
  text: `WITH each AS (
           SELECT unit_id, role, post_id, kind, count(*)::integer AS count, jsonb_agg(id ORDER BY created_at, id) AS ids FROM notice
           WHERE county_id = $1 AND digest_id IS NULL AND seen_at IS NULL AND kind <> ALL($2::text[])
             AND ($3::timestamptz IS NULL OR created_at >= $3) AND ($4::uuid[] IS NULL OR unit_id = ANY($4))
           GROUP BY unit_id, role, post_id, kind)
         SELECT unit_id AS "unitId", role, post_id AS "postId", jsonb_object_agg(kind, count ORDER BY kind) AS kinds, jsonb_agg(ids ORDER BY kind) AS ids
         FROM each GROUP BY unit_id, role, post_id, CASE WHEN $6::boolean THEN kind END HAVING sum(count) > $5
         ORDER BY unit_id, role, post_id`,
};
const FOLD: Statement = {
  name: 'notices-fold',
  text: `UPDATE notice n SET digest_id = f.digest FROM jsonb_to_recordset($2::jsonb) AS f(id uuid, digest uuid)
         WHERE n.county_id = $1 AND n.id = f.id AND n.digest_id IS NULL`,
};

interface Group {
  readonly unitId: UnitId;
  readonly role: Role | null;
  readonly postId: PostId | null;
  readonly kinds: Readonly<Record<string, number>>;
  readonly ids: readonly (readonly string[])[];
}

/** Folding in one county goes one at a time, so that no notice is told in two digests. Held until the commit. */
export async function holdNotices(tx: Tx): Promise<void> {
  await tx.rows(LOCK, [tx.county]);
}

/**
 * Tells groups of notices as one digest each: how many, of which kinds, and which. Each folded notice keeps its row and
 * can be opened. A digest never grows, so what is proved of it is proved of what it said. Needs {@link holdNotices}.
 * Answers how many digests were made.
 */
export async function foldNotices(tx: Tx, { since, units, over, byKind }: Folding): Promise<number> {
  const groups = await tx.rows<Group & Record<string, unknown>>(GROUPS, [tx.county, UNFOLDED_KINDS, since, units, over, byKind]);
  const flat = groups.map((group) => ({ ...group, ids: group.ids.flat() }));
  const digests = flat.map(({ unitId, role, postId, kinds, ids }) => ({
    kind: 'notice.digest' as const,
    subjectId: unitId,
    unitId,
    role,
    postId,
    details: { kinds, count: ids.length, ids },
  }));
  const digestIds = await raiseNotices(tx, digests);
  const folded = flat.flatMap(({ ids }, index) => ids.map((id) => ({ id, digest: digestIds[index] })));
  if (folded.length > 0) await tx.rows(FOLD, [tx.county, JSON.stringify(folded)]);
  return digests.length;
}
