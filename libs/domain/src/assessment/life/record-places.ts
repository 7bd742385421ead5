import { knownFigures } from '../facts/known-figures';
import type { RecordSource } from '../scheme/record-source';
import type { Scheme } from '../scheme/scheme';

/** The input that a source gives: as it names it, or the only one its figure has. */
export function inputOfSource(scheme: Scheme, { figure, input }: RecordSource): string {
  if (input !== undefined) return input;
  const [only, ...more] = knownFigures(scheme).get(figure) ?? [];
  return only !== undefined && more.length === 0 ? only : 'value';
}

/** Whether a figure is read from the record of tasks. */
export function isOfTheRecord(scheme: Scheme, figure: string, input: string): boolean {
  return scheme.record.some((source) => source.figure === figure && inputOfSource(scheme, source) === input);
}
