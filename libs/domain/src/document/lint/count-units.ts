import type { LintRule, Spot, TextView } from './finding';
import { isCounted } from './quantity';
import { between, lineAt } from './surroundings';
import { BOUNDARY } from './text-view';
import { COMPOUND_BEFORE, COUNTED_AFTER, COUNTED_OBJECT, COUNTED_BEFORE, COUNTING, LONG_COUNTING, EVERYWHERE, HOUSEHOLDS, OBJECT_VERBS, ONLY_COUNTED, PHRASE_VERBS, WORD_AFTER } from './count-words';

const UNIT = new RegExp(`([万亿]{0,2})([${[...new Set([...EVERYWHERE, ...Object.keys(ONLY_COUNTED)])].join('')}])`, 'g');
/** Units that are also the head of a noun after a verb (培训班, 服务站): only their own nouns count. */
const NOUNS = '班站门部组本节片层款道对期天';
/** Units that hardly end a phrase as a word of their own in a sentence that speaks in figures. */
const PLAIN_UNITS = '人支批起份张轮届天期只头款块根种';
const RARE = '架枚匹宗幅册笔例羽篇艘台套支';
/** Units that, alone between such a verb and a noun, always counted. */
const OBJECT_COUNTS = '场期位头只支批起份张根路桌';
const FIGURE = /[0-9０-９]|[两二三四五六七八九十]+[余多]?[个名次场件项条家户座所处亩吨元]/;
const NO_COUNT = /(的|到|个|多|些|之|等|使|让|把|对|与|有|无|没|找|靠|凭|给|帮|管|用|选|育|做|是|像|叫|请|亲|外|内|老|穷|富|能|新|年轻|当地|本地|外地|农村|城里|成功|[县市省州国区镇乡村川台阳城江山]|关心|培养|尊重|服务|凝聚|教育|引导|理解|不同|普通|所有|任何|相关|知情|第三|中国|身边|家里|家乡|自己|年度|本年|上半|下半|全|白|今|昨|明|当|每|整|露|春|夏|秋|冬|晴|雨|阴|蓝|聊|后|前|那|这|某|改|变|大半|首|末|单|纸)$/;
const PER = /[/／·•]\s*$/;
const AROUND = /(近|(?<!以|新)上|(?<!赶)超|(?<!超|通|经|不)过|逾|(?<!突|打)破|(?<![人户次总件个倍基指分少天位套辆项处所座家株头额])数|几|千|百|十|(?<=[0-9０-９零一二三四五六七八九十百千])[多余]|半|每|[0-9０-９])$/;
/** What may follow a counted unit at the end of a phrase. */
const AT_END = /^\s*($|和|与|及|以及|并|等|以上|以下|以内|左右|不等|上下|共|其中|，|,)/;
/** 增加到人 lost its number; 责任到人 did not. */
const GROWN_TO = /(增加|达|扩大|发展|增|减少|降|减|提高|上升|增长|扩充|下降|压减|精简)(到|至)$/;
const REACHED = /(?<!达|增加|扩大|发展|增|减少|降|提高|上升)到$|(?<!投|纳|引|列|计)入$|(?<!引|推|改)进$/;

/** A count without its figure: 完成个, 新建桥梁座, 全县个乡镇. */
export const missingCounts: LintRule = (view) => {
  const spots: Spot[] = [];
  for (const match of view.text.matchAll(UNIT)) {
    const [whole, scale = '', unit = ''] = match;
    if (isLost(view, match.index, scale, unit)) spots.push({ kind: 'missing-figure', at: match.index, length: whole.length });
  }
  return spots;
};

