import type { LintRule, Spot } from './finding';

const NUMBER = '(?:第?[0-9０-９][0-9０-９,，.]*(?:\\.[0-9]+)?|百分之[零一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?|[零一二三四五六七八九十百千万亿两几]{1,8}(?=[个户名家条座处所项件场期次位人亩吨元倍万亿成]))';
const HAS_NUMBER = new RegExp(NUMBER);
/** Commas inside numbers are taken out first, so that one is never a list. */
const THOUSANDS = /(?<=[0-9０-９])[,，](?=[0-9]{3}(?![0-9]))/g;
const NOT_A_LIST = /(召开|举行|开展|前往|赴|深入|带队|组织|进行|听取|制定|印发|成立|设立|负责|联系|挂|签订|于|在|由|对|向|从|以|按|就|给予|派|到)/;
const LIST_MARK = '、';
const JOINERS = /和|与|及|以及|、/;

/** 甲、乙、丙分别达1、2: as many figures as names; and 甲镇、乙镇等 lists with a count of their own: 甲镇、乙镇3个镇. */
export const listLengths: LintRule = ({ text }) => [...respectively(text), ...counted(text)];

function respectively(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(/([^，。；！？\n,;:：]{3,80})分别([^。；！？\n;]{1,120})/g)) {
    const names = countNames(match[1] ?? '');
    const numbers = countNumbers(match[2] ?? '');
    if (names.length === 0 || numbers === 0 || names.includes(numbers)) continue;
    const at = match.index + (match[1] ?? '').length;
    spots.push({ kind: 'list-length', at, length: 2, names: Math.max(...names), numbers });
  }
  return spots;
}

/** How many things the phrase may name; 和 may join two names or stand inside one, so several answers can be right. */
function countNames(phrase: string): readonly number[] {
  const plain = phrase.replace(/“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)/g, '名');
  const marks = plain.split(LIST_MARK).length;
  const joins = plain.slice(plain.lastIndexOf(LIST_MARK) + 1).split(/以及|和|与|及/).length - 1;
  if (marks + joins < 2) return [];
  const all = plain.split(JOINERS).length;
  if (marks === 1) return [...new Set([1 + joins, all, ...(joins > 0 ? [] : [1])])];
  return joins === 0 ? [marks] : [...new Set([marks + joins, marks, all])];
}

/** How many figures stand in the first list after 分别; 0 where the words after it are no figures. */
function countNumbers(rest: string): number {
  const phrase = rest.replace(THOUSANDS, '').replace(/（[^）]*）|\([^)]*\)/g, '');
  const clauses = phrase.split(/[，,]/);
  const first = clauses[0] ?? '';
  const head = first.slice(0, first.search(HAS_NUMBER) < 0 ? first.length : first.search(HAS_NUMBER));
  if (NOT_A_LIST.test(head) || !HAS_NUMBER.test(first)) return 0;
  const parts = first.split(/、|和|与|及|以及/);
  let count = parts.filter((part) => HAS_NUMBER.test(part)).length;
  // 分别由2%、3%提高到4%、5%: the second list is as long as the first, and is not counted twice
  const turn = first.search(/(提高|增加|下降|增长|上升|减少|降低|降|升)?(到|至)(?=[0-9百])/);
  if (turn > 0 && /^[^0-9]*(由|从)/.test(first)) count = first.slice(0, turn).split(/、|和|与|及/).filter((part) => HAS_NUMBER.test(part)).length;
  // 分别完成12个，占80%，15公里，占90% and the like are beyond a count of marks
  if (count === 1 && clauses.slice(1).some((clause) => /^(其中|较|比|同比|占)?[0-9]/.test(clause) && !/^[0-9]{4}年/.test(clause))) return 0;
  if (count === 1 && /(以上|以下|以内|之间|左右|均|都|余|多|各)/.test(first)) return 0;
  return count;
}

const DIGITS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const COUNT = /(?<![0-9第])([0-9]{1,2}|[两二三四五六七八九十])(?:个|家|所|座|条)(乡镇|镇|乡|村|社区|街道|局|县|市|园区|学校|小学|中学|医院|卫生院|合作社|公司|水库|公路)/g;
const LONGEST_LIST = 160;
const LONGEST_NAME = 12;

/** 甲镇、乙镇3个镇: names of one kind with their count directly behind them. 等 makes the list open. */
function counted(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(COUNT)) {
    const [, said = '', kind = ''] = match;
    const before = text.slice(Math.max(0, match.index - LONGEST_LIST), match.index);
    const phrase = before.slice(Math.max(...[...'，。；：！？\n,;:“”《》（）()'].map((mark) => before.lastIndexOf(mark))) + 1);
    const parts = phrase.split(/、|和|与|及/);
    if (parts.length < 2 || !parts.every((part) => part.length > 1 && part.length <= LONGEST_NAME && isOfKind(part, kind))) continue;
    const numbers = DIGITS[said] ?? Number(said);
    if (parts.length === numbers) continue;
    spots.push({ kind: 'list-length', at: match.index - phrase.length, length: phrase.length + match[0].length, names: parts.length, numbers });
  }
  return spots;
}

function isOfKind(name: string, kind: string): boolean {
  return kind === '乡镇' ? /[乡镇]$/.test(name) : name.endsWith(kind);
}
