import type { ProblemCode } from '#domain/document/check-outline';
import type { DocumentKind } from '#domain/document/document';
import type { DraftState } from '#domain/document/draft';
import type { InBoth } from './language';

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
