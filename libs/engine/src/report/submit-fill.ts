import { Failure, fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { FILL_FIRST_ROW, FILL_SHEET } from '#domain/report/fill-form';
import { type Mark, markWorkbook } from '#platform/workbook/mark-workbook';
import { problemSentence, VERDICT_HEADING, verdictSentence } from '#words/verdicts';
import type { Call } from '../core/call';
import type { Reader } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { judgeFill, type JudgedRow } from './judge-fill';
import type { SubmitReport } from './submit-report';

/** `all`: nothing unless every filled row is right. `valid`: what is right, and the rest is told. */
export type FillMode = 'all' | 'valid';

export interface FillAnswer {
  readonly rows: readonly {
    readonly row: number;
    readonly title: string;
    readonly verdict: JudgedRow['verdict'];
    readonly problem: { readonly code: string; readonly zh: string; readonly en: string } | null;
  }[];
  readonly counts: Readonly<Record<'rows' | JudgedRow['verdict'], number>>;
  /** Reports that were written; 0 on a dry run. */
  readonly written: number;
}

/** Submits what a unit filled in offline. Each row is a report like any other, under the rules of any other. */
export class SubmitFill {
  constructor(
    private readonly reader: Reader,
    private readonly shelf: CalendarShelf,
    private readonly submit: SubmitReport,
  ) {}

  /** The dry run: reads in a transaction that cannot write. */
  async preview(by: PersonActor, bytes: Uint8Array): Promise<FillAnswer & { readonly marked: () => Promise<Uint8Array> }> {
    const rows = await this.judge(by.countyId, by, bytes);
    return { ...answerOf(rows, 0), marked: () => markWorkbook(bytes, marksOf(rows)) };
  }

  /**
   * Refused whole: `fill.nothing-filled`; with `all` one wrong row (`fill.rows-wrong`). A row that is refused only when it is
   * written, because somebody acted in between, is told as that row's problem.
   */
  async run(call: Call, bytes: Uint8Array, mode: FillMode): Promise<FillAnswer> {
    const by = call.actor;
    if (by.kind !== 'person') fail('permission.denied', { action: 'report.submit', roles: [] });
    const rows = await this.judge(by.countyId, by, bytes);
    if (rows.every(({ verdict }) => verdict === 'empty')) fail('fill.nothing-filled');
    const wrong = rows.filter(({ verdict }) => verdict === 'error');
    if (mode === 'all' && wrong.length > 0) {
      fail('fill.rows-wrong', { count: wrong.length }, wrong.map(({ row, problem }) => ({ pointer: `/${FILL_SHEET}/${row}`, code: problem!.code, expected: problemSentence(problem!, 'zh') })));
    }
    const done = await Promise.all(rows.map((row) => this.write(call, row)));
    return answerOf(done, done.filter(({ verdict, report }) => verdict === 'ok' && report !== null).length);
  }

  private async write(call: Call, row: JudgedRow): Promise<JudgedRow> {
    if (row.verdict !== 'ok' || row.report === null) return row;
    try {
      await this.submit.run(call, row.report.assignmentId, row.report.input);
      return row;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { ...row, verdict: 'error', problem: { code: error.code, details: error.details } };
    }
  }

  private judge(county: CountyId, by: PersonActor, bytes: Uint8Array): Promise<readonly JudgedRow[]> {
    return this.reader.read(county, (reading) => judgeFill(reading, this.shelf, { by, bytes }));
  }
}

function answerOf(rows: readonly JudgedRow[], written: number): FillAnswer {
  const count = (verdict: JudgedRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  return {
    rows: rows.map(({ row, title, verdict, problem }) => ({
      ...{ row, title, verdict },
      problem: problem && { code: problem.code, zh: problemSentence(problem, 'zh'), en: problemSentence(problem, 'en') },
    })),
    counts: { rows: rows.length, ok: count('ok'), same: count('same'), empty: count('empty'), error: count('error') },
    written,
  };
}

/** Only what is wrong is marked: the column shows where to go. */
function marksOf(rows: readonly JudgedRow[]): readonly Mark[] {
  const heading = { sheet: FILL_SHEET, row: FILL_FIRST_ROW - 1, text: VERDICT_HEADING, header: true };
  const wrong = rows.flatMap(({ row, problem }) => (problem === null ? [] : [{ sheet: FILL_SHEET, row, text: verdictSentence({ verdict: 'error', problems: [problem], notes: [] }, 'zh') }]));
  return [heading, ...wrong];
}
