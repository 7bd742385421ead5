import type { Consequences } from '../ledger/decision';
import type { PersonActor } from './actor';
import { mustMay } from './permission';

/** A person makes himself a private link to his limits; an earlier one opens nothing any more. */
export function openCalendarFeed(by: PersonActor, feed: string): Pick<Consequences, 'facts'> {
  mustMay(by, 'session.own');
  return { facts: [{ fact: 'feed.opened', subject: { kind: 'account', id: by.accountId }, unitId: by.unitId, data: { feed } }] };
}

/** He takes it back. */
export function closeCalendarFeed(by: PersonActor, feeds: readonly string[]): Pick<Consequences, 'facts'> {
  mustMay(by, 'session.own');
  return { facts: [{ fact: 'feed.closed', subject: { kind: 'account', id: by.accountId }, unitId: by.unitId, data: { feeds } }] };
}
