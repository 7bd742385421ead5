import type { QueryResultRow } from 'pg';
import type { AppealOutcome, AppealState } from '#domain/assessment/life/appeal';
import { subjectOf } from '#domain/assessment/life/assessment';
import { indicatorsOf } from '#domain/assessment/scheme/indicator';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import type { Reader, Reading, Statement } from '../core/reader';
import { loadAssessment } from './assessment.store';
import { explainFrozen, type FrozenExplanation } from './frozen-explanation';
import { bodyOf, lastPublication } from './publication.store';
import { instant } from './scheme.queries';
import { loadScheme } from './scheme.store';

export interface AppealShown {
  readonly id: string;
  readonly assessmentId: string;
  readonly assessment: string;
  readonly publicationId: string;
  readonly number: number;
  readonly unitId: string;
  readonly unit: string;
  readonly node: string;
  /** What the indicator is called. */
  readonly name: string;
  readonly state: AppealState;
  readonly filedBy: string;
  readonly filedAt: string;
  readonly decideDueOn: string | null;
  readonly overdue: boolean;
  readonly reviewer: string | null;
  readonly takenAt: string | null;
  readonly interimAt: string | null;
  readonly outcome: AppealOutcome | null;
  readonly decidedAt: string | null;
  readonly version: number;
}
export interface AppealEvidence {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly provesOn: string;
  readonly receivedAt: string;
}
export interface AppealCorrection {
  readonly id: string;
  readonly figure: string;
  readonly input: string;
  readonly item: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly level: string;
  readonly applies: boolean;
}
/** Side by side: what stood there when it was published, what the unit brings, what was decided. */
export interface AppealOpened extends AppealShown {
  readonly claim: string;
  readonly interim: string | null;
  readonly decision: string | null;
  readonly evidence: readonly AppealEvidence[];
  readonly before: FrozenExplanation;
  readonly now: { readonly publicationId: string; readonly points: string | null; readonly total: string; readonly rank: number | null };
  readonly corrections: readonly AppealCorrection[];
  /** The asker is of the reviewing office; whether he is recused, taking it up says. */
  readonly mayReview: boolean;
}

/** `$2` unit or null, `$3` assessment or null, `$4` state or null, `$5` today, `$6` one appeal or null, `$7` units whose appeals may be seen, or null for all; `$8` offices whose reviews may be. */
const SHOWN: Statement = {
  name: 'appeals-shown',
  text: `SELECT p.id, p.assessment_id AS "assessmentId", a.title AS assessment, p.publication_id AS "publicationId", p.number, p.unit_id AS "unitId",
      u.name AS unit, p.node, a.scheme_id AS "schemeId", p.state, f.name AS "filedBy", ${instant('p.filed_at')} AS "filedAt", p.decide_due_on::text AS "decideDueOn",
      p.state IN ('filed', 'taken') AND p.decide_due_on < (to_timestamp($5::float8 * 86400) AT TIME ZONE 'UTC')::date AS overdue,
      r.name AS reviewer, ${instant('p.taken_at')} AS "takenAt", ${instant('p.interim_at')} AS "interimAt", p.outcome,
      ${instant('p.decided_at')} AS "decidedAt", p.version, p.claim, p.interim, p.decision
    FROM appeal p JOIN assessment a ON a.county_id = p.county_id AND a.id = p.assessment_id
    JOIN unit u ON u.county_id = p.county_id AND u.id = p.unit_id JOIN person f ON f.county_id = p.county_id AND f.id = p.filed_by
    LEFT JOIN person r ON r.county_id = p.county_id AND r.id = p.reviewer_id
    WHERE p.county_id = $1 AND ($2::uuid IS NULL OR p.unit_id = $2) AND ($3::uuid IS NULL OR p.assessment_id = $3)
      AND ($4::text IS NULL OR p.state = $4) AND ($6::uuid IS NULL OR p.id = $6)
      AND ($7::uuid[] IS NULL OR p.unit_id = ANY($7) OR a.review_unit_id = ANY($8::uuid[]))
    ORDER BY p.state IN ('decided', 'withdrawn'), p.decide_due_on NULLS LAST, p.number LIMIT 500`,
};
const EVIDENCE: Statement = {
  name: 'appeal-evidence',
  text: `SELECT e.id, e.title, e.file_name AS "fileName", e.sha256, e.proves_on::text AS "provesOn", ${instant('e.received_at')} AS "receivedAt"
    FROM appeal_evidence x JOIN evidence e ON e.county_id = x.county_id AND e.id = x.evidence_id
    WHERE x.county_id = $1 AND x.appeal_id = $2 ORDER BY e.received_at, e.id`,
};
const CORRECTIONS: Statement = {
  name: 'appeal-corrections',
  text: `SELECT id, figure, input, item, value, numerator, denominator, level, applies FROM indicator_fact
    WHERE county_id = $1 AND appeal_id = $2 ORDER BY figure, input, item`,
};

