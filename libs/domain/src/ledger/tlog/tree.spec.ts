import { sha256 } from '#test/support/signing';
import { equalBytes, hexOf, utf8 } from './bytes';
import { tileHashes, tilesOfSpans } from './tile-hashes';
import { consistencySpans, inclusionSpans, splitOf } from './spans';
import { newTiles, type Tile, tilePath } from './tile';
import { leafHashOf, MerkleRange, nodeHash } from './tree-hash';
import { consistencyProof, inclusionProof, type Proof, provesConsistency, provesInclusion, treeRoot } from './tree-proof';

const MOST = 256;
const LEAVES = Array.from({ length: MOST + 1 }, (_, index) => leafHashOf(utf8(`entry ${index}`), sha256));

/** As RFC 6962 section 2.1 defines them, by recursion, each hash once. */
const known = new Map<string, Uint8Array>();
function mth(from: number, to: number): Uint8Array {
  const key = `${from}-${to}`;
  const hash = known.get(key) ?? (to - from === 0 ? sha256(new Uint8Array(0)) : to - from === 1 ? LEAVES[from]! : nodeHash(mth(from, from + splitOf(to - from)), mth(from + splitOf(to - from), to), sha256));
  known.set(key, hash);
  return hash;
}
function path(index: number, from: number, to: number): Proof {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle ? [...path(index, from, middle), mth(middle, to)] : [...path(index, middle, to), mth(from, middle)];
}
function subproof(old: number, [from, to]: [number, number], whole: boolean): Proof {
  if (old === to) return whole ? [] : [mth(from, to)];
  const middle = from + splitOf(to - from);
  return old <= middle ? [...subproof(old, [from, middle], whole), mth(middle, to)] : [...subproof(old, [middle, to], false), mth(from, middle)];
}

const hashAt = (height: number, index: number): Uint8Array => mth(index * 2 ** height, (index + 1) * 2 ** height);
const head = (size: number) => ({ size, root: mth(0, size) });
const same = (one: Proof, other: Proof): boolean => one.length === other.length && one.every((hash, index) => equalBytes(hash, other[index]!));
/** Sizes whose proofs are spoiled in every way: small ones, and those about powers of two. */
const isTelling = (size: number): boolean => size <= 20 || [-1, 0, 1].some((off) => Number.isInteger(Math.log2(size + off)));
/** Everything a proof may be mistaken for: a hash altered, missing, too much, or two in the other order. */
function* spoiled(proof: Proof): Generator<Proof> {
  yield [...proof, LEAVES[MOST]!];
  yield [LEAVES[MOST]!, ...proof];
  for (const [index, hash] of proof.entries()) {
    yield proof.with(index, hash.with(0, hash[0]! ^ 1));
    yield proof.toSpliced(index, 1);
    if (index > 0) yield proof.with(index, proof[index - 1]!).with(index - 1, hash);
  }
}

