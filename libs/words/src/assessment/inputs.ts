import type { InBoth } from '../language';
import { SLIP_KIND_WORDS } from '../vocabulary';

/** What inputs of the rules are called. A scheme names inputs of its own (answers of a vote, kinds counted): these stand as they are. */
const INPUT_WORDS: Readonly<Record<string, InBoth<string>>> = {
  ...SLIP_KIND_WORDS,
  rate: { zh: '完成率', en: 'rate' },
  value: { zh: '数值', en: 'value' },
  lastYear: { zh: '上年数', en: 'last year' },
  mark: { zh: '评分', en: 'mark' },
  awards: { zh: '奖项', en: 'honours' },
  events: { zh: '事件', en: 'events' },
  merits: { zh: '功绩', en: 'merits' },
  places: { zh: '各评价人所排名次', en: 'places by raters' },
  deducted: { zh: '上级扣分', en: 'taken by the higher level' },
  share: { zh: '分担比例', en: 'share' },
  late: { zh: '迟报', en: 'late' },
  missing: { zh: '漏报', en: 'missing' },
  good: { zh: '好', en: 'good' },
  fair: { zh: '一般', en: 'fair' },
  poor: { zh: '差', en: 'poor' },
  veto: { zh: '一票否决', en: 'veto' },
  applies: { zh: '是否适用', en: 'whether it applies' },
};

const LEVEL_WORDS: Readonly<Record<string, InBoth<string>>> = {
  national: { zh: '国家级', en: 'national' },
  provincial: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
};

/** Where a fact comes from, when no person typed it. */
const SOURCE_WORDS: Readonly<Record<string, InBoth<string>>> = {
  'record:outcomes': { zh: '台账（完成与核验结果）', en: 'the record (outcomes)' },
  'record:figures': { zh: '台账（核实的数值）', en: 'the record (verified figures)' },
  'record:late': { zh: '台账（报送是否及时）', en: 'the record (timeliness)' },
  'record:slips': { zh: '台账（督办单）', en: 'the record (slips)' },
  appeal: { zh: '申诉裁定', en: 'the decision of an appeal' },
};

/** Ids of persons and decisions say nothing to a reader; the trail has them. */
const ID = /\s*\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

export function levelWords(level: string): InBoth<string> {
  return LEVEL_WORDS[level] ?? { zh: level, en: level };
}

export function sourceWords(source: string): InBoth<string> {
  return SOURCE_WORDS[source] ?? { zh: source, en: source };
}

/** A basis as it was typed; `scheme` where the scheme itself decides. */
export function basisWords(basis: string): InBoth<string> {
  if (basis === 'scheme') return { zh: '方案规定', en: 'as the scheme says' };
  const text = basis.replace(ID, '').trim();
  return { zh: text, en: text };
}

export function inputWords(name: string): InBoth<string> {
  return INPUT_WORDS[name] ?? { zh: name, en: name };
}
