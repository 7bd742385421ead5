import { keyChangeText, type LogRestart, restartText } from '#domain/ledger/key-statement';
import { bytesOfBase64 } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { decodeVkey, encodeVkey, NOTE_ED25519, type NoteKey } from '#domain/ledger/tlog/note-key';
import type { Data, Entry } from './entry';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import { reading } from './heads';

/** A key of the log and the heads it signs: larger than `since`, up to `until`. */
export interface Turn {
  readonly key: NoteKey;
  readonly vkey: string;
  readonly since: number;
  until: number;
  /** The entry that named it; -1 of the first. */
  readonly index: number;
  /** Whether the key before signed for it. */
  readonly isSigned: boolean;
  /** Where the log began anew with this key. */
  readonly restart: LogRestart | undefined;
}

/** V2, V14: the keys that the log's own entries name, each signed for by the one before. Whom to believe is judged apart. */
export class KeyChain {
  turns: Turn[] = [];
  private readonly pinned: readonly string[];

  constructor(
    keys: readonly NoteKey[],
    private readonly around: { readonly faults: Faults; readonly hashing: Hashing },
  ) {
    this.pinned = keys.map(encodeVkey);
  }

  isPinned({ vkey }: Turn): boolean {
    return this.pinned.includes(vkey);
  }

  take(entry: Entry): void {
    if (entry.fact === 'trail.keyRetired') this.retire(entry);
    else if (entry.fact === 'trail.keyChanged' || entry.fact === 'trail.restarted') this.hand(entry, entry.fact === 'trail.restarted');
  }

  /** Entries that lead from a stranger's key, under heads that the inspector's key signed. */
  forget(): void {
    const first = this.turns.find(({ index }) => index >= 0);
    if (first) this.forged(first.index);
    this.turns = [];
  }

  private hand({ data, index }: Entry, isRestart: boolean): void {
    const link = linkOf(data, isRestart, this.around.hashing);
    const last = this.turns.at(-1);
    const fits = link && (!link.restart || link.restart.size <= index);
    if (!fits || (data['signature'] === null ? !isRestart : !link.isSigned)) return this.forged(index);
    const { from, restart } = link;
    if (last && last.vkey !== from?.vkey) {
      if (!from || !this.pinned.includes(from.vkey) || this.turns.some((turn) => this.isPinned(turn))) return this.forged(index);
      this.forget();
    }
    if (this.turns.length === 0 && from) this.turns.push({ ...from, since: -1, until: Infinity, index: -1, isSigned: false, restart: undefined });
    this.turns.push({ ...link.to, since: restart ? restart.size - 1 : index, until: Infinity, index, isSigned: link.isSigned, restart });
  }

  private retire({ data, index }: Entry): void {
    const turn = this.turns.slice(0, -1).find(({ vkey }) => vkey === data['key']);
    if (turn) turn.until = Math.min(turn.until, index);
    else this.forged(index);
  }

  private forged(index: number): void {
    this.around.faults.add('key-forged', { from: index });
  }
}

type Named = Pick<Turn, 'key' | 'vkey'>;

interface Link {
  /** Undefined where a restarted log knew no key any more. */
  readonly from: Named | undefined;
  readonly to: Named;
  readonly isSigned: boolean;
  readonly restart: LogRestart | undefined;
}

/** Undefined where the entry says nothing that a key could sign. */
function linkOf(data: Data, isRestart: boolean, { sha256, verify }: Hashing): Link | undefined {
  const named = (vkey: Data[string]): Named | undefined => {
    const key = typeof vkey === 'string' ? reading(() => decodeVkey(vkey, sha256)) : undefined;
    return key?.type === NOTE_ED25519 ? { key, vkey: encodeVkey(key) } : undefined;
  };
  const [from, to] = [named(data['from']), named(data['to'])];
  const restart = isRestart ? restartIn(data) : undefined;
  if (!to || (isRestart && !restart)) return undefined;
  const text = restart ? restartText(restart) : keyChangeText({ from: from?.vkey ?? '', to: to.vkey });
  const signature = reading(() => bytesOfBase64(String(data['signature'])));
  return { from, to, restart, isSigned: from !== undefined && signature?.length === 64 && verify(from.key.publicKey, utf8(text), signature) };
}

function restartIn(data: Data): LogRestart | undefined {
  const { from, knownRoot, knownSize, root, size } = data;
  const isWhole = [from, root, knownRoot].every((one) => typeof one === 'string') && [size, knownSize].every((one) => Number.isSafeInteger(one) && Number(one) >= 0);
  return isWhole ? (data as unknown as LogRestart) : undefined;
}