describe('a Merkle tree of RFC 6962, for every size from 0 to 256', () => {
  it('has the defined root, grown leaf by leaf, by subtrees, and from its nodes', () => {
    const range = new MerkleRange(sha256);
    for (let size = 0; size <= MOST; size += 1) {
      expect(hexOf(range.root())).toBe(hexOf(mth(0, size)));
      expect(hexOf(treeRoot(size, hashAt, sha256))).toBe(hexOf(mth(0, size)));
      range.append(LEAVES[size]!);
    }
    const jump = new MerkleRange(sha256);
    jump.appendSubtree(6, mth(0, 64));
    jump.appendSubtree(2, mth(64, 68));
    expect(hexOf(jump.root())).toBe(hexOf(mth(0, 68)));
    const other = jump.clone();
    other.append(LEAVES[68]!);
    expect([hexOf(jump.root()), hexOf(other.root())]).toEqual([hexOf(mth(0, 68)), hexOf(mth(0, 69))]);
    expect(() => jump.appendSubtree(3, mth(64, 72))).toThrow(RangeError);
  });

  it('proves each of its leaves, and nothing else', () => {
    for (let size = 0; size <= MOST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const [hash, proof] = [LEAVES[index]!, inclusionProof(index, size, hashAt, sha256)];
        if (!same(proof, path(index, 0, size))) throw new Error(`not the defined proof of ${index} in ${size}`);
        if (!provesInclusion({ hash, index }, head(size), proof, sha256)) throw new Error(`${index} in ${size} refused`);
        const others = [{ hash, index: index + 1 }, { hash, index: index - 1 }, { hash: LEAVES[index + 1]!, index }];
        if (others.some((other) => provesInclusion(other, head(size), proof, sha256))) throw new Error(`another leaf than ${index} in ${size} taken`);
        if (!isTelling(size)) continue;
        for (const bad of spoiled(proof)) if (provesInclusion({ hash, index }, head(size), bad, sha256)) throw new Error(`a spoiled proof of ${index} in ${size} taken`);
      }
      expect(() => inclusionProof(size, size, hashAt, sha256)).toThrow(RangeError);
      expect(provesInclusion({ hash: LEAVES[0]!, index: size }, head(size), [], sha256)).toBe(false);
    }
  });

  it('proves that it grew out of each smaller one, and no other', () => {
    for (let size = 0; size <= MOST; size += 1) {
      for (let old = 0; old <= size; old += 1) {
        const proof = consistencyProof(old, size, hashAt, sha256);
        if (old > 0 && !same(proof, subproof(old, [0, size], true))) throw new Error(`not the defined proof from ${old} to ${size}`);
        if (!provesConsistency(head(old), head(size), proof, sha256)) throw new Error(`${old} to ${size} refused`);
        const forged = { size: old, root: LEAVES[MOST]! };
        if (provesConsistency(forged, head(size), proof, sha256)) throw new Error(`a forged head of ${old} before ${size} taken`);
        if (old > 0 && provesConsistency(head(old), { size, root: LEAVES[MOST]! }, proof, sha256)) throw new Error(`a forged head of ${size} after ${old} taken`);
        if (old !== size && provesConsistency({ size: old + 1, root: mth(0, old) }, head(size), proof, sha256)) throw new Error(`another size than ${old} taken`);
        if (!isTelling(size)) continue;
        for (const bad of spoiled(proof)) if (provesConsistency(head(old), head(size), bad, sha256)) throw new Error(`a spoiled proof from ${old} to ${size} taken`);
      }
      expect(provesConsistency(head(size), { size: size - 1, root: mth(0, Math.max(0, size - 1)) }, [], sha256)).toBe(false);
    }
  });

  it('takes no hash that is not 32 bytes, and no size that is not whole', () => {
    expect(provesInclusion({ hash: new Uint8Array(31), index: 0 }, head(1), [], sha256)).toBe(false);
    expect(provesInclusion({ hash: LEAVES[0]!, index: 0.5 }, head(1), [], sha256)).toBe(false);
    expect(provesConsistency({ size: -1, root: mth(0, 0) }, head(1), [], sha256)).toBe(false);
    expect(provesConsistency(head(1), { size: Number.NaN, root: mth(0, 1) }, [], sha256)).toBe(false);
    expect(() => consistencyProof(2, 1, hashAt, sha256)).toThrow(RangeError);
  });
});

describe('tiles', () => {
  it('give the same proofs as the leaves, also over more than one level', () => {
    const sizes = [1, 2, 255, 256, 257, 600, 65_793];
    const leaf = (index: number): Uint8Array => sha256(utf8(String(index)));
    for (const size of sizes) {
      const tiles = tilesOf(size, leaf);
      const read = (tile: Tile): Uint8Array => tiles.get(tilePath(tile))!;
      const fromTiles = tileHashes(size, read, sha256);
      const range = new MerkleRange(sha256);
      for (let index = 0; index < size; index += 1) range.append(leaf(index));
      const root = range.root();
      expect(hexOf(treeRoot(size, fromTiles, sha256))).toBe(hexOf(root));
      for (const index of [0, Math.floor(size / 2), size - 1]) {
        const proof = inclusionProof(index, size, fromTiles, sha256);
        expect(provesInclusion({ hash: leaf(index), index }, { size, root }, proof, sha256)).toBe(true);
        expect(tilesOfSpans(inclusionSpans(index, size), size).every((tile) => tiles.has(tilePath(tile)))).toBe(true);
        const old = { size: index + 1, root: treeRoot(index + 1, fromTiles, sha256) };
        expect(provesConsistency(old, { size, root }, consistencyProof(old.size, size, fromTiles, sha256), sha256)).toBe(true);
        expect(tilesOfSpans(consistencySpans(old.size, size), size).every((tile) => tiles.has(tilePath(tile)))).toBe(true);
      }
    }
  });

  it('refuse a tile that has not its length', () => {
    const read = (): Uint8Array => new Uint8Array(31);
    expect(() => treeRoot(1, tileHashes(1, read, sha256), sha256)).toThrow('malformed tile: 31 bytes in tile/0/000.p/1');
  });
});

/** Every tile of a tree, built level by level as C2SP tlog-tiles defines them. */
function tilesOf(size: number, leaf: (index: number) => Uint8Array): Map<string, Uint8Array> {
  const tiles = new Map<string, Uint8Array>();
  let hashes = Array.from({ length: size }, (_, index) => leaf(index));
  for (const tile of newTiles(0, size)) {
    if (tile.index === 0 && tile.level !== 0) hashes = parents(hashes);
    const part = hashes.slice(tile.index * 256, tile.index * 256 + tile.width);
    tiles.set(tilePath(tile), Uint8Array.from(part.flatMap((hash) => [...hash])));
  }
  return tiles;
}

function parents(hashes: readonly Uint8Array[]): Uint8Array[] {
  return Array.from({ length: Math.floor(hashes.length / 256) }, (_, index) => {
    const range = new MerkleRange(sha256);
    for (const hash of hashes.slice(index * 256, (index + 1) * 256)) range.append(hash);
    return range.root();
  });
}
