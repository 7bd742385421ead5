import type { QueryResultRow } from 'pg';
import { type Heading, publicationText, publicationTexts, type UnitOutput } from '#domain/assessment/life/publication-text';
import type { Stage } from '#domain/assessment/life/publish';
import { fail } from '#domain/kernel/failure';
import { sha256Hex } from '#platform/hash';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { ScoreResult } from './score-result';

export interface PublicationKept {
  readonly id: string;
  readonly assessmentId: string;
  readonly number: number;
  readonly stage: Stage;
  readonly runId: string;
  readonly sha256: string;
}

/** What a publication says: its head and one text a unit, in the order of groups and places. Canonical JSON, hashed together. */
export interface Frozen {
  readonly head: string;
  readonly bodies: readonly { readonly unitId: string; readonly body: string }[];
  readonly sha256: string;
}

const NUMBER: Statement = {
  name: 'publication-number',
  text: 'SELECT coalesce(max(number), 0) + 1 AS number FROM publication WHERE county_id = $1 AND assessment_id = $2',
};
const INSERT: Statement = {
  name: 'publication-insert',
  text: `INSERT INTO publication (county_id, id, assessment_id, number, stage, run_id, document, reason, sha256, head, by_person_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};
const INSERT_UNITS: Statement = {
  name: 'publication-units-insert',
  text: `INSERT INTO publication_unit (county_id, publication_id, unit_id, position, body)
         SELECT $1, $2, b."unitId", b.position, b.body FROM jsonb_to_recordset($3::jsonb) AS b("unitId" uuid, position integer, body text)`,
};
const COLUMNS = 'id, assessment_id AS "assessmentId", number, stage, run_id AS "runId", sha256';
const LAST: Statement = {
  name: 'publication-last',
  text: `SELECT ${COLUMNS} FROM publication WHERE county_id = $1 AND assessment_id = $2 ORDER BY number DESC LIMIT 1`,
};
const BODY: Statement = {
  name: 'publication-body',
  text: 'SELECT body FROM publication_unit WHERE county_id = $1 AND publication_id = $2 AND unit_id = $3',
};
/** The next number; whoever asks holds the assessment alone. */
export async function nextPublication(tx: Tx, assessmentId: string): Promise<number> {
  const [row] = await tx.rows<{ number: number }>(NUMBER, [tx.county, assessmentId]);
  return row?.number ?? 1;
}

export async function lastPublication(reading: Reading, assessmentId: string): Promise<PublicationKept | undefined> {
  const [row] = await reading.rows<PublicationKept & QueryResultRow>(LAST, [reading.county, assessmentId]);
  return row;
}

/** Refused: `score.no-such-cell`, where the publication has no such unit. */
export async function bodyOf(reading: Reading, publicationId: string, unitId: string): Promise<UnitOutput> {
  const [row] = await reading.rows<{ body: string }>(BODY, [reading.county, publicationId, unitId]);
  return JSON.parse(row?.body ?? fail('score.no-such-cell', { cell: unitId })) as UnitOutput;
}

/** The texts, with the units they are of. */
export function frozen({ output, inputs }: ScoreResult, heading: Heading, withGrades: boolean): Frozen {
  const idOf = new Map(inputs.flatMap(({ units, unitIds }) => units.map((code, index) => [code, unitIds[index] ?? ''] as const)));
  const { head, bodies } = publicationTexts(output, heading, withGrades);
  const sha256 = sha256Hex(publicationText(head, bodies.map(({ body }) => body)));
  return { head, bodies: bodies.map(({ unit, body }) => ({ unitId: idOf.get(unit) ?? '', body })), sha256 };
}

export interface NewPublication {
  readonly id: string;
  readonly assessmentId: string;
  readonly runId: string;
  readonly by: string;
}

export async function insertPublication(tx: Tx, { id, assessmentId, runId, by }: NewPublication, heading: Heading, { head, bodies, sha256 }: Frozen): Promise<void> {
  const { number, stage, document, reason } = heading;
  await tx.rows(INSERT, [tx.county, id, assessmentId, number, stage, runId, document, reason, sha256, head, by, tx.now]);
  const rows = bodies.map((one, position) => ({ ...one, position }));
  await tx.rows(INSERT_UNITS, [tx.county, id, JSON.stringify(rows)]);
}
