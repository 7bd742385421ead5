import type { FailureKind } from '../failure-kind';

/** What proving the trail may be refused for. */
export const TRAIL_FAILURES = {
  // the log does not hold, or cannot be signed
  'trail.broken': 'conflict',
  'trail.entry-lost': 'conflict',
  'trail.behind-witness': 'locked',
  // what was committed waits for its place in the log
  'trail.lagging': 'unavailable',
  'trail.full': 'unavailable',
  'trail.key-exposed': 'unavailable',
  'trail.key-unreadable': 'unavailable',
  'trail.key-missing': 'unavailable',
  // asked for what is not there, or not yet
  'trail.unknown-entry': 'not-found',
  'trail.unknown-tile': 'not-found',
  'trail.no-checkpoint': 'not-found',
  'trail.not-behind': 'conflict',
  'trail.one-key': 'conflict',
  'trail.change-unsigned': 'conflict',
  'officers.same-person': 'forbidden',
  'officers.wrong-roles': 'forbidden',
  // putting a person's data away
  'person.unknown': 'not-found',
  'person.in-office': 'conflict',
  'person.frozen': 'conflict',
  'person.not-frozen': 'conflict',
  'person.shredded': 'conflict',
  'person.key-missing': 'unavailable',
  'person.login-taken': 'conflict',
  // witnesses
  'trail.unknown-witness': 'not-found',
  'trail.bad-key': 'invalid',
  'witness.no-key': 'not-found',
  'witness.already-served': 'conflict',
  // taking it along
  'export.folder-not-empty': 'conflict',
} as const satisfies Record<string, FailureKind>;
