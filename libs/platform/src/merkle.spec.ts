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

  /** The eight leaves and roots that logs of RFC 6962 are tested with, in hexadecimal. */
  const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  it.each([
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('has the published root of %i leaves', (count, root) => {
    const range = new MerkleRange();
    for (const leaf of LEAVES.slice(0, count)) range.append(leafHash(Buffer.from(leaf, 'hex').toString('utf8')));
    expect(range.root().toString('hex')).toBe(root);
  });
});
