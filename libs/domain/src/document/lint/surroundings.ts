/**
 * How far a rule looks to either side of a place. A sentence of a report is shorter; what is longer is no sentence, and looking
 * through the whole of it at every place would take time with the square of its length.
 */
const REACH = 400;

/** A piece of a text, and where it begins in it. */
export interface Piece {
  readonly text: string;
  readonly from: number;
}

/** What stands around `at` between two of these marks, the marks left out; never further away than the reach. */
export function between(text: string, at: number, marks: string): Piece {
  let from = at;
  while (from > 0 && at - from < REACH && !marks.includes(text.charAt(from - 1))) from -= 1;
  let until = at;
  while (until < text.length && until - at < REACH && !marks.includes(text.charAt(until))) until += 1;
  return { text: text.slice(from, until), from };
}

/** The line `at` stands in, as far as the reach goes. */
export function lineAt(text: string, at: number): string {
  return between(text, at, '\n').text;
}
