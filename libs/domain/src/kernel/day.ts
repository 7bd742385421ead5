import { fail } from './failure';

/**
 * A calendar day without a zone: days since 1970-01-01. Limits, periods and holidays are days;
 * an instant becomes a day only at the edge, in the county's zone.
 */
export type Day = number & { readonly __day: unique symbol };

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day of a year (1–9999), month (1–12) and date; refuses what does not exist, such as 31 June. */
export function dayOf(year: number, month: number, date: number): Day {
  if (!exists(year, month, date)) fail('day.not-a-day', { text: `${year}-${month}-${date}` });
  return (Date.UTC(year, month - 1, date) / MS_PER_DAY) as Day;
}

export function exists(year: number, month: number, date: number): boolean {
  if (![year, month, date].every(Number.isInteger)) return false;
  return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** Reads `YYYY-MM-DD` and nothing else. */
export function parseDay(text: string): Day {
  const match = PATTERN.exec(text);
  if (!match) fail('day.not-a-day', { text });
  const [, year, month, date] = match;
  if (!exists(Number(year), Number(month), Number(date))) fail('day.not-a-day', { text });
  return dayOf(Number(year), Number(month), Number(date));
}

export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  // The civil-from-days arithmetic of the proleptic Gregorian calendar: no Date object, no zone.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** Months clamp: 31 January + 1 month is the last day of February. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return dayOf(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
