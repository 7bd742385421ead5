import type { InBoth } from './language';

/** A calendar of limits. Calendars show one language: the county's own. */
export const LIMIT_CALENDAR = {
  name: { zh: '{county}督办时限', en: 'Limits, {county}' },
  due: { zh: '到期：第{number}项 {title}', en: 'Due: item {number}, {title}' },
  sign: { zh: '签收截止：第{number}项 {title}', en: 'Sign by: item {number}, {title}' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
