import { SM3_CHECKPOINT, sm3CheckpointPath } from '#domain/ledger/bundle';
import { isSm2SignedBy } from '#domain/ledger/sm2/sm2-note';
import { equalBytes } from '#domain/ledger/tlog/bytes';
import { signaturesOf } from '#domain/ledger/tlog/signed-note';
import { leafHashOf, MerkleRange } from '#domain/ledger/tlog/tree-hash';
import type { Faults } from './faults';
import { type Head, headOf, readCheckpoint, signersOf } from './heads';
import type { Presented, Trust } from './trust';
import type { Verifying } from './verifying';

const FOLDER = 'sm3/';

/** Whether the inspector brought a head of SM3, by a name he has a key of. */
export function isOfSm3({ bytes }: Presented, { sm2Keys }: Trust): boolean {
  const origin = readCheckpoint(bytes)?.checkpoint.origin;
  return sm2Keys.some(({ name }) => name === origin);
}

/** V4 by the other hash: heads of SM3, signed with SM2, against the same entries. Judged by the inspector's keys of SM2 only. */
export class Sm3Heads {
  private readonly signed: Head[] = [];
  private readonly tree: MerkleRange;
  /** At the sizes of heads; undefined before the entries got there. */
  private readonly roots = new Map<number, Uint8Array | undefined>();

  constructor(
    private readonly verifying: Verifying,
    private readonly faults: Faults,
  ) {
    this.tree = new MerkleRange(verifying.hashing.sm3);
  }

  /** How many were signed as they say. */
  get count(): number {
    return this.signed.length;
  }

  async load(isPart: boolean): Promise<void> {
    const { files, trust } = this.verifying;
    const kept = files.paths().filter((path) => path.startsWith(FOLDER)).sort();
    if (isPart || trust.sm2Keys.length === 0) {
      if (kept.length + trust.sm2Keys.length > 0) this.faults.add('sm3-unjudged');
      return;
    }
    if (!kept.includes(SM3_CHECKPOINT)) this.faults.add('sm3-incomplete', { file: SM3_CHECKPOINT, size: 0 });
    for (const path of kept) this.read({ name: path, bytes: (await files.read(path)) ?? new Uint8Array(0) }, path === SM3_CHECKPOINT ? 'newest' : 'kept');
    for (const one of trust.checkpoints) if (isOfSm3(one, trust)) this.read(one, 'presented');
    this.keepRoot();
  }

  take(entry: Uint8Array): void {
    if (this.signed.length === 0) return;
    this.tree.append(leafHashOf(entry, this.verifying.hashing.sm3));
    this.keepRoot();
  }

  private keepRoot(): void {
    if (this.roots.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root());
  }

  /** After the walk. Where entries are missing, what they hash to says nothing. */
  judge(size: number): void {
    const isWhole = this.tree.size === size;
    const holds = ({ checkpoint: { root, size: at } }: Head): boolean => !isWhole || equalBytes(root, this.roots.get(at) ?? root);
    const sound = this.signed.filter(holds).map(({ checkpoint }) => checkpoint.size);
    for (const head of this.signed) {
      const [{ size: at }, file] = [head.checkpoint, head.name];
      if (at > size) this.faults.add('head-behind', { from: size, to: at, file, size: at });
      if (at < size && head.from === 'newest') this.faults.add('sm3-incomplete', { file, size: at });
      if (!holds(head)) this.faults.add('sm3-root-differs', { from: Math.max(0, ...sound.filter((one) => one < at)), to: Math.max(at, 1), file });
    }
  }

  private read({ name: file, bytes }: Presented, from: Head['from']): void {
    const { hashing, trust } = this.verifying;
    const signed = readCheckpoint(bytes);
    if (!signed || (from === 'kept' && sm3CheckpointPath(signed.checkpoint.size) !== file)) return this.faults.add('checkpoint-malformed', { file });
    const { checkpoint: { origin }, note } = signed;
    const { sm2Keys } = trust;
    if (!sm2Keys.some(({ name }) => name === origin)) return this.faults.add('origin-differs', { file, origin, expected: sm2Keys[0]!.name });
    if (sm2Keys.some((key) => isSm2SignedBy(note, key, hashing.sm3))) {
      this.signed.push(headOf(file, from, signed));
      this.roots.set(signed.checkpoint.size, undefined);
    } else this.faults.add(sm2Keys.some((key) => signaturesOf(note, key).length > 0) ? 'signature-wrong' : 'not-signed-by-key', { file, signers: signersOf(note) });
  }
}
