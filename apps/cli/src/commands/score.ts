import type { Command } from 'commander';
import { SCORE_OUTPUT_SCHEMA } from '#domain/assessment/run/output-shape';
import { SCHEME_SCHEMA } from '#domain/assessment/scheme/scheme';
import { SCORE_WORDS } from '#words/assessment/explanation';
import { bilingual } from './due-text';
import { ScoreRefused, scoreFiles } from './score-files';
import { explanationText, refusalText, sheetText } from './score-text';

interface ScoreOptions {
  readonly scheme?: string;
  readonly facts?: string;
  readonly explain?: string;
  readonly schema?: string;
  readonly json?: boolean;
}

/**
 * `score --scheme S.json --facts F.csv`: points, totals, ranks and grades without a database. `--json` prints the whole
 * result (`config/schemes/score-output.schema.json`), the same bytes for the same facts in any order of lines; `--explain UNIT/LEAF`
 * says how one cell came about. Refused: everything wrong stands on standard error with its place, nothing on standard
 * output, and the exit code is 1.
 */
export function registerScore(program: Command): void {
  const command = program.command('score');
  command
    .description(bilingual(SCORE_WORDS.about))
    .option('--scheme <file>', bilingual(SCORE_WORDS.scheme))
    .option('--facts <file>', bilingual(SCORE_WORDS.facts))
    .option('--json', bilingual(SCORE_WORDS.json))
    .option('--explain <cell>', bilingual(SCORE_WORDS.explain))
    .option('--schema <which>', bilingual(SCORE_WORDS.schema))
    .action(async (options: ScoreOptions) => {
      const { writeOut, writeErr } = command.configureOutput();
      try {
        writeOut?.(await answer(options));
      } catch (error) {
        writeErr?.(refusalText(error));
        process.exitCode = 1;
      }
    });
}

async function answer({ scheme, facts, explain, schema, json }: ScoreOptions): Promise<string> {
  if (schema === 'scheme') return `${JSON.stringify(SCHEME_SCHEMA, null, 2)}\n`;
  if (schema === 'output') return `${JSON.stringify(SCORE_OUTPUT_SCHEMA, null, 2)}\n`;
  if (scheme === undefined || facts === undefined || schema !== undefined) throw new ScoreRefused(bilingual(SCORE_WORDS.usage));
  const output = await scoreFiles(scheme, facts);
  if (explain !== undefined) return explanationText(output, explain);
  return json ? `${JSON.stringify(output, null, 2)}\n` : sheetText(output);
}
