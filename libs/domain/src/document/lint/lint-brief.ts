import { missingCounts } from './count-units';
import { missingNumbers } from './dangling';
import type { Finding, LintRule, Spot } from './finding';
import { forecastsInResults } from './forecast-in-result';
import { impossiblePercentages } from './impossible-percentage';
import { listLengths } from './list-length';
import { missingMeasures } from './measure-units';
import { missingInRows } from './row-of-counts';
import { viewOf } from './text-view';
import { webResidue } from './web-residue';

const RULES: readonly LintRule[] = [missingMeasures, missingCounts, missingNumbers, missingInRows, listLengths, impossiblePercentages, forecastsInResults];
/** Characters told on either side of a finding, within its line. */
const AROUND = 14;

/**
 * Reads a text as the office above would: figures dropped on the way, lists that do not add up, shares above the whole,
 * forecasts among results, and what a web page left behind. In the order of the text; a place is told once.
 * It knows how reports are written, not whether a figure is true.
 */
export function lintBrief(text: string): readonly Finding[] {
  const view = viewOf(inFullWidth(text));
  const residue = webResidue({ ...view, text });
  const isResidue = coverOf(residue, text.length);
  const spots = RULES.flatMap((rule) => rule(view)).filter(({ at, length }) => isResidue.subarray(at, at + length).every((covered) => covered === 0));
  return told(once([...spots, ...residue]), text);
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '!': '！', '?': '？' };

/** Marks of Chinese text typed in half width, as the rules know them; those within numbers, times and Latin words stay. Nothing moves. */
function inFullWidth(text: string): string {
  return text.replace(/(?<![0-9A-Za-z])[,;:!?()](?!\/\/)|[,;:!?()](?![0-9A-Za-z/])/g, (mark) => FULL[mark] ?? mark);
}

/** For every offset whether one of these spots covers it. */
function coverOf(spots: readonly Spot[], length: number): Uint8Array {
  const cover = new Uint8Array(length);
  for (const { at, length: covered } of spots) cover.fill(1, at, at + covered);
  return cover;
}

/** Of spots of one kind that touch, the first and longest. */
function once(spots: readonly Spot[]): readonly Spot[] {
  const sorted = spots.toSorted((a, b) => a.at - b.at || b.length - a.length);
  const endOf = new Map<Spot['kind'], number>();
  return sorted.filter(({ kind, at, length }) => {
    if (at < (endOf.get(kind) ?? 0)) return false;
    endOf.set(kind, at + length);
    return true;
  });
}

function told(spots: readonly Spot[], text: string): readonly Finding[] {
  let [line, lineStart, next] = [1, 0, text.indexOf('\n')];
  return spots.map((spot) => {
    while (next >= 0 && next < spot.at) {
      line += 1;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    return { ...spot, line, column: spot.at - lineStart + 1, excerpt: excerpt(text, spot, lineStart) };
  });
}

function excerpt(text: string, { at, length }: Spot, lineStart: number): string {
  const from = Math.max(lineStart, at - AROUND);
  const ahead = text.slice(at + length, at + length + AROUND + 1).split('\n')[0] ?? '';
  const to = at + length + Math.min(ahead.length, AROUND);
  return `${from > lineStart ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${ahead.length > AROUND ? '…' : ''}`;
}
