import type { SampleMethod } from '#domain/inspection/draw-sample';
import type { RiskReason } from '#domain/inspection/risk';
import type { InBoth } from '#words/language';
import { say } from './shell';

export const SAMPLE_NAV = { samples: say('抽样', 'Sampling') } as const;

export const METHOD_WORDS: Readonly<Record<SampleMethod, InBoth<string>>> = {
  random: say('随机', 'random'),
  risk: say('按风险', 'by risk'),
};

export const RISK_WORDS: Readonly<Record<RiskReason, InBoth<string>>> = {
  overdue: say('逾期', 'overdue'),
  'late-reports': say('有迟报', 'late reports'),
  'sent-back': say('曾被退回', 'sent back'),
  extended: say('曾延期', 'extended'),
  slips: say('有督办单', 'slips'),
  reopened: say('销号后重办', 'reopened'),
  'without-evidence': say('办结无佐证', 'closed without evidence'),
  'unverified-figure': say('数据未核验', 'figure not verified'),
};

export const SAMPLE = {
  lead: say('抽样可以重复：种子和当时的抽样总体都已留存，任何人用同样的种子和总体都抽出同样的任务。每次抽取都留痕，不能反复抽到满意为止而不被看见。', 'A sample can be drawn again: seed and population are kept, and whoever draws from them gets the same tasks. Every draw is on record, so nobody draws until it suits him unseen.'),
  draw: say('抽取', 'Draw'),
  inspection: say('检查', 'Inspection'),
  method: say('方法', 'Method'),
  methodHint: say('按风险：出过问题的任务中签机会更大，但每项都可能被抽中', 'By risk: what went wrong has more tickets, but every task has one'),
  size: say('抽取项数', 'How many'),
  seed: say('种子', 'Seed'),
  seedHint: say('可填事先公布的字母数字，如当日股指；不填由系统随机生成', 'Letters and digits named beforehand; left empty it is made up'),
  list: say('清单', 'List'),
  unit: say('单位', 'Unit'),
  noInspection: say('没有进行中的检查。请先在“检查与授权”中启动。', 'No inspection is running. Start one under inspections first.'),
  none: say('还没有抽样', 'No samples yet'),
  noneNext: say('选一次检查，抽取要核对的任务。', 'Choose an inspection and draw the tasks to look at.'),
  of: say('从 {population} 项中抽取 {size} 项', '{size} of {population}'),
  when: say('{at} · {person}', '{at} · {person}'),
  again: say('刚刚用留存的种子和总体重新抽取：结果一致', 'Drawn again just now from seed and population: the same'),
  notAgain: say('重新抽取的结果与留存的不一致：记录可能被改动过，不能采信', 'Drawn again it is not the same: the record may have been changed and proves nothing'),
  task: say('任务', 'Task'),
  state: say('状态', 'State'),
  why: say('风险因素', 'Risk'),
  tickets: say('签数', 'Tickets'),
  gone: say('不在您现在的查阅范围内', 'not within what you may read now'),
  back: say('全部抽样', 'All samples'),
  how: say('怎样自己复核', 'How to draw it yourself'),
  howNext: say('每项任务有若干签，签号为 SHA-256(种子 换行 任务编号 换行 序号)，序号从 0 起；各任务取最小的签号，从小到大取前 {size} 项。', 'Each task has its tickets; a ticket is SHA-256(seed, newline, task id, newline, count from 0). Each task counts by its smallest; the {size} smallest are drawn.'),
  populationHash: say('总体的 SHA-256', 'SHA-256 of the population'),
  takePopulation: say('下载抽样总体（{count} 项）', 'Download the population ({count})'),
  openTimeline: say('时间线', 'Timeline'),
} as const;
