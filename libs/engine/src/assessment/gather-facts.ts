import type { QueryResultRow } from 'pg';
import { FactBook } from '#domain/assessment/facts/fact-book';
import { COLUMNS, type FactRow } from '#domain/assessment/facts/fact';
import { readFacts } from '#domain/assessment/facts/read-facts';
import { factsOfSource, isOfRecord, isUndecided, type RecordFact, type Refs, type Undecided, unverifiedTasks } from '#domain/assessment/facts/record-facts';
import type { Assessment } from '#domain/assessment/life/assessment';
import { spanOf } from '#domain/assessment/life/assessment';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { countyRecord } from './record.queries';
import { factRow } from './record-fact';
import { hashOfRefs, placeOf } from './record-hash';
import { inputsOfRun } from './run.store';

/** Confirmed lines; where an appeal corrected one, the correction. `by` and `second` are ids, which say that there were two. */
const CONFIRMED: Statement = {
  name: 'facts-confirmed',
  text: `SELECT DISTINCT ON (f.unit_id, f.figure, f.input, f.item) f.id, u.code AS unit, f.figure AS leaf, f.input, f.item, f.value,
      f.numerator, f.denominator, f.level, CASE WHEN f.applies THEN '' ELSE 'no' END AS applies, f.basis, f.source, f.hash,
      f.by_person_id::text AS by, coalesce(f.second_id::text, '') AS second, f.appeal_id AS "appealId"
    FROM indicator_fact f JOIN unit u ON u.county_id = f.county_id AND u.id = f.unit_id
    WHERE f.county_id = $1 AND f.assessment_id = $2 AND f.state = 'confirmed'
    ORDER BY f.unit_id, f.figure, f.input, f.item, (f.appeal_id IS NULL), f.recorded_at DESC, f.id DESC`,
};

/** Facts of a run, as a file would give them, and what those of the record rest on by their place. */
export interface Gathered extends RecordPart {
  readonly rows: readonly FactRow[];
  /** Ids of recorded lines by their place. */
  readonly lines: ReadonlyMap<string, string>;
  readonly book: FactBook;
}

/** What is read from the record: rows with what they rest on, and what still stands in the way. */
interface RecordPart {
  readonly refs: ReadonlyMap<string, Refs>;
  readonly undecided: readonly Undecided[];
  /** Reported and not verified, by unit. */
  readonly unverified: ReadonlyMap<string, number>;
}

const placeOfRow = ({ cells: { unit, leaf, input, item } }: FactRow): string => placeOf(unit, leaf, input, item);

/**
 * What the record holds, and what persons recorded and confirmed. A line of a person never stands in for the record, but a
 * correction by an appeal does. A figure of the record carries the hash of the ids it rests on: another report is another fact.
 * Once a result is published the record stands as it was then: what comes late never moves a published score.
 */
export async function gatherFacts(reading: Reading, shelf: CalendarShelf, of: { readonly assessment: Assessment; readonly scheme: Scheme }): Promise<Gathered> {
  const { assessment, scheme } = of;
  const units = new Set(scheme.groups.flatMap(({ units: codes }) => codes));
  const all = await reading.rows<Confirmed & QueryResultRow>(CONFIRMED, [reading.county, assessment.id]);
  const recorded = all.filter(({ unit }) => units.has(unit));
  const exempt = new Set(recorded.filter(({ applies }) => applies === 'no').map(({ unit, leaf }) => `${unit}|${leaf}`));
  const corrected = new Set(recorded.map((line) => placeOf(line.unit, line.leaf, line.input, line.item)));
  const isOverruled = (row: FactRow): boolean => exempt.has(`${row.cells.unit}|${row.cells.leaf}`) || corrected.has(placeOfRow(row));
  const part = assessment.state === 'open' ? await freshRecord(reading, shelf, of) : await frozenRecord(reading, assessment.id, units);
  const own = part.rows.filter((row) => !isOverruled(row));
  const rows = [...own, ...recorded.map(rowOfLine)].map((row, line) => ({ ...row, line }));
  const decided = (unit: string, figure: string): boolean => exempt.has(`${unit}|${figure}`) || recorded.some((line) => line.unit === unit && line.leaf === figure && line.appealId !== null);
  return {
    rows,
    refs: part.refs,
    lines: new Map(recorded.map((one) => [placeOf(one.unit, one.leaf, one.input, one.item), one.id])),
    undecided: part.undecided.filter(({ unit, figure }) => !decided(unit, figure)),
    unverified: part.unverified,
    book: new FactBook(readFacts(rows, scheme)),
  };
}

