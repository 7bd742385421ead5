import { nodeHash, type Sha256 } from './tree-hash';

/** The leaves from `from` on, before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hash of the perfect subtree over leaves index · 2^height up to (index + 1) · 2^height. */
export type HashAt = (height: number, index: number) => Uint8Array;

export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** Largest power of two below `count`, where RFC 6962 splits a tree; `count` is at least 2. */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** Subtrees whose hashes prove that leaf `index` is in a tree of `size`: the leaf's sibling first (RFC 6962 section 2.1.1). */
export function inclusionSpans(index: number, size: number): readonly Span[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    spans.push(index < middle ? { from: middle, to } : { from, to: middle });
    if (index < middle) to = middle;
    else from = middle;
  }
  return spans.reverse();
}

/** Subtrees whose hashes prove that a tree of `old` leaves became one of `size` by appending only (RFC 6962 section 2.1.2). */
export function consistencySpans(old: number, size: number): readonly Span[] {
  if (!Number.isSafeInteger(old) || !Number.isSafeInteger(size) || old < 0 || old > size) throw new RangeError(`no tree of ${old} before one of ${size}`);
  if (old === 0 || old === size) return [];
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (old < to) {
    const middle = from + splitOf(to - from);
    spans.push(old <= middle ? { from: middle, to } : { from, to: middle });
    if (old <= middle) to = middle;
    else from = middle;
  }
  if (from > 0) spans.push({ from, to });
  return spans.reverse();
}

/** The perfect subtrees that a span of a proof consists of, from left to right. */
export function subtreesOf({ from, to }: Span): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = from; at < to; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= to) height += 1;
    subtrees.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return subtrees;
}

/** The Merkle tree hash of a span; of none, the hash of nothing. */
export function spanHash(span: Span, hashAt: HashAt, sha256: Sha256): Uint8Array {
  const hashes = subtreesOf(span).map(({ height, index }) => hashAt(height, index));
  const last = hashes.pop();
  if (last === undefined) return sha256(new Uint8Array(0));
  return hashes.reduceRight((right, left) => nodeHash(left, right, sha256), last);
}
