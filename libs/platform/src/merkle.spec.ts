import { createHash } from 'node:crypto';
import { leafHash } from './hash';
import { MerkleRange } from './merkle';

/** As RFC 6962 section 2.1 defines it, by recursion: split at the largest power of two below the number of leaves. */
function defined(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [defined(leaves.slice(0, split)), defined(leaves.slice(split))];
  return createHash('sha256').update(Buffer.from([1])).update(left).update(right).digest();
}

describe('a Merkle tree', () => {
  it('has the root that RFC 6962 defines, for every number of leaves', () => {
    const leaves: Buffer[] = [];
    const range = new MerkleRange();
    for (let count = 0; count <= 130; count += 1) {
      expect(range.root().toString('hex')).toBe(defined(leaves).toString('hex'));
      leaves.push(leafHash(`entry ${count}`));
      range.append(leaves.at(-1)!);
    }
    expect(range.size).toBe(131);
  });

  it('has the published root of no leaves', () => {
    expect(new MerkleRange().root().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
