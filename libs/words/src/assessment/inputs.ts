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

export function inputWords(name: string): InBoth<string> {
  return INPUT_WORDS[name] ?? { zh: name, en: name };
}
