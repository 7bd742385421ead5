import type { Statement } from './reader';
import type { Tx } from './tx';

/** Trail and timers: `$1` county, `$2` entries and `$3` timers as JSON arrays, `$4` zone. */
export const LEFT_PARTS = `
  entries AS (
    INSERT INTO trail_entry (county_id, id, at, fact, subject_kind, subject_id, unit_id, actor_kind, actor_person_id, body, leaf)
    SELECT $1, e.id, e.at, e.fact, e.subject_kind, e.subject_id, e.unit_id, e.actor_kind, e.actor_person_id, e.body,
           decode(e.leaf, 'hex')
    FROM json_to_recordset($2::json) AS e(id uuid, at timestamptz, fact text, subject_kind text, subject_id uuid,
      unit_id uuid, actor_kind text, actor_person_id uuid, body text, leaf text)
  ),
  timers AS (
    INSERT INTO timer (county_id, id, kind, subject_id, step, due_at)
    SELECT $1, t.id, t.kind, t.subject_id, t.step, (t."on" + 1)::timestamp AT TIME ZONE $4::text
    FROM json_to_recordset($3::json) AS t(id uuid, kind text, subject_id uuid, step text, "on" date)
  )`;

/** The tail every command shares: trail, timers and outbox in one statement. `$1`–`$4` as above, `$5` the jobs. */
export const RECORD_PARTS = `${LEFT_PARTS},
  jobs AS (
    INSERT INTO outbox (county_id, id, job, payload)
    SELECT $1, j.id, j.job, j.payload FROM jsonb_to_recordset($5::jsonb) AS j(id uuid, job text, payload jsonb)
  )`;

const RECORD: Statement = { name: 'record', text: `WITH ${RECORD_PARTS} SELECT 1 AS done` };

/** Values of {@link LEFT_PARTS}. */
export function leftValues(tx: Tx): readonly unknown[] {
  return [tx.county, JSON.stringify(tx.entries), JSON.stringify(tx.timers), tx.zone];
}

export function recordValues(tx: Tx): readonly unknown[] {
  return [...leftValues(tx), JSON.stringify(tx.jobs)];
}

/**
 * Writes what the command leaves. A command that leaves no fact is refused: that is a bug, not a user's error; unless
 * it says that it changed nothing.
 */
export async function record(tx: Tx): Promise<void> {
  if (tx.entries.length + tx.settled === 0 && !tx.unchanged) throw new Error('a command must leave a fact');
  if (tx.entries.length + tx.timers.length + tx.jobs.length === 0) return;
  await tx.rows(RECORD, recordValues(tx));
  tx.settle();
}
