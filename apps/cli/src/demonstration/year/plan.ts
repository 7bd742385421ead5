import type { Calendars } from '#domain/calendar/work-calendar';
import { diceOf } from './dice';
import { ASSESSMENT_STORY } from './assessment-story';
import type { Entry } from './deed';
import { desks } from './habits';
import { INSPECTION_STORY } from './inspection-story';
import { routine } from './routine';
import { STORY } from './story';

/** The first seed of every demonstration. */
export const DEMONSTRATION_SEED = 2023;

/**
 * The calendar of the year: every deed of everybody, in order of time; those of one moment in the order of the actors'
 * names. The same for the same seed, and made before anything is played.
 */
export function planOfYear(seed: number, calendars: Calendars): readonly Entry[] {
  const dice = diceOf(seed);
  const entries = [...STORY, ...INSPECTION_STORY, ...ASSESSMENT_STORY, ...routine(dice, desks(dice), calendars)];
  const order = ({ at, who }: Entry): string => `${at} ${who}`;
  return entries.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