async function freshRecord(reading: Reading, shelf: CalendarShelf, of: { readonly assessment: Assessment; readonly scheme: Scheme }): Promise<RecordPart & { rows: readonly FactRow[] }> {
  const record = await countyRecord(reading, shelf, spanOf(of.assessment));
  const found = of.scheme.record.flatMap((source) => factsOfSource(source, of.scheme, record));
  const facts = onePerPlace(found.filter(isOfRecord));
  const unverified = new Map<string, number>();
  for (const { unit } of unverifiedTasks(of.scheme, record)) unverified.set(unit, (unverified.get(unit) ?? 0) + 1);
  const refs = new Map(facts.map((one) => [placeOf(one.unit, one.figure, one.input), one.refs]));
  return { rows: facts.map(rowOfRecord), refs, undecided: found.filter(isUndecided), unverified };
}

const LAST_PUBLISHED: Statement = {
  name: 'facts-last-published',
  text: 'SELECT run_id AS "runId" FROM publication WHERE county_id = $1 AND assessment_id = $2 ORDER BY number DESC LIMIT 1',
};

async function frozenRecord(reading: Reading, assessmentId: string, units: ReadonlySet<string>): Promise<RecordPart & { rows: readonly FactRow[] }> {
  const [last] = await reading.rows<{ runId: string }>(LAST_PUBLISHED, [reading.county, assessmentId]);
  const inputs = last === undefined ? [] : await inputsOfRun(reading, last.runId);
  const rows = inputs.flatMap(({ listed }) => listed).filter(({ cells }) => cells.source.startsWith(RECORD_SOURCE) && units.has(cells.unit));
  const kept = new Map(inputs.flatMap(({ refs }) => Object.entries(refs)).filter((entry): entry is [string, Refs] => typeof entry[1] === 'object'));
  return { rows, refs: kept, undecided: [], unverified: new Map() };
}

/** How many confirmed lines a run does not hold, or holds although they were withdrawn or corrected since: by ids, whatever the clock says. */
export async function unscoredLines(reading: Reading, assessmentId: string, runId: string): Promise<number> {
  const inputs = await inputsOfRun(reading, runId);
  const units = new Set(inputs.flatMap(({ units: codes }) => codes));
  const scored = new Set(inputs.flatMap(({ refs }) => Object.values(refs).filter((ref) => typeof ref === 'string')));
  const all = await reading.rows<Confirmed & QueryResultRow>(CONFIRMED, [reading.county, assessmentId]);
  const standing = new Set(all.filter(({ unit }) => units.has(unit)).map(({ id }) => id));
  return [...standing].filter((id) => !scored.has(id)).length + [...scored].filter((id) => !standing.has(id)).length;
}

/** Two sources of one leaf may both say that it does not apply. */
function onePerPlace(facts: readonly RecordFact[]): readonly RecordFact[] {
  const placed = new Map<string, RecordFact>();
  for (const one of facts) placed.set(placeOf(one.unit, one.figure, 'applies' in one.says ? 'applies' : one.input), one);
  return [...placed.values()];
}

type Confirmed = FactRow['cells'] & { readonly id: string; readonly appealId: string | null };

function rowOfLine(line: Confirmed): FactRow {
  return factRow(0, Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, line[name as keyof FactRow['cells']]])));
}

const RECORD_SOURCE = 'record:';

function rowOfRecord({ unit, figure, input, says, reads, refs }: RecordFact): FactRow {
  const amounts = 'applies' in says ? { applies: 'no', basis: 'scheme' } : says;
  return factRow(0, { unit, leaf: figure, input: 'applies' in says ? '' : input, source: `${RECORD_SOURCE}${reads}`, hash: hashOfRefs(refs), ...amounts });
}
