import type { QueryResultRow } from 'pg';
import { subjectOf } from '#domain/assessment/life/assessment';
import { publicationText, type UnitOutput } from '#domain/assessment/life/publication-text';
import type { Stage } from '#domain/assessment/life/publish';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { sha256Hex } from '#platform/hash';
import type { Reader, Statement } from '../core/reader';
import { loadAssessment } from './assessment.store';
import { columnsOf, type SheetColumn } from './sheet-columns';
import { instant } from './scheme.queries';
import { loadScheme } from './scheme.store';

export interface PublicationShown {
  readonly id: string;
  readonly number: number;
  readonly stage: Stage;
  readonly runId: string;
  readonly runHash: string;
  readonly document: string;
  readonly reason: string;
  readonly sha256: string;
  readonly by: string;
  readonly at: string;
}
/** A publication as it was: the figures it was published with, whatever came later. */
export interface PublicationOpened extends PublicationShown {
  readonly assessmentId: string;
  /** What stands there still gives the hash it was published with. */
  readonly intact: boolean;
  readonly columns: readonly (SheetColumn & { readonly group: string })[];
  readonly rows: readonly PublishedRow[];
}
export interface PublishedRow {
  readonly unitId: string;
  readonly unit: string;
  readonly name: string;
  readonly group: string;
  readonly total: string;
  readonly rank: number | null;
  readonly tiedWith: readonly string[];
  readonly grade: string | null;
  readonly awardBarred: boolean;
  readonly cells: readonly { readonly node: string; readonly points: string | null }[];
}

const SHOWN: Statement = {
  name: 'publications-shown',
  text: `SELECT p.id, p.assessment_id AS "assessmentId", p.number, p.stage, p.run_id AS "runId", r.run_hash AS "runHash", p.document, p.reason, p.sha256,
      b.name AS by, ${instant('p.at')} AS at, r.scheme_id AS "schemeId", CASE WHEN $3::uuid IS NOT NULL THEN p.head END AS head
    FROM publication p JOIN score_run r ON r.county_id = p.county_id AND r.id = p.run_id
    JOIN person b ON b.county_id = p.county_id AND b.id = p.by_person_id
    WHERE p.county_id = $1 AND ($2::uuid IS NULL OR p.assessment_id = $2) AND ($3::uuid IS NULL OR p.id = $3) ORDER BY p.number DESC`,
};
const BODIES: Statement = {
  name: 'publication-bodies',
  text: `SELECT p.unit_id AS "unitId", u.name, p.body FROM publication_unit p JOIN unit u ON u.county_id = p.county_id AND u.id = p.unit_id
    WHERE p.county_id = $1 AND p.publication_id = $2 ORDER BY p.position`,
};

type Row = PublicationShown & { readonly assessmentId: string; readonly schemeId: string; readonly head: string | null } & QueryResultRow;

export class PublicationQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor, assessmentId: string): Promise<readonly PublicationShown[]> {
    return this.reader.read(by.countyId, async (reading) => {
      mustMay(by, 'assessment.read', subjectOf(await loadAssessment(reading, assessmentId)));
      const rows = await reading.rows<Row>(SHOWN, [reading.county, assessmentId, null]);
      return rows.map(shown);
    });
  }

  one(by: PersonActor, id: string): Promise<PublicationOpened> {
    mustMay(by, 'assessment.read');
    return this.reader.read(by.countyId, async (reading) => {
      const [row] = await reading.rows<Row>(SHOWN, [reading.county, null, id]);
      const found = row ?? fail('publication.unknown', { id });
      const bodies = await reading.rows<{ unitId: string; name: string; body: string }>(BODIES, [reading.county, id]);
      const { scheme } = await loadScheme(reading, found.schemeId);
      const columns = scheme.groups.flatMap(({ key }) => columnsOf(scheme, key).map((column) => ({ ...column, group: key })));
      const intact = sha256Hex(publicationText(found.head ?? '', bodies.map(({ body }) => body))) === found.sha256;
      const rows = bodies.map(({ unitId, name, body }) => ({ ...rowOf(JSON.parse(body) as UnitOutput), unitId, name }));
      return { ...shown(found), assessmentId: found.assessmentId, intact, columns, rows };
    });
  }
}

function shown({ id, number, stage, runId, runHash, document, reason, sha256, by, at }: Row): PublicationShown {
  return { id, number, stage, runId, runHash, document, reason, sha256, by, at };
}

function rowOf({ unit, group, total, rank, tiedWith, grade, awardBarred, cells }: UnitOutput): Omit<PublishedRow, 'unitId' | 'name'> {
  return { unit, group, total, rank, tiedWith, grade, awardBarred, cells: cells.map(({ node, points }) => ({ node, points })) };
}
