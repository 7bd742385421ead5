import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { DeliveryState, OutsideChannel } from '#domain/ledger/proof';
import type { PayloadOf } from '../core/catalogue';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { ADDRESSED_PEOPLE } from './proof.queries';

/** Nobody outside is told what is older than this: catching up after an outage must not flood them. A long holiday is none. */
export const TOO_OLD_DAYS = 3;

/** The recipient of what goes to a receiver of the county. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Which delivery of a notice. */
export interface Parcel {
  readonly notice: string;
  readonly channel: OutsideChannel;
  /** {@link NOBODY}, or the person. */
  readonly recipient: string;
}

/** A delivery that is tried, and what is told. */
export interface Delivery {
  readonly state: DeliveryState;
  readonly round: number;
  readonly attempts: number;
  readonly reason: string | null;
  readonly tooOld: boolean;
  /** A digest tells it. */
  readonly folded: boolean;
  /** The recipient has opened it in the product. */
  readonly opened: boolean;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unit: string;
  readonly county: string;
  readonly role: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  /** `HH:MM` in the county's zone. */
  readonly time: string;
  readonly task: { readonly number: number; readonly title: string } | null;
  /** Where the recipient wants it, null where he does not want it any more or has not confirmed it; and in which language. */
  readonly address: string | null;
  readonly unconfirmed: boolean;
  readonly language: 'zh' | 'en';
}

const LOAD: Statement = {
  name: 'delivery-load',
  text: `SELECT d.state, d.round, d.attempts, d.reason, n.created_at < $5::timestamptz - interval '${TOO_OLD_DAYS} days'
             AND d.reason IS DISTINCT FROM 'quiet' AS "tooOld",
           n.digest_id IS NOT NULL AS folded, n.kind, n.subject_id AS "subjectId", n.unit_id AS "unitId", u.code AS "unitCode",
           u.name AS unit, c.name AS county, n.role, n.details,
           EXISTS (SELECT 1 FROM notice_proof p WHERE p.county_id = $1 AND p.notice_id = n.id AND p.person_id = d.recipient
             AND p.channel = 'in-app' AND p.state = 'seen') AS opened,
           to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt",
           to_char($5::timestamptz AT TIME ZONE c.zone, 'HH24:MI') AS time,
           CASE WHEN d.channel = 'email' AND w.email_way <> 'off' AND w.email_confirmed_at IS NOT NULL THEN w.email_address
             WHEN d.channel = 'sms' AND w.sms_way <> 'off' AND w.sms_confirmed_at IS NOT NULL THEN w.sms_address END AS address,
           CASE d.channel WHEN 'email' THEN w.email_way <> 'off' AND w.email_confirmed_at IS NULL
             WHEN 'sms' THEN w.sms_way <> 'off' AND w.sms_confirmed_at IS NULL ELSE false END AS unconfirmed,
           coalesce(w.language, 'zh') AS language,
           CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('number', i.number, 'title', i.title) END AS task
         FROM notice_delivery d JOIN notice n ON n.county_id = $1 AND n.id = d.notice_id
         JOIN county c ON c.county_id = $1
         JOIN unit u ON u.county_id = $1 AND u.id = n.unit_id
         LEFT JOIN notice_choice w ON w.county_id = $1 AND w.person_id = d.recipient
         LEFT JOIN assignment a ON a.county_id = $1 AND a.id = n.subject_id
         LEFT JOIN task_item i ON i.county_id = $1 AND i.id = a.item_id
         WHERE d.county_id = $1 AND d.notice_id = $2 AND d.channel = $3 AND d.recipient = $4 FOR UPDATE OF d`,
};
const SETTLE: Statement = {
  name: 'delivery-settle',
  text: `UPDATE notice_delivery SET state = $5, reason = $6, attempts = attempts + $7,
           tried_at = CASE WHEN $7 = 0 THEN tried_at ELSE clock_timestamp() END
         WHERE county_id = $1 AND notice_id = $2 AND channel = $3 AND recipient = $4 AND state <> 'accepted'`,
};
const PEOPLE: Statement = {
  name: 'delivery-people',
  text: `SELECT x.person_id AS "personId" FROM notice n CROSS JOIN LATERAL (${ADDRESSED_PEOPLE}) AS x
         WHERE n.county_id = $1 AND n.id = $2 ORDER BY 1`,
};
const TOO_OLD = `n.created_at < $2::timestamptz - interval '${TOO_OLD_DAYS} days'`;
const NAMED = `d.notice_id AS notice, d.channel, d.recipient, d.state, d.round`;
const TAKE: Statement = {
  name: 'delivery-take',
  text: `UPDATE notice_delivery d SET state = CASE WHEN n.digest_id IS NOT NULL THEN 'folded' WHEN ${TOO_OLD} THEN 'too-old'
             WHEN d.channel IN ('email', 'sms') THEN 'spread' ELSE 'queued' END
         FROM notice n WHERE d.county_id = $1 AND d.state = 'waiting' AND n.county_id = $1 AND n.id = d.notice_id
         RETURNING ${NAMED}`,
};
/** $2 the notices and channels just spread, $3 kinds that wait for no digest. */
const SPREAD: Statement = {
  name: 'delivery-spread',
  text: `INSERT INTO notice_delivery AS d (county_id, notice_id, channel, recipient, state)
         SELECT $1, n.id, s.channel, w.person_id,
           CASE WHEN CASE s.channel WHEN 'email' THEN w.email_confirmed_at ELSE w.sms_confirmed_at END IS NULL THEN 'unconfirmed'
             WHEN CASE s.channel WHEN 'email' THEN w.email_way ELSE w.sms_way END = 'digest' AND n.kind <> ALL($3::text[])
             THEN 'gathered' ELSE 'queued' END
         FROM jsonb_to_recordset($2::jsonb) AS s(notice uuid, channel text)
         JOIN notice n ON n.county_id = $1 AND n.id = s.notice
         CROSS JOIN LATERAL (${ADDRESSED_PEOPLE}) AS x
         JOIN notice_choice w ON w.county_id = $1 AND w.person_id = x.person_id
         WHERE CASE s.channel WHEN 'email' THEN w.email_way ELSE w.sms_way END <> 'off'
         ON CONFLICT DO NOTHING RETURNING ${NAMED}`,
};
/** What waited for office hours or for the day's digest is not out of date, however long the holiday was. */
const WAITED = `(d.state = 'gathered' OR d.reason IS NOT DISTINCT FROM 'quiet')`;
/** A new round is a new job: the queue remembers those that were done. */
const WAKE: Statement = {
  name: 'delivery-wake',
  text: `UPDATE notice_delivery d SET round = round + 1, reason = CASE WHEN d.state = 'gathered' AND n.digest_id IS NULL THEN 'quiet' ELSE d.reason END,
           state = CASE WHEN n.digest_id IS NOT NULL THEN 'folded' WHEN ${TOO_OLD} AND NOT ${WAITED} THEN 'too-old' ELSE 'queued' END
         FROM notice n WHERE d.county_id = $1 AND d.state = ANY($3::text[]) AND ($4::text IS NULL OR d.channel = $4)
           AND n.county_id = $1 AND n.id = d.notice_id
         RETURNING ${NAMED}`,
};

