import type { LintRule, Spot, TextView } from './finding';
import { between } from './surroundings';

const FORECAST = /预计|预估|预期可达|有望达到/g;
/** What makes a phrase speak of what is still to come; a forecast is at home there. */
const AHEAD = /(将|明年|下一步|下年|下半年|今后|届时|力争|有望|即将|未来|后续|还需|还将|可(?=实现|带动|新增|增加|年|达|完成|节约|解决|惠及|吸纳|产|供|满足|创|提供)|能(?=实现|带动|完成)|到(今年|本年|年底|年末|月底|[0-9]{4}年|[0-9]{1,2}月|[一二三四]季度|“?十[四五六]五)|年底前|月底前|年内|全年|年底|[0-9]{1,2}月(底|中旬|上旬|下旬|份)?(前|可|完工|建成|投|开工|竣工|通车|交付)|建成后|投产后|达产后|完工后|竣工后|投用后|总投资|总产|投资规模|工期|需|竣工|完工|建成投|投产|年产|年均|每年)/;
/** What says that the phrase tells a result. */
const DONE = /(已|已经|累计|实际|业已|均已|全部|顺利|圆满|如期|超额|提前)(预计|预估)|(预计|预估)(已|已经|累计|实际|超额|共?完成了|实现了|达到了|取得了)/;
const SO_FAR = /(截至|截止)(目前|当前|今天|[0-9]{4}年|[0-9]{1,2}月|上月|本月|去年|年底|[一二三四]季度末)[^。；]{0,14}$/;
const MEASURED = /(占|完成)(年度|全年|年初)?(计划|目标|任务|预算)[^，。；]{0,6}的[0-9]|通过(了)?(县级|市级|省级|国家)?验收|超额完成|已(全部)?(完成|建成|实现|到位|兑现)/;
const RESULTS = /(成效|成绩|完成情况|工作情况|工作回顾|主要做法|进展情况|取得|回顾|工作开展情况|落实情况|总体情况)/;
const PLANS = /(下一步|打算|计划|安排|建议|问题|目标|展望|思路|预测|风险|困难|意见)/;
const HEADING = /^[\s#]*([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+[章节部分]|[0-9]{1,2}[.、．])?\s*([^。；！？\n]{2,30})$/;

const LONGEST_HEADING = 60;

/** 预计 where a result is told: beside 已, after 截至, or in a section whose heading promises results. */
export const forecastsInResults: LintRule = (view) => {
  const spots: Spot[] = [];
  const sections = sectionsOf(view.text);
  for (const match of view.text.matchAll(FORECAST)) {
    if (isMisplaced(view, match.index, sections)) spots.push({ kind: 'forecast-in-result', at: match.index, length: match[0].length });
  }
  return spots;
};

function isMisplaced({ text }: TextView, at: number, sections: readonly Section[]): boolean {
  const { text: sentence, from } = between(text, at, '。；\n');
  const inside = at - from;
  const clauseStart = Math.max(sentence.lastIndexOf('，', inside), sentence.lastIndexOf('、', inside)) + 1;
  const clauseEnd = sentence.indexOf('，', inside);
  const clause = sentence.slice(clauseStart, clauseEnd < 0 ? sentence.length : clauseEnd);
  if (DONE.test(clause)) return true;
  if (AHEAD.test(clause) || AHEAD.test(sentence.slice(0, clauseStart))) return false;
  if (/[0-9]/.test(sentence) && (SO_FAR.test(sentence.slice(0, inside)) || MEASURED.test(sentence.slice(inside)))) return true;
  if (/(了|已)[^，。；]*$/.test(sentence.slice(clauseStart, inside))) return true;
  return /[0-9]/.test(clause) && isUnderResults(sections, from);
}

interface Section {
  readonly at: number;
  readonly tellsResults: boolean;
}

/** Headings that promise results, or speak of plans or problems and so make room for forecasts; the nearest above decides. */
function sectionsOf(text: string): readonly Section[] {
  const found: Section[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const [, mark, title = ''] = (line.length > LONGEST_HEADING ? null : HEADING.exec(line.trim())) ?? [];
    if (title !== '' && (mark !== undefined || /(情况|成效|回顾|打算|安排|计划|问题)$/.test(title))) {
      if (PLANS.test(title)) found.push({ at, tellsResults: false });
      else if (RESULTS.test(title)) found.push({ at, tellsResults: true });
    }
    at += line.length + 1;
  }
  return found;
}

function isUnderResults(sections: readonly Section[], at: number): boolean {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1]?.tellsResults ?? false;
}
