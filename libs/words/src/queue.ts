import type { InBoth } from './language';

/** What `duban rebuild` says. */
export const QUEUE_WORDS = {
  about: { zh: '按数据库重建任务队列：唤醒、通知和后台任务', en: 'Make the queue anew from the database: wake-ups, notices and background jobs' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  rebuilt: {
    zh: '{counties}个县：待触发计时{timers}项（存于数据库）；已重建唤醒{wakeUps}项、通知投递{notices}项、后台任务{background}项',
    en: '{counties} counties: {timers} timers wait as rows; queued again: {wakeUps} wake-ups, {notices} deliveries, {background} background jobs',
  },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

/** What `duban downtime` says. */
export const DOWNTIME_WORDS = {
  about: { zh: '系统停机', en: 'Downtime of the system' },
  record: { zh: '登记停机，受影响的时限按规则顺延', en: 'Record a downtime; the limits it touched are extended by the rule' },
  county: { zh: '县码', en: 'county code' },
  from: { zh: '开始时间，如 2023-11-15T09:00（县的当地时间）', en: 'when it began, such as 2023-11-15T09:00 (the county’s own time)' },
  until: { zh: '结束时间', en: 'when it ended' },
  momentWrong: { zh: '时间应写作 2023-11-15T09:00', en: 'write the moment as 2023-11-15T09:00' },
  cause: { zh: '原因', en: 'the cause' },
  causeWrong: { zh: '原因为1至200字', en: 'a cause has 1 to 200 characters' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  recorded: { zh: '已登记停机（{from}至{until}），顺延{moved}项任务的时限', en: 'The downtime from {from} until {until} is on record; the limits of {moved} tasks were extended' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
