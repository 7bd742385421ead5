import { fail } from '../kernel/failure';
import type { CountedLimit, LimitUnit } from './limit';

const UNITS: Readonly<Record<string, LimitUnit>> = { wd: 'working-day', d: 'calendar-day', m: 'month' };
const PATTERN = /^([1-9]\d{0,3})(wd|d|m)$/;

/** Reads the short form of the command line: `5wd` working days, `30d` calendar days, `1m` months (1–9999). */
export function parseLimitRule(text: string): CountedLimit {
  const match = PATTERN.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  if (!match || !unit) fail('limit.bad-rule', { text: text.slice(0, 40) });
  return { unit, count: Number(match[1]) };
}
