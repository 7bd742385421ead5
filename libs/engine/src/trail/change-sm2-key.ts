import { fail } from '#domain/kernel/failure';
import { base64Of } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { type KeyChange, keyChangeText } from '#domain/ledger/key-statement';
import type { Tx } from '../core/tx';
import type { LogKey } from './log/checkpoint.store';
import type { KeyKeeper } from './log/log-keys';
import { putSm2Key, retireSm2Key, sm2Keys } from './log/sm3.store';

/**
 * Where the log has a key of SM2 and the setting is on, another takes its place together with the log's own: the old one
 * signs the same statement about its successor. Undefined where there is none to change.
 */
export async function changeSm2Key(tx: Tx, keeper: KeyKeeper | undefined, { origin, size }: { origin: string; size: number }): Promise<(KeyChange & { readonly signature: string }) | undefined> {
  const [old] = await sm2Keys(tx, origin);
  if (!keeper || !old) return undefined;
  const signer = keeper.find(tx.code, old.key) ?? fail('trail.key-missing', { path: old.key.name });
  const { key } = keeper.create(tx.code, old.origin);
  const change = { from: old.vkey, to: encodeVkey(key) };
  await putSm2Key(tx, { vkey: change.to, origin: old.origin, sinceSize: size });
  return { ...change, signature: base64Of(await signer.sign(utf8(keyChangeText(change)))) };
}

/** All keys of SM2 but the newest sign no more. */
export async function retireSm2Keys(tx: Tx, origin: string): Promise<readonly LogKey[]> {
  const [, ...older] = await sm2Keys(tx, origin);
  for (const { vkey } of older) await retireSm2Key(tx, vkey);
  return older;
}
