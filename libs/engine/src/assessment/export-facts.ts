import { COLUMNS, type Column } from '#domain/assessment/facts/fact';
import { WRITTEN_COLUMNS } from '#domain/assessment/facts/fact-sheet';
import { subjectOf } from '#domain/assessment/life/assessment';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import { writeTables } from '#platform/workbook/write-tables';
import { EXPORT_SAYS } from '#words/export';
import { filled } from '#words/language';
import { exportNote, type Workbook } from '../core/export-note';
import type { Reading, Statement } from '../core/reader';
import { loadAssessment } from './assessment.store';
import type { FactFilter } from './indicator-fact.queries';

type Row = Readonly<Record<Exclude<Column, 'by' | 'second' | 'applies' | 'leaf'>, string>> & { readonly leaf: string; readonly applies: boolean; readonly name: string };

/** `$3` unit, `$4` figure, `$5` state, `$6` the only unit that may be seen. */
const OUT: Statement = {
  name: 'facts-out',
  text: `SELECT u.code AS unit, u.name, f.figure AS leaf, f.input, f.item, f.value, f.numerator, f.denominator, f.level, f.applies, f.basis, f.source, f.hash
    FROM indicator_fact f JOIN unit u ON u.county_id = f.county_id AND u.id = f.unit_id
    WHERE f.county_id = $1 AND f.assessment_id = $2 AND ($3::uuid IS NULL OR f.unit_id = $3) AND ($4::text IS NULL OR f.figure = $4)
      AND f.state = coalesce($5, f.state) AND ($5 IS NOT NULL OR f.state <> 'withdrawn') AND ($6::uuid IS NULL OR f.unit_id = $6)
    ORDER BY u.code, f.figure, f.input, f.item, f.id`,
};
const WIDTHS: Readonly<Partial<Record<Column, number>>> = { unit: 16, leaf: 20, basis: 30, source: 24, hash: 24 };

/** What persons recorded, as the workbook that the import takes back: those in force, unless a state is asked for. */
export async function exportFacts(reading: Reading, by: PersonActor, { assessmentId, ...filter }: { readonly assessmentId: string } & Omit<FactFilter, 'limit' | 'cursor'>): Promise<Workbook> {
  const assessment = await loadAssessment(reading, assessmentId);
  mustMay(by, 'indicatorFact.read', subjectOf(assessment));
  const only = may(by, 'score.read', subjectOf(assessment)) ? null : assessment.scoringUnitId;
  const asked = [filter.unitId ?? null, filter.figure ?? null, filter.state ?? null];
  const rows = await reading.rows<Row>(OUT, [reading.county, assessmentId, ...asked, only]);
  const note = await exportNote(reading, filterWords(assessment.period, filter, rows[0]?.name), rows.length);
  const columns = WRITTEN_COLUMNS.map((column) => ({ heading: COLUMNS[column], width: WIDTHS[column] ?? 12 }));
  const title = filled(EXPORT_SAYS.facts.title, { title: assessment.title });
  const table = { name: EXPORT_SAYS.facts.sheet, title, note, columns, rows: rows.map(cellsOf), frozen: 2 };
  return { bytes: await writeTables([table]), name: `${title}.xlsx`, count: rows.length };
}

function cellsOf(row: Row): readonly string[] {
  return WRITTEN_COLUMNS.map((column) => {
    if (column === 'applies') return row.applies ? '' : '不适用';
    return row[column as Exclude<typeof column, 'by' | 'second'>];
  });
}

function filterWords(period: string, { unitId, figure, state }: Omit<FactFilter, 'limit' | 'cursor'>, unit = ''): string {
  const { all, states, facts } = EXPORT_SAYS;
  const said = [period, unitId && `${facts.unit}${unit}`, figure && `${facts.figure}${figure}`, state ? states[state as keyof typeof states] : all];
  return said.filter(Boolean).join('，');
}
