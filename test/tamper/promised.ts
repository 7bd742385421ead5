import { formatPromise } from '#domain/ledger/promise-note';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { formatNote, signText } from '#domain/ledger/tlog/signed-note';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { sha256 } from '#platform/hash';
import { LOG, ORIGIN } from './build-bundle';

/** What the county signs for an entry before it has a place. */
export function promiseOf(body: string, beyond: number): Uint8Array {
  const text = formatPromise({ origin: ORIGIN, leaf: leafHashOf(utf8(body), sha256), at: '2023-01-01T00:00:00.000000Z', beyond, body });
  return formatNote({ text, signatures: [signText(text, LOG.key, LOG.sign)] });
}
