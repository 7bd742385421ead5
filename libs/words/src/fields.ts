import { BLOCKER_WORDS, isBlocker } from './assessment/blockers';
import { isMistake, mistakeWords } from './assessment/mistakes';
import { documentFieldWords } from './documents';
import { filled, type InBoth } from './language';

/** What is known of a wrong field: a code, and in English what was expected, with its numbers and values. */
interface WrongField {
  readonly code: string;
  readonly expected?: string;
}

type Sentence = (numbers: readonly string[], values: string) => InBoth<string>;

/** Why a field was refused, by the code of its rule. Numbers and values come from the rule itself. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  isString: () => ({ zh: '须为文字', en: 'must be text' }),
  isLength: (n) => ({ zh: `长度须为 ${n.join(' 至 ')} 字`, en: `must have ${n.join(' to ')} characters` }),
  minLength: ([n]) => ({ zh: `至少 ${n} 字`, en: `must have ${n} characters or more` }),
  maxLength: ([n]) => ({ zh: `至多 ${n} 字`, en: `must have ${n} characters or fewer` }),
  matches: () => ({ zh: '格式不符合要求', en: 'is not in the expected form' }),
  pattern: () => ({ zh: '格式不符合要求', en: 'is not in the expected form' }),
  isUuid: () => ({ zh: '须为系统编号（UUID）', en: 'must be an id (UUID)' }),
  isInt: () => ({ zh: '须为整数', en: 'must be a whole number' }),
  min: ([n]) => ({ zh: `不得小于 ${n}`, en: `must be ${n} or more` }),
  max: ([n]) => ({ zh: `不得大于 ${n}`, en: `must be ${n} or less` }),
  isIn: (_, values) => ({ zh: `须为下列之一：${values}`, en: `must be one of: ${values}` }),
  isBoolean: () => ({ zh: '须为是（true）或否（false）', en: 'must be true or false' }),
  isArray: () => ({ zh: '须为列表', en: 'must be a list' }),
  arrayMinSize: ([n]) => ({ zh: `至少 ${n} 项`, en: `needs ${n} entries or more` }),
  arrayMaxSize: ([n]) => ({ zh: `至多 ${n} 项`, en: `takes ${n} entries at most` }),
  arrayUnique: () => ({ zh: '不得重复', en: 'must not repeat an entry' }),
  isObject: () => ({ zh: '须为对象', en: 'must be an object' }),
  nestedValidation: () => ({ zh: '其中内容不符合要求', en: 'has content that is not as expected' }),
  whitelistValidation: () => ({ zh: '没有这个字段，请去掉', en: 'is not a field; leave it out' }),
  'ladder.key-twice': () => ({ zh: '步骤代号重复', en: 'repeats the key of an earlier step' }),
  'ladder.colour-missing': () => ({ zh: '督办单须写明颜色', en: 'must name the colour of the slip' }),
  'ladder.colour-without-slip': () => ({ zh: '只有督办单才有颜色，请去掉', en: 'is for slips only; leave it out' }),
  'ladder.not-to-a-unit': () => ({ zh: '督办单和督办措施只发给责任单位，领导列入抄送（呈阅）', en: 'must be the accountable unit’s; a leader is shown a copy' }),
  'ladder.points-unreadable': () => ({ zh: '分值须为小数文本，如 -1.5', en: 'must be a decimal in quotes, such as "-1.5"' }),
  'cell-formula': () => ({ zh: '单元格是公式，公式不计算，请改填文字', en: 'is a formula; formulas are not evaluated, put the text itself' }),
  'header-missing': () => ({ zh: '工作表没有表头，应有这些列', en: 'has no row of headings; these columns are needed' }),
  'sheets-missing': () => ({ zh: '没有所需的工作表', en: 'has none of the sheets that are needed' }),
  required: () => ({ zh: '必须填写', en: 'must be given' }),
  'wrong-type': () => ({ zh: '类型不符合要求', en: 'is of the wrong type' }),
};

/** The sentence of a wrong field in both languages; for a rule not named here, what it expected. */
export function fieldWords({ code, expected = '' }: WrongField): InBoth<string> {
  const numbers = expected.match(/-?\d+/g) ?? [];
  const values = /values: (.*)$/.exec(expected)?.[1] ?? '';
  const own = SENTENCES[code]?.(numbers, values) ?? assessmentWords(code, expected) ?? documentFieldWords(code, expected);
  return own ?? { zh: '填写不符合要求', en: expected === '' ? code : expected };
}

/** What is wrong with a scheme, its facts, or a run of them. */
function assessmentWords(code: string, expected: string): InBoth<string> | undefined {
  if (isMistake(code)) return mistakeWords(code, expected);
  if (!isBlocker(code)) return undefined;
  const { zh, en } = BLOCKER_WORDS[code];
  return { zh: filled(zh, { count: expected }), en: filled(en, { count: expected }) };
}
