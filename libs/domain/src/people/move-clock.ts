import { fail } from '../kernel/failure';
import type { Instant } from '../kernel/ids';
import type { Fact } from '../ledger/fact';

/** A moment as people write it: RFC 3339, seconds and offset at will; without an offset it is the county's own time. */
export const MOMENT = /^(19|20|21)\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/;

/** A county whose clock may be moved: its kind, and the moment it is there now. */
export interface ClockStanding {
  readonly kind: 'real' | 'demonstration' | 'test';
  readonly countyUnitId: string;
  readonly now: Instant;
}

export interface ClockMoved {
  readonly at: Instant;
  readonly facts: readonly Fact[];
}

/**
 * The clock of a demonstration or a test stands at a new, later moment, so that a year can be shown in an hour. From
 * then on it stands until moved again. A real county's time is the database's: `clock.not-movable`. Never back, because
 * the trail is in order of time: `clock.not-forward`. Instants are UTC text with microseconds, so they compare as text.
 */
export function moveClock(county: ClockStanding, at: Instant): ClockMoved {
  if (county.kind === 'real') fail('clock.not-movable');
  if (at <= county.now) fail('clock.not-forward', { now: county.now });
  const subject = { kind: 'county' as const, id: county.countyUnitId };
  return { at, facts: [{ fact: 'county.clockMoved', subject, data: { from: county.now, to: at } }] };
}
