import { COUNTED_OBJECT } from './count-words';
import type { LintRule, Spot, TextView } from './finding';
import { SOUND_WORDS } from './sound-words';

/** Units that end a member of a row: 新增床位120张、护理员_名. */
const UNITS = '个户名家条座处项件株棵套台辆篇笔盏栋幢宗册幅艘架枚羽匹次例场期位支批起份张款轮块间口眼所只头路具把樘孔根尾颗顶册对';
/** 结对, 注册: verbs that end like a unit. */
const VERB = /([结面针相应反核校比成绝作配派]对|[名注造手画相史清]册|[入起上到]期)$/;
/** Behind 万 and 亿 whatever ends a member of a row is a unit: 收购烟叶_万担. */
const SCALED = /^(.*[\u4e00-\u9fff]{2})[万亿][\u4e00-\u9fff]$/;
const COUNTED = new RegExp(`[0-9０-９][0-9０-９,.]*[万亿余多]*[)）]?(?:[${UNITS}人元亩吨天年%％]|公里|人次|平方米|百分点|公斤|千瓦|小时)$`);
/** A member with one of these was never meant to be counted, or is counted in words. */
const TOLD = /[0-9０-９零〇一二三四五六七八九十百千万亿两几数半多余每各某逐整该这那此首末单双同若全何另哪]|[分按].$/;
const SENTENCE = /[^。；！？\n;]{8,400}/g;
const MEMBER = /(?:[^，、,（）()“”《》：:]|(?<=[0-9]),(?=[0-9]{3}))+/g;
const SHORTEST = 3;
const LONGEST = 16;
const LONGEST_WORD = 6;
/** A figure that stands directly behind another unit: 资助_人次6.6万元, 供应土地_宗12亩. */
const BEFORE_FIGURE = /(人次|[户件宗起家处座台辆批份所栋])(?=[0-9][0-9.,]*[万亿]?(元|人|亩|户|件|宗|起|家|处|座|台|辆|个|名|吨|公里|平方米))/g;

/** A row of counts in which one member ends in a unit and has no number; what grammar alone would let pass stands out beside its peers. */
export const missingInRows: LintRule = (view) => {
  const spots: Spot[] = [];
  for (const { 0: sentence, index } of view.text.matchAll(SENTENCE)) {
    if (!/[0-9０-９]/.test(sentence)) continue;
    const members = [...sentence.matchAll(MEMBER)].map((match) => ({ text: match[0].trimEnd(), at: index + match.index }));
    const isCounted = members.map(({ text }) => COUNTED.test(text));
    const counted = isCounted.filter(Boolean).length;
    members.forEach(({ text, at }, place) => {
      const isBeside = isCounted[place - 1] === true || isCounted[place + 1] === true;
      const isKind = [members[place - 1], members[place + 1]].some((beside) => beside !== undefined && beside.text.slice(-1) === text.slice(-1) && !TOLD.test(beside.text));
      if ((counted > 1 || isBeside) && !isKind && lostItsNumber(view, text, at)) spots.push({ kind: 'missing-figure', at: at + text.length - 1, length: 1 });
    });
  }
  return [...spots, ...beforeFigures(view)];
};

function lostItsNumber(view: TextView, member: string, at: number): boolean {
  const unit = member.slice(-1);
  const [, scaled] = SCALED.exec(member) ?? [];
  if (scaled !== undefined && member.length <= LONGEST) return !TOLD.test(scaled) && !/[过超破近上逾达成了]$/.test(scaled);
  if (member.length < SHORTEST || member.length > LONGEST || !UNITS.includes(unit) || TOLD.test(member) || !/[\u4e00-\u9fff]{2}.$/.test(member) || VERB.test(member)) return false;
  return isDealtWith(member) || (view.isWord(at + member.length - 1, 1) && !endsInWord(member));
}

/** 受理信访举报_件: a noun of three characters and more that a verb in front of it makes the object of; what was dealt with was counted. */
function isDealtWith(member: string): boolean {
  const noun = wordAtEnd(member);
  return member.endsWith('件') && noun > 2 && COUNTED_OBJECT.test(member.slice(0, -noun));
}

/** 事件, 派出所, 脱贫户: nouns that end like a unit. */
function endsInWord(member: string): boolean {
  return wordAtEnd(member) > 0;
}

/** The length of the shortest known noun at the end; 0 where there is none. */
function wordAtEnd(member: string): number {
  for (let length = 2; length <= Math.min(LONGEST_WORD, member.length); length += 1) if (SOUND_WORDS.has(member.slice(-length))) return length;
  return 0;
}

function beforeFigures(view: TextView): readonly Spot[] {
  const spots: Spot[] = [];
  for (const match of view.text.matchAll(BEFORE_FIGURE)) {
    const [unit, , next = ''] = match;
    const at = match.index;
    const left = view.text.slice(Math.max(0, at - LONGEST), at);
    const member = `${left.slice(Math.max(...[...'，、。；：（\n'].map((mark) => left.lastIndexOf(mark))) + 1)}${unit}`;
    if (unit === next || TOLD.test(member) || !/[\u4e00-\u9fff]{2}$/.test(left)) continue;
    if (unit.length > 1 || (view.isWord(at, 1) && !endsInWord(member))) spots.push({ kind: 'missing-figure', at, length: unit.length });
  }
  return spots;
}
