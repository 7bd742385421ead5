import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader } from '../core/reader';
import { logKeys, newestHead } from './log/checkpoint.store';
import { bodiesOf } from './log/log.store';

/** An entry of the trail where it stands for good. */
export interface FeedEvent {
  /** From 0, without gaps; what a consumer asks on from. */
  readonly position: number;
  readonly id: string;
  /** The canonical bytes as text: hashed, they are the leaf at this position of the signed log. */
  readonly entry: string;
}

export interface FeedPage {
  readonly origin: string | null;
  readonly events: readonly FeedEvent[];
  /** To be kept once these are dealt with, and sent as `after`. */
  readonly last: number;
  /** Entries under the newest signed head; where `last` is one less, there is nothing more yet. */
  readonly size: number;
}

export const MOST_EVENTS = 500;

/**
 * The county's events for a superior's platform: append-only, in the order of the signed log, by position. Only what a
 * signed head covers is given, so that each event can be proved. Whoever asks again from the same place is given the same:
 * at least once, and the position says what was seen before.
 */
export class EventFeed {
  constructor(private readonly reader: Reader) {}

  /** What comes after a position; -1: from the beginning. Refused: one beyond the log (`feed.beyond`). */
  after(by: PersonActor, position: number, limit: number): Promise<FeedPage> {
    mustMay(by, 'event.read');
    return this.reader.read(by.countyId, async (reading) => {
      const size = (await newestHead(reading))?.size ?? 0;
      if (position >= size && position >= 0) fail('feed.beyond', { position, size });
      const placed = await bodiesOf(reading, position + 1, Math.min(position + 1 + limit, size));
      const events = placed.map(({ position: at, id, body }) => ({ position: at, id, entry: body ?? fail('trail.entry-lost', { entry: id }) }));
      const [key] = await logKeys(reading);
      return { origin: key?.origin ?? null, events, last: events.at(-1)?.position ?? position, size };
    });
  }
}
