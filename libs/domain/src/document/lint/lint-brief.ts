import { missingCounts } from './count-units';
import { missingNumbers } from './dangling';
import type { Finding, LintRule, Spot } from './finding';
import { forecastsInResults } from './forecast-in-result';
import { impossiblePercentages } from './impossible-percentage';
import { listLengths } from './list-length';
import { missingMeasures } from './measure-units';
import { viewOf } from './text-view';
import { webResidue } from './web-residue';

const RULES: readonly LintRule[] = [missingMeasures, missingCounts, missingNumbers, listLengths, impossiblePercentages, forecastsInResults, webResidue];
/** Characters told on either side of a finding, within its line. */
const AROUND = 14;

/**
 * Reads a text as the office above would: figures dropped on the way, lists that do not add up, shares above the whole,
 * forecasts among results, and what a web page left behind. In the order of the text; a place is told once.
 * It knows how reports are written, not whether a figure is true.
 */
export function lintBrief(text: string): readonly Finding[] {
  const view = viewOf(text);
  const residue = webResidue(view);
  const spots = RULES.flatMap((rule) => rule(view)).filter(
    (spot) => spot.kind === 'web-residue' || !residue.some((other) => overlaps(spot, other)),
  );
  return told(once(spots), text);
}

/** Of spots of one kind that touch, the first and longest. */
function once(spots: readonly Spot[]): readonly Spot[] {
  const sorted = spots.toSorted((a, b) => a.at - b.at || b.length - a.length);
  const kept: Spot[] = [];
  for (const spot of sorted) {
    if (!kept.some((other) => other.kind === spot.kind && overlaps(other, spot))) kept.push(spot);
  }
  return kept;
}

function overlaps(a: Spot, b: Spot): boolean {
  return a.at < b.at + b.length && b.at < a.at + a.length;
}

function told(spots: readonly Spot[], text: string): readonly Finding[] {
  let line = 1;
  let lineStart = 0;
  return spots.map((spot) => {
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < spot.at; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { ...spot, line, column: spot.at - lineStart + 1, excerpt: excerpt(text, spot, lineStart) };
  });
}

function excerpt(text: string, { at, length }: Spot, lineStart: number): string {
  const end = text.indexOf('\n', at + length);
  const from = Math.max(lineStart, at - AROUND);
  const to = Math.min(end < 0 ? text.length : end, at + length + AROUND);
  return `${from > lineStart ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < (end < 0 ? text.length : end) ? '…' : ''}`;
}
