import { fail } from '../kernel/failure';
import { excerpt, plain } from '../plan/plain-text';
import type { FilledColumn, FilledRow } from './fill-form';
import type { ReportKind, SubmitReportInput } from './report';

/** What a row says, before it is known which report it becomes. */
export type RowSaid = Omit<SubmitReportInput, 'id' | 'period' | 'evidenceIds'>;

/** As many characters as the same field takes on screen. */
const MOST: Readonly<Record<'milestone' | 'text' | 'nothing', number>> = { milestone: 200, text: 4000, nothing: 500 };
/** As exact as the same field on screen: 18 digits before the point, six behind. */
const AMOUNT = /^[+-]?\d{1,18}(\.\d{1,6})?$/;
const KINDS: Readonly<Record<string, ReportKind>> = { 进展: 'progress', progress: 'progress', 办结: 'completion', completion: 'completion' };

/** True where nobody filled anything in: such a row is not reported on. A kind alone says nothing. */
export function isUntouched({ cells }: FilledRow): boolean {
  return (['figure', 'percent', 'milestone', 'text', 'nothing'] as const).every((column) => cells[column].text.trim() === '');
}

/**
 * What a row says. Numbers may be written full-width, with thousands separators, a percentage with its sign. Text stays as
 * it was typed, whatever it begins with. Refused with the column's failure: `fill.not-a-kind`, `fill.not-a-number`,
 * `fill.too-long`.
 */
export function saidInRow({ cells }: FilledRow): RowSaid {
  const kind = kindOf(cells.kind.text);
  const nothing = textOf('nothing', cells.nothing.text);
  const figure = amountOf(cells.figure.text);
  const percent = amountOf(cells.percent.text.replace(/[%％]\s*$/, ''));
  const milestone = textOf('milestone', cells.milestone.text);
  return {
    kind,
    ...(figure !== '' && { figure }),
    ...(percent !== '' && { percent }),
    ...(milestone !== '' && { milestone }),
    text: textOf('text', cells.text.text),
    ...(nothing !== '' && { nothingReason: nothing }),
  };
}

function kindOf(text: string): ReportKind {
  const said = plain(text).toLowerCase();
  if (said === '') return 'progress';
  return Object.hasOwn(KINDS, said) ? KINDS[said]! : fail('fill.not-a-kind', { text: excerpt(text) });
}

function amountOf(text: string): string {
  const said = plain(text).replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  return said === '' || AMOUNT.test(said) ? said : fail('fill.not-a-number', { text: excerpt(text) });
}

function textOf(column: FilledColumn & keyof typeof MOST, text: string): string {
  const said = text.trim();
  return said.length <= MOST[column] ? said : fail('fill.too-long', { most: MOST[column] });
}
