import { decimal, decimalText } from '../kernel/decimal';
import { Failure } from '../kernel/failure';
import { excerpt, tight } from './plain-text';
import { note, refused, understood } from './reading';
import type { Reading } from './reading';

export const COMPARATORS = ['>=', '>', '=', '<=', '<'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** What a year's item must reach. Amounts are decimal strings; a percentage keeps its unit `%` (95 %, not 0.95). */
export type TargetValue =
  | { readonly kind: 'number'; readonly comparator: Comparator; readonly value: string; readonly unit: string }
  | { readonly kind: 'grade'; readonly text: string }
  | { readonly kind: 'set-by-superior'; readonly text: string }
  | { readonly kind: 'relative'; readonly to: 'last-year'; readonly comparator: Comparator }
  | { readonly kind: 'milestone'; readonly text: string };

/** The three cells that say it: 目标符号, 年度目标, 单位. */
export interface TargetCells {
  readonly symbol: string;
  readonly value: string;
  readonly unit: string;
}

const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '>=': '>=',
  '=>': '>=',
  不少于: '>=',
  不低于: '>=',
  不小于: '>=',
  至少: '>=',
  达到: '>=',
  达: '>=',
  '>': '>',
  高于: '>',
  大于: '>',
  超过: '>',
  多于: '>',
  '=': '=',
  等于: '=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '<=': '<=',
  '=<': '<=',
  不超过: '<=',
  不高于: '<=',
  不大于: '<=',
  不多于: '<=',
  至多: '<=',
  '<': '<',
  低于: '<',
  小于: '<',
  少于: '<',
};
const SIGN_WORDS = Object.keys(SIGNS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const LEADING_SIGN = new RegExp(`^(${SIGN_WORDS})(.*)$`, 's');
const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/s;
const BOUNDS: Readonly<Record<string, Comparator>> = { 及以上: '>=', 以上: '>=', 及以下: '<=', 以下: '<=', 以内: '<=' };

const LAST_YEAR = /^(?:较|比)?(?:上年|去年|上一年|上年度)(?:度|同期|水平|实绩|末)?$/;
const BY_SUPERIOR = /^(?:(?:由|以|按|待)?(?:全?[省市]|上级)(?:级|里)?(?:统筹|下达|确定)(?:为准|后确定|任务|目标|数)?)$/;
const GRADE = /^(?:优秀|优良|优|良好|良|较好|合格|基本满意|比较满意|满意|一等|二等|三等|先进)(?:等次|奖)?(?:及?以上)?$/;
const MILESTONE =
  /^(?:全面|基本|按期|按时)?(?:完成|通过|进入|建成|出台|印发|获得|获批|创建|创成|争创|启动|开工|竣工|投用|验收|达标|保持|实现|成立|召开|制定|入选|取得|纳入|发布)/;

/**
 * Reads a target as counties write it. An empty one is refused here: whether a row may do without is the row's
 * affair. Anything that is neither a number nor one of the known words is refused, never taken for a milestone.
 */
export function readTarget(cells: TargetCells): Reading<TargetValue> {
  const symbol = tight(cells.symbol);
  const outer = Object.hasOwn(SIGNS, symbol) ? SIGNS[symbol] : undefined;
  if (symbol !== '' && outer === undefined) return refused('list.comparator-unreadable', { text: excerpt(symbol) });
  const value = tight(cells.value);
  const [, sign, rest = value] = LEADING_SIGN.exec(value) ?? [];
  const inner = sign === undefined ? undefined : SIGNS[sign];
  if (outer && inner && outer !== inner) return refused('list.comparators-differ', { first: outer, second: inner });
  const comparator = inner ?? outer;
  if (LAST_YEAR.test(rest)) return relative(comparator, rest);
  const number = NUMBER.exec(rest);
  if (number) return amount(number, comparator, cells);
  return inner === undefined || MILESTONE.test(value) ? inWords(value) : unreadable(value);
}

function relative(comparator: Comparator | undefined, text: string): Reading<TargetValue> {
  if (!comparator) return refused('list.comparator-missing', { text });
  return understood({ kind: 'relative', to: 'last-year', comparator }, note('target-relative', { comparator }));
}

function inWords(text: string): Reading<TargetValue> {
  if (BY_SUPERIOR.test(text))
    return understood({ kind: 'set-by-superior', text }, note('target-by-superior', { text }));
  if (GRADE.test(text)) return understood({ kind: 'grade', text }, note('target-grade', { text }));
  if (MILESTONE.test(text) && text.length <= 60) {
    return understood({ kind: 'milestone', text }, note('target-milestone', { text }));
  }
  return unreadable(text);
}

function unreadable(text: string): Reading<TargetValue> {
  return refused('list.target-unreadable', { text: excerpt(text) });
}

function amount(match: RegExpExecArray, given: Comparator | undefined, cells: TargetCells): Reading<TargetValue> {
  const [, digits = '', rest = ''] = match;
  const bound = Object.keys(BOUNDS).find((word) => rest.endsWith(word));
  const suffix = bound === undefined ? rest : rest.slice(0, -bound.length);
  const bounded = bound === undefined ? undefined : BOUNDS[bound];
  if (given && bounded && given !== bounded)
    return refused('list.comparators-differ', { first: given, second: bounded });
  const column = tight(cells.unit);
  if (!/^[%‰\p{L}²³/]{0,12}$/u.test(suffix)) return unreadable(cells.value);
  if (suffix !== '' && column !== '' && suffix !== column) {
    return refused('list.units-of-measure-differ', { first: suffix, second: column });
  }
  const value = exact(digits);
  if (value === undefined) return unreadable(cells.value);
  return numeric(value, given ?? bounded, column === '' ? suffix : column);
}

/** A bare zero means none at all; another bare number is a quantity to reach. */
function numeric(value: string, given: Comparator | undefined, unit: string): Reading<TargetValue> {
  const comparator = given ?? (value === '0' ? '=' : '>=');
  const target: TargetValue = { kind: 'number', comparator, value, unit };
  const read = note(value === '0' ? 'target-zero' : 'target-number', { comparator, value, unit });
  if (given !== undefined || value === '0') return understood(target, read);
  return understood(target, read, note('comparator-assumed', { comparator }));
}

function exact(digits: string): string | undefined {
  try {
    return decimalText(decimal(digits.replaceAll(',', '')));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
