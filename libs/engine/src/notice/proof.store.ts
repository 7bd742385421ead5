import type { PersonId } from '#domain/kernel/ids';
import { type Channel, type ProvedState, statesUpTo } from '#domain/ledger/proof';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** A person and a notice that reached him; `actingFor` whom he stood in for when it did. */
export interface Reached {
  readonly noticeId: string;
  readonly personId: PersonId;
  readonly actingFor: PersonId | null;
}

/** In one order always, so that two who prove the same wait for each other instead of locking in a ring. */
const PROVE: Statement = {
  name: 'notice-prove',
  text: `INSERT INTO notice_proof (county_id, notice_id, person_id, channel, state, at, acting_for)
         SELECT $1, r."noticeId", r."personId", $3, s.state, $5::timestamptz, r."actingFor"
         FROM jsonb_to_recordset($2::jsonb) AS r("noticeId" uuid, "personId" uuid, "actingFor" uuid)
         CROSS JOIN unnest($4::text[]) WITH ORDINALITY AS s(state, place)
         WHERE NOT EXISTS (SELECT 1 FROM notice_proof p WHERE p.county_id = $1 AND p.notice_id = r."noticeId"
           AND p.person_id = r."personId" AND p.channel = $3 AND p.state = s.state)
         ORDER BY r."noticeId", r."personId", s.place
         ON CONFLICT DO NOTHING`,
};

/**
 * Proves for each that he was reached up to `state`, with every state before it that was not proved yet. What is proved
 * already keeps its moment. The moment is the county's, of this transaction, but never before the state it stands on.
 */
export async function prove(
  tx: Tx,
  reached: readonly Reached[],
  state: ProvedState,
  channel: Channel = 'in-app',
): Promise<void> {
  if (reached.length === 0) return;
  await tx.rows(PROVE, [tx.county, JSON.stringify(reached), channel, statesUpTo(state), tx.now]);
}
