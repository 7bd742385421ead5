import { readFile } from 'node:fs/promises';
import { FactBook } from '#domain/assessment/facts/fact-book';
import { readFacts } from '#domain/assessment/facts/read-facts';
import { rowsOfCsv, rowsOfJson } from '#domain/assessment/facts/read-rows';
import type { Mistake, Wrong } from '#domain/assessment/mistake';
import type { ScoreOutput } from '#domain/assessment/run/output-shape';
import { scoreOutput } from '#domain/assessment/run/score-output';
import { scoreRun } from '#domain/assessment/run/score-run';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { fail } from '#domain/kernel/failure';
import { sha256Hex } from '#platform/hash';
import { SCORE_WORDS } from '#words/assessment/explanation';
import { bilingual } from './due-text';

/** Said on standard error; nothing was scored. */
export class ScoreRefused extends Error {}

/** Reads both files, scores, and gives back the whole result. A facts file is JSON by its ending, CSV otherwise. */
export async function scoreFiles(schemePath: string, factsPath: string): Promise<ScoreOutput> {
  const schemeJson = parsed(await textOf(schemePath), 'scheme.file-invalid');
  const scheme = readScheme(schemeJson);
  const text = await textOf(factsPath);
  const wrong: Wrong[] = [];
  const rows = factsPath.toLowerCase().endsWith('.json') ? rowsOfJson(parsed(text, 'facts.file-invalid'), wrong) : rowsOfCsv(text, wrong);
  const book = new FactBook(readFacts(rows, scheme, wrong));
  return scoreOutput({ scheme, schemeJson, book, run: scoreRun(scheme, book) }, sha256Hex);
}

function parsed(text: string, code: 'scheme.file-invalid' | 'facts.file-invalid'): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(code, { count: 1 }, [{ pointer: '', code: 'not-json' satisfies Mistake, expected: error.message }]);
  }
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    throw new ScoreRefused(bilingual(SCORE_WORDS.fileUnreadable, { path, reason: String(error.code) }));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ScoreRefused(bilingual(SCORE_WORDS.fileUnreadable, { path, reason: 'UTF-8' }));
  }
}
