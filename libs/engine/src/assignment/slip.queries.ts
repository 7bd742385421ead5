import type { QueryResultRow } from 'pg';
import type { SlipKind } from '#domain/assignment/ladder';
import { slipNumber, type SlipState } from '#domain/assignment/slip';
import type { PersonActor } from '#domain/people/actor';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { readAssignment } from './details.queries';
import { conditionFrom, visibleTo } from './visible';

/** A slip as lists show it and as it is printed. Days are `YYYY-MM-DD`, instants RFC 3339. */
export interface SlipShown {
  readonly id: string;
  readonly assignmentId: string;
  readonly itemNumber: number;
  readonly title: string;
  readonly unitId: string;
  readonly unit: string;
  readonly officeUnit: string;
  readonly kind: SlipKind;
  /** As printed: `〔2023〕督办蓝1号`; null for a draft. */
  readonly number: string | null;
  readonly state: SlipState;
  readonly step: string | null;
  readonly rule: string | null;
  readonly reason: string;
  readonly points: string | null;
  readonly dueOn: string | null;
  readonly drawnAt: string;
  readonly issuedAt: string | null;
  readonly answerDueOn: string | null;
  readonly signedAt: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawReason: string | null;
  readonly version: number;
}

export interface SlipFilter {
  readonly assignmentId?: string;
  readonly unitId?: string;
  readonly kind?: SlipKind;
  readonly state?: SlipState;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** `$2`–`$8` visibility; `$9`–`$12` filters; `$13`, `$14` cursor; `$15` one more than the page; `$16`–`$22` whose drafts. */
const SHOWN: Statement = {
  name: 'slips-shown',
  text: `SELECT s.id, s.assignment_id AS "assignmentId", i.number AS "itemNumber", i.title, s.unit_id AS "unitId", u.name AS unit,
           o.name AS "officeUnit", s.kind, s.year, s.number AS place, s.state, s.step, s.rule, s.reason, s.points,
           s.due_on::text AS "dueOn", ${instant('s.drawn_at')} AS "drawnAt", ${instant('s.issued_at')} AS "issuedAt",
           s.answer_due_on::text AS "answerDueOn", ${instant('s.signed_at')} AS "signedAt", s.answer,
           ${instant('s.answered_at')} AS "answeredAt", ${instant('s.withdrawn_at')} AS "withdrawnAt",
           s.withdraw_reason AS "withdrawReason", s.version, c.kind = 'demonstration' AS demonstration
         FROM slip s JOIN assignment a ON a.county_id = s.county_id AND a.id = s.assignment_id
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         JOIN unit u ON u.county_id = s.county_id AND u.id = s.unit_id
         JOIN unit o ON o.county_id = s.county_id AND o.id = s.office_unit_id
         JOIN county c ON c.county_id = s.county_id
         WHERE s.county_id = $1 AND ${conditionFrom(2)}
           AND ($9::uuid IS NULL OR s.assignment_id = $9) AND ($10::uuid IS NULL OR s.unit_id = $10)
           AND ($11::text IS NULL OR s.kind = $11) AND ($12::text IS NULL OR s.state = $12)
           AND (s.number IS NOT NULL OR ${conditionFrom(16)})
           AND ($13::timestamptz IS NULL OR (s.drawn_at, s.id) < ($13, $14::uuid))
         ORDER BY s.drawn_at DESC, s.id DESC LIMIT $15`,
};

type Row = Omit<SlipShown, 'number'> & {
  readonly year: number | null;
  readonly place: number | null;
  readonly demonstration: boolean;
} & QueryResultRow;

/** Slips about tasks the actor may see, the newest first. What was never issued is the office's own. */
export async function slipsShown(reading: Reading, by: PersonActor, filter: SlipFilter): Promise<Page<SlipShown>> {
  const after = readCursor(filter.cursor, [INSTANT, UUID]);
  const wanted = [filter.assignmentId, filter.unitId, filter.kind, filter.state, after?.[0], after?.[1]];
  const rows = await reading.rows<Row>(SHOWN, [
    reading.county,
    ...visibleTo(by, 2, 'slip.read').values,
    ...wanted.map((value) => value ?? null),
    filter.limit + 1,
    ...visibleTo(by, 16, 'slip.issue').values,
  ]);
  const page = pageOf(rows, filter.limit, ({ drawnAt, id }) => [drawnAt, id]);
  return { ...page, items: page.items.map(shown) };
}

function shown({ year, place, demonstration, ...row }: Row): SlipShown {
  const number = year === null || place === null ? null : slipNumber(row.kind, { year, number: place }, demonstration);
  return { ...row, number } as SlipShown;
}

export interface UrgeShown {
  readonly id: string;
  readonly text: string;
  readonly byUnit: string | null;
  readonly byPost: string | null;
  /** The ladder's rule, where no person urged. */
  readonly rule: string | null;
  readonly at: string;
}

const URGES: Statement = {
  name: 'urges-of',
  text: `SELECT g.id, g.text, u.name AS "byUnit", p.title AS "byPost", g.rule, ${instant('g.at')} AS at
         FROM urge g LEFT JOIN unit u ON u.county_id = g.county_id AND u.id = g.by_unit_id
         LEFT JOIN post p ON p.county_id = g.county_id AND p.id = g.by_post_id
         WHERE g.county_id = $1 AND g.assignment_id = $2 ORDER BY g.at DESC, g.id DESC LIMIT 50`,
};

/** The last fifty urgings of a task the actor may see, the newest first. */
export async function urgesOf(reading: Reading, by: PersonActor, id: string): Promise<readonly UrgeShown[]> {
  await readAssignment(reading, by, id);
  return reading.rows<UrgeShown & QueryResultRow>(URGES, [reading.county, id]);
}
