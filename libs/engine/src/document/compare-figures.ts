import { fieldText } from '#domain/document/check-outline';
import type { Printed } from '#domain/document/document';
import type { FigureBinding } from '#domain/document/figure';
import type { Reading } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { answerFigures } from './figures/answer-figures';

/** A printed figure beside what the same question answers now. */
export interface FigureCompared {
  readonly name: string;
  readonly label: string;
  readonly query: string;
  readonly text: string;
  /** Null where it cannot be told any more: the record is gone, or never was. */
  readonly now: string | null;
  readonly same: boolean;
}

/** Asks every figure of a document again, as of today, told in the same way. What was printed is not touched by it. */
export async function compareFigures(reading: Reading, shelf: CalendarShelf, printed: Printed): Promise<readonly FigureCompared[]> {
  const figures = printed.figures.map(({ name, label, query, of, tense, format, basis }): FigureBinding => ({ name, label, query, of, tense, format, basis, asOf: null }));
  const answered = await answerFigures(reading, shelf, { year: printed.year, figures });
  return printed.figures.map(({ name, label, query, text }, index) => {
    const today = answered[index];
    const now = today === undefined ? null : fieldText({ part: 'value' }, today);
    return { name, label, query, text, now, same: now === text };
  });
}
