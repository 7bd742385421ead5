import type { TextView } from './finding';

const NUMERAL = '零〇一二三四五六七八九十百千两几半';
/** Words that end in a numeral and count nothing. */
const NO_NUMERAL = new Set(['统一', '专一', '之一', '万一', '第一线', '一线']);
const MANY = new Set(['多', '余', '许多', '众多', '诸多', '好多', '很多', '若干', '无数', '数', '双', '近百', '上百', '上千', '成百', '成千', '大半', '多半', '对半']);
/** What stands where a number could stand: each, every, this, the first … */
const DETERMINERS = new Set('每 各 某 该 这 那 此 首 末 本 历 逐 整 另 同 哪 何 挨 诸 按 全 任 头 凡 任何 每一 另外 其它 其他 各类 各种 各级 同一 哪一 这些 那些 有些 某些 N n'.split(' '));
/** 上 and 下 point at a time (上个月) or an occasion (下一场); before anything else they are verbs (新上项目). */
const TURN = new Set(['上', '下']);
const OF_TIME = /^(个?(月|周|年|季|学期|世纪|五年|星期|周期)|[次期批届场轮级半])/;
const SPACES = /[ \u00a0\u3000\r\n]+$/;
const PARENTHESISED = /[0-9０-９Nn一二三四五六七八九十]\s*[（(][^（）()]{0,20}[）)]$|[（(][^（）()]*[0-9０-９][）)]$/;

/** Whether a number stands directly before `at`: a measure takes nothing else, 各亿元 is no phrase. */
export function isNumbered(view: TextView, at: number): boolean {
  const left = view.text.slice(Math.max(0, at - 24), at).replace(SPACES, '');
  if (/[0-9０-９]$/.test(left) || PARENTHESISED.test(left) || /[0-9０-９零〇一二三四五六七八九十百千万亿两几数][多余来把](万|亿)?$/.test(left)) return true;
  const last = left.at(-1) ?? '';
  const word = view.wordBefore(at);
  if (last !== '' && NUMERAL.includes(last)) return !NO_NUMERAL.has(word);
  return ['数', '每', '双', '若干', 'N', 'n', '近百', '上百', '上千', '数百', '数千', '数十'].includes(word);
}

/** Whether something that can stand for a number stands directly before `at`. */
export function isCounted(view: TextView, at: number): boolean {
  const left = view.text.slice(Math.max(0, at - 24), at).replace(SPACES, '');
  const last = left.at(-1) ?? '';
  if (/[0-9０-９]/.test(last) || PARENTHESISED.test(left)) return true;
  const word = view.wordBefore(at);
  if (last !== '' && NUMERAL.includes(last)) return !NO_NUMERAL.has(word);
  if (/[0-9０-９零〇一二三四五六七八九十百千万亿两几数][多余来把](万|亿)?$/.test(left)) return true;
  if (/[每各某这那此逐半]$/.test(left) || /(?<!调|完|平|齐|规|休)整$/.test(left)) return true;
  if (word === '') return false;
  if (MANY.has(word) || DETERMINERS.has(word)) return true;
  if (/^[大小整满长短]$/.test(word) && endsInNumber(view, at, word)) return true;
  return TURN.has(word) && OF_TIME.test(view.text.slice(at, at + 3));
}

/** 三大类, 两小时, 三整天: a word of size between the number and what is counted. */
function endsInNumber(view: TextView, at: number, word: string): boolean {
  const before = view.text.slice(Math.max(0, at - 24), at).trimEnd();
  return /[0-9０-９零〇一二三四五六七八九十百千两几数多]$/.test(before.slice(0, before.length - word.length));
}
