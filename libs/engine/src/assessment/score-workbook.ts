import { heldAgainst, NAME_HEADING, type SheetDifference, UNIT_HEADING } from '#domain/assessment/score-sheet';
import type { SheetText } from '#domain/assessment/scheme-sheets/write-sheets';
import type { PersonActor } from '#domain/people/actor';
import { writeTables } from '#platform/workbook/write-tables';
import { EXPORT_SAYS } from '#words/export';
import { filled } from '#words/language';
import { exportNote, type Workbook } from '../core/export-note';
import { openWorkbook } from '../core/open-workbook';
import type { Reader } from '../core/reader';
import type { PublicationOpened, PublicationQueries } from './publication.queries';

/** A copy of a score sheet, held against what was published. */
export interface HeldSheet {
  readonly number: number;
  readonly sha256: string;
  /** What stands in the publication still gives its hash. */
  readonly intact: boolean;
  readonly same: boolean;
  readonly count: number;
  /** The first of them. */
  readonly differences: readonly SheetDifference[];
}

const MOST_TOLD = 200;

/** The score sheet of a publication as a workbook, and any workbook held against it. */
export class ScoreWorkbook {
  constructor(
    private readonly publications: PublicationQueries,
    private readonly reader: Reader,
  ) {}

  async of(by: PersonActor, id: string): Promise<Workbook> {
    const opened = await this.publications.one(by, id);
    const sheets = sheetsOf(opened);
    const count = opened.rows.length;
    const { scores } = EXPORT_SAYS;
    const title = filled(scores.title, { document: opened.document, number: opened.number, stage: scores.stages[opened.stage] });
    const note = await this.reader.read(by.countyId, (reading) => exportNote(reading, filled(scores.filter, { number: opened.number, day: opened.at.slice(0, 10), sha256: opened.sha256 }), count));
    const tables = sheets.map(({ sheet, headings, rows }) => ({ name: sheet, title, note, columns: headings.map((heading, index) => ({ heading, width: index === 1 ? 24 : 12 })), rows, frozen: 2 }));
    return { bytes: await writeTables(tables), name: `${title}.xlsx`, count };
  }

  async hold(by: PersonActor, id: string, bytes: Uint8Array): Promise<HeldSheet> {
    const opened = await this.publications.one(by, id);
    const differences = heldAgainst(sheetsOf(opened), await openWorkbook(bytes));
    const { number, sha256, intact } = opened;
    return { number, sha256, intact, same: differences.length === 0, count: differences.length, differences: differences.slice(0, MOST_TOLD) };
  }
}

/** A sheet a peer group, in the order of the publication: places, totals, grades, and the points of every indicator. */
function sheetsOf({ columns, rows }: PublicationOpened): readonly SheetText[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.map((group, index) => {
    const nodes = columns.filter((column) => column.group === group);
    const { rank, total, grade, excluded, sheet } = EXPORT_SAYS.scores;
    return {
      sheet: filled(sheet, { n: index + 1 }),
      headings: [UNIT_HEADING, NAME_HEADING, rank, total, grade, ...nodes.map(({ node, name }) => `${node} ${name}`)],
      rows: rows
        .filter((row) => row.group === group)
        .map((row) => {
          const points = new Map(row.cells.map((cell) => [cell.node, cell.points]));
          return [row.unit, row.name, row.rank === null ? '' : String(row.rank), row.total, row.grade ?? '', ...nodes.map(({ node }) => points.get(node) ?? excluded)];
        }),
    };
  });
}
