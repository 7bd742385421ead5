import { SM3_CHECKPOINT, sm3CheckpointPath } from '#domain/ledger/bundle';
import { sm3Origin } from '#domain/ledger/sm2/sm2-note';
import { formatCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { formatNote, signText } from '#domain/ledger/tlog/signed-note';
import { leafHashOf, MerkleRange } from '#domain/ledger/tlog/tree-hash';
import { sm3, testSm2Signer } from '#test/support/signing';
import { type BuiltLog, type Files, keptSizes, ORIGIN } from './build-bundle';

export const SM2 = testSm2Signer(sm3Origin(ORIGIN));

/** The root of SM3 over the first entries of a log. */
export function sm3Root({ entries }: BuiltLog, size: number): Uint8Array {
  const range = new MerkleRange(sm3);
  for (const entry of entries.slice(0, size)) range.append(leafHashOf(entry, sm3));
  return range.root();
}

export function sm3Head(size: number, root: Uint8Array, { origin = SM2.key.name, signer = SM2 } = {}): Uint8Array {
  const text = formatCheckpoint({ origin, size, root, extensions: [] });
  return formatNote({ text, signatures: [signText(text, signer.key, signer.sign)] });
}

/** As the county exports them: the newest, and one beside each older checkpoint. */
export function putSm3Heads(files: Files, log: BuiltLog): Files {
  files.set(SM3_CHECKPOINT, sm3Head(log.size, sm3Root(log, log.size)));
  for (const size of keptSizes(log.size)) files.set(sm3CheckpointPath(size), sm3Head(size, sm3Root(log, size)));
  return files;
}
