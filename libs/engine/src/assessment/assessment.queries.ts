import type { QueryResultRow } from 'pg';
import { workingDaysBetween } from '#domain/calendar/working-days';
import type { Assessment } from '#domain/assessment/life/assessment';
import { type Day, formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader, Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';

/** An assessment as it stands. */
export interface AssessmentShown extends Pick<Assessment, 'id' | 'period' | 'title' | 'schemeId' | 'state' | 'version' | 'scoringUnitId' | 'substituteUnitId' | 'reviewUnitId'> {
  readonly schemeNumber: string;
  readonly schemeVersion: number;
  readonly scoringUnit: string;
  readonly substituteUnit: string;
  readonly reviewUnit: string;
  readonly objectionsUntil: string | null;
  /** Working days in which an objection is still heard; null outside the window. */
  readonly workingDaysLeft: number | null;
  readonly openAppeals: number;
  readonly publications: number;
  readonly lastRunId: string | null;
}

const SHOWN: Statement = {
  name: 'assessments-shown',
  text: `SELECT a.id, a.period, a.title, a.scheme_id AS "schemeId", s.number AS "schemeNumber", s.version AS "schemeVersion", a.state, a.version,
      a.scoring_unit_id AS "scoringUnitId", a.substitute_unit_id AS "substituteUnitId", a.review_unit_id AS "reviewUnitId",
      o.name AS "scoringUnit", b.name AS "substituteUnit", v.name AS "reviewUnit", a.objections_until - '1970-01-01'::date AS until,
      (SELECT count(*)::integer FROM appeal p WHERE p.county_id = a.county_id AND p.assessment_id = a.id AND p.state IN ('filed', 'taken')) AS "openAppeals",
      (SELECT count(*)::integer FROM publication p WHERE p.county_id = a.county_id AND p.assessment_id = a.id) AS publications,
      (SELECT r.id FROM score_run r WHERE r.county_id = a.county_id AND r.assessment_id = a.id ORDER BY r.started_at DESC, r.id DESC LIMIT 1) AS "lastRunId"
    FROM assessment a JOIN scheme s ON s.county_id = a.county_id AND s.id = a.scheme_id
    JOIN unit o ON o.county_id = a.county_id AND o.id = a.scoring_unit_id
    JOIN unit b ON b.county_id = a.county_id AND b.id = a.substitute_unit_id
    JOIN unit v ON v.county_id = a.county_id AND v.id = a.review_unit_id
    WHERE a.county_id = $1 AND ($2::uuid IS NULL OR a.id = $2) ORDER BY a.period DESC, a.title`,
};

type Row = Omit<AssessmentShown, 'objectionsUntil' | 'workingDaysLeft'> & { readonly until: Day | null } & QueryResultRow;

export class AssessmentQueries {
  constructor(
    private readonly reader: Reader,
    private readonly shelf: CalendarShelf,
  ) {}

  all(by: PersonActor): Promise<readonly AssessmentShown[]> {
    mustMay(by, 'assessment.read');
    return this.reader.read(by.countyId, async (reading) => this.shown(reading, await reading.rows<Row>(SHOWN, [reading.county, null])));
  }

  one(by: PersonActor, id: string): Promise<AssessmentShown> {
    mustMay(by, 'assessment.read');
    return this.reader.read(by.countyId, async (reading) => {
      const [found] = await this.shown(reading, await reading.rows<Row>(SHOWN, [reading.county, id]));
      return found ?? fail('assessment.unknown', { id });
    });
  }

  private async shown(reading: Reading, rows: readonly Row[]): Promise<readonly AssessmentShown[]> {
    const calendars = await this.shelf.of(reading);
    return rows.map(({ until, ...row }) => ({
      ...row,
      objectionsUntil: until === null ? null : formatDay(until),
      workingDaysLeft: row.state === 'provisional' && until !== null ? Math.max(0, workingDaysBetween(calendars, reading.today, until)) : null,
    }));
  }
}
