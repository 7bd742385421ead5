import type { FailureKind } from '../failure-kind';

/** What a workbook that was filled offline, and a feed, may be refused for. */
export const MESSAGE_FAILURES = {
  'fill.not-a-form': 'invalid',
  'fill.other-version': 'conflict',
  'fill.other-unit': 'forbidden',
  'fill.other-period': 'conflict',
  'fill.nothing-open': 'not-found',
  'fill.nothing-filled': 'invalid',
  'fill.rows-wrong': 'invalid',
  'address.confirmed': 'conflict',
  'address.too-many': 'too-many',
  'address.code-wrong': 'invalid',
  'address.code-spent': 'conflict',
  'feed.unknown': 'not-found',
  'feed.beyond': 'not-found',
  // single rows
  'fill.row-changed': 'invalid',
  'fill.row-twice': 'invalid',
  'fill.row-overtaken': 'conflict',
  'fill.not-a-kind': 'invalid',
  'fill.not-a-number': 'invalid',
  'fill.too-long': 'invalid',
} as const satisfies Record<string, FailureKind>;
