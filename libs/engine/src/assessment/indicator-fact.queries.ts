import type { QueryResultRow } from 'pg';
import { subjectOf } from '#domain/assessment/life/assessment';
import type { Blocker } from '#domain/assessment/life/preflight';
import { BLOCKS_DRY_RUN } from '#domain/assessment/life/preflight';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { loadAssessment } from './assessment.store';
import { preflight } from './preflight';
import { instant } from './scheme.queries';
import { loadScheme } from './scheme.store';

/** A recorded line with who recorded and who confirmed it. */
export interface FactShown {
  readonly id: string;
  readonly unitId: string;
  readonly unit: string;
  readonly figure: string;
  readonly input: string;
  readonly item: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly level: string;
  readonly applies: boolean;
  readonly basis: string;
  readonly source: string;
  readonly hash: string;
  readonly evidenceId: string | null;
  readonly appealId: string | null;
  readonly importId: string | null;
  readonly state: string;
  readonly by: string;
  readonly byUnit: string;
  readonly recordedAt: string;
  readonly second: string | null;
  readonly confirmedAt: string | null;
  readonly withdrawReason: string | null;
}
export interface FactFilter {
  readonly unitId?: string;
  readonly figure?: string;
  readonly state?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** `$3` unit, `$4` figure, `$5` state, `$6`, `$7` the cursor, `$8` one more than the page, `$9` the only unit that may be seen. */
const SHOWN: Statement = {
  name: 'indicator-facts-shown',
  text: `SELECT f.id, f.unit_id AS "unitId", u.name AS unit, f.figure, f.input, f.item, f.value, f.numerator, f.denominator, f.level, f.applies,
      f.basis, f.source, f.hash, f.evidence_id AS "evidenceId", f.appeal_id AS "appealId", f.import_id AS "importId", f.state, p.name AS by,
      b.name AS "byUnit", ${instant('f.recorded_at')} AS "recordedAt", s.name AS second, ${instant('f.confirmed_at')} AS "confirmedAt",
      f.withdraw_reason AS "withdrawReason"
    FROM indicator_fact f JOIN unit u ON u.county_id = f.county_id AND u.id = f.unit_id
    JOIN person p ON p.county_id = f.county_id AND p.id = f.by_person_id JOIN unit b ON b.county_id = f.county_id AND b.id = f.by_unit_id
    LEFT JOIN person s ON s.county_id = f.county_id AND s.id = f.second_id
    WHERE f.county_id = $1 AND f.assessment_id = $2 AND ($3::uuid IS NULL OR f.unit_id = $3) AND ($4::text IS NULL OR f.figure = $4)
      AND ($5::text IS NULL OR f.state = $5) AND ($6::timestamptz IS NULL OR (f.recorded_at, f.id) < ($6, $7::uuid))
      AND ($9::uuid IS NULL OR f.unit_id = $9)
    ORDER BY f.recorded_at DESC, f.id DESC LIMIT $8`,
};

export interface PreflightAnswer {
  readonly ok: boolean;
  readonly dryRunOk: boolean;
  readonly facts: number;
  readonly blockers: readonly (Blocker & { readonly unitName: string | null; readonly unitId: string | null })[];
}

const NAMES: Statement = { name: 'preflight-names', text: 'SELECT code, id, name FROM unit WHERE county_id = $1 AND code = ANY($2::text[])' };

export class FactQueries {
  constructor(
    private readonly reader: Reader,
    private readonly shelf: CalendarShelf,
  ) {}

  /** The substitute sees what it records for: the scoring office's own. */
  all(by: PersonActor, assessmentId: string, filter: FactFilter): Promise<Page<FactShown>> {
    const after = readCursor(filter.cursor, [INSTANT, UUID]);
    return this.reader.read(by.countyId, async (reading) => {
      const assessment = await loadAssessment(reading, assessmentId);
      mustMay(by, 'indicatorFact.read', subjectOf(assessment));
      const only = may(by, 'score.read', subjectOf(assessment)) ? null : assessment.scoringUnitId;
      const values = [filter.unitId, filter.figure, filter.state, after?.[0], after?.[1]].map((value) => value ?? null);
      const rows = await reading.rows<FactShown & QueryResultRow>(SHOWN, [reading.county, assessmentId, ...values, filter.limit + 1, only]);
      return pageOf(rows, filter.limit, ({ recordedAt, id }) => [recordedAt, id]);
    });
  }

  preflight(by: PersonActor, assessmentId: string, schemeId: string | undefined): Promise<PreflightAnswer> {
    return this.reader.read(by.countyId, async (reading) => {
      const assessment = await loadAssessment(reading, assessmentId);
      mustMay(by, 'score.read', subjectOf(assessment));
      const kept = await loadScheme(reading, schemeId ?? assessment.schemeId);
      const { gathered, blockers } = await preflight(reading, this.shelf, { assessment, kept });
      const codes = [...new Set(blockers.flatMap(({ unit }) => unit ?? []))];
      const names = await reading.rows<{ code: string; id: string; name: string }>(NAMES, [reading.county, codes]);
      const byCode = new Map(names.map((row) => [row.code, row]));
      const shown = blockers.map((one) => ({ ...one, unitName: byCode.get(one.unit ?? '')?.name ?? null, unitId: byCode.get(one.unit ?? '')?.id ?? null }));
      const dryRunOk = blockers.every(({ code }) => !BLOCKS_DRY_RUN.includes(code));
      return { ok: blockers.length === 0, dryRunOk, facts: gathered.rows.length, blockers: shown };
    });
  }
}
