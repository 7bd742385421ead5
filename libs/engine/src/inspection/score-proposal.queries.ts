import type { QueryResultRow } from 'pg';
import { findingNumber } from '#domain/inspection/finding';
import type { ProposalState } from '#domain/inspection/score-proposal';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';
import type { Named } from './inspection.queries';

/** A proposal on the assessment office's desk. */
export interface ProposalShown {
  readonly id: string;
  readonly findingId: string;
  readonly findingNumber: string;
  readonly findingTitle: string;
  readonly unit: Named;
  /** A decimal; below nought it is a deduction. */
  readonly points: string;
  readonly reason: string;
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly proposedByUnit: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  /** The assessment in whose record it was entered. */
  readonly assessment: Named | null;
  readonly version: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** `$2` state, `$3`, `$4` cursor, `$5` one more than the page. What waits longest stands first. */
const DESK: Statement = {
  name: 'score-proposals',
  text: `SELECT s.id, s.finding_id AS "findingId", f.year, f.number AS "numberInYear", f.title AS "findingTitle", json_build_object('id', u.id, 'name', u.name) AS unit,
           trim_scale(s.points)::text AS points, s.reason, s.state, p.name AS "proposedBy", o.name AS "proposedByUnit", ${instant('s.proposed_at')} AS "proposedAt",
           d.name AS "decidedBy", ${instant('s.decided_at')} AS "decidedAt", s.decision_reason AS "decisionReason", s.version,
           (SELECT json_build_object('id', a.id, 'name', a.title) FROM indicator_fact i JOIN assessment a ON a.county_id = i.county_id AND a.id = i.assessment_id
            WHERE i.county_id = s.county_id AND i.id = s.line_id) AS assessment
         FROM score_proposal s
         JOIN finding f ON f.county_id = s.county_id AND f.id = s.finding_id
         JOIN unit u ON u.county_id = s.county_id AND u.id = s.unit_id
         JOIN unit o ON o.county_id = s.county_id AND o.id = f.recheck_unit_id
         JOIN person p ON p.county_id = s.county_id AND p.id = s.proposed_by
         LEFT JOIN person d ON d.county_id = s.county_id AND d.id = s.decided_by
         WHERE s.county_id = $1 AND ($2::text IS NULL OR s.state = $2) AND ($3::timestamptz IS NULL OR (s.proposed_at, s.id) > ($3, $4::uuid))
         ORDER BY s.proposed_at, s.id LIMIT $5`,
};

type Row = Omit<ProposalShown, 'findingNumber'> & QueryResultRow & { readonly year: number; readonly numberInYear: number };

export class ScoreProposalQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor, filter: { readonly state?: ProposalState; readonly cursor?: string; readonly limit: number }): Promise<Page<ProposalShown>> {
    mustMay(by, 'score.decideProposal');
    const after = readCursor(filter.cursor, [INSTANT, UUID]);
    return this.reader.read(by.countyId, async (reading) => {
      const rows = await reading.rows<Row>(DESK, [reading.county, filter.state ?? null, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1]);
      const { items, nextCursor } = pageOf(rows, filter.limit, ({ proposedAt, id }) => [proposedAt, id]);
      return { items: items.map((row) => shown(row, reading.kind === 'demonstration')), nextCursor };
    });
  }
}

function shown({ year, numberInYear, ...row }: Row, demonstration: boolean): ProposalShown {
  return { ...(row as Omit<ProposalShown, 'findingNumber'>), findingNumber: findingNumber(year, numberInYear, demonstration) };
}
