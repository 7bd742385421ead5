import { TOTAL_KEY } from '#domain/assessment/scheme/check-scheme';
import type { ScoreOutput } from '#domain/assessment/run/output-shape';
import { Failure, fail } from '#domain/kernel/failure';
import { SCORE_WORDS, explainCell, explainTotal } from '#words/assessment/explanation';
import { isMistake, mistakeWords } from '#words/assessment/mistakes';
import { LANGUAGES } from '#words/language';
import { bilingual, failureText } from './due-text';
import { ScoreRefused } from './score-files';

/** What is wrong, then each place on a line of its own. Anything else than a refusal is a bug and goes on. */
export function refusalText(error: unknown): string {
  if (error instanceof ScoreRefused) return `${error.message}\n`;
  if (!(error instanceof Failure)) throw error;
  const places = error.fields.map(({ pointer, code, expected }) => {
    const words = isMistake(code) ? mistakeWords(code, expected) : { zh: code, en: expected ?? '' };
    return `  ${pointer === '' ? '/' : pointer} ${code}: ${words.zh} ${words.en}\n`;
  });
  return `${failureText(error)}\n${places.join('')}`;
}

/** A cell in Chinese, then in English. Refused: `score.no-such-cell`. */
export function explanationText({ units }: ScoreOutput, cell: string): string {
  const cut = cell.lastIndexOf('/');
  const unit = units.find((one) => one.unit === cell.slice(0, Math.max(cut, 0)));
  const node = cell.slice(cut + 1);
  const found = unit?.cells.find((one) => one.node === node);
  if (unit === undefined || (found === undefined && node !== TOTAL_KEY)) return fail('score.no-such-cell', { cell });
  const lines = LANGUAGES.flatMap((language) => [cell, ...(found ? explainCell(found, language) : explainTotal(unit, language)).map((line) => `  ${line}`)]);
  return `${lines.join('\n')}\n`;
}

/** One line a unit, best first within its group. */
export function sheetText({ runId, units }: ScoreOutput): string {
  const header = (['group', 'rank', 'unit', 'total', 'grade'] as const).map((key) => bilingual(SCORE_WORDS[key]));
  const lines = units.map(({ group, rank, unit, total, grade }) => [group, rank ?? '', unit, total, grade ?? ''].join('\t'));
  return `${[header.join('\t'), ...lines].join('\n')}\n${bilingual(SCORE_WORDS.run)} ${runId}\n`;
}