export interface AppealFilter {
  readonly unitId?: string;
  readonly assessmentId?: string;
  readonly state?: AppealState;
}

type Row = AppealShown & Pick<AppealOpened, 'claim' | 'interim' | 'decision'> & { readonly schemeId: string } & QueryResultRow;

/** The appeals desk: units see their own, who reviews or scores sees all, who is due first stands first. */
export class AppealQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor, filter: AppealFilter): Promise<readonly AppealShown[]> {
    return this.reader.read(by.countyId, async (reading) => (await rowsFor(reading, by, filter)).map(shown));
  }

  one(by: PersonActor, id: string): Promise<AppealOpened> {
    return this.reader.read(by.countyId, (reading) => openAppeal(reading, by, id));
  }
}

/** Refused: `appeal.unknown`, also to who may not see it. */
export async function openAppeal(reading: Reading, by: PersonActor, id: string): Promise<AppealOpened> {
  const [row] = await rowsFor(reading, by, {}, id);
  const found = row ?? fail('appeal.unknown', { id });
  const { publicationId, unitId, unit, node, claim, interim, decision } = found;
  const body = await bodyOf(reading, publicationId, unitId);
  const last = (await lastPublication(reading, found.assessmentId))?.id ?? publicationId;
  const now = await bodyOf(reading, last, unitId);
  return {
    ...shown(found),
    ...{ claim, interim, decision },
    evidence: await reading.rows<AppealEvidence & QueryResultRow>(EVIDENCE, [reading.county, id]),
    before: await explainFrozen(reading, body, { publicationId, unitId, unit, node }),
    now: { publicationId: last, points: now.cells.find((cell) => cell.node === node)?.points ?? null, total: now.total, rank: now.rank },
    corrections: await reading.rows<AppealCorrection & QueryResultRow>(CORRECTIONS, [reading.county, id]),
    mayReview: may(by, 'appeal.decide', subjectOf(await loadAssessment(reading, found.assessmentId))),
  };
}

async function rowsFor(reading: Reading, by: PersonActor, filter: AppealFilter, id: string | null = null): Promise<readonly Row[]> {
  const units = by.grants.map(({ unitId }) => unitId);
  const own = units.filter((unitId) => may(by, 'appeal.read', { unitId }));
  const reviewed = units.filter((reviewUnitId) => may(by, 'appeal.read', { reviewUnitId }));
  if (own.length + reviewed.length === 0) mustMay(by, 'appeal.read');
  const seen = may(by, 'appeal.read') ? null : own;
  const { unitId = null, assessmentId = null, state = null } = filter;
  const rows = await reading.rows<Row>(SHOWN, [reading.county, unitId, assessmentId, state, reading.today, id, seen, reviewed]);
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const schemeId of new Set(rows.map((row) => row.schemeId))) {
    const { scheme } = await loadScheme(reading, schemeId);
    names.set(schemeId, new Map(indicatorsOf(scheme).map(({ key, name }) => [key, name])));
  }
  return rows.map((row) => ({ ...row, name: names.get(row.schemeId)?.get(row.node) ?? row.node }));
}

function shown(row: Row): AppealShown {
  const { id, assessmentId, assessment, publicationId, number, unitId, unit, node, name, state, filedBy, filedAt } = row;
  const { decideDueOn, overdue, reviewer, takenAt, interimAt, outcome, decidedAt, version } = row;
  const filed = { id, assessmentId, assessment, publicationId, number, unitId, unit, node, name, state, filedBy, filedAt };
  return { ...filed, decideDueOn, overdue: overdue ?? false, reviewer, takenAt, interimAt, outcome, decidedAt, version };
}
