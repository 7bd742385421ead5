import type { QueryResultRow } from 'pg';
import { FactBook } from '#domain/assessment/facts/fact-book';
import { COLUMNS, type FactRow } from '#domain/assessment/facts/fact';
import { readFacts } from '#domain/assessment/facts/read-facts';
import { type CountyRecord, factsOfSource, isOfRecord, isUndecided, type RecordFact, type Refs, type Undecided } from '#domain/assessment/facts/record-facts';
import type { Assessment } from '#domain/assessment/life/assessment';
import { spanOf } from '#domain/assessment/life/assessment';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { canonicalJson } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { countyRecord } from './record.queries';
import { factRow } from './record-fact';

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
export interface Gathered {
  readonly rows: readonly FactRow[];
  readonly refs: ReadonlyMap<string, Refs>;
  /** Ids of recorded lines by their place. */
  readonly lines: ReadonlyMap<string, string>;
  readonly undecided: readonly Undecided[];
  readonly record: CountyRecord;
  readonly book: FactBook;
}

export function placeOf(unit: string, figure: string, input: string, item = ''): string {
  return [unit, figure, input, item].join('|');
}

/**
 * What the record holds, and what persons recorded and confirmed. A line of a person never stands in for the record, but a
 * correction by an appeal does. A figure of the record carries the hash of the ids it rests on: another report is another fact.
 */
export async function gatherFacts(reading: Reading, shelf: CalendarShelf, of: { readonly assessment: Assessment; readonly scheme: Scheme }): Promise<Gathered> {
  const { assessment, scheme } = of;
  const record = await countyRecord(reading, shelf, spanOf(assessment));
  const confirmed = await reading.rows<Confirmed & QueryResultRow>(CONFIRMED, [reading.county, assessment.id]);
  const units = new Set(scheme.groups.flatMap(({ units: codes }) => codes));
  const recorded = confirmed.filter(({ unit }) => units.has(unit));
  const exempt = new Set(recorded.filter(({ applies }) => applies === 'no').map(({ unit, leaf }) => `${unit}|${leaf}`));
  const corrected = new Set(recorded.map(({ unit, leaf, input, item }) => placeOf(unit, leaf, input, item)));
  const found = scheme.record.flatMap((source) => factsOfSource(source, scheme, record));
  const own = onePerPlace(found.filter(isOfRecord)).filter(
    ({ unit, figure, input }) => !exempt.has(`${unit}|${figure}`) && !corrected.has(placeOf(unit, figure, input)),
  );
  const rows = [...own.map(rowOfRecord), ...recorded.map(rowOfLine)].map((row, line) => ({ ...row, line }));
  return {
    rows,
    refs: new Map(own.map((one) => [placeOf(one.unit, one.figure, one.input), one.refs])),
    lines: new Map(recorded.map((one) => [placeOf(one.unit, one.leaf, one.input, one.item), one.id])),
    undecided: found.filter(isUndecided).filter(({ unit, figure }) => !exempt.has(`${unit}|${figure}`) && !hasLine(recorded, unit, figure)),
    record,
    book: new FactBook(readFacts(rows, scheme)),
  };
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

function hasLine(recorded: readonly Confirmed[], unit: string, figure: string): boolean {
  return recorded.some((line) => line.unit === unit && line.leaf === figure && line.appealId !== null);
}

function rowOfRecord({ unit, figure, input, says, reads, refs }: RecordFact): FactRow {
  const amounts = 'applies' in says ? { applies: 'no', basis: 'scheme' } : says;
  const hash = sha256Hex(canonicalJson({ tasks: [...refs.tasks].sort(), reports: [...refs.reports].sort(), slips: [...refs.slips].sort() }));
  return factRow(0, { unit, leaf: figure, input: 'applies' in says ? '' : input, source: `record:${reads}`, hash, ...amounts });
}
