import { Failure } from '#domain/kernel/failure';
import type { AssignmentId, CountyId } from '#domain/kernel/ids';
import { isPassing } from '../core/database-error';
import type { Statement } from '../core/reader';
import type { Ahead, Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { DeemConsent } from './extension';

/** An extension asked for whose day to decide has passed, and the rule that makes silence consent. */
export interface Silent {
  readonly id: string;
  readonly timer: string;
  readonly assignmentId: AssignmentId;
  readonly rule: string;
}

/** What was decided. */
export interface Heard {
  /** Timers of the requests that were looked at. */
  readonly timers: readonly string[];
  /** Timers of requests that could not be decided for now (a lock was not given, an error): they are not to fire yet. */
  readonly unheard: readonly string[];
  readonly error: unknown;
}

/** By the county's own clock, since it is asked before that is known here. */
const SILENT: Statement = {
  name: 'requests-silent',
  text: `SELECT q.id, t.id AS timer, q.assignment_id AS "assignmentId", l.rules ->> 'deemedConsentRule' AS rule
         FROM timer t JOIN request q ON q.county_id = t.county_id AND q.assignment_id = t.subject_id
           AND q.state = 'open' AND q.kind = 'extension'
         JOIN assignment a ON a.county_id = q.county_id AND a.id = q.assignment_id
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         WHERE t.county_id = $1 AND t.kind = 'request.due'
           AND t.due_at <= (SELECT coalesce(c.clock_at, now()) FROM county c WHERE c.county_id = $1)
           AND l.rules ->> 'deemedConsentRule' IS NOT NULL ORDER BY q.id`,
};

/** What a transaction asks ahead of itself, in the packet that enters the county; {@link silentOf} reads the answer. */
export function askSilence(county: CountyId): Ahead {
  return { statement: SILENT, values: [county] };
}

export function silentOf(tx: Tx): readonly Silent[] {
  return tx.ahead as readonly Silent[];
}

/**
 * Where the county's own rule makes silence consent, the extensions whose day to decide has passed are granted by the
 * system under that rule, each in its own transaction that locks as every other command does. What the decision refuses
 * (the day asked for has passed too, its year has no calendar) stays open: its timer fires and it escalates like any other.
 */
export class DeemSilence {
  private readonly deem: DeemConsent;

  constructor(work: UnitOfWork, shelf: CalendarShelf) {
    this.deem = new DeemConsent(work, shelf);
  }

  async hear(county: CountyId, silent: readonly Silent[]): Promise<Heard> {
    const unheard: string[] = [];
    let failed: unknown;
    for (const { id, timer, assignmentId, rule } of silent) {
      try {
        await this.deem.run({ kind: 'system', countyId: county, rule }, assignmentId, id);
      } catch (error) {
        if (error instanceof Failure && !isPassing(error)) continue;
        unheard.push(timer);
        failed = error;
      }
    }
    return { timers: silent.map(({ timer }) => timer), unheard, error: failed };
  }
}
