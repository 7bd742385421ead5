import type { NoticeKind } from '#domain/ledger/notice-kind';
import { filled, type InBoth, type Language } from './language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** One sentence a notice; `{task}` is the item's number and title. Total: a new kind needs its own. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, InBoth<string>>> = {
  'acknowledge.due': say('签收时限已过，请签收：{task}', 'The time to sign has passed; please sign for {task}'),
  'assignment.due': say('完成时限已过：{task}', 'The limit has passed: {task}'),
  'report.due': say('本期进展报告尚未提交：{task}', 'This period’s report has not come in: {task}'),
  'report.closing': say('本期填报已截止：{task}', 'Entry for this period has closed: {task}'),
  'verification.due': say('提交的完成情况仍待处理：{task}', 'A completion still waits for your decision: {task}'),
  'request.due': say('退办或延期申请逾期未决定，时限不变：{task}', 'A request is undecided past its day; the limit stands: {task}'),
  'calendar.missing': say('工作日历缺年份，有关时限暂不确定，请载入', 'A work calendar is missing and limits are provisional; please load it'),
  'list.dispatched': say('年度任务清单已交办，请签收', 'The annual list was dispatched; please sign for your tasks'),
  'report.sentBack': say('提交的完成情况被退回，请按要求补正：{task}', 'A completion was sent back; please see to it: {task}'),
  'limit.recomputed': say('工作日历更新，时限已重算：{task}', 'The work calendar changed and the limit was computed again: {task}'),
};

/** `task` is missing where the notice is about a list or a calendar. */
export function noticeSentence(
  kind: NoticeKind,
  task: { readonly number: number; readonly title: string } | null,
  language: Language,
): string {
  const shown = task && (language === 'zh' ? `第${task.number}项 ${task.title}` : `item ${task.number}, ${task.title}`);
  return filled(NOTICE_WORDS[kind][language], { task: shown });
}
