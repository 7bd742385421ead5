import { type Day, formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import { type Channel, type DeliveryState, missingProof, type ProofState, type ProvedState } from '#domain/ledger/proof';
import type { PersonActor } from '#domain/people/actor';
import { may, mayPerhaps, mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { ADDRESSED_PEOPLE } from './proof.queries';

/** When a state was first proved, and by which channel. */
export interface Reached {
  readonly state: ProvedState;
  readonly at: string;
  readonly channel: Channel;
  /** It was the digest that reached him, which names this notice among others. */
  readonly inDigest: boolean;
  /** Whom the person stood in for. */
  readonly actingFor: string | null;
}

/** One notice and one person it was for, or whom it reached. */
export interface PersonDelivery {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly task: { readonly number: number; readonly title: string } | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly unitId: string;
  readonly unit: string;
  readonly role: string | null;
  readonly personId: string;
  readonly person: string;
  readonly addressed: boolean;
  readonly queuedAt: string;
  /** How far it is proved, and each state before that, in order. */
  readonly state: ProofState;
  readonly reached: readonly Reached[];
  readonly missing: ProofState | null;
  /** Tries by his own channels outside; never an address. */
  readonly outside: readonly { readonly channel: Channel; readonly state: DeliveryState; readonly attempts: number; readonly reason: string | null }[];
}

export interface DeliveryFilter {
  readonly personId?: string;
  readonly unitId?: string;
  readonly noticeId?: string;
  readonly kind?: NoticeKind;
  /** Days of the county, both included, on which it was raised. */
  readonly from?: Day;
  readonly until?: Day;
  readonly state?: ProofState;
  /** Only what some channel outside tries in vain. */
  readonly failed?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Those a notice `n` was for on its day, and those it reached. `$2` one person, or null. */
const PEOPLE = `
  SELECT r.person_id, bool_or(r.addressed) AS addressed FROM (
    SELECT x.person_id, true AS addressed FROM (${ADDRESSED_PEOPLE}) AS x
    UNION ALL SELECT p.person_id, false FROM notice_proof p WHERE p.county_id = $1 AND p.notice_id = n.id) AS r
  WHERE $2::uuid IS NULL OR r.person_id = $2::uuid GROUP BY r.person_id`;

/** Each state by the first channel that proves it. */
const REACHED = `
  SELECT max(array_position(ARRAY['sent', 'accepted', 'seen', 'signedFor'], s.state)) AS place,
    json_agg(json_build_object('state', s.state, 'at', ${instant('s.at')}, 'channel', s.channel, 'inDigest', s.in_digest, 'actingFor', s.acting_for)
      ORDER BY array_position(ARRAY['sent', 'accepted', 'seen', 'signedFor'], s.state)) AS reached
  FROM (SELECT DISTINCT ON (p.state) p.state, p.at, p.channel, p.notice_id <> n.id AS in_digest, f.name AS acting_for
    FROM notice_proof p LEFT JOIN person f ON f.county_id = $1 AND f.id = p.acting_for
    WHERE p.county_id = $1 AND p.notice_id IN (n.id, n.digest_id) AND p.person_id = w.person_id ORDER BY p.state, p.at, p.channel) AS s`;

const OUTSIDE = `
  SELECT coalesce(json_agg(json_build_object('channel', d.channel, 'state', d.state, 'attempts', d.attempts, 'reason', d.reason) ORDER BY d.channel), '[]') AS outside,
    bool_or(d.state = 'failed') AS failed
  FROM notice_delivery d WHERE d.county_id = $1 AND d.notice_id = n.id AND d.recipient = w.person_id`;

/** `$3` units one may see, null: all; `$4`–`$9` filter; `$10` failed; `$11`–`$13` cursor; `$14` one more than the page. */
const PAGE: Statement = {
  name: 'deliveries-page',
  text: `SELECT n.id AS "noticeId", n.kind, n.subject_id AS "subjectId", n.details - 'ids' AS details, n.unit_id AS "unitId", u.name AS unit, n.role,
           CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('number', i.number, 'title', i.title) END AS task,
           w.person_id AS "personId", q.name AS person, w.addressed, ${instant('n.created_at')} AS "queuedAt",
           (ARRAY['queued', 'sent', 'accepted', 'seen', 'signedFor'])[coalesce(m.place, 0) + 1] AS state, coalesce(m.reached, '[]') AS reached, o.outside
         FROM notice n JOIN unit u ON u.county_id = $1 AND u.id = n.unit_id JOIN county c ON c.county_id = $1
         LEFT JOIN assignment a ON a.county_id = $1 AND a.id = n.subject_id
         LEFT JOIN task_item i ON i.county_id = $1 AND i.id = a.item_id
         CROSS JOIN LATERAL (${PEOPLE}) AS w
         JOIN person q ON q.county_id = $1 AND q.id = w.person_id
         CROSS JOIN LATERAL (${REACHED}) AS m
         CROSS JOIN LATERAL (${OUTSIDE}) AS o
         WHERE n.county_id = $1 AND ($3::uuid[] IS NULL OR n.unit_id = ANY ($3::uuid[]))
           AND ($4::uuid IS NULL OR n.unit_id = $4) AND ($5::uuid IS NULL OR n.id = $5) AND ($6::text IS NULL OR n.kind = $6)
           AND ($7::date IS NULL OR n.created_at >= $7::date::timestamp AT TIME ZONE c.zone)
           AND ($8::date IS NULL OR n.created_at < ($8::date + 1)::timestamp AT TIME ZONE c.zone)
           AND ($9::text IS NULL OR (ARRAY['queued', 'sent', 'accepted', 'seen', 'signedFor'])[coalesce(m.place, 0) + 1] = $9)
           AND (NOT $10::boolean OR o.failed)
           AND ($11::timestamptz IS NULL OR n.created_at <= $11) AND ($11::timestamptz IS NULL OR (n.created_at, n.id, w.person_id) < ($11, $12::uuid, $13::uuid))
         ORDER BY n.created_at DESC, n.id DESC, w.person_id DESC LIMIT $14`,
};

type Row = Omit<PersonDelivery, 'missing'> & Record<string, unknown>;

/** Everybody's, within what the asker may see: the county, or the units his role reaches. The newest notices first. */
export function deliveriesOf(reading: Reading, by: PersonActor, filter: DeliveryFilter): Promise<Page<PersonDelivery>> {
  // Who has such a role for no unit of this kind sees nothing, as in every list.
  if (!mayPerhaps(by, 'delivery.read')) mustMay(by, 'delivery.read');
  return read(reading, may(by, 'delivery.read') ? null : unitsOf(by), filter);
}

/** What the asker himself was told, or what reached him. */
export function ownDeliveries(reading: Reading, by: PersonActor, filter: Omit<DeliveryFilter, 'personId'>): Promise<Page<PersonDelivery>> {
  mustMay(by, 'notice.read');
  if (by.actingFor !== null) fail('session.acting');
  return read(reading, null, { ...filter, personId: by.personId });
}

const dayText = (day: Day | undefined): string | undefined => (day === undefined ? undefined : formatDay(day));

function unitsOf(by: PersonActor): readonly UnitId[] {
  const units = by.grants.map(({ unitId }) => unitId);
  return [...new Set(units)].filter((unitId) => may(by, 'delivery.read', { unitId }));
}

async function read(reading: Reading, units: readonly UnitId[] | null, filter: DeliveryFilter): Promise<Page<PersonDelivery>> {
  const { personId, unitId, noticeId, kind, from, until, state, failed, cursor, limit } = filter;
  const after = readCursor(cursor, [INSTANT, UUID, UUID]) ?? [null, null, null];
  const filters = [unitId, noticeId, kind, dayText(from), dayText(until), state].map((value) => value ?? null);
  const rows = await reading.rows<Row>(PAGE, [reading.county, personId ?? null, units, ...filters, failed ?? false, ...after, limit + 1]);
  const shown = rows.map((row) => ({ ...row, missing: missingProof(row.kind, new Set(row.reached.map((one) => one.state))) }));
  return pageOf<PersonDelivery>(shown, limit, ({ queuedAt, noticeId: id, personId: person }) => [queuedAt, id, person]);
}
