import type { QueryResultRow } from 'pg';
import { actionOf, type LadderStep, type StepAction } from '#domain/assignment/ladder';
import type { Reading, Statement } from '../core/reader';

/** What an assignment waits for next. */
export interface NextEvent {
  readonly kind: string;
  /** Which step of a ladder; null where the kind has none. */
  readonly step: string | null;
  /** What that step is to do; null where the list's ladder has it no longer. */
  readonly action: StepAction | null;
  /** The day at whose close it comes (a ladder's step: as it begins), `YYYY-MM-DD`. A day that has passed: it is being seen to at this moment. */
  readonly dueOn: string;
}

/** A promise is due at the close of its day, which is the first instant of the day after; a ladder's step as its day begins. */
const NEXT: Statement = {
  name: 'assignment-next-event',
  text: `SELECT kind, step, ((due_at - CASE kind WHEN 'ladder.step' THEN interval '0' ELSE interval '1 microsecond' END)
           AT TIME ZONE $3::text)::date::text AS "dueOn",
           (SELECT s FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id,
             jsonb_array_elements(l.rules -> 'ladder' -> 'steps') AS s
           WHERE a.county_id = $1 AND a.id = $2 AND s ->> 'key' = timer.step AND timer.kind = 'ladder.step') AS planned
         FROM timer WHERE county_id = $1 AND subject_id = $2 ORDER BY due_at, id LIMIT 1`,
};

interface NextRow extends QueryResultRow, Pick<NextEvent, 'kind' | 'step' | 'dueOn'> {
  readonly planned: LadderStep | null;
}

/** The nearest moment an assignment waits for, read from its timers; null where it waits for none. */
export async function nextEventOf(reading: Reading, assignmentId: string): Promise<NextEvent | null> {
  const [next] = await reading.rows<NextRow>(NEXT, [reading.county, assignmentId, reading.zone]);
  if (!next) return null;
  const { planned, ...event } = next;
  return { ...event, action: planned && actionOf(planned) };
}
