import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64Of, bytesOfBase64 } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import type { SignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { cosign } from '#domain/ledger/tlog/cosignature';
import { decodeSkey, decodeVkey, encodeSkey, encodeVkey, NOTE_COSIGNATURE, noteKey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { formatNote, type NoteSignature, withSignature } from '#domain/ledger/tlog/signed-note';
import type { WitnessedLog } from '#domain/ledger/tlog/witness';
import { ed25519Signer, newEd25519Seed } from '#platform/ed25519';
import { sha256 } from '#platform/hash';
import { createSecretFile, readSecretFile, replaceSecretFile } from '#platform/keys/secret-file';

/** What a witness keeps of a log on its disk. */
interface Kept {
  readonly origin: string;
  readonly vkeys: readonly string[];
  readonly last: { readonly size: number; readonly root: string } | null;
}

/**
 * All that a witness is: its key, whose logs it watches and the last head of each, in a folder for its owner only. Losing it
 * would make the witness forget what it saw; a copy of it elsewhere would let it sign twice.
 */
export class WitnessFolder {
  readonly key: NoteKey;
  private readonly sign: (message: Uint8Array) => Uint8Array;

  private constructor(
    private readonly folder: string,
    skey: string,
  ) {
    const { name, seed, type } = decodeSkey(skey.trim());
    const signer = ed25519Signer(seed);
    this.key = noteKey(name, type, signer.publicKey, sha256);
    this.sign = signer.sign;
  }

  /** Opens the folder, or makes it with a key of this name. Undefined where there is none and no name to make it with. */
  static open(folder: string, name?: string): WitnessFolder | undefined {
    const path = join(folder, 'witness.skey');
    if (!existsSync(path) && name !== undefined) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const seed = newEd25519Seed();
      const { id } = noteKey(name, NOTE_COSIGNATURE, ed25519Signer(seed).publicKey, sha256);
      createSecretFile(path, `${encodeSkey({ name, id, type: NOTE_COSIGNATURE, seed })}\n`);
    }
    const skey = readSecretFile(path);
    return skey === undefined ? undefined : new WitnessFolder(folder, skey);
  }

  /** One witness at a time keeps this folder: two would each forget what the other signed. False where one is at it. */
  lock(): (() => void) | undefined {
    const path = join(this.folder, 'witness.lock');
    for (const last of [false, true]) {
      try {
        const file = openSync(path, 'wx', 0o600);
        writeFileSync(file, String(process.pid));
        closeSync(file);
        return () => rmSync(path, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if (last || isAlive(Number(readFileSync(path, 'utf8')))) return undefined;
        rmSync(path, { force: true });
      }
    }
    return undefined;
  }

  get vkey(): string {
    return encodeVkey(this.key);
  }

  /** Believes heads of the log this key is named after, from now on; keys it believed before, too. */
  trust(vkey: string): NoteKey {
    const key = decodeVkey(vkey, sha256);
    const kept = this.read(key.name) ?? { origin: key.name, vkeys: [], last: null };
    if (!kept.vkeys.includes(vkey)) this.write({ ...kept, vkeys: [...kept.vkeys, vkey] });
    return key;
  }

  logs(): readonly Kept[] {
    const folder = join(this.folder, 'logs');
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
    return names.map((name) => JSON.parse(readSecretFile(join(folder, name)) ?? '') as Kept);
  }

  logOf(origin: string): WitnessedLog | undefined {
    const kept = this.read(origin);
    if (!kept) return undefined;
    const last = kept.last && { size: kept.last.size, root: bytesOfBase64(kept.last.root) };
    return { keys: kept.vkeys.map((vkey) => decodeVkey(vkey, sha256)), last };
  }

  /** Remembers the head on the disk, and only then signs it. */
  cosign({ checkpoint, note }: SignedCheckpoint, seconds: number): NoteSignature {
    const kept = this.read(checkpoint.origin)!;
    const line = cosign(note.text, seconds, this.key, this.sign);
    const { size, root } = checkpoint;
    this.write({ ...kept, last: { size, root: base64Of(root) } });
    replaceSecretFile(this.headPath(checkpoint.origin, size), Buffer.from(formatNote(withSignature(note, line))).toString());
    return line;
  }

  /** The newest head it cosigned, with its line: what it hands to an inspector. */
  newest(origin: string): string | undefined {
    const last = this.read(origin)?.last;
    return last ? readSecretFile(this.headPath(origin, last.size)) : undefined;
  }

  private headPath(origin: string, size: number): string {
    return join(this.folder, 'heads', hashOf(origin), String(size).padStart(12, '0'));
  }

  private read(origin: string): Kept | undefined {
    const text = readSecretFile(join(this.folder, 'logs', `${hashOf(origin)}.json`));
    return text === undefined ? undefined : (JSON.parse(text) as Kept);
  }

  private write(kept: Kept): void {
    replaceSecretFile(join(this.folder, 'logs', `${hashOf(kept.origin)}.json`), `${JSON.stringify(kept, null, 2)}\n`);
  }
}

function hashOf(origin: string): string {
  return createHash('sha256').update(utf8(origin)).digest('hex');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
