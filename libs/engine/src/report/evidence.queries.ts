import type { Readable } from 'node:stream';
import { fail } from '#domain/kernel/failure';
import type { EvidenceId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay, type Subject } from '#domain/people/permission';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Reading, Statement } from '../core/reader';
import { onStore } from './blob-failure';

/** A file of evidence as its keepers and readers see it. */
export interface EvidenceCard {
  readonly id: EvidenceId;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly fileName: string;
  readonly title: string;
  readonly provesOn: string;
  readonly receivedAt: string;
  readonly unitId: UnitId;
  /** Reports that attach it, of all units. */
  readonly useCount: number;
}

/** One report that attaches it. */
export interface EvidenceUse {
  readonly reportId: string;
  readonly assignmentId: string;
  readonly itemId: string;
  readonly itemNumber: number;
  readonly itemTitle: string;
  readonly period: string;
  readonly unitId: UnitId;
}

/** The same bytes received before: a hint, never a refusal. Those the actor may not see are only counted. */
export interface Duplicates {
  readonly evidenceIds: readonly EvidenceId[];
  readonly others: number;
}

export interface EvidenceDetails extends EvidenceCard {
  /** Uses the reader may see; {@link EvidenceCard.useCount} counts all. */
  readonly uses: readonly EvidenceUse[];
  readonly duplicates: Duplicates;
}

const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const CARD = `e.id, e.sha256, e.size::float8 AS size, e.media_type AS "mediaType", e.file_name AS "fileName", e.title,
  e.proves_on::text AS "provesOn", to_char(e.received_at AT TIME ZONE 'UTC', ${TIME}) AS "receivedAt",
  e.unit_id AS "unitId", CASE WHEN own.kind = 'village' THEN own.parent_id END AS "parentUnitId",
  (SELECT count(*)::integer FROM report_evidence x WHERE x.county_id = e.county_id AND x.evidence_id = e.id) AS "useCount"`;
const FROM = 'evidence e JOIN unit own ON own.county_id = e.county_id AND own.id = e.unit_id';

const FIND: Statement = {
  name: 'evidence-find',
  text: `SELECT ${CARD} FROM ${FROM} WHERE e.county_id = $1 AND e.id = ANY($2::uuid[])`,
};
const SAME: Statement = {
  name: 'evidence-same',
  text: `SELECT e.id FROM evidence e WHERE e.county_id = $1 AND e.sha256 = $2 AND e.id <> $3
         ORDER BY e.received_at, e.id LIMIT 101`,
};
const USES: Statement = {
  name: 'evidence-uses',
  text: `SELECT x.evidence_id AS "evidenceId", r.id AS "reportId", a.id AS "assignmentId", i.id AS "itemId",
           i.number AS "itemNumber", i.title AS "itemTitle", r.period, a.list_id AS "listId", a.unit_id AS "unitId",
           a.lead_unit_id AS "leadUnitId", a.verifier_unit_id AS "verifierUnitId", a.leader_post_id AS "leaderPostId",
           ARRAY(SELECT u.unit_id FROM item_unit u WHERE u.county_id = a.county_id AND u.item_id = a.item_id
                 AND u.part = 'cooperating')::text[] AS "cooperatingUnitIds"
         FROM report_evidence x
         JOIN report r ON r.county_id = x.county_id AND r.id = x.report_id
         JOIN assignment a ON a.county_id = r.county_id AND a.id = r.assignment_id
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         WHERE x.county_id = $1 AND x.evidence_id = ANY($2::uuid[]) ORDER BY r.received_at, r.id`,
};
const SHELF: Statement = {
  name: 'evidence-shelf',
  text: `SELECT ${CARD} FROM ${FROM} WHERE e.county_id = $1 AND e.unit_id = $2
           AND ($3::timestamptz IS NULL OR (e.received_at, e.id) < ($3, $4::uuid))
         ORDER BY e.received_at DESC, e.id DESC LIMIT $5`,
};

type CardRow = EvidenceCard & { readonly parentUnitId: UnitId | null };
type UseRow = EvidenceUse & Subject & { readonly evidenceId: EvidenceId };

/** What is on the shelves and who uses it. Evidence one may not see does not exist for him. */
export class EvidenceQueries {
  constructor(
    private readonly reader: Reader,
    private readonly place: EvidencePlace,
  ) {}

  /** Its metadata, the reports that attach it, and whether the same bytes came before. */
  details(by: PersonActor, id: string): Promise<EvidenceDetails> {
    return this.reader.read(by.countyId, async (reading) => {
      const [found] = await visible(reading, by, [id]);
      if (!found) fail('evidence.unknown', { id });
      const same = await reading.rows<{ id: EvidenceId }>(SAME, [reading.county, found.card.sha256, id]);
      const known = same.length === 0 ? [] : await visible(reading, by, same.map((row) => row.id));
      const seen = known.map(({ card }) => card.id);
      const duplicates = { evidenceIds: seen, others: same.length - seen.length };
      return { ...cardOf(found.card), uses: found.uses.filter((use) => may(by, 'evidence.read', use)).map(useOf), duplicates };
    });
  }

  /** A unit's evidence, newest first. */
  shelf(by: PersonActor, unitId: UnitId, page: { cursor?: string; limit: number }): Promise<Page<EvidenceCard>> {
    mustMay(by, 'evidence.read', { unitId });
    const [at, id] = readCursor(page.cursor, [INSTANT, UUID]) ?? [];
    return this.reader.read(by.countyId, async (reading) => {
      const rows = await reading.rows<CardRow>(SHELF, [reading.county, unitId, at ?? null, id ?? null, page.limit + 1]);
      return pageOf(rows.map(cardOf), page.limit, (row) => [row.receivedAt, row.id]);
    });
  }

  /** The file itself, with what is needed to name it. */
  async content(by: PersonActor, id: string): Promise<{ card: EvidenceCard; stream: Readable }> {
    const card = await this.reader.read(by.countyId, async (reading) => (await visible(reading, by, [id]))[0]?.card);
    if (!card) fail('evidence.unknown', { id });
    return { card: cardOf(card), stream: await onStore(() => this.place.store.open(card.sha256)) };
  }
}

/** Of these, the evidence the actor may see: of a unit he may read, or attached to an assignment he may read. */
async function visible(
  reading: Reading,
  by: PersonActor,
  ids: readonly string[],
): Promise<readonly { readonly card: CardRow; readonly uses: readonly UseRow[] }[]> {
  const cards = await reading.rows<CardRow>(FIND, [reading.county, ids]);
  const uses = await reading.rows<UseRow>(USES, [reading.county, ids]);
  return cards
    .map((card) => ({ card, uses: uses.filter((use) => use.evidenceId === card.id) }))
    .filter(({ card, uses: attached }) => may(by, 'evidence.read', card) || attached.some((use) => may(by, 'evidence.read', use)));
}

function cardOf(row: CardRow): EvidenceCard {
  const { id, sha256, size, mediaType, fileName, title, provesOn, receivedAt, unitId, useCount } = row;
  return { id, sha256, size, mediaType, fileName, title, provesOn, receivedAt, unitId, useCount };
}

function useOf({ reportId, assignmentId, itemId, itemNumber, itemTitle, period, unitId }: UseRow): EvidenceUse {
  return { reportId, assignmentId, itemId, itemNumber, itemTitle, period, unitId };
}
