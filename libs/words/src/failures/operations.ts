import type { OPERATIONS_FAILURES } from '#domain/kernel/failures/operations';
import type { FailureWords, InBoth } from '../language';

export const OPERATIONS_WORDS = {
  'database.behind': {
    zh: { title: '数据库结构还差{count}项升级，本版本不能使用', next: '请先运行 duban migrate（升级前会自动备份）' },
    en: { title: 'The database lacks {count} migrations of this version', next: 'Run duban migrate first; it takes a backup before' },
  },
  'incident.unknown': {
    zh: { title: '没有这条故障记录', next: '请刷新故障列表' },
    en: { title: 'There is no such incident', next: 'Read the incidents again' },
  },
  'incident.resolved': {
    zh: { title: '这条故障已经处理', next: '请刷新故障列表' },
    en: { title: 'This incident is resolved already', next: 'Read the incidents again' },
  },
  'incident.not-retriable': {
    zh: { title: '当前版本不认识任务“{job}”，不能重试', next: '请升级系统后重试，或注明原因后直接了结' },
    en: { title: 'This version does not know the job {job} in this form; it cannot be tried again', next: 'Upgrade and try again, or resolve it with a reason' },
  },
  'downtime.order': {
    zh: { title: '停机的结束时间须晚于开始时间', next: '请改正后重试' },
    en: { title: 'A downtime ends after it begins', next: 'Correct the times and try again' },
  },
  'downtime.too-long': {
    zh: { title: '一次停机最长登记{days}天', next: '请分段登记' },
    en: { title: 'One record covers {days} days at most', next: 'Record it in parts' },
  },
  'downtime.overlaps': {
    zh: { title: '与已登记的停机（{from}至{until}）重叠', next: '请只登记其余时段，时限不会重复顺延' },
    en: { title: 'It overlaps the downtime recorded from {from} until {until}', next: 'Record the rest only; no limit is extended twice' },
  },
  'complaint.unknown': {
    zh: { title: '没有这条意见', next: '请刷新意见列表' },
    en: { title: 'There is no such complaint', next: 'Read the complaints again' },
  },
  'complaint.answered': {
    zh: { title: '这条意见已经答复', next: '请刷新意见列表' },
    en: { title: 'This complaint is answered already', next: 'Read the complaints again' },
  },
  'complaint.own': {
    zh: { title: '不能答复自己提出的意见', next: '请由其他人员答复' },
    en: { title: 'Nobody answers his own complaint', next: 'Somebody else answers it' },
  },
} as const satisfies Readonly<Record<keyof typeof OPERATIONS_FAILURES, InBoth<FailureWords>>>;
