import { periodsOf } from '#domain/calendar/period';
import type { Calendars } from '#domain/calendar/work-calendar';
import { addWorkingDays, workingDayOnOrAfter } from '#domain/calendar/working-days';
import { addDays, type Day, dayOf, formatDay, parseDay, weekdayOf } from '#domain/kernel/day';
import type { Dice } from './dice';
import type { Deed, Entry } from './deed';
import { type Desk, SILENT_FROM } from './habits';
import { AMENDED_ON, DECOMPOSED_ON, DISPATCHED_ON, FORGOTTEN } from './story';

const TUESDAY = 2;
const THURSDAY = 4;
const FRIDAY = 5;
/** Two weeks of flood control in which nobody of the supervision office verifies: constructed, so that silence shows. */
const NOBODY_VERIFIES = ['2023-07-10', '2023-07-23'] as const;
/** What the year's end brings in is verified and closed every day. */
const CLOSING_FROM = '2023-12-18';
const MOST_A_DAY = 90;
/** Clerks come in the morning or after the midday rest: few moments, so that a year is soon played. */
const HOURS = ['09:30', '14:30'] as const;
const LATER = ['14:30', '17:00'] as const;

/** What every desk does as a matter of course, and what the supervision office does every week. */
export function routine(dice: Dice, units: readonly Desk[], calendars: Calendars): readonly Entry[] {
  const days = new Days(calendars, dice);
  return [...units.flatMap((unit) => days.ofUnit(unit)), ...days.ofSupervision()];
}

class Days {
  private readonly first = parseDay(DISPATCHED_ON);
  private readonly last = dayOf(2023, 12, 29);

  constructor(
    private readonly calendars: Calendars,
    private readonly dice: Dice,
  ) {}

  ofUnit(unit: Desk): readonly Entry[] {
    const all = [...this.signatures(unit), ...this.reports(unit), ...this.completions(unit)];
    return unit.silent ? all.filter(({ at }) => at < SILENT_FROM) : all;
  }

  private signatures(unit: Desk): readonly Entry[] {
    return [DISPATCHED_ON, AMENDED_ON, DECOMPOSED_ON].map((given) => {
      const [least, most] = unit.habit.signsAfter;
      const day = addWorkingDays(this.calendars, parseDay(given), this.dice.between(least, most, 'sign', unit.code, given));
      return this.entry(day, unit, { does: 'acknowledge' }, formatDay(day) === given ? LATER : HOURS);
    });
  }

  private reports(unit: Desk): readonly Entry[] {
    return (['ten-day', 'monthly', 'quarterly'] as const).flatMap((cadence) =>
      periodsOf(cadence, this.first, this.last).flatMap((period) => {
        const [least, most] = unit.habit.reportsAfter;
        const day = addWorkingDays(this.calendars, period.until, this.dice.between(least, most, 'report', unit.code, period.key));
        const forgotten = unit.code === FORGOTTEN.unit && period.key === FORGOTTEN.period;
        return day > this.last || forgotten ? [] : [this.entry(day, unit, { does: 'report', period: period.key }, HOURS)];
      }),
    );
  }

  /** Once a week everybody looks at what is due. */
  private completions(unit: Desk): readonly Entry[] {
    const weekday = this.dice.between(1, 5, 'weekday', unit.code);
    return this.workingWeekdays([weekday]).flatMap((day) => [
      this.entry(day, unit, { does: 'answer-slips' }, ['17:00']),
      this.entry(day, unit, { does: 'complete', within: unit.habit.completesWithin }, ['17:00']),
    ]);
  }

  ofSupervision(): readonly Entry[] {
    const [from, until] = NOBODY_VERIFIES.map(parseDay);
    const verifying = this.workingWeekdays([TUESDAY, THURSDAY]).filter((day) => day < from! || day > until!);
    const closing = this.workingDays().filter((day) => day >= parseDay(CLOSING_FROM));
    const at = (day: Day, time: string, who: string, deed: Deed): Entry => ({ at: `${formatDay(day)}T${time}`, who, deed });
    return [
      ...[...new Set([...verifying, ...closing])].flatMap((day) => [
        at(day, '15:00', 'supervision-1', { does: 'verify', most: MOST_A_DAY }),
        at(day, '15:00', 'supervision-1', { does: 'issue-slips' }),
        at(day, '15:30', 'substitute-1', { does: 'verify', most: MOST_A_DAY }),
        at(day, '15:30', 'substitute-1', { does: 'issue-slips' }),
      ]),
      ...[...new Set([...this.workingWeekdays([FRIDAY]), ...closing])].map((day) => at(day, '16:30', 'supervision-2', { does: 'close-out' })),
    ];
  }

  private workingDays(): readonly Day[] {
    const days: Day[] = [];
    for (let day = addDays(this.first, 1); day <= this.last; day = addDays(day, 1)) {
      if (workingDayOnOrAfter(this.calendars, day) === day) days.push(day);
    }
    return days;
  }

  private workingWeekdays(weekdays: readonly number[]): readonly Day[] {
    return this.workingDays().filter((day) => weekdays.includes(weekdayOf(day)));
  }

  private entry(day: Day, { code, clerk }: Desk, deed: Deed, hours: readonly string[]): Entry {
    const hour = this.dice.pick(hours, 'hour', code, formatDay(day), deed.does);
    return { at: `${formatDay(day)}T${hour}`, who: clerk, deed };
  }
}
