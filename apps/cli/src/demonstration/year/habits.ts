import { clerkLogin, listedUnits, townships } from '../directory-lines';
import type { Dice } from './dice';

/** How a unit goes about its reports: working days after a period's end, and how early or late it says it is done. */
export interface Habit {
  readonly share: number;
  /** Working days after the dispatch until everything is signed for; 1 is in time. */
  readonly signsAfter: readonly [number, number];
  /** Working days after the period's end until it reports; 5 is in time, after 10 the period is closed. */
  readonly reportsAfter: readonly [number, number];
  /** Reports done so many days before the limit; negative: after it. */
  readonly completesWithin: number;
}

/** Constructed for the demonstration: most are punctual, some tardy, a few careless. No unit's real conduct. */
export const HABITS = {
  punctual: { share: 0.7, signsAfter: [0, 1], reportsAfter: [1, 4], completesWithin: 9 },
  tardy: { share: 0.22, signsAfter: [1, 3], reportsAfter: [4, 7], completesWithin: 1 },
  careless: { share: 0.08, signsAfter: [3, 5], reportsAfter: [6, 10], completesWithin: -8 },
} as const satisfies Readonly<Record<string, Habit>>;

/** From this day on one township says nothing any more. */
export const SILENT_FROM = '2023-09-01';

/** A unit that owes something on this list. */
export interface Desk {
  readonly code: string;
  readonly clerk: string;
  readonly habit: Habit;
  readonly silent: boolean;
}

/** Everybody who reports in this year, in the order of the units' file. */
export function desks(dice: Dice): readonly Desk[] {
  const silent = dice.pick(townships(), 'silent');
  return listedUnits().map((code) => ({
    code,
    clerk: clerkLogin(code),
    habit: habitOf(dice.roll('habit', code)),
    silent: code === silent,
  }));
}

function habitOf(roll: number): Habit {
  let left = roll;
  for (const habit of Object.values(HABITS)) {
    if (left < habit.share) return habit;
    left -= habit.share;
  }
  return HABITS.punctual;
}
