import type { InBoth } from '../language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** What moves or changes assignments, and their reports: all that the verifier may have to name, which carries no other facts' words. */
export const ASSIGNMENT_FACT_WORDS = {
  'limit.recomputed': say('按日历重算时限：{dueOn_from}→{dueOn_to}', 'The limit was computed again: {dueOn_from} → {dueOn_to}'),
  'assignment.dispatched': say('交办，时限{dueOn}', 'Dispatched, due {dueOn}'),
  'assignment.acknowledged': say('签收', 'Acknowledged'),
  'assignment.returnRequested': say('申请退办', 'Asked to return it as wrongly routed'),
  'assignment.returnGranted': say('同意退办', 'The return was granted'),
  'assignment.returnRefused': say('不同意退办', 'The return was refused'),
  'assignment.decomposed': say('分解到下级单位', 'Decomposed into shares'),
  'assignment.extensionAsked': say('申请延期至{asked}（原时限{due}）', 'Asked to extend from {due} to {asked}'),
  'assignment.extensionGranted': say('同意延期：{from}→{due}', 'The limit was extended: {from} → {due}'),
  'assignment.extensionRefused': say('不同意延期', 'The extension was refused'),
  'assignment.suspended': say('中止（{reason}）', 'Suspended ({reason})'),
  'assignment.resumed': say('恢复，时限{from}→{due}', 'Resumed, limit {from} → {due}'),
  'assignment.transferred': say('移交其他单位', 'Transferred to another unit'),
  'assignment.adjusted': say('按清单调整，时限{dueOn_from}→{dueOn_to}', 'Adjusted by amendment, limit {dueOn_from} → {dueOn_to}'),
  'assignment.withdrawn': say('撤销', 'Withdrawn'),
  'assignment.closedOut': say('销号', 'Closed out'),
  'assignment.reopened': say('重新打开', 'Reopened'),
  'report.submitted': say('提交第{number}次报告（{period}）', 'Submitted report {number} ({period})'),
  'report.takenBack': say('撤回报告', 'Took a report back'),
  'report.countersigned': say('单位负责人签审', 'The unit head countersigned'),
  'report.opened': say('核验人打开报告', 'A verifier opened the report'),
  'report.verified': say('核验通过', 'Verified'),
  'report.sentBack': say('退回（{reason}）', 'Sent back ({reason})'),
  'assignment.extendedForDowntime': say('因系统停机顺延时限：{from}改为{due}', 'The limit was extended for downtime from {from} to {due}'),
} as const satisfies Readonly<Record<string, InBoth<string>>>;
