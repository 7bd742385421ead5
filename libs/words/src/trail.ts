import type { InBoth } from './language';

/** What is told of a log that does not keep up; `{name}` is filled. What is refused has its sentence among the failures. */
export const LOG_ALARM_WORDS = {
  'trail.lag': { zh: '留痕条目已等候{waiting}秒未入日志', en: 'Entries of the trail have waited {waiting} seconds for the log' },
  'trail.unsigned': { zh: '留痕日志已{unsigned}秒没有新的签名', en: 'The log has grown for {unsigned} seconds without a signed head' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
export type LogAlarmName = keyof typeof LOG_ALARM_WORDS;
