import type { RowVerdict } from '#domain/plan/parsed-item';
import type { NoteCode, Refusal } from '#domain/plan/reading';
import { failureSentence } from './failures';
import { filled, type InBoth, type Language } from './language';

/** How a cell was understood: said beside the row, so that the reader sees at once where the machine erred. */
export const NOTE_WORDS: Readonly<Record<NoteCode, InBoth<string>>> = {
  'scope-counted': { zh: '属地{count}个镇乡', en: '{count} townships' },
  'read-as': { zh: '“{from}”按“{to}”理解', en: '"{from}" is read as "{to}"' },
  due: { zh: '{day}到期', en: 'due {day}' },
  'due-working-days': { zh: '自交办次日起{count}个工作日', en: '{count} working days from the day after it is dispatched' },
  'due-calendar-days': { zh: '自交办次日起{count}天', en: '{count} days from the day after it is dispatched' },
  'due-months': { zh: '自交办次日起{count}个月', en: '{count} months from the day it is dispatched' },
  'due-monthly': { zh: '每月{date}日到期', en: 'due each month by day {date}' },
  'due-quarterly': { zh: '每季度末到期', en: 'due at the end of each quarter' },
  'due-year-end': { zh: '无单独时限，{day}到期', en: 'no limit of its own, due {day}' },
  'due-year-end-standing': { zh: '长期任务，本年度按{day}到期', en: 'a standing task, for this year due {day}' },
  'target-number': { zh: '目标{comparator}{value}{unit}', en: 'target {comparator} {value} {unit}' },
  'target-zero': { zh: '目标为零（{comparator}{value}{unit}）', en: 'target zero ({comparator} {value} {unit})' },
  'target-grade': { zh: '目标为等次：{text}', en: 'target is a grade: {text}' },
  'target-by-superior': { zh: '目标由上级确定：{text}', en: 'target to be set by the superior: {text}' },
  'target-relative': { zh: '目标与上年比较（{comparator}）', en: 'target relative to last year ({comparator})' },
  'target-milestone': { zh: '目标为节点：{text}', en: 'target is a milestone: {text}' },
  'comparator-assumed': { zh: '未填目标符号，按{comparator}理解', en: 'no sign given, read as {comparator}' },
  'target-assumed': { zh: '未填目标，按“完成”理解', en: 'no target given, read as completion' },
  'formula-as-text': { zh: '以“=”开头的内容按文字保存，不计算', en: 'begins with "=": kept as text, never evaluated' },
  'theme-from-section': { zh: '领域取自分段标题：{text}', en: 'theme taken from the section: {text}' },
};

/** Heading of the column that a checked workbook comes back with; the same in both languages, so it is found again. */
export const VERDICT_HEADING = '核对结果 Result';

const VERDICTS: Readonly<Record<RowVerdict['verdict'], InBoth<string>>> = {
  ok: { zh: '可用', en: 'ok' },
  error: { zh: '有误', en: 'error' },
  empty: { zh: '', en: '' },
};

/** What is said beside a row: the verdict, then what is wrong and what to do, then how the rest was understood. */
export function verdictSentence(
  row: Pick<RowVerdict, 'verdict' | 'notes'> & { readonly problems: readonly Refusal[] },
  language: Language,
): string {
  const notes = row.notes.map(({ code, details }) => filled(NOTE_WORDS[code][language], details).trim());
  return verdictWords(row.verdict, [...row.problems.map((problem) => problemSentence(problem, language)), ...notes], language);
}

/** The verdict and what else is said of it. */
export function verdictWords(verdict: RowVerdict['verdict'], said: readonly string[], language: Language): string {
  const end = language === 'zh' ? '；' : '; ';
  const colon = language === 'zh' ? '：' : ': ';
  const head = VERDICTS[verdict][language];
  return said.length === 0 || head === '' ? head : `${head}${colon}${said.join(end)}`;
}

/** What is wrong, and the next step. */
export function problemSentence({ code, details }: Refusal, language: Language): string {
  const { title, next } = failureSentence(code, details, language);
  return language === 'zh' ? `${title}（${next}）` : `${title} (${next})`;
}
