import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import { type Channel, type DeliveryState, missingProof, type ProofState, type ProvedState } from '#domain/ledger/proof';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import type { Reading, Statement } from '../core/reader';
import { subjectsOf } from './subject';

export interface Proof {
  readonly state: ProvedState;
  readonly channel: Channel;
  readonly at: string;
  /** It was the digest that reached him, which names this notice among others. */
  readonly inDigest: boolean;
  /** Whom the person stood in for. */
  readonly actingFor: string | null;
}

export interface PersonProofs {
  readonly personId: string;
  readonly person: string;
  /** He held a role it is addressed to on the day it was raised; false for somebody who came later or has left. */
  readonly addressed: boolean;
  readonly proofs: readonly Proof[];
  /** The next state that is not proved; null when nothing is missing. */
  readonly missing: ProofState | null;
}

/** One attempt after another on a channel outside. */
export interface DeliveryShown {
  readonly channel: Channel;
  /** Whom it is for, where the channel reaches persons. */
  readonly person: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly reason: string | null;
  readonly triedAt: string | null;
}

export interface NoticeProofs {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly unitId: string;
  readonly role: string | null;
  readonly queuedAt: string;
  readonly digestId: string | null;
  readonly people: readonly PersonProofs[];
  readonly deliveries: readonly DeliveryShown[];
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const NOTICE: Statement = {
  name: 'proof-notice',
  text: `SELECT n.id AS "noticeId", n.kind, n.subject_id AS "subjectId", n.unit_id AS "unitId", n.role,
           ${instant('n.created_at')} AS "queuedAt", n.digest_id AS "digestId"
         FROM notice n WHERE n.county_id = $1 AND n.id = $2`,
};

/** Persons who held a role, and the post if it names one, that notice `n` is addressed to on the day it was raised. Programs are nobody. `$1` county. */
export const ADDRESSED_PEOPLE = `
  SELECT DISTINCT a.person_id FROM role_grant g
  JOIN unit gu ON gu.county_id = g.county_id AND gu.id = g.unit_id
  JOIN account a ON a.county_id = g.county_id AND a.id = g.account_id AND NOT a.machine
  JOIN county c ON c.county_id = g.county_id
  WHERE g.county_id = $1 AND CASE WHEN n.post_id IS NULL
      THEN (g.unit_id = n.unit_id AND (n.role IS NULL OR n.role = g.role)) OR (gu.kind = 'county' AND n.role = g.role)
      ELSE (n.role IS NULL OR n.role = g.role) AND EXISTS (
        SELECT 1 FROM post_holding h WHERE h.county_id = g.county_id AND h.post_id = n.post_id AND h.person_id = a.person_id
          AND h.since <= (n.created_at AT TIME ZONE c.zone)::date
          AND (h.until IS NULL OR (n.created_at AT TIME ZONE c.zone)::date < h.until)) END
    AND g.since <= (n.created_at AT TIME ZONE c.zone)::date
    AND (g.until IS NULL OR (n.created_at AT TIME ZONE c.zone)::date < g.until)
    AND (g.revoked_at IS NULL OR n.created_at < g.revoked_at)`;

const PEOPLE: Statement = {
  name: 'proof-people',
  text: `WITH n AS (SELECT * FROM notice WHERE county_id = $1 AND id = $2),
         addressed AS (SELECT person_id FROM n CROSS JOIN LATERAL (${ADDRESSED_PEOPLE}) AS x),
         proofs AS (
           SELECT p.person_id, p.state, p.channel, p.at, p.notice_id <> n.id AS in_digest, f.name AS acting_for
           FROM n JOIN notice_proof p ON p.county_id = $1 AND p.notice_id IN (n.id, n.digest_id)
           LEFT JOIN person f ON f.county_id = $1 AND f.id = p.acting_for)
         SELECT w.id AS "personId", w.name AS person, w.id IN (SELECT person_id FROM addressed) AS addressed,
           coalesce((SELECT json_agg(json_build_object('state', p.state, 'channel', p.channel, 'at', ${instant('p.at')},
             'inDigest', p.in_digest, 'actingFor', p.acting_for)
             ORDER BY p.in_digest, p.channel, array_position(ARRAY['sent', 'accepted', 'seen', 'signedFor'], p.state))
             FROM proofs p WHERE p.person_id = w.id), '[]') AS proofs
         FROM person w
         WHERE w.county_id = $1 AND w.id IN (SELECT person_id FROM addressed UNION SELECT person_id FROM proofs)
         ORDER BY addressed DESC, w.name, w.id LIMIT 500`,
};
const DELIVERIES: Statement = {
  name: 'proof-deliveries',
  text: `SELECT d.channel, w.name AS person, d.state, d.attempts, d.reason, ${instant('d.tried_at')} AS "triedAt" FROM notice_delivery d
         LEFT JOIN person w ON w.county_id = $1 AND w.id = d.recipient
         WHERE d.county_id = $1 AND d.notice_id = $2 AND d.state <> 'spread' ORDER BY d.channel, w.name, d.recipient LIMIT 500`,
};

type NoticeRow = Omit<NoticeProofs, 'people' | 'deliveries' | 'unitId'> & { subjectId: string; unitId: UnitId };

/**
 * Who was told of a notice, how, when, and what is missing: at most 500 people, those addressed first. For the
 * supervision office, the head of the unit told and the responsible leader; to everybody else it is as if it were not
 * there (`notice.unknown`).
 */
export async function proofsOf(reading: Reading, by: PersonActor, id: string): Promise<NoticeProofs> {
  const [notice] = await reading.rows<NoticeRow & Record<string, unknown>>(NOTICE, [reading.county, id]);
  if (!notice) fail('notice.unknown', { id });
  const { subjectId, ...told } = notice;
  const about = (await subjectsOf(reading, [subjectId])).get(subjectId);
  const subject = { unitId: told.unitId, leaderPostId: about?.leaderPostId, verifierUnitId: about?.verifierUnitId };
  if (!may(by, 'notice.prove', subject)) fail('notice.unknown', { id });
  const people = await reading.rows<Omit<PersonProofs, 'missing'> & Record<string, unknown>>(PEOPLE, [reading.county, id]);
  const deliveries = await reading.rows<DeliveryShown & Record<string, unknown>>(DELIVERIES, [reading.county, id]);
  return { ...told, people: people.map((person) => ({ ...person, missing: missingOf(told.kind, person.proofs) })), deliveries };
}

/** A digest that was opened told him of this one as well; what is signed for is never in a digest. */
function missingOf(kind: NoticeKind, proofs: readonly Proof[]): ProofState | null {
  return missingProof(kind, new Set(proofs.map(({ state }) => state)));
}
