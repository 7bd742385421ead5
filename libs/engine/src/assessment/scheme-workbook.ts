import { scoredLeaves } from '#domain/assessment/facts/known-figures';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { cellOf, type SchemeOfSheets, schemeOfSheets } from '#domain/assessment/scheme-sheets/read-sheets';
import { sheetsOfScheme } from '#domain/assessment/scheme-sheets/write-sheets';
import { fail, Failure, type FieldError } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import { markWorkbook } from '#platform/workbook/mark-workbook';
import { writeTables } from '#platform/workbook/write-tables';
import { EXPORT_SAYS } from '#words/export';
import { filled } from '#words/language';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import { exportNote, type Workbook } from '../core/export-note';
import { openWorkbook } from '../core/open-workbook';
import type { Reader, Reading } from '../core/reader';
import { escaped, marksOf, type PlacedError, type Previewed, type Verdicts, verdictsByPlace } from '../core/row-verdicts';
import type { ProposeScheme } from './propose-scheme';
import { loadScheme, unitsOfScheme } from './scheme.store';

export interface SchemeImported extends Verdicts {
  /** Once it is put in. */
  readonly id?: string;
  readonly number?: string;
  readonly version?: number;
  readonly leaves?: number;
}

const WIDTHS: Readonly<Record<string, number>> = { 名称: 30, 依据: 30, 项: 36, 内容: 36, 说明: 20, 代号: 20, 计分方法: 20 };

/** A version as a workbook of tables, which is put in again as the very same file. */
export async function exportScheme(reading: Reading, by: PersonActor, id: string): Promise<Workbook> {
  mustMay(by, 'scheme.read');
  const { version, json } = await loadScheme(reading, id);
  if (version.state !== 'approved' && !may(by, 'scheme.propose')) fail('scheme.unknown', { id });
  const sheets = sheetsOfScheme(json as object);
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const { title } = json as { readonly title: string };
  const note = await exportNote(reading, filled(EXPORT_SAYS.scheme.filter, { number: version.number, version: version.version, sha256: version.sha256 }), count);
  const tables = sheets.map(({ sheet, headings, rows }) => ({ name: sheet, title, note, columns: headings.map((heading) => ({ heading, width: WIDTHS[heading] ?? 12 })), rows }));
  return { bytes: await writeTables(tables), name: `${version.number} ${version.version}.xlsx`, count };
}

/** A scheme from a workbook: tried row by row, then put forward as its file would be, for another person to approve. */
export class ImportScheme {
  constructor(
    private readonly reader: Reader,
    private readonly propose: ProposeScheme,
  ) {}

  /** Refused: `scheme.file-invalid`, with every cell. */
  async run(call: Call, bytes: Uint8Array): Promise<SchemeImported> {
    const { sheets, errors, told } = await this.judge(call, bytes);
    if (errors.length > 0) fail('scheme.file-invalid', { count: errors.length }, errors.map(placeAlone));
    return { ...verdictsByPlace(sheets.rows, []), ...told, ...(await this.propose.run(call, sheets.json)) };
  }

  async preview(call: Call, bytes: Uint8Array): Promise<SchemeImported & Previewed> {
    const { sheets, errors, told } = await this.judge(call, bytes);
    const verdicts = verdictsByPlace(sheets.rows, errors);
    return { ...verdicts, ...told, marked: () => markWorkbook(bytes, marksOf(verdicts, sheets.headings)) };
  }

  private async judge({ actor }: Call, bytes: Uint8Array) {
    const by = personOf(actor, 'scheme.propose');
    mustMay(by, 'scheme.propose');
    const sheets = schemeOfSheets(await openWorkbook(bytes));
    const wrong = sheets.wrong.map(({ sheet, row, column, ...said }): PlacedError => ({ ...said, pointer: placed(sheet, row, column) }));
    if (wrong.length > 0) return { sheets, errors: wrong, told: {} };
    return this.reader.read(by.countyId, async (reading) => {
      try {
        const scheme = readScheme(sheets.json);
        await unitsOfScheme(reading, scheme);
        return { sheets, errors: [], told: { number: scheme.number, version: scheme.version, leaves: scoredLeaves(scheme).length } };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return { sheets, errors: placesOf(error, sheets), told: {} };
      }
    });
  }
}

/** What the scheme's own reader refused by its place in the file, by the cell it came from. */
function placesOf({ code, details, fields }: Failure, { places }: SchemeOfSheets): readonly PlacedError[] {
  if (code !== 'scheme.file-invalid') return [{ pointer: '', code, details }];
  return fields.map((field) => {
    const cell = cellOf(places, field.pointer);
    return { ...field, pointer: cell ? placed(cell.sheet, cell.row, cell.column) : '', ...(cell ? {} : { expected: [field.pointer, field.expected].filter(Boolean).join(' ') }) };
  });
}

function placed(sheet: string, row: number, column: string): string {
  return `/${escaped(sheet)}/${row}${column === '' ? '' : `/${escaped(column)}`}`;
}

function placeAlone({ pointer, code, expected }: PlacedError): FieldError {
  return { pointer, code, ...(expected !== undefined && { expected }) };
}
