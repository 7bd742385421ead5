import type { QueryResultRow } from 'pg';
import { subjectOf } from '#domain/assessment/life/assessment';
import type { Stage } from '#domain/assessment/life/publish';
import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { explainCell, explainTotal } from '#words/assessment/explanation';
import { RULE_WORDS } from '#words/assessment/rules';
import type { Reader, Statement } from '../core/reader';
import { loadAssessment } from './assessment.store';
import { named } from './named';
import { bodyOf } from './publication.store';
import { columnsOf } from './sheet-columns';
import { instant } from './scheme.queries';
import { loadScheme } from './scheme.store';

type InBoth<T> = { readonly zh: T; readonly en: T };

/** A score letter: the result of one unit as it was published, with the explanation of every cell as its annex. */
export interface ScoreLetter {
  readonly assessmentId: string;
  readonly publicationId: string;
  readonly period: string;
  readonly title: string;
  readonly stage: Stage;
  readonly number: number;
  readonly document: string;
  readonly publishedAt: string;
  readonly sha256: string;
  readonly runHash: string;
  readonly schemeNumber: string;
  readonly schemeVersion: number;
  readonly unitId: string;
  readonly unit: string;
  readonly group: string;
  readonly total: string;
  readonly rank: number | null;
  readonly of: number;
  readonly grade: string | null;
  readonly awardBarred: boolean;
  readonly totalLines: InBoth<readonly string[]>;
  readonly cells: readonly {
    readonly node: string;
    readonly name: string;
    readonly depth: number;
    readonly full: string | null;
    readonly points: string | null;
    readonly rule: InBoth<string> | null;
    readonly lines: InBoth<readonly string[]>;
  }[];
}

const LAST: Statement = {
  name: 'letter-publication',
  text: `SELECT p.id, p.stage, p.number, p.document, ${instant('p.at')} AS "publishedAt", p.sha256, r.run_hash AS "runHash", r.scheme_id AS "schemeId",
      u.name AS unit, (SELECT count(*)::integer FROM publication_unit o WHERE o.county_id = p.county_id AND o.publication_id = p.id
        AND o.body::jsonb ->> 'group' = b.body::jsonb ->> 'group') AS of
    FROM publication p JOIN score_run r ON r.county_id = p.county_id AND r.id = p.run_id
    JOIN publication_unit b ON b.county_id = p.county_id AND b.publication_id = p.id AND b.unit_id = $3
    JOIN unit u ON u.county_id = b.county_id AND u.id = b.unit_id
    WHERE p.county_id = $1 AND p.assessment_id = $2 ORDER BY p.number DESC LIMIT 1`,
};

interface Row extends Pick<ScoreLetter, 'stage' | 'number' | 'document' | 'publishedAt' | 'sha256' | 'runHash' | 'unit' | 'of'>, QueryResultRow {
  readonly id: string;
  readonly schemeId: string;
}

/** Of one's own unit, or of any where one reads results. Refused: `publication.unknown`, before anything is published. */
export class ScoreLetterQueries {
  constructor(private readonly reader: Reader) {}

  one(by: PersonActor, assessmentId: string, unitId: UnitId): Promise<ScoreLetter> {
    return this.reader.read(by.countyId, async (reading) => {
      const assessment = await loadAssessment(reading, assessmentId);
      mustMay(by, 'score.readLetter', subjectOf(assessment, unitId));
      const [row] = await reading.rows<Row>(LAST, [reading.county, assessmentId, unitId]);
      const { id: publicationId, schemeId, ...published } = row ?? fail('publication.unknown');
      const body = await bodyOf(reading, publicationId, unitId);
      const { scheme, version } = await loadScheme(reading, schemeId);
      const group = scheme.groups.find(({ key }) => key === body.group);
      const grade = scheme.grades.find(({ key }) => key === body.grade);
      const cells = columnsOf(scheme, body.group).flatMap(({ node, name, depth, full, rule }) => {
        const cell = body.cells.find((one) => one.node === node);
        if (cell === undefined) return [];
        const words = rule === null ? null : (RULE_WORDS[rule.split(' ')[0] ?? ''] ?? null);
        return [{ node, name, depth, full, points: cell.points, rule: words, lines: { zh: explainCell(named(cell, scheme), 'zh'), en: explainCell(named(cell, scheme), 'en') } }];
      });
      return {
        ...{ assessmentId, publicationId, period: assessment.period, title: assessment.title, ...published, schemeNumber: version.number, schemeVersion: version.version },
        ...{ unitId, group: group?.name ?? body.group, total: body.total, rank: body.rank, grade: grade?.name ?? null, awardBarred: body.awardBarred },
        totalLines: { zh: explainTotal(named(body, scheme), 'zh'), en: explainTotal(named(body, scheme), 'en') },
        cells,
      };
    });
  }
}
