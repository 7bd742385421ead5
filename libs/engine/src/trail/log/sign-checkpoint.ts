import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { textOf, utf8 } from '#domain/ledger/tlog/bytes';
import { type Checkpoint, formatCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { encodeVkey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { formatNote, type NoteSignature } from '#domain/ledger/tlog/signed-note';
import type { Tx } from '../../core/tx';
import type { UnitOfWork } from '../../core/unit-of-work';
import { type LogKey, logKeys, newestHead, putLogKey, putSignedHead, type SignedHead } from './checkpoint.store';
import type { HeadsFile } from './heads-file';
import { alone, SHA256 } from './integrate';
import type { KeyKeeper, NoteSigner } from './log-keys';
import { edgeAt, headOf, type LogHead } from './log.store';
import { lostOf } from './watch-heads';

/** What of a log is not in the database: its keys, the heads it must lead up to, and what its name begins with. */
export interface LogPlace {
  readonly keys: KeyKeeper;
  readonly heads: HeadsFile;
  readonly deployment: string;
  /** Keys of SM2, where heads of SM3 are to be signed as well; absent: they are not. */
  readonly sm2?: KeyKeeper;
}

/** A head is signed no sooner than this after the one before, in seconds; after a quiet while at once. */
export const SPACING = 30;

/**
 * Signs the log's head where it grew, and at most every `spacing` seconds. Only what was read back is signed, and only
 * what leads on from every head that is known to have been signed or witnessed (`trail.behind-witness`). The first head
 * of a log makes its key. Returns the head, or undefined when there was nothing to sign.
 */
export function signCheckpoint(work: UnitOfWork, place: LogPlace, { county, spacing = SPACING }: { county: CountyId; spacing?: number }): Promise<SignedHead | undefined> {
  return alone(work, county, async (tx) => {
    const head = await headOf(tx);
    if (!head || head.unsignedSeconds === null || head.provedSize !== head.size) return undefined;
    const before = await newestHead(tx);
    if (before && before.age < spacing) return undefined;
    await mustLeadOn(tx, place.heads, before);
    const keys = await keysOf(tx, place);
    const signed = await signedBy(head, keys, place.keys, tx.code);
    // Told outside first: if we die here, the head is in the tree already, and the file asks for no more than that.
    place.heads.keep(tx.code, { origin: signed.origin, size: signed.size, root: signed.root.toString('hex') });
    await putSignedHead(tx, signed);
    return { ...signed, age: 0 };
  });
}

async function mustLeadOn(tx: Tx, heads: HeadsFile, before: SignedHead | undefined): Promise<void> {
  const lost = await lostOf(tx, heads);
  if (lost) fail('trail.behind-witness', lost);
  if (before && !(await edgeAt(tx, SHA256, before.size)).root().equals(before.root)) fail('trail.broken', { position: before.size - 1, entry: 'tile' });
}

/** The keys that sign; a log that has none yet is given its first. */
async function keysOf(tx: Tx, { keys, deployment }: LogPlace): Promise<readonly LogKey[]> {
  const known = await logKeys(tx);
  if (known.length > 0) return known;
  const origin = `${deployment}/${tx.code}`;
  const { key } = keys.create(tx.code, origin);
  const first = { key, vkey: encodeVkey(key), origin, sinceSize: 0 };
  await putLogKey(tx, first);
  return [first];
}

async function signedBy({ size, root }: LogHead, keys: readonly LogKey[], keeper: KeyKeeper, county: string): Promise<Omit<SignedHead, 'age'>> {
  const origin = keys[0]!.origin;
  return { size, origin, root, note: await noteOf({ origin, size, root }, keys, (key) => keeper.find(county, key)) };
}

/** A checkpoint signed with all of these keys. Refused (`trail.key-missing`) where the secret half of one is not here. */
export async function noteOf(head: Omit<Checkpoint, 'extensions'>, keys: readonly LogKey[], find: (key: NoteKey) => NoteSigner | undefined): Promise<string> {
  const text = formatCheckpoint({ ...head, extensions: [] });
  const signatures: NoteSignature[] = [];
  for (const { key } of keys) signatures.push(await signatureOf(text, find(key) ?? fail('trail.key-missing', { path: key.name })));
  return textOf(formatNote({ text, signatures }))!;
}

export async function signatureOf(text: string, { key, sign }: NoteSigner): Promise<NoteSignature> {
  return { name: key.name, keyId: key.id, signature: await sign(utf8(text)) };
}
