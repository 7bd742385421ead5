import { equalBytes } from './bytes';
import { consistencySpans, type HashAt, inclusionSpans, spanHash } from './spans';
import { HASH_SIZE, nodeHash, type Sha256 } from './tree-hash';

export type Proof = readonly Uint8Array[];

export interface TreeHead {
  /** Number of leaves. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** The hash of the first `size` leaves. */
export function treeRoot(size: number, hashAt: HashAt, sha256: Sha256): Uint8Array {
  return spanHash({ from: 0, to: size }, hashAt, sha256);
}

/** That leaf `index` is in the tree of `size`. Throws RangeError when it cannot be. */
export function inclusionProof(index: number, size: number, hashAt: HashAt, sha256: Sha256): Proof {
  return inclusionSpans(index, size).map((span) => spanHash(span, hashAt, sha256));
}

/** That the tree of `old` leaves is the beginning of that of `size`. Empty where old is 0 or size. Throws RangeError. */
export function consistencyProof(old: number, size: number, hashAt: HashAt, sha256: Sha256): Proof {
  return consistencySpans(old, size).map((span) => spanHash(span, hashAt, sha256));
}

/** Whether the proof shows `leaf` (its hash) at `index` under the head: RFC 9162 section 2.1.3.2. Never throws. */
export function provesInclusion(leaf: { readonly hash: Uint8Array; readonly index: number }, head: TreeHead, proof: Proof, sha256: Sha256): boolean {
  if (!isSize(leaf.index) || !isSize(head.size) || leaf.index >= head.size || !areHashes([leaf.hash, head.root, ...proof])) return false;
  let [node, last, hash] = [leaf.index, head.size - 1, leaf.hash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash, sha256);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling, sha256);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(hash, head.root);
}

/** Whether the proof shows that `head` only appends to `old`: RFC 9162 section 2.1.4.2, and an empty one from nothing. */
export function provesConsistency(old: TreeHead, head: TreeHead, proof: Proof, sha256: Sha256): boolean {
  if (!isSize(old.size) || !isSize(head.size) || old.size > head.size || !areHashes([old.root, head.root, ...proof])) return false;
  if (old.size === head.size) return proof.length === 0 && equalBytes(old.root, head.root);
  if (old.size === 0) return proof.length === 0 && equalBytes(old.root, sha256(new Uint8Array(0)));
  const isPower = Number.isInteger(Math.log2(old.size)) && 2 ** Math.round(Math.log2(old.size)) === old.size;
  const [first, ...rest] = isPower ? [old.root, ...proof] : proof;
  return first !== undefined && climbs(old, head, { first, rest }, sha256);
}

function climbs(old: TreeHead, head: TreeHead, { first, rest }: { first: Uint8Array; rest: Proof }, sha256: Sha256): boolean {
  let [node, last] = [old.size - 1, head.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [oldHash, newHash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash, sha256);
      newHash = nodeHash(sibling, newHash, sha256);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else newHash = nodeHash(newHash, sibling, sha256);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(oldHash, old.root) && equalBytes(newHash, head.root);
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === HASH_SIZE);
}
