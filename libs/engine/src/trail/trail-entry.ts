import type { QueryResultRow } from 'pg';
import type { FactName, SubjectKind } from '#domain/ledger/fact';
import { leafHash, sha256Hex } from '#platform/hash';

/** Who did it, as posts and units were called on that day. The trail itself holds ids only. */
export interface TrailActor {
  readonly kind: 'person' | 'system';
  /** The system's written rule; null for a person. */
  readonly rule: string | null;
  readonly personId: string | null;
  readonly postTitle: string | null;
  readonly unitName: string | null;
  /** The post of the person acted for; null when he acted for himself. */
  readonly actingForPost: string | null;
}

/** An entry as it is read: what happened, and the bytes that prove it. */
export interface TrailEntry {
  readonly id: string;
  readonly at: string;
  readonly fact: FactName;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly actor: TrailActor;
  readonly data: Readonly<Record<string, unknown>>;
  /** Entries of one save share this: same transaction, same moment, same actor. */
  readonly saveId: string;
  /** Canonical JSON (RFC 8785). */
  readonly body: string;
  /** RFC 6962 leaf hash of the body, hexadecimal, as stored. */
  readonly leaf: string;
  /** Whether the stored leaf is the body's hash, computed again just now. */
  readonly sound: boolean;
}

export interface TrailRow extends QueryResultRow, Omit<TrailEntry, 'subject' | 'actor' | 'data' | 'saveId' | 'sound'>, Omit<TrailActor, 'kind'> {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly actorKind: 'person' | 'system';
  readonly data: Readonly<Record<string, unknown>>;
  readonly actorUnitName: string | null;
  readonly transaction: string;
}

/**
 * Columns of {@link TrailRow} from `trail_entry e`; `$2` is the county's zone. Names are those in force on the entry's
 * day, so that history keeps the old name of a unit that was renamed since.
 */
export const TRAIL_COLUMNS = `
  e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.fact, e.subject_kind AS "subjectKind",
  e.subject_id AS "subjectId", e.unit_id AS "unitId", ${nameThen('e.unit_id')} AS "unitName", e.actor_kind AS "actorKind",
  e.actor_person_id AS "personId", e.body::jsonb #>> '{actor,rule}' AS rule, e.body::jsonb -> 'data' AS data,
  (SELECT p.title FROM post p WHERE p.county_id = e.county_id AND p.id = (e.body::jsonb #>> '{actor,post}')::uuid) AS "postTitle",
  ${nameThen(`(e.body::jsonb #>> '{actor,unit}')::uuid`)} AS "actorUnitName",
  (SELECT p.title FROM post_holding h JOIN post p ON p.county_id = h.county_id AND p.id = h.post_id
   WHERE h.county_id = e.county_id AND h.person_id = (e.body::jsonb #>> '{actor,actingFor}')::uuid
     AND h.since <= (e.at AT TIME ZONE $2::text)::date AND (h.until IS NULL OR h.until > (e.at AT TIME ZONE $2::text)::date)
   ORDER BY p.leader DESC, h.since, p.id LIMIT 1) AS "actingForPost",
  e.body, encode(e.leaf, 'hex') AS leaf, e.xmin::text AS transaction`;

function nameThen(unit: string): string {
  return `(SELECT n.name FROM unit_name n WHERE n.county_id = e.county_id AND n.unit_id = ${unit}
    AND n.since <= (e.at AT TIME ZONE $2::text)::date ORDER BY n.since DESC LIMIT 1)`;
}

/** Rows in order become entries: each told which save it belongs to, each hashed again. */
export function trailEntries(rows: readonly TrailRow[]): readonly TrailEntry[] {
  const entries: TrailEntry[] = [];
  for (const row of rows) {
    entries.push({
      id: row.id,
      at: row.at,
      fact: row.fact,
      subject: { kind: row.subjectKind, id: row.subjectId },
      unitId: row.unitId,
      unitName: row.unitName,
      actor: {
        kind: row.actorKind,
        rule: row.rule,
        personId: row.personId,
        postTitle: row.postTitle,
        unitName: row.actorUnitName,
        actingForPost: row.actingForPost,
      },
      data: row.data,
      saveId: saveIdOf(row),
      body: row.body,
      leaf: row.leaf,
      sound: leafHash(row.body).toString('hex') === row.leaf,
    });
  }
  return entries;
}

/**
 * Made of what one save has in common, so that it is the same on every page: an UUID of version 8 (RFC 9562). After a
 * restore all rows are of one transaction: then what one person did at one moment is one save.
 */
function saveIdOf({ at, actorKind, personId, rule, transaction }: TrailRow): string {
  const hash = sha256Hex(`${at} ${actorKind} ${personId ?? rule ?? ''} ${transaction}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
