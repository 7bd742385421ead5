import type { QueryResultRow } from 'pg';
import type { Reading, Statement } from '../core/reader';

/** What an assignment waits for next. */
export interface NextEvent {
  readonly kind: string;
  /** Which step of a ladder; null where the kind has none. */
  readonly step: string | null;
  /** The day at whose close it comes (a ladder's step: as it begins), `YYYY-MM-DD`. A day that has passed: it is being seen to at this moment. */
  readonly dueOn: string;
}

/** A promise is due at the close of its day, which is the first instant of the day after; a ladder's step as its day begins. */
const NEXT: Statement = {
  name: 'assignment-next-event',
  text: `SELECT kind, step, ((due_at - CASE kind WHEN 'ladder.step' THEN interval '0' ELSE interval '1 microsecond' END)
           AT TIME ZONE $3::text)::date::text AS "dueOn"
         FROM timer WHERE county_id = $1 AND subject_id = $2 ORDER BY due_at, id LIMIT 1`,
};

/** The nearest moment an assignment waits for, read from its timers; null where it waits for none. */
export async function nextEventOf(reading: Reading, assignmentId: string): Promise<NextEvent | null> {
  const [next] = await reading.rows<NextEvent & QueryResultRow>(NEXT, [reading.county, assignmentId, reading.zone]);
  return next ?? null;
}
