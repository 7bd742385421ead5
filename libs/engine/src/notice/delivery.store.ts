import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { ADDRESSED_PEOPLE } from './proof.queries';

/** A gateway is not told what is older than this: catching up after an outage must not flood it. */
export const TOO_OLD_DAYS = 3;

/** A delivery that is tried, and what is told. */
export interface Delivery {
  readonly state: string;
  readonly round: number;
  readonly attempts: number;
  readonly reason: string | null;
  readonly tooOld: boolean;
  /** A digest tells it. */
  readonly folded: boolean;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unit: string;
  readonly role: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly task: { readonly number: number; readonly title: string } | null;
}

const LOAD: Statement = {
  name: 'delivery-load',
  text: `SELECT d.state, d.round, d.attempts, d.reason, n.created_at < $3::timestamptz - interval '${TOO_OLD_DAYS} days' AS "tooOld", n.digest_id IS NOT NULL AS folded, n.kind,
           n.subject_id AS "subjectId", n.unit_id AS "unitId", u.code AS "unitCode", u.name AS unit, n.role, n.details,
           to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt",
           CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('number', i.number, 'title', i.title) END AS task
         FROM notice_delivery d JOIN notice n ON n.county_id = $1 AND n.id = d.notice_id
         JOIN unit u ON u.county_id = $1 AND u.id = n.unit_id
         LEFT JOIN assignment a ON a.county_id = $1 AND a.id = n.subject_id
         LEFT JOIN task_item i ON i.county_id = $1 AND i.id = a.item_id
         WHERE d.county_id = $1 AND d.notice_id = $2 AND d.channel = 'webhook' FOR UPDATE OF d`,
};
const SETTLE: Statement = {
  name: 'delivery-settle',
  text: `UPDATE notice_delivery SET state = $3, reason = $4, attempts = attempts + $5, tried_at = CASE WHEN $5 = 0 THEN tried_at ELSE clock_timestamp() END
         WHERE county_id = $1 AND notice_id = $2 AND channel = 'webhook' AND state <> 'accepted'`,
};
const PEOPLE: Statement = {
  name: 'delivery-people',
  text: `SELECT x.person_id AS "personId" FROM notice n CROSS JOIN LATERAL (${ADDRESSED_PEOPLE}) AS x
         WHERE n.county_id = $1 AND n.id = $2 ORDER BY 1`,
};
const TAKE: Statement = {
  name: 'delivery-take',
  text: `UPDATE notice_delivery d SET state = CASE WHEN n.digest_id IS NOT NULL THEN 'folded'
             WHEN n.created_at < $2::timestamptz - interval '${TOO_OLD_DAYS} days' THEN 'too-old' ELSE 'queued' END
         FROM notice n WHERE d.county_id = $1 AND d.state = 'waiting' AND n.county_id = $1 AND n.id = d.notice_id
         RETURNING d.notice_id AS notice, d.state, d.round`,
};
/** A new round is a new job: the queue remembers those that were done. */
const WAKE: Statement = {
  name: 'delivery-wake',
  text: `UPDATE notice_delivery d SET round = round + 1,
           state = CASE WHEN n.created_at < $2::timestamptz - interval '${TOO_OLD_DAYS} days' THEN 'too-old' ELSE 'queued' END
         FROM notice n WHERE d.county_id = $1 AND d.state IN ('resting', 'failed') AND n.county_id = $1 AND n.id = d.notice_id
         RETURNING d.notice_id AS notice, d.state, d.round`,
};

export async function loadDelivery(tx: Tx, notice: string): Promise<Delivery | undefined> {
  const [row] = await tx.rows<Delivery & Record<string, unknown>>(LOAD, [tx.county, notice, tx.now]);
  return row;
}

/** `tried` 1: an attempt was made; 0: nothing was sent. What was accepted stays so. */
export async function settleDelivery(
  tx: Tx,
  notice: string,
  { state, reason, tried }: { readonly state: string; readonly reason: string | null; readonly tried: 0 | 1 },
): Promise<void> {
  await tx.rows(SETTLE, [tx.county, notice, state, reason, tried]);
}

/** Persons a gateway that took the notice passes it on to. */
export async function addressedPeople(tx: Tx, notice: string): Promise<readonly { readonly personId: string }[]> {
  return tx.rows<{ personId: string }>(PEOPLE, [tx.county, notice]);
}

/** Deliveries that rest or failed are tried again, unless they are too old by now. */
export async function wakeDeliveries(tx: Tx): Promise<void> {
  const woken = await tx.rows<{ notice: string; state: string; round: number }>(WAKE, [tx.county, tx.now]);
  for (const { notice, state, round } of woken) {
    if (state === 'queued') tx.enqueue('notice.deliver', { county: tx.county, notice, round });
  }
}

/** Promises a job for each delivery that waits; what was folded goes with its digest, and what is old goes nowhere. */
export async function queueDeliveries(tx: Tx): Promise<void> {
  const taken = await tx.rows<{ notice: string; state: string; round: number }>(TAKE, [tx.county, tx.now]);
  for (const { notice, state, round } of taken) {
    if (state === 'queued') tx.enqueue('notice.deliver', { county: tx.county, notice, round });
  }
}
