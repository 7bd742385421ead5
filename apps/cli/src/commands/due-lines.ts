import { parseDay } from '#domain/kernel/day';
import { Failure, fail } from '#domain/kernel/failure';
import { parseLimitRule } from '#domain/calendar/limit-text';
import { type Limit, limitOf } from '#domain/calendar/limit';
import type { Calendars } from '#domain/calendar/work-calendar';

/** One question of a batch, numbered as in the file; `columns` says that it had not exactly two. */
export interface DueLine {
  readonly line: number;
  readonly start: string;
  readonly rule: string;
  readonly columns: number;
}

export interface DueAnswer extends DueLine {
  readonly outcome: Limit | Failure;
}

/** Lines of `START,RULE`. Blank lines and a byte-order mark are passed over; a header is a line like any other. */
export function readDueLines(text: string): readonly DueLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, line }) => {
      const [start = '', rule = '', ...more] = content.split(',').map((field) => field.trim());
      return { line, start, rule, columns: content.includes(',') ? 2 + more.length : 1 };
    });
}

/** A line that is refused does not stop the others. */
export function answerDueLine(line: DueLine, calendars: Calendars): DueAnswer {
  try {
    if (line.columns !== 2) fail('limit.bad-line', { columns: line.columns });
    return { ...line, outcome: limitOf(parseLimitRule(line.rule), parseDay(line.start), calendars) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...line, outcome: error };
  }
}
