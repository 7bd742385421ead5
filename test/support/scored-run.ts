import type { FactRow } from '#domain/assessment/facts/fact';
import { FactBook } from '#domain/assessment/facts/fact-book';
import { readFacts } from '#domain/assessment/facts/read-facts';
import type { ScoreOutput } from '#domain/assessment/run/output-shape';
import { runText, scoreOutput } from '#domain/assessment/run/score-output';
import { scoreRun } from '#domain/assessment/run/score-run';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { Failure } from '#domain/kernel/failure';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';

export interface ScoredRun {
  readonly output: ScoreOutput;
  /** Canonical, as a bundle has them. */
  readonly scheme: string;
  readonly run: string;
}

/** A run by the reference, with the texts that are frozen of it; undefined where a cell cannot be scored. */
export function scoredRun(schemeJson: unknown, rows: readonly FactRow[]): ScoredRun | undefined {
  const scheme = readScheme(schemeJson);
  const book = new FactBook(readFacts(rows.map((row, line) => ({ ...row, line })), scheme));
  try {
    const output = scoreOutput({ scheme, schemeJson, book, run: scoreRun(scheme, book) }, sha256Hex);
    return { output, scheme: canonicalJson(schemeJson as Canonical), run: runText(scheme, output.scheme.sha256, book) };
  } catch (error) {
    if (error instanceof Failure && error.code === 'score.refused') return undefined;
    throw error;
  }
}
