import type { InBoth } from './language';

/** What `duban clock` says. */
export const CLOCK_WORDS = {
  about: { zh: '把演示县或测试县的时钟向前拨', en: 'Move the clock of a demonstration or a test county forward' },
  county: { zh: '县码', en: 'county code' },
  to: { zh: '新时间，如 2023-11-15T09:00（县的当地时间）', en: 'the new moment, such as 2023-11-15T09:00 (the county’s own time)' },
  toWrong: { zh: '时间应写作 2023-11-15T09:00', en: 'write the moment as 2023-11-15T09:00' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  moved: { zh: '{county}的时钟现在是{now}；到期的提醒几秒内发出', en: 'The clock of {county} is now {now}; what is due is told within seconds' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
