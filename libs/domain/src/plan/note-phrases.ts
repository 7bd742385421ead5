import type { Cadence } from '../calendar/period';
import { cadenceNamed } from './cadence-words';

/** A part of a line that says one thing. */
export interface Phrase {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

const N = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const BY = '(?:下班)?(?:以前|之前|之内|以内|前|内|止)';
/** Limits as people write them, the clearest first. What stands behind in brackets is not part of the limit. */
const LIMITS: readonly RegExp[] = [
  new RegExp(`(?:自?(?:收到|接到|交办|印发)之?日起)?${N}(?:个?工作日|个?自然日|日|天|周|个星期|个月)(?:之内|以内|内)`),
  new RegExp(`(?:\\d{4}年|今年|明年)?${N}月(?:${N}[日号]|底|末|上旬|中旬|下旬|份)?${BY}`),
  new RegExp(`\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}${BY}?`),
  new RegExp(`(?:本|这|这个|下|下个)(?:周|星期)[一二三四五六日天末]${BY}?`),
  new RegExp(`(?:本|这个|当|下|下个)?月(?:底|末|${N}[日号])${BY}`),
  new RegExp(`(?:今年|明年|\\d{4}年)?(?:年底|年末|上半年|下半年|[一二三四1-4]季度末?)${BY}?`),
  /(?:今天|今日|明天|明日|后天)(?:下班)?(?:之?前|内)/,
  new RegExp(`${N}个?工作日`),
  new RegExp(`(?:\\d{4}年|今年|明年)?${N}月(?:${N}[日号]|底|末)`),
];
const RECURRING = new RegExp(`每(?:个)?月(?:${N}[日号]|底|末)(?:以前|之前|前)?|每季度?(?:末|底)(?:以前|之前|前)?`);
const CADENCE = /(旬报|月报|季报|每旬|每月|每季度?|按月|按季|一次性)/;
const EVERY_TOWNSHIP =
  /除(?:了)?[^,。;:]{2,60}?(?:以外|之外|外)的?(?:其余|其他|其它)?(?:全县|县内)?(?:各|所有)(?:镇乡|乡镇|镇\(乡\))(?:\(街道\)|街道)?|(?:全县|县内)?(?:各|所有|全部)(?:镇乡|乡镇|镇\(乡\)|乡\(镇\))(?:\(街道\)|街道)?/;
const UNITS = '公里|千米|平方米|万平方米|公顷|亩|万亩|吨|万吨|万元|亿元|元|万户|户|万人|人次|人|个百分点|%|％|‰|个|台|处|所|座|件|套|家|项|村|株|头|只|次|场|条|块|期';
const AMOUNT = new RegExp(`(不少于|不低于|至少|达到|超过|不超过|不高于|>=|<=|≥|≤)?(\\d[\\d,]*(?:\\.\\d+)?)(${UNITS})(?:以上|以内|左右)?`);

/** The limit a line names; recurring ones only where no day is named. */
export function limitIn(line: string): Phrase | undefined {
  const once = firstOf(line.replace(RECURRING, (found) => '　'.repeat(found.length)), LIMITS);
  return once ?? phrase(RECURRING.exec(line));
}

export function recurringIn(line: string): Phrase | undefined {
  return phrase(RECURRING.exec(line));
}

/** How often it is to be reported; said outright, or by a date in every month. */
export function cadenceIn(line: string): { readonly cadence: Cadence; readonly phrase: Phrase } | undefined {
  const found = phrase(CADENCE.exec(line));
  const cadence = found && cadenceNamed(found.text);
  return found && cadence ? { cadence, phrase: found } : undefined;
}

/** 各镇乡, 除潼川镇外各镇乡. */
export function everyTownshipIn(line: string): Phrase | undefined {
  return phrase(EVERY_TOWNSHIP.exec(line));
}

export interface Amount extends Phrase {
  readonly symbol: string;
  readonly value: string;
  readonly unit: string;
}

/** The first quantity that is no part of what was read already (a limit, a name). */
export function amountIn(line: string, taken: readonly Pick<Phrase, 'from' | 'until'>[]): Amount | undefined {
  const masked = taken.reduce((text, { from, until }) => text.slice(0, from) + '　'.repeat(until - from) + text.slice(until), line);
  const match = AMOUNT.exec(masked);
  if (!match) return undefined;
  const [text, symbol = '', value = '', unit = ''] = match;
  return { from: match.index, until: match.index + text.length, text, symbol, value, unit };
}

function firstOf(line: string, patterns: readonly RegExp[]): Phrase | undefined {
  for (const pattern of patterns) {
    const found = phrase(pattern.exec(line));
    if (found) return found;
  }
  return undefined;
}

function phrase(match: RegExpExecArray | null): Phrase | undefined {
  return match ? { from: match.index, until: match.index + match[0].length, text: match[0] } : undefined;
}