type Taken = Parcel & { readonly state: DeliveryState; readonly round: number };

export async function loadDelivery(tx: Tx, { notice, channel, recipient }: Parcel): Promise<Delivery | undefined> {
  const [row] = await tx.rows<Delivery & Record<string, unknown>>(LOAD, [tx.county, notice, channel, recipient, tx.now]);
  return row;
}

/** `tried` 1: an attempt was made; 0: nothing was sent. What was accepted stays so. */
export async function settleDelivery(
  tx: Tx,
  { notice, channel, recipient }: Parcel,
  { state, reason, tried }: { readonly state: DeliveryState; readonly reason: string | null; readonly tried: 0 | 1 },
): Promise<void> {
  await tx.rows(SETTLE, [tx.county, notice, channel, recipient, state, reason, tried]);
}

/** Persons a gateway that took the notice passes it on to. */
export async function addressedPeople(tx: Tx, notice: string): Promise<readonly { readonly personId: string }[]> {
  return tx.rows<{ personId: string }>(PEOPLE, [tx.county, notice]);
}

/** Deliveries that wait for something are tried again, unless they are told by a digest or too old by now. */
export async function wakeDeliveries(tx: Tx, waiting: readonly DeliveryState[], channel: OutsideChannel | null = null): Promise<number> {
  return promise(tx, await tx.rows<Taken & Record<string, unknown>>(WAKE, [tx.county, tx.now, waiting, channel]));
}

/**
 * Promises a job for each delivery that waits, and for each person a channel to persons is spread to; what was folded goes
 * with its digest, and what is old goes nowhere. `immediate`: kinds that wait for no digest.
 */
export async function queueDeliveries(tx: Tx, immediate: readonly NoticeKind[]): Promise<void> {
  const taken = await tx.rows<Taken & Record<string, unknown>>(TAKE, [tx.county, tx.now]);
  promise(tx, taken);
  const spread = taken.filter(({ state }) => state === 'spread');
  if (spread.length === 0) return;
  promise(tx, await tx.rows<Taken & Record<string, unknown>>(SPREAD, [tx.county, JSON.stringify(spread), immediate]));
}

function promise(tx: Tx, taken: readonly Taken[]): number {
  const queued = taken.filter(({ state }) => state === 'queued');
  for (const parcel of queued) tx.enqueue('notice.deliver', payloadOf(tx.county, parcel));
  return queued.length;
}

function payloadOf(county: number, { notice, channel, recipient, round }: Taken): PayloadOf<'notice.deliver'> {
  if (channel === 'webhook') return { county, notice, round };
  return { county, notice, round, channel, ...(recipient === NOBODY ? {} : { recipient }) };
}
