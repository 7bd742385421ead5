import type { QueryResultRow } from 'pg';
import { workingDaysBetween } from '#domain/calendar/working-days';
import type { Calendars } from '#domain/calendar/work-calendar';
import type { AssessmentState } from '#domain/assessment/life/assessment';
import type { UnitOutput } from '#domain/assessment/life/publication-text';
import type { Stage } from '#domain/assessment/life/publish';
import { type Day, formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import type { Reader, Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { explainFrozen, type FrozenExplanation } from './frozen-explanation';
import { bodyOf } from './publication.store';
import { columnsOf, type SheetColumn } from './sheet-columns';
import { instant } from './scheme.queries';
import { type KeptScheme, loadScheme } from './scheme.store';

/** A unit's own result as it was published last. */
export interface OwnScore {
  readonly assessmentId: string;
  readonly publicationId: string;
  readonly period: string;
  readonly title: string;
  readonly state: AssessmentState;
  readonly stage: Stage;
  readonly number: number;
  readonly document: string;
  readonly publishedAt: string;
  readonly unitId: string;
  readonly unit: string;
  readonly total: string;
  readonly rank: number | null;
  readonly of: number;
  readonly grade: string | null;
  /** As the scheme calls it. */
  readonly gradeName: string | null;
  readonly objectionsUntil: string | null;
  readonly workingDaysLeft: number | null;
  /** The window is open. */
  readonly mayAppeal: boolean;
}
export interface OwnCell extends SheetColumn {
  readonly points: string | null;
  /** State of the unit's appeal about it, the newest; null: none. */
  readonly appeal: string | null;
  readonly appealId: string | null;
}
export interface OwnSheet extends OwnScore {
  readonly cells: readonly OwnCell[];
}

/** `$2` units, `$3` one assessment or all: of each the newest publication. */
const OWN: Statement = {
  name: 'own-scores',
  text: `SELECT DISTINCT ON (a.period, a.id, b.unit_id) a.id AS "assessmentId", p.id AS "publicationId", a.period, a.title, a.state, p.stage, p.number,
      p.document, ${instant('p.at')} AS "publishedAt", b.unit_id AS "unitId", u.name AS unit, b.body, a.scheme_id AS "schemeId",
      a.objections_until - '1970-01-01'::date AS until,
      (SELECT count(*)::integer FROM publication_unit o WHERE o.county_id = b.county_id AND o.publication_id = b.publication_id
        AND o.body::jsonb ->> 'group' = b.body::jsonb ->> 'group') AS of
    FROM publication_unit b JOIN publication p ON p.county_id = b.county_id AND p.id = b.publication_id
    JOIN assessment a ON a.county_id = p.county_id AND a.id = p.assessment_id JOIN unit u ON u.county_id = b.county_id AND u.id = b.unit_id
    WHERE b.county_id = $1 AND b.unit_id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR a.id = $3)
    ORDER BY a.period DESC, a.id, b.unit_id, p.number DESC`,
};
const APPEALS: Statement = {
  name: 'own-appeals-by-node',
  text: `SELECT DISTINCT ON (node) node, id, state FROM appeal WHERE county_id = $1 AND assessment_id = $2 AND unit_id = $3 ORDER BY node, number DESC`,
};

type Row = Omit<OwnScore, 'total' | 'rank' | 'grade' | 'gradeName' | 'objectionsUntil' | 'workingDaysLeft' | 'mayAppeal'> & {
  readonly body: string;
  readonly until: Day | null;
  readonly schemeId: string;
} & QueryResultRow;

/** What units see: their own, as it was published. */
export class OwnScoreQueries {
  constructor(
    private readonly reader: Reader,
    private readonly shelf: CalendarShelf,
  ) {}

  all(by: PersonActor): Promise<readonly OwnScore[]> {
    return this.reader.read(by.countyId, async (reading) => {
      const rows = await reading.rows<Row>(OWN, [reading.county, unitsOf(by), null]);
      const calendars = await this.shelf.of(reading);
      const found: OwnScore[] = [];
      for (const row of rows) found.push(shown(row, await loadScheme(reading, row.schemeId), { today: reading.today, calendars }));
      return found;
    });
  }

  one(by: PersonActor, assessmentId: string): Promise<OwnSheet> {
    return this.reader.read(by.countyId, async (reading) => {
      const row = await ownRow(reading, by, assessmentId);
      const body = JSON.parse(row.body) as UnitOutput;
      const kept = await loadScheme(reading, row.schemeId);
      const appeals = await reading.rows<{ node: string; id: string; state: string }>(APPEALS, [reading.county, assessmentId, row.unitId]);
      const cells = columnsOf(kept.scheme, body.group).flatMap((column) => {
        const cell = body.cells.find(({ node }) => node === column.node);
        const appeal = appeals.find(({ node }) => node === column.node);
        return cell === undefined ? [] : [{ ...column, points: cell.points, appeal: appeal?.state ?? null, appealId: appeal?.id ?? null }];
      });
      return { ...shown(row, kept, { today: reading.today, calendars: await this.shelf.of(reading) }), cells };
    });
  }

  explain(by: PersonActor, assessmentId: string, node: string): Promise<FrozenExplanation> {
    return this.reader.read(by.countyId, async (reading) => {
      const { publicationId, unitId, unit } = await ownRow(reading, by, assessmentId);
      return explainFrozen(reading, await bodyOf(reading, publicationId, unitId), { publicationId, unitId, unit, node });
    });
  }
}

function shown({ body, until, ...row }: Row, { scheme }: KeptScheme, { today, calendars }: { readonly today: Day; readonly calendars: Calendars }): OwnScore {
  const { assessmentId, publicationId, period, title, state, stage, number, document, publishedAt, unitId, unit, of } = row;
  const { total, rank, grade } = JSON.parse(body) as UnitOutput;
  const isOpen = state === 'provisional' && until !== null && today <= until;
  return {
    ...{ assessmentId, publicationId, period, title, state, stage, number, document, publishedAt, unitId, unit, of, total, rank, grade },
    gradeName: scheme.grades.find(({ key }) => key === grade)?.name ?? null,
    objectionsUntil: until === null ? null : formatDay(until),
    workingDaysLeft: isOpen ? workingDaysBetween(calendars, today, until) : null,
    mayAppeal: isOpen,
  };
}

/** Units whose points he may read as his own. */
function unitsOf(by: PersonActor): readonly UnitId[] {
  mustMay(by, 'score.readOwn', { unitId: by.grants.find(({ unitId }) => may(by, 'score.readOwn', { unitId }))?.unitId ?? null });
  return [...new Set(by.grants.map(({ unitId }) => unitId).filter((unitId) => may(by, 'score.readOwn', { unitId })))];
}

async function ownRow(reading: Reading, by: PersonActor, assessmentId: string): Promise<Row> {
  const [row] = await reading.rows<Row>(OWN, [reading.county, unitsOf(by), assessmentId]);
  return row ?? fail('assessment.unknown', { id: assessmentId });
}
