import type { TrailKind } from '#domain/inspection/trail-kind';
import type { InBoth } from '#words/language';
import { say } from './shell';

export const TIMELINE_NAV = {
  timeline: say('留痕时间线', 'Timeline'),
  state: say('时间回溯', 'As on a day'),
} as const;

export const TRAIL_KIND_WORDS: Readonly<Record<TrailKind, InBoth<string>>> = {
  task: say('任务办理', 'tasks'),
  supervision: say('督办', 'supervision'),
  plan: say('清单与规则', 'lists and rules'),
  permission: say('权限变动', 'permissions'),
  'failed-log-in': say('登录失败', 'failed log-ins'),
  'log-in': say('登录', 'log-ins'),
  export: say('导出', 'exports'),
  inspection: say('检查', 'inspection'),
  assessment: say('考核', 'assessment'),
  system: say('系统', 'the system'),
};

/** Fields that entries change; others are shown by their own name. */
export const FIELD_WORDS: Readonly<Record<string, InBoth<string>>> = {
  state: say('状态', 'state'),
  dueOn: say('时限', 'limit'),
  figure: say('累计数', 'figure'),
  closureNumber: say('销号编号', 'closure number'),
  unit: say('责任单位', 'accountable unit'),
  role: say('角色', 'role'),
  target: say('目标', 'target'),
  title: say('名称', 'title'),
};

export const TIMELINE = {
  lead: say('谁、以什么岗位、什么时候、改了什么：一次保存为一条，旧值与新值并列。迟记的、权限变动、导出和失败的登录都在内。', 'Who, in which post, when, and what changed: one entry a save, old beside new; late records, permission changes, exports and failed log-ins included.'),
  of: say('看什么', 'Of'),
  kinds: say('类别', 'Kinds'),
  allKinds: say('全部类别', 'all kinds'),
  asked: { item: say('一个事项', 'an item'), assignment: say('一项任务', 'a task'), list: say('一份清单', 'a list'), unit: say('一个单位', 'a unit'), evidence: say('一份佐证', 'evidence'), post: say('任职者', 'who held a post'), period: say('一段时间', 'a time') },
  list: say('清单', 'List'),
  item: say('事项', 'Item'),
  unit: say('单位', 'Unit'),
  post: say('岗位', 'Post'),
  choose: say('请选择', 'Choose'),
  from: say('自', 'From'),
  until: say('至', 'Until'),
  newestFirst: say('新的在前', 'Newest first'),
  chooseFirst: say('选择要看的对象', 'Choose what to look at'),
  chooseNext: say('可看一个事项、一个单位、某岗位的任职者，或一段时间内的全部留痕。', 'An item, a unit, whoever held a post, or all that happened in a time.'),
  none: say('这段时间没有留痕', 'Nothing happened'),
  noneNext: say('已读取成功：所选对象在所选时间和类别内确实没有留痕。可放宽时间或类别。', 'It was read: what you chose has no entries in that time and of those kinds. Widen them to see more.'),
  noAccess: say('不在您的查阅范围内', 'Not within what you may read'),
  noAccessNext: say('这不表示没有留痕，而是您的授权不含此对象。需要时请督查室扩大查阅范围。', 'This does not mean that nothing happened: your access does not reach it. Ask the supervision office for a wider one.'),
  unsound: say('有 {count} 条留痕校验不一致', '{count} entries do not hold'),
  unsoundNext: say('下面标红的条目与其哈希不符，内容可能被改动过，不能采信。请勿改动数据库，报告审计管理员，并用离线核验工具核对。', 'Those in red do not match their hashes: they may have been changed and prove nothing. Change nothing in the database, tell the audit administrator, and check with the offline verifier.'),
  late: say('迟记 {days} 天（事发 {on}）', 'written down {days} days late (happened {on})'),
  none_: say('无', 'none'),
  entries: say('{count} 条', '{count} entries'),
  more: say('还有 {count} 条同时记录', '{count} more of the same save'),
  hash: say('哈希与原文', 'Hash and bytes'),
  export: say('导出 {count} 条', 'Export {count}'),
  toState: say('回溯到某日', 'As on a day'),
  ofItem: say('整个事项的时间线', 'Timeline of the whole item'),
  toTimeline: say('看时间线', 'Timeline'),
  when: say('时间', 'When'),
  what: say('事项', 'What'),
  who: say('谁', 'Who'),
  about: say('对象', 'About'),
  change: say('变化', 'Change'),
  lateHead: say('迟记', 'Late'),
} as const;

export const STATE_ON = {
  lead: say('按留痕逐条重放，算出某日终了时清单或事项的样子，与现在并列。', 'Replayed entry by entry from the trail: how a list or an item stood when a day closed, beside how it stands now.'),
  on: say('截至', 'As on'),
  whole: say('整份清单', 'the whole list'),
  title: say('{title}，{on} 终了时', '{title}, when {on} closed'),
  notYet: say('当时还没有', 'not there yet'),
  dropped: say('当时已取消', 'dropped then'),
  then: say('当时', 'Then'),
  now: say('现在', 'Now'),
  unit: say('责任单位', 'Unit'),
  state: say('状态', 'State'),
  due: say('时限', 'Limit'),
  figure: say('累计数', 'Figure'),
  reports: say('报告', 'Reports'),
  overdue: say('当时已逾期', 'overdue then'),
  notDispatched: say('尚未交办', 'not dispatched'),
  illegal: say('留痕无法重放，不能采信', 'the trail cannot be followed'),
  tasks: say('任务', 'Tasks'),
  overdueCount: say('逾期 {count}', '{count} overdue'),
  was: say('现名：{title}', 'now: {title}'),
  targetNow: say('现目标：{target}', 'now: {target}'),
  none: say('这一天还没有任务', 'No tasks on that day'),
  noneNext: say('请选更晚的日期。', 'Choose a later day.'),
} as const;
