import type { InBoth } from './language';

/** What `duban simulate` and `duban check-invariants` say. */
export const SIMULATE_WORDS = {
  about: {
    zh: '把演示县的一年从头演一遍，核对各项不变量（用完即删的数据库）',
    en: 'Play the demonstration county’s year from beginning to end and check the invariants, in a throw-away database',
  },
  county: { zh: '演的县：只有 demo', en: 'the county to play: demo' },
  countyWrong: { zh: '只有 demo 可演', en: 'only demo can be played' },
  year: { zh: '演的年度：只有 2023', en: 'the year to play: 2023' },
  yearWrong: { zh: '只有 2023 年有演示数据', en: 'there is demonstration data for 2023 only' },
  seed: { zh: '随机种子：种子相同，结果相同', en: 'seed: the same seed, the same year' },
  seedWrong: { zh: '种子应为非负整数', en: 'a seed is a whole number from 0' },
  until: { zh: '演到哪一天（含当日九点）', en: 'the day to stop at, nine in the morning' },
  untilWrong: { zh: '日期应写作 2023-11-15', en: 'write the day as 2023-11-15' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  root: { zh: '留痕根 {root}（种子 {seed}，截至 {until}）', en: 'Trail root {root} (seed {seed}, until {until})' },
  counted: {
    zh: '留痕{entries}条，任务{assignments}项，报告{reports}份，提醒触发{timersFired}次，通知{notices}条，督办单{slips}张，用时{seconds}秒',
    en: '{entries} entries, {assignments} tasks, {reports} reports, {timersFired} timers fired, {notices} notices, {slips} slips, {seconds} s',
  },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

export const INVARIANT_WORDS = {
  about: { zh: '核对一个县的各项不变量，只读：0 无违反，1 有违反，2 无法核对', en: 'Check a county’s invariants, reading only: 0 none broken, 1 some broken, 2 could not check' },
  county: { zh: '县码，默认为演示县', en: 'county code; else the demonstration county' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  line: { zh: '{name}：核对{checked}，违反{broken}', en: '{name}: {checked} checked, {broken} broken' },
  violation: { zh: '  {what}：{subject}', en: '  {what}: {subject}' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
