import type { ProblemCode } from '#domain/document/check-outline';
import type { DocumentKind } from '#domain/document/document';
import type { DraftState } from '#domain/document/draft';
import { filled, type InBoth } from './language';

export const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, InBoth<string>>> = {
  slip: { zh: '督办单', en: 'supervision slip' },
  urging: { zh: '催办通知', en: 'urging notice' },
  bulletin: { zh: '督查通报', en: 'bulletin' },
  'score-letter': { zh: '考核结果告知书', en: 'score letter' },
  rectification: { zh: '整改通知书', en: 'notice to put right' },
  brief: { zh: '情况汇报', en: 'brief' },
};

export const DRAFT_STATE_WORDS: Readonly<Record<DraftState, InBoth<string>>> = {
  open: { zh: '起草中', en: 'being written' },
  issued: { zh: '已制发', en: 'issued' },
  dropped: { zh: '已作废', en: 'dropped' },
};

export const TENSE_WORDS = {
  result: { zh: '已完成', en: 'result' },
  forecast: { zh: '预计数', en: 'forecast' },
  unverified: { zh: '未经核验', en: 'not verified' },
} as const;

/** Why a draft cannot be issued yet. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, InBoth<string>>> = {
  unresolved: { zh: '没有这个数据查询', en: 'nobody knows this query' },
  null: { zh: '没有数值', en: 'there is no value' },
  'unit-less': { zh: '没有单位', en: 'there is no unit' },
  unverified: { zh: '未经核验', en: 'not verified' },
  'no-source': { zh: '找不到来源记录', en: 'nothing on record behind it' },
  'no-year-before': { zh: '没有上年同期数，无法写增减', en: 'no value a year before to compare with' },
  'field-broken': { zh: '字段括号不完整', en: 'a field is not closed' },
  'field-unbound': { zh: '字段没有对应的数据', en: 'a field has no figure' },
  'figure-unused': { zh: '数据没有用到', en: 'a figure is not used' },
  'figure-twice': { zh: '数据重名', en: 'two figures have one name' },
  'format-wrong': { zh: '数字写法不对', en: 'the format does not fit' },
  'forecast-as-result': { zh: '预计数与完成数混写', en: 'forecast and result are mixed' },
  'ranking-without-basis': { zh: '排名须写明年份和文件依据', en: 'a ranking needs its year and document' },
  'rate-without-parts': { zh: '比率须同时给出分子和分母', en: 'a rate needs its n of N' },
  'anonymous-mixed': { zh: '匿名写法不一致：既写“某镇”又写真名', en: 'half anonymous: 某镇 beside a name' },
  lint: { zh: '文字有漏数或错误', en: 'the text lost something' },
  empty: { zh: '没有内容', en: 'nothing is written' },
};

const TEMPLATE_FIELDS: Readonly<Record<string, InBoth<string>>> = {
  'field-missing': { zh: '模板缺少字段“{name}”', en: 'the template lacks the field "{name}"' },
  'field-unknown': { zh: '没有名为“{name}”的字段', en: 'there is no field called "{name}"' },
  unclosed_tag: { zh: '字段“{name}”的大括号没有关上', en: 'the brace of the field "{name}" is not closed' },
  unopened_tag: { zh: '“{name}”处多了一个右大括号', en: 'there is a closing brace too many at "{name}"' },
  unclosed_loop: { zh: '段落“{name}”没有结束标记', en: 'the section "{name}" does not end' },
  unopened_loop: { zh: '段落“{name}”没有开始标记', en: 'the section "{name}" does not begin' },
  closing_tag_does_not_match_opening_tag: { zh: '段落“{name}”的开始和结束不一致', en: 'the section "{name}" begins and ends under different names' },
  raw_xml_tag_should_be_only_text_in_paragraph: { zh: '字段“{name}”须独占一段', en: 'the field "{name}" must stand alone in its paragraph' },
  raw_tag_outerxml_invalid: { zh: '字段“{name}”须独占一段', en: 'the field "{name}" must stand alone in its paragraph' },
};

/** Why a figure keeps a draft from being issued, or what is wrong with a field of a template; `expected` names which. */
export function documentFieldWords(code: string, expected: string): InBoth<string> | undefined {
  const field = TEMPLATE_FIELDS[code];
  if (field !== undefined) return { zh: filled(field.zh, { name: expected }), en: filled(field.en, { name: expected }) };
  const problem = (PROBLEM_WORDS as Readonly<Record<string, InBoth<string>>>)[code];
  if (problem === undefined) return undefined;
  return expected === '' ? problem : { zh: `“${expected}”${problem.zh}`, en: `"${expected}": ${problem.en}` };
}
