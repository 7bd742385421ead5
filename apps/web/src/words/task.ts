import type { Colour } from '#domain/assignment/light';
import type { Cadence } from '#domain/calendar/period';
import type { Button } from '#domain/assignment/buttons';
import type { Act } from '#domain/assignment/acts';
import type { SuspensionReason } from '#domain/assignment/suspension';
import type { SendBackReason } from '#domain/verification/send-back';
import { MOVE_WORDS } from '#words/vocabulary';
import type { InBoth } from '#words/language';
import { say } from './shell';

export const COLOUR_WORDS: Readonly<Record<Colour, InBoth<string>>> = {
  red: say('红', 'Red'),
  yellow: say('黄', 'Yellow'),
  hatched: say('停', 'Paused'),
  blue: say('蓝', 'Blue'),
  grey: say('灰', 'Grey'),
  green: say('绿', 'Green'),
};

/** The rule of each colour, told wherever colours are. */
export const COLOUR_RULES: Readonly<Record<Colour, InBoth<string>>> = {
  red: say('时限已过', 'a limit has passed'),
  yellow: say('临近时限，或应报未报', 'a limit is near, or a report is missing'),
  hatched: say('已中止，不计时', 'suspended; time does not count'),
  blue: say('等待他人处理', 'waits for somebody else'),
  grey: say('未签收或时限未定', 'not signed for, or no limit yet'),
  green: say('按计划推进，或已销号', 'on plan, or closed out'),
};

export const CADENCE_WORDS: Readonly<Record<Cadence, InBoth<string>>> = {
  'ten-day': say('旬报', 'every ten days'),
  monthly: say('月报', 'monthly'),
  quarterly: say('季报', 'quarterly'),
  once: say('一次性', 'once'),
};

export const KIND_WORDS = {
  lead: say('牵头', 'lead unit'),
  township: say('属地', 'township'),
  leadership: say('责任领导', 'leadership'),
} as const;

const ACT_WORDS: Readonly<Record<Act, InBoth<string>>> = {
  report: say('填报进展', 'Report'),
  decompose: say('分解', 'Decompose'),
  askExtension: say('申请延期', 'Ask for an extension'),
  decideExtension: say('决定延期', 'Decide the extension'),
  transfer: say('移交', 'Transfer'),
  takeOver: say('接手核验', 'Take over verification'),
  grantException: say('批准补报', 'Allow late entry'),
  instruct: say('批示', 'Instruct'),
  visit: say('记走访', 'Record a visit'),
  urge: say('催办', 'Urge'),
  issueSlip: say('签发督办单', 'Issue a slip'),
  comment: say('留言', 'Comment'),
};
export const BUTTON_WORDS: Readonly<Record<Button, InBoth<string>>> = { ...MOVE_WORDS, ...ACT_WORDS };

export const SUSPENSION_WORDS: Readonly<Record<SuspensionReason, InBoth<string>>> = {
  tender: say('招投标', 'tendering'),
  hearing: say('听证', 'a hearing'),
  'expert-review': say('专家评审', 'expert review'),
  'awaiting-superior': say('等待上级', 'waiting for the superior'),
  disaster: say('灾害', 'a disaster'),
  other: say('其他', 'other'),
};

export const SEND_BACK_WORDS: Readonly<Record<SendBackReason, InBoth<string>>> = {
  'figure-wrong': say('数据有误', 'the figure is wrong'),
  'figure-unproven': say('数据无佐证', 'the figure is not proven'),
  'target-not-met': say('未达到目标', 'the target is not met'),
  'evidence-missing': say('缺少佐证', 'evidence is missing'),
  'evidence-unclear': say('佐证不清晰', 'the evidence is unclear'),
  'evidence-not-of-this-task': say('佐证与本任务无关', 'the evidence is not of this task'),
  'text-incomplete': say('文字说明不完整', 'the text is incomplete'),
  other: say('其他', 'other'),
};

export const TASK = {
  item: say('第 {number} 项', 'Item {number}'),
  tabs: {
    overview: say('概况', 'Overview'),
    progress: say('进展', 'Progress'),
    evidence: say('佐证', 'Evidence'),
    assessment: say('考核', 'Assessment'),
    trail: say('留痕', 'Trail'),
  },
  target: say('目标', 'Target'),
  unit: say('责任单位', 'Unit'),
  leader: say('责任领导', 'Leader'),
  leadUnit: say('牵头单位', 'Lead unit'),
  verifier: say('核验单位', 'Verified by'),
  cadence: say('报送', 'Reports'),
  state: say('状态', 'State'),
  light: say('灯', 'Light'),
  due: say('时限', 'Limit'),
  theme: say('领域', 'Theme'),
  task: say('任务', 'Task'),
  current: say('现行', 'Current'),
  original: say('原定', 'Original'),
  noDue: say('待工作日历载入', 'waits for a calendar'),
  daysLeft: say('剩 {count} 个工作日', '{count} working days left'),
  dueToday: say('今日到期', 'due today'),
  daysOver: say('超 {count} 个工作日', '{count} working days over'),
  whyDays: say('怎么算的', 'How it is counted'),
  weekends: say('周末 {count} 天不计', '{count} weekend days do not count'),
  closedDays: say('放假不计：{days}', 'Closed by notice: {days}'),
  openedDays: say('调休上班计入：{days}', 'Make-up working days counted: {days}'),
  weekday: say('星期{name}', '{name}'),
  signBy: say('签收时限', 'Sign by'),
  dispatched: say('交办', 'Dispatched'),
  figure: say('累计完成', 'Done so far'),
  verified: say('已核验', 'verified'),
  unverified: say('自报，未核验', 'as reported, not verified'),
  nothingYet: say('尚无数据', 'no figure yet'),
  next: say('下一步', 'Next move'),
  nextNobody: say('无需处理', 'nobody'),
  nextOf: say('{unit} · {role}', '{unit} · {role}'),
  county: say('县', 'the county'),
  whyLight: say('为什么是这个灯', 'Why this light'),
  closure: say('销号编号', 'Closure number'),
  requests: say('退办与延期申请', 'Return and extension requests'),
  suspensions: say('中止', 'Suspensions'),
  since: say('自 {from}', 'since {from}'),
  fromUntil: say('{from} 至 {until}', '{from} to {until}'),
  notes: say('批示、走访与留言', 'Instructions, visits, comments'),
  noNotes: say('还没有', 'None yet'),
  noteKinds: { comment: say('留言', 'Comment'), instruction: say('批示', 'Instruction'), visit: say('走访', 'Visit') },
  actions: say('可以做的事', 'What you may do'),
  noActions: say('目前没有需要你操作的', 'Nothing for you to do here now'),
  original2: say('原文', 'Original'),
  open: say('打开任务', 'Open the task'),
} as const;

export const WEEKDAYS: InBoth<readonly string[]> = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** How a target’s sign is said. */
export const COMPARATOR_WORDS: Readonly<Record<string, InBoth<string>>> = {
  '>=': say('不少于', 'at least'),
  '>': say('多于', 'more than'),
  '=': say('等于', 'exactly'),
  '<=': say('不超过', 'at most'),
  '<': say('少于', 'less than'),
};
