import type { QueryResultRow } from 'pg';
import { COLUMNS, type Column, type Fact, type FactRow } from '#domain/assessment/facts/fact';
import { rowsOfSheets } from '#domain/assessment/facts/fact-sheet';
import { rowsOfCsv } from '#domain/assessment/facts/read-rows';
import type { Assessment } from '#domain/assessment/life/assessment';
import { readRecorded, recordFact } from '#domain/assessment/life/indicator-fact';
import type { Wrong } from '#domain/assessment/mistake';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { Failure } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { openWorkbook } from '../core/open-workbook';
import type { Reading, Statement } from '../core/reader';
import { escaped, type PlacedError, type PlacedRow } from '../core/row-verdicts';
import { saidBy } from './indicator-fact.store';
import { loadScheme, unitsOfScheme } from './scheme.store';

export interface FactsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of facts cut into rows; its kind is known by its bytes. */
export interface OpenedFacts {
  readonly isBook: boolean;
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: readonly FactRow[];
  readonly wrong: readonly Wrong[];
}

const CSV = 'CSV';
const LIKE_ARCHIVE = [Buffer.from('PK'), Buffer.from('d0cf11e0', 'hex')];

/** Each line rests on the file's hash unless it names another. */
export async function openFacts({ bytes }: FactsFile, hash: string): Promise<OpenedFacts> {
  const wrong: Wrong[] = [];
  const isBook = LIKE_ARCHIVE.some((magic) => Buffer.from(bytes.subarray(0, magic.length)).equals(magic));
  const opened = isBook ? rowsOfSheets(await openWorkbook(bytes), wrong) : { sheet: CSV, headerRow: 1, rows: csvRows(bytes, wrong) };
  const rows = opened.rows.map((row) => ({ ...row, cells: { ...row.cells, hash: row.cells.hash === '' ? hash : row.cells.hash } }));
  return { ...opened, isBook, rows, wrong };
}

function csvRows(bytes: Uint8Array, wrong: Wrong[]): readonly FactRow[] {
  try {
    return rowsOfCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes), wrong);
  } catch {
    wrong.push({ pointer: '', code: 'not-text', expected: 'UTF-8' });
    return [];
  }
}

export interface JudgedFacts {
  /** What is new; what is there already and alike is left alone. */
  readonly lines: readonly { readonly read: Fact; readonly unitId: UnitId }[];
  readonly there: number;
  readonly rows: readonly PlacedRow[];
  /** By line and column, as a table's own reader says it. */
  readonly wrong: readonly PlacedError[];
}

type Said = ReturnType<typeof saidBy>;
type Kept = Said & { readonly unitId: string } & QueryResultRow;

const THERE: Statement = {
  name: 'facts-there',
  text: `SELECT unit_id AS "unitId", figure, input, item, value, numerator, denominator, level, applies, basis, source, hash
    FROM indicator_fact WHERE county_id = $1 AND assessment_id = $2 AND state <> 'withdrawn'`,
};

/** Every line as the rules and its scorer's office allow it; everything wrong is gathered, nothing is written. */
export async function judgeFacts(reading: Reading, opened: OpenedFacts, { assessment, by }: { readonly assessment: Assessment; readonly by: PersonActor }): Promise<JudgedFacts> {
  const { scheme } = await loadScheme(reading, assessment.schemeId);
  const ids = await unitsOfScheme(reading, scheme);
  const rows = opened.rows.map(({ line, cells }): PlacedRow => ({ sheet: opened.sheet, row: line, label: [cells.unit, cells.leaf, cells.item].filter((cell) => cell !== '').join(' ').slice(0, 60) }));
  const { facts, wrong } = opened.wrong.length > 0 ? { facts: [], wrong: opened.wrong } : readOrSay(opened.rows, scheme);
  if (wrong.length > 0) return { lines: [], there: 0, rows, wrong };
  const known = new Map((await reading.rows<Kept>(THERE, [reading.county, assessment.id])).map((kept) => [placeOf(kept.unitId, kept), contentOf(kept)]));
  const lines: { read: Fact; unitId: UnitId }[] = [];
  const refused: PlacedError[] = [];
  for (const read of facts) {
    const unitId = ids.get(read.unit) as UnitId;
    const said = saidBy(read);
    const before = known.get(placeOf(unitId, said));
    if (before === contentOf(said)) continue;
    if (before !== undefined) refused.push({ pointer: `/${read.line}`, code: 'indicatorFact.there-already', details: { count: 1 } });
    else refused.push(...refusalOf(read, unitId, { assessment, by }));
    lines.push({ read, unitId });
  }
  return { lines, there: facts.length - lines.length, rows, wrong: refused };
}

function placeOf(unitId: string, { figure, input, item }: Pick<Said, 'figure' | 'input' | 'item'>): string {
  return JSON.stringify([unitId, figure, input, item]);
}

function contentOf({ value, numerator, denominator, level, applies, basis, source, hash }: Said): string {
  return JSON.stringify([value, numerator, denominator, level, applies, basis, source, hash]);
}

/** Why this person may not record the line, if so. */
function refusalOf(read: Fact, unitId: UnitId, { assessment, by }: { readonly assessment: Assessment; readonly by: PersonActor }): readonly PlacedError[] {
  try {
    recordFact({ id: '', assessmentId: assessment.id, unitId, figure: read.figure, state: 'recorded', byPersonId: by.personId, byUnitId: by.unitId }, read, assessment, by);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ pointer: `/${read.line}`, code: error.code, details: error.details }];
  }
}

function readOrSay(rows: readonly FactRow[], scheme: Scheme): { readonly facts: readonly Fact[]; readonly wrong: readonly PlacedError[] } {
  try {
    return { facts: readRecorded(rows, scheme), wrong: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { facts: [], wrong: error.code === 'facts.file-invalid' ? error.fields : [{ pointer: '', code: error.code, details: error.details }] };
  }
}

/** The same places by the sheet and in the county's words, as verdicts take them. */
export function placedIn(sheet: string, wrong: readonly PlacedError[]): readonly PlacedError[] {
  return wrong.map((error) => {
    const [, line, column] = error.pointer.split('/');
    const heading = column === undefined ? '' : `/${COLUMNS[column as Column] ?? column}`;
    return { ...error, pointer: line === undefined || line === '' ? '' : `/${escaped(sheet)}/${line}${heading}` };
  });
}
