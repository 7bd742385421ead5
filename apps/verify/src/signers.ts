import type { LogRestart } from '#domain/ledger/key-statement';
import { hexOf } from '#domain/ledger/tlog/bytes';
import { encodeVkey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { isSignedBy, type Note, signaturesOf } from '#domain/ledger/tlog/signed-note';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import { type Head, signersOf } from './heads';
import type { KeyChain, Turn } from './key-chain';
import type { Trust } from './trust';

/** What signs as the inspector knows it: a key he brought that no entry names signs always. */
type Signer = Pick<Turn, 'key' | 'vkey' | 'since' | 'until'> & { readonly isTrusted: boolean };

/**
 * Who may sign what. Trust goes forward from the keys that the inspector brought: each signed for the next. A key before
 * his is known, too, since his log says so: it may show an older head to be another one, and vouches for nothing.
 */
export class Signers {
  private readonly signers: readonly Signer[];
  private newestHolds = false;
  /** The key that signed the newest head, the latest of them. */
  signer = '';

  constructor(
    private readonly trust: Trust,
    private readonly chain: KeyChain,
    private readonly around: { readonly faults: Faults; readonly hashing: Hashing },
    heads: readonly Head[],
  ) {
    const isStrange = chain.turns.length > 0 && !chain.turns.some((turn) => chain.isPinned(turn));
    if (isStrange && heads.some(({ note }) => trust.keys.some((key) => this.isBy(note, key)))) chain.forget();
    const pinned = trust.keys.filter((key) => !chain.turns.some(({ vkey }) => vkey === encodeVkey(key)));
    this.signers = [...pinned.map((key) => ({ key, vkey: encodeVkey(key), since: -1, until: Infinity, isTrusted: true })), ...this.known()];
  }

  /** Whether one of these keys signed at all: of a promise, which has no size. */
  signs(note: Note): boolean {
    return this.signers.some(({ key }) => this.isBy(note, key));
  }

  /** Whether the log was ever called so. */
  isName(origin: string): boolean {
    return origin === this.trust.origin || this.signers.some(({ key }) => key.name === origin);
  }

  /** Where a log of this name was cut off, to go on under another. */
  cut(origin: string): (LogRestart & { readonly index: number }) | undefined {
    const { turns } = this.chain;
    const turn = turns.find(({ restart }, at) => restart && turns[at - 1]?.key.name === origin);
    return turn?.restart && { ...turn.restart, index: turn.index };
  }

  /** Whether a head may be held against the log: signed, by a key in force at its size. The newest is asked about first. */
  holds(head: Head): boolean {
    const { faults } = this.around;
    const [{ size }, isNewest, file] = [head.checkpoint, head.from === 'newest', head.name];
    const over = isNewest ? this.cut(head.checkpoint.origin) : undefined;
    const by = this.signers.filter(({ key }) => this.isBy(head.note, key));
    const inTurn = by.filter(({ since, until }) => since < size && size <= until && !over);
    const [first] = by;
    if (!first) {
      const claimed = this.signers.some(({ key }) => signaturesOf(head.note, key).length > 0);
      faults.add(claimed ? 'signature-wrong' : 'not-signed-by-key', { file, signers: signersOf(head.note) });
    } else if (inTurn.length === 0) faults.add('signed-out-of-turn', { from: over?.index ?? (size > first.since ? first.until : first.since), file });
    else if (!inTurn.some(({ isTrusted }) => isTrusted || (!isNewest && this.newestHolds))) faults.add('not-signed-by-key', { file, signers: first.key.name });
    else {
      if (isNewest) this.signer = inTurn.findLast(({ isTrusted }) => isTrusted)!.vkey;
      if (isNewest) this.newestHolds = true;
      return true;
    }
    return false;
  }

  /** Whether the head is of what a restart lost: the log admits that, as far as it says it knew. */
  isCutOff({ checkpoint, name: file }: Head): boolean {
    const { faults } = this.around;
    const cut = this.cut(checkpoint.origin);
    if (!cut || checkpoint.size <= cut.size) return false;
    if (checkpoint.size > cut.knownSize) faults.add('head-behind', { from: cut.size, to: checkpoint.size, file, size: checkpoint.size });
    else if (checkpoint.size === cut.knownSize && cut.knownRoot !== '' && hexOf(checkpoint.root) !== cut.knownRoot)
      faults.add('checkpoint-inconsistent', { from: cut.size, to: checkpoint.size, file, size: checkpoint.size });
    else faults.add('cut-by-restart', { file });
    return true;
  }

  /** What a reader should know of changes and restarts; `rootAt` of the log's first entries, undefined where their hashes are not here. */
  async tell(rootAt: (size: number) => Promise<Uint8Array | undefined>): Promise<void> {
    const { faults } = this.around;
    for (const { index: from, isSigned, restart, vkey } of this.chain.turns) {
      if (!restart) {
        if (from >= 0) faults.add('key-changed', { from });
        continue;
      }
      faults.add('restarted', { from, known: restart.knownSize, size: restart.size });
      if (!isSigned && !this.signers.some((signer) => signer.vkey === vkey)) faults.add('restart-unsigned', { from });
      const root = await rootAt(restart.size);
      if (root && hexOf(root) !== restart.root) faults.add('key-forged', { from });
    }
  }

  private isBy(note: Note, key: NoteKey): boolean {
    return isSignedBy(note, key, this.around.hashing.verify);
  }

  private known(): readonly Signer[] {
    const { turns } = this.chain;
    const lastPinned = turns.findLastIndex((turn) => this.chain.isPinned(turn));
    const known: Signer[] = [];
    let isTrusted = false;
    for (const [at, turn] of turns.entries()) {
      isTrusted = this.chain.isPinned(turn) || (isTrusted && turn.isSigned);
      if (isTrusted || at < lastPinned) known.push({ ...turn, isTrusted });
    }
    return known;
  }
}
