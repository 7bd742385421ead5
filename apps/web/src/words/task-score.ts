import { say } from './shell';

/** What a task is worth in an assessment. */
export const TASK_SCORE = {
  title: say('本任务计入的指标', 'Indicators this task goes into'),
  empty: say('本任务不计入考核', 'No assessment reads this task'),
  emptyNext: say('本年度生效的考核方案没有取用本任务的指标，或承担单位不在考核分组内。', 'No scheme in force for the year has an indicator that reads it, or its unit is in no peer group.'),
  notYet: say('尚未开始考核', 'not assessed yet'),
  unseen: say('得分尚未公布。下列指标会取用本任务的记录。', 'Nothing is published yet. These indicators will read the record of this task.'),
  seen: {
    run: say('得分为最近一次正式计分的结果，公示前只有考核办和复核单位看得到。', 'Points of the newest run; before the public notice only the assessment and the reviewing office see them.'),
    publication: say('得分为最近一次公布的结果。', 'Points as they were published last.'),
    own: say('得分为最近一次公布给本单位的结果。', 'Points as they were published to your unit last.'),
  },
  indicator: say('指标', 'Indicator'),
  reads: say('取用', 'What is read'),
  sources: { outcomes: say('完成与核验结果', 'outcome'), figures: say('核实的数值', 'figure'), late: say('报送是否及时', 'timeliness'), slips: say('督办单', 'slips') },
  points: say('承担单位得分', 'Points of its unit'),
  why: say('依据', 'Why'),
  open: say('查看依据', 'See why'),
} as const;
