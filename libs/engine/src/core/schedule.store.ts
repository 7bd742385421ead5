import { newId } from '#platform/ids';
import type { Statement } from './reader';
import type { Tx } from './tx';

/** What every county does again and again, from the day it is there. */
const HABITS = [
  { name: 'notice.digest', job: 'notice.digest', days: 'working-day', minute: 8 * 60 + 30 },
  { name: 'notice.open', job: 'notice.open', days: 'daily', minute: 8 * 60 + 30 },
  { name: 'counts.fold', job: 'counts.fold', days: 'daily', minute: 3 * 60 },
] as const;

/** The first occurrence is the next one to come. */
const SEED: Statement = {
  name: 'schedule-seed',
  text: `INSERT INTO schedule (county_id, id, name, job, days, minute, next_at)
         SELECT $1, $2, $3, $4, $5, $6, CASE WHEN today.at > $7::timestamptz THEN today.at ELSE today.at + interval '1 day' END
         FROM (SELECT (($7::timestamptz AT TIME ZONE $8::text)::date + make_interval(mins => $6::integer)) AT TIME ZONE $8::text AS at) today`,
};
const MOVE: Statement = {
  name: 'schedule-move',
  text: `UPDATE schedule s SET minute = $3,
           next_at = CASE WHEN today.at > $4::timestamptz THEN today.at ELSE today.at + interval '1 day' END
         FROM (SELECT (($4::timestamptz AT TIME ZONE $5::text)::date + make_interval(mins => $3::integer)) AT TIME ZONE $5::text AS at) today
         WHERE s.county_id = $1 AND s.name = $2 AND s.minute <> $3`,
};

export async function seedSchedules(tx: Tx): Promise<void> {
  for (const { name, job, days, minute } of HABITS) {
    await tx.rows(SEED, [tx.county, newId(), name, job, days, minute, tx.now, tx.zone]);
  }
}

/** From its next occurrence on it is at another minute of the day. */
export async function moveSchedule(tx: Tx, name: (typeof HABITS)[number]['name'], minute: number): Promise<void> {
  await tx.rows(MOVE, [tx.county, name, minute, tx.now, tx.zone]);
}