function isLost(view: TextView, at: number, scale: string, unit: string): boolean {
  const { text } = view;
  const unitAt = at + scale.length;
  const left = text.slice(Math.max(0, at - 10), at).replace(/[ \u3000]+$/, '');
  const right = text.slice(unitAt + 1, unitAt + 9);
  if (PER.test(left) || isCounted(view, at) || isDoubled(view, unitAt, unit)) return false;
  if (scale !== '') return isScaleLost(left, right, unit);
  const grown = GROWN_TO.test(left) && isEnd(right);
  if (grown) return true;
  if (!view.isWord(unitAt, 1) || isHeading(text, at, unitAt + 1)) return false;
  if (REACHED.test(left) && '户村人家岗'.includes(unit)) return false;
  if (unit === '户' && (OBJECT_VERBS.test(left) || /(^|[，。；、\s])$/.test(left)) && HOUSEHOLDS.test(right)) return true;
  if (COMPOUND_BEFORE[unit]?.test(left) || WORD_AFTER[unit]?.test(right)) return false;
  const only = ONLY_COUNTED[unit];
  const after = COUNTED_AFTER[unit];
  const isNamed = after !== undefined && after.test(right) && (COUNTING.test(left) || only?.test(left) === true || (unit !== '本' && /(^|[，。；、：\s])$/.test(left)));
  if (RARE.includes(unit) && isPartOfWord(view, at)) return false;
  if (only === undefined) return unit === '个' || speaksInFigures(text, at, right);
  if (isNamed || (OBJECT_COUNTS.includes(unit) && OBJECT_VERBS.test(left) && /^[\u4e00-\u9fff]/.test(right))) return true;
  if (unit === '位' && isEnd(right) && /(慰问|邀请|走访|聘请|看望|选聘)[^，。；、0-9]{2,8}$/.test(left)) return true;
  if (!isEnd(right) && !('支户起件批'.includes(unit) && /^[0-9０-９]/.test(right)) && !/^[0-9][0-9,.]*[余多万]*人/.test(right)) return false;
  if (PHRASE_VERBS[unit]?.test(phraseBefore(text, at)) && /[\u4e00-\u9fff]{2}$/.test(left) && !/^[”》】]/.test(right)) return true;
  if (/[”》]$/.test(left) && '场期部首本届集轮'.includes(unit)) return true;
  if (only.test(left) || (!NOUNS.includes(unit) && COUNTED_BEFORE.test(left))) return true;
  return PLAIN_UNITS.includes(unit) && !/^[”》】]/.test(right) && hasFigures(text, at) && /[\u4e00-\u9fff]{2}$/.test(left) && !NO_COUNT.test(left);
}

/** 户户, 一件件: said twice it means each, where the phrase goes on. 带动农户户， lost a figure, and 受益户户， too. */
function isDoubled(view: TextView, at: number, unit: string): boolean {
  const { text } = view;
  if (text.charAt(at + 1) === unit && view.isWord(at + 1, 1)) return !isEnd(text.slice(at + 2, at + 10));
  const before = view.wordBefore(at);
  return (before === unit || before === `一${unit}`) && !(isEnd(text.slice(at + 1, at + 9)) && before === unit);
}

/** 下_架 and the like: a character alone before a rare unit makes a word of both, unless it names a thing. */
function isPartOfWord(view: TextView, at: number): boolean {
  return /^[\u4e00-\u9fff]$/.test(view.wordBefore(at)) && !/[机灯艇船画稿文图车床桌椅仪具书证卡表墓塔章]$/.test(view.wordBefore(at));
}

/** 镇上的家当 holds a unit by chance; a loss stands in a sentence with other figures, or behind a verb that counts. */
function speaksInFigures(text: string, at: number, right: string): boolean {
  if (hasFigures(text, at)) return true;
  if (LONG_COUNTING.test(text.slice(Math.max(0, at - 10), at))) return true;
  return isEnd(right) && COUNTED_OBJECT.test(phraseBefore(text, at));
}

function phraseBefore(text: string, at: number): string {
  const left = text.slice(Math.max(0, at - 24), at);
  return left.slice(Math.max(...[...'，。；：、\n'].map((mark) => left.lastIndexOf(mark))) + 1);
}

/** Whether the sentence speaks in figures at all. */
function hasFigures(text: string, at: number): boolean {
  return FIGURE.test(between(text, at, '。！？\n').text);
}

/** A bare 万 or 亿 before a unit of count: an idiom where it describes a noun (万人大会), a loss at the end of a phrase. */
function isScaleLost(left: string, right: string, unit: string): boolean {
  if (AROUND.test(left) || /^(以上|多|余|空巷|大会|计划|兴|村|家灯火|象)/.test(right)) return false;
  if (unit === '家' || unit === '户') return isEnd(right) && left !== '' && !/[走进入联访连惠到送家千串帮暖富]$/.test(left);
  if (isEnd(right)) return left !== '';
  if (unit === '人' && /^(外出|实现|参与|参加|脱贫|就业|返乡|受益|次)/.test(right)) return true;
  return COUNTING.test(left) && '个名人头只株亩套台件份'.includes(unit);
}

function isEnd(right: string): boolean {
  return right === '' || BOUNDARY.includes(right.charAt(0)) || AT_END.test(right) ;
}

/** （个）, 数量（户）: a unit named for a column, where the line is no sentence. */
function isHeading(text: string, at: number, end: number): boolean {
  if (!/[（(]([^（）()0-9，。；]*[、/])?$/.test(text.slice(Math.max(0, at - 12), at))) return false;
  if (!/^([、/][^（）()0-9，。；]*)?[）)]/.test(text.slice(end, end + 8))) return false;
  return !/[，。；！？]/.test(lineAt(text, at));
}
