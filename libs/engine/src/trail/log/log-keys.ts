import { join } from 'node:path';
import { fail } from '#domain/kernel/failure';
import { hexOf } from '#domain/ledger/tlog/bytes';
import { decodeSkey, encodeSkey, NOTE_ED25519, noteKey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { sha256 } from '#platform/hash';
import { ed25519Signer, newEd25519Seed } from '#platform/ed25519';
import { createSecretFile, destroySecretFile, readSecretFile } from '#platform/keys/secret-file';
import { refusing } from '../../core/refused-secret';

/** A key of a log that can sign: from a file here, from a device where a county has one. */
export interface NoteSigner {
  readonly key: NoteKey;
  /** Over the message as RFC 8032 says, or GB/T 32918.2. */
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** How keys of one kind are made and used. A seed is what a file keeps after the type's byte. */
export interface KeyKind {
  /** Of C2SP signed-note. */
  readonly type: number;
  newSeed(): Uint8Array;
  /** The public half as a note's key has it, and what signs. */
  open(seed: Uint8Array): { readonly publicKey: Uint8Array; readonly sign: (message: Uint8Array) => Uint8Array };
}

const ED25519_KEYS: KeyKind = { type: NOTE_ED25519, newSeed: newEd25519Seed, open: ed25519Signer };

/** Where the secret halves of logs' keys are. `county` is its code. */
export interface KeyKeeper {
  /** Undefined where the secret half of this key is not here. */
  find(county: string, key: NoteKey): NoteSigner | undefined;
  create(county: string, name: string): NoteSigner;
  destroy(county: string, key: NoteKey): void;
}

/**
 * Keys in files of their own, for their owner only, outside the database: `<folder>/<county>/<id>.skey`, in the form
 * golang.org/x/mod/sumdb/note writes, SM2's under a type of our own. A file others may read is refused: `trail.key-exposed`.
 */
export class KeyFiles implements KeyKeeper {
  constructor(
    private readonly folder: string,
    private readonly kind: KeyKind = ED25519_KEYS,
  ) {}

  find(county: string, { id, name }: NoteKey): NoteSigner | undefined {
    const path = this.pathOf(county, id);
    const text = refusing(() => readSecretFile(path));
    if (text === undefined) return undefined;
    const signer = signerOf(text.trim(), this.kind);
    if (hexOf(signer.key.id) !== hexOf(id) || signer.key.name !== name) fail('trail.key-missing', { path });
    return signer;
  }

  create(county: string, name: string): NoteSigner {
    const { kind } = this;
    const seed = kind.newSeed();
    const { id } = noteKey(name, kind.type, kind.open(seed).publicKey, sha256);
    const skey = encodeSkey({ name, id, type: kind.type, seed });
    refusing(() => createSecretFile(this.pathOf(county, id), `${skey}\n`));
    return signerOf(skey, kind);
  }

  destroy(county: string, { id }: NoteKey): void {
    refusing(() => destroySecretFile(this.pathOf(county, id)));
  }

  private pathOf(county: string, id: Uint8Array): string {
    return join(this.folder, county, `${hexOf(id)}.skey`);
  }
}

function signerOf(skey: string, kind: KeyKind): NoteSigner {
  const { name, type, seed } = decodeSkey(skey);
  const pair = kind.open(seed);
  return { key: noteKey(name, type, pair.publicKey, sha256), sign: (message) => pair.sign(message) };
}
