import { FactBook } from '#domain/assessment/facts/fact-book';
import { readFacts } from '#domain/assessment/facts/read-facts';
import type { ScoreOutput } from '#domain/assessment/run/output-shape';
import { scoreOutput } from '#domain/assessment/run/score-output';
import { scoreRun } from '#domain/assessment/run/score-run';
import { sha256Hex } from '#platform/hash';
import type { Reading } from '../core/reader';
import { type GroupInput, inputsOfRun, type Run } from './run.store';
import { type KeptScheme, loadScheme } from './scheme.store';

/** A run computed again from what was frozen for it, with the reason of every point. */
export interface ScoreResult {
  readonly kept: KeptScheme;
  readonly inputs: readonly GroupInput[];
  readonly output: ScoreOutput;
}

/** The whole run, or one of its groups. Gives the same points as the run kept, to the last digit: a test holds them together. */
export async function resultOf(reading: Reading, { id, schemeId }: Pick<Run, 'id' | 'schemeId'>, group: string | null = null): Promise<ScoreResult> {
  const kept = await loadScheme(reading, schemeId);
  const inputs = await inputsOfRun(reading, id, group);
  const keys = new Set(inputs.map(({ groupKey }) => groupKey));
  const scheme = { ...kept.scheme, groups: kept.scheme.groups.filter(({ key }) => keys.has(key)) };
  const book = new FactBook(readFacts(inputs.flatMap(({ listed }) => listed), scheme));
  return { kept, inputs, output: scoreOutput({ scheme, schemeJson: kept.json, book, run: scoreRun(scheme, book) }, sha256Hex) };
}
