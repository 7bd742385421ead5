import type { CellOutput, ScoreOutput } from '#domain/assessment/run/output-shape';
import { type InBoth, type Language, filled } from '../language';
import { basisWords, inputWords, levelWords, sourceWords } from './inputs';
import { GRADE_REASON_WORDS, REASON_WORDS } from './reasons';

type Step = CellOutput['because'][number];

/** What the command `score` says besides results. */
export const SCORE_WORDS = {
  about: { zh: '按考核方案计分，不需要数据库', en: 'score facts under a scheme; needs no database' },
  scheme: { zh: '考核方案（JSON）', en: 'the scheme (JSON)' },
  facts: { zh: '考核数据（CSV 或 JSON）', en: 'the facts (CSV or JSON)' },
  json: { zh: '以 JSON 输出全部结果', en: 'print the whole result as JSON' },
  explain: { zh: '说明一格的得分由来：单位/指标，或 单位/total', en: 'say how a cell came about: UNIT/LEAF, or UNIT/total' },
  schema: { zh: '输出方案（scheme）或结果（output）的 JSON Schema', en: 'print the JSON Schema of the scheme or the output' },
  usage: { zh: '请给出 --scheme 和 --facts，或 --schema', en: 'Give --scheme and --facts, or --schema' },
  fileUnreadable: { zh: '无法读取“{path}”（{reason}）', en: 'Cannot read "{path}" ({reason})' },
  rank: { zh: '名次', en: 'rank' },
  unit: { zh: '单位', en: 'unit' },
  group: { zh: '组', en: 'group' },
  total: { zh: '总分', en: 'total' },
  grade: { zh: '等次', en: 'grade' },
  run: { zh: '计分编号', en: 'run' },
  points: { zh: '得分', en: 'points' },
  excluded: { zh: '不计分', en: 'excluded' },
  source: { zh: '来源', en: 'source' },
  file: { zh: '文件', en: 'file' },
  stated: { zh: '方案写明的取值', en: 'as the scheme states' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

/** A fraction without end as six rounded places, marked so; everything else as it is. */
export function readable(exact: string): string {
  const match = /^(-?)(\d+)\/(\d+)$/.exec(exact);
  if (match === null) return exact;
  const [, sign = '', over = '0', under = '1'] = match;
  const digits = ((BigInt(over) * 2_000_000n + BigInt(under)) / (BigInt(under) * 2n)).toString().padStart(7, '0');
  return `≈${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** Numbers of a step that are no numbers. */
const SPOKEN: Readonly<Record<string, (text: string) => InBoth<string>>> = { kind: inputWords, input: inputWords, level: levelWords, basis: basisWords };

/** One step: what it adds, and why. */
export function stepLine({ code, adds, numbers }: Step, language: Language): string {
  const said = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, SPOKEN[name]?.(value)[language] ?? readable(value)]));
  const sign = adds.startsWith('-') ? '−' : '+';
  return `${sign}${readable(adds.replace(/^-/, ''))} ${filled(REASON_WORDS[code][language], said)}`;
}

/** A cell from its inputs to its points: figure, source and file, then each step, then what they add up to. */
export function explainCell(cell: CellOutput, language: Language): readonly string[] {
  const say = (key: keyof typeof SCORE_WORDS) => SCORE_WORDS[key][language];
  const inputs = cell.inputs.flatMap(({ name, value, stated, facts }) => [
    `${inputWords(name)[language]}${value === null ? '' : ` = ${readable(value)}`}${stated ? ` (${say('stated')})` : ''}`,
    ...facts.map((fact) => `  ${factText(fact, language)}${say('source')}: ${sourceWords(fact['source'] ?? '')[language]}${fact['hash'] ? `, ${say('file')} ${fact['hash'].slice(0, SHORT_HASH)}` : ''}`),
  ]);
  const points = cell.points === null ? say('excluded') : readable(cell.points);
  return [...inputs, ...cell.because.map((step) => stepLine(step, language)), `= ${points} (${say('points')})`];
}

/** As much of a hash as a reader compares; the whole of it stands in the result itself. */
const SHORT_HASH = 16;

function factText(fact: Readonly<Record<string, string>>, language: Language): string {
  const amount = fact['numerator'] === undefined ? fact['value'] : `${fact['numerator']}/${fact['denominator'] ?? ''}`;
  const words = [levelWords(fact['level'] ?? ''), ...[fact['basis'], fact['by'], fact['second']].map((text = '') => basisWords(text))].map((one) => one[language]);
  const parts = [fact['item'], amount, ...words].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? `${parts.join(' ')}; ` : '';
}

/** The total of a unit, then its grade. */
export function explainTotal(unit: ScoreOutput['units'][number], language: Language): readonly string[] {
  const grade = unit.gradeBecause.map(({ code, numbers }) => {
    const said = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, readable(value)]));
    return filled(GRADE_REASON_WORDS[code][language], said);
  });
  return [...unit.because.map((step) => stepLine(step, language)), `= ${readable(unit.total)} (${SCORE_WORDS.total[language]})`, ...grade];
}
