import type { TimerKind } from '#domain/ledger/decision';
import type { StepAction } from '#domain/assignment/ladder';
import type { InBoth } from '#words/language';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { say } from './shell';

/** What a task waits for, as the next reminder names it. */
export const EVENT_WORDS: Readonly<Record<TimerKind, InBoth<string>>> = {
  'acknowledge.due': say('签收时限', 'sign by'),
  'assignment.due': say('任务时限', 'the task’s limit'),
  'report.due': say('按时报送截止', 'reports on time until'),
  'report.closing': say('补报入口关闭', 'entry closes'),
  'verification.due': say('核验时限', 'verify by'),
  'request.due': say('申请决定时限', 'decide the request by'),
  'calendar.missing': say('等待工作日历', 'waits for a calendar'),
  'ladder.step': say('督办规则的下一步', 'the ladder’s next step'),
  'lookBack.due': say('回头看', 'the look-back'),
  'objection.due': say('申诉期截止', 'objections until'),
  'appeal.due': say('申诉决定时限', 'decide the appeal by'),
};

/** What the next step of a ladder does. */
export const STEP_WORDS: Readonly<Record<StepAction, InBoth<string>>> = {
  remind: say('提醒', 'remind'),
  urge: say('催办', 'urge'),
  ...SLIP_KIND_WORDS,
};

export const ITEM = {
  nextEvent: say('下一次提醒', 'Next reminder'),
  noEvent: say('没有待发的提醒', 'None ahead'),
  sinceDay: say('自 {day} 起', 'since {day}'),
  supervision: say('催办与督办单', 'Urging and slips'),
  noSlips: say('没有督办单', 'No slips'),
  noUrges: say('没有催办记录', 'Never urged'),
  urged: say('催办', 'Urged'),
  byRule: say('按规则', 'by the ladder'),
  urgedToday: say('今日已由{who}催办，每个工作日限一次。', 'Urged today by {who}; once a working day.'),
  mayUrge: say('今日还可催办一次。', 'May be urged once today.'),
  print: say('打印', 'Print'),
  asOf: say('数据截至 {at}', 'As of {at}'),
  printed: say('非涉密系统 · {county} · 数据截至 {at}', 'Unclassified system · {county} · as of {at}'),
} as const;

export const CLOSING = {
  title: say('已核验，待销号', 'Verified, to be closed out'),
  all: say('全选', 'Choose all'),
  choose: say('选中第 {number} 项', 'Choose item {number}'),
  close: say('销号所选 {count} 项', 'Close out {count}'),
  confirm: say('销号后生成销号编号，任务不再计时。', 'Each gets its closure number, and its clock stops.'),
  done: say('已销号 {done} 项', '{done} closed out'),
  some: say('已销号 {done} 项，{failed} 项未成：{why}', '{done} closed out, {failed} not: {why}'),
} as const;

export const VIEWS = {
  title: say('我的视图', 'My views'),
  save: say('存为视图', 'Save this view'),
  name: say('视图名称', 'Name of the view'),
  none: say('还没有存过视图', 'No views saved yet'),
  remove: say('删除视图“{name}”', 'Remove the view "{name}"'),
  full: say('本机存不下，视图没有保存', 'This machine keeps nothing; the view was not saved'),
  export: say('导出本表', 'Export this table'),
  exportHead: say('筛选：{filters}；显示 {count} 项，共 {total} 项；数据截至 {at}；{county}', 'Filters: {filters}; {count} shown of {total}; as of {at}; {county}'),
  noFilters: say('无', 'none'),
} as const;

/** What was told about a task, and how far that is proved. */
export const TOLD = {
  title: say('告知情况', 'Who was told'),
  none: say('还没有通知过', 'Nobody was told anything yet'),
  proof: say('送达情况', 'Proof'),
  nobody: say('没有应收的人', 'Nobody it is addressed to'),
  missing: say('尚未{state}', 'not {state} yet'),
  states: {
    sent: say('送达', 'sent'),
    accepted: say('接收', 'received'),
    seen: say('打开', 'opened'),
    signedFor: say('签收', 'signed for'),
  },
} as const;
