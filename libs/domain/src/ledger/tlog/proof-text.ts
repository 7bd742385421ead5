import { base64Of, bytesOfBase64 } from './base64';
import { concat, decimalOf, textOf, utf8 } from './bytes';
import { parseSignedCheckpoint, type SignedCheckpoint } from './checkpoint';
import { Malformed } from './malformed';
import { HASH_SIZE, type Sha256 } from './tree-hash';
import { type Proof, provesInclusion } from './tree-proof';

const FIRST = 'c2sp.org/tlog-proof@v1';
const MOST_HASHES = 63;

/** C2SP tlog-proof: that an entry is in a log, on its own, for whoever knows the log's key. */
export interface ProofText {
  /** Opaque and authenticated by nothing. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly proof: Proof;
  /** The signed checkpoint, byte for byte. */
  readonly checkpoint: Uint8Array;
}

export function formatProof({ extra, index, proof, checkpoint }: ProofText): Uint8Array {
  const lines = [FIRST, ...(extra === null ? [] : [`extra ${base64Of(extra)}`]), `index ${index}`, ...proof.map(base64Of), ''];
  return concat(utf8(lines.map((line) => `${line}\n`).join('')), checkpoint);
}

/** Throws Malformed; the checkpoint in it is read, its signatures are not checked. */
export function parseProof(bytes: Uint8Array): ProofText & { readonly signed: SignedCheckpoint } {
  const text = textOf(bytes);
  const split = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || split < 0) throw new Malformed('proof', 'it is not UTF-8, or has no empty line');
  const [first, ...lines] = text.slice(0, split).split('\n');
  if (first !== FIRST) throw new Malformed('proof', `it does not begin with ${FIRST}`);
  const extra = lines[0]?.startsWith('extra ') ? bytesOfBase64(lines.shift()!.slice(6)) : null;
  const place = lines.shift() ?? '';
  const index = place.startsWith('index ') ? decimalOf(place.slice(6)) : undefined;
  if (index === undefined) throw new Malformed('proof', 'no index');
  const proof = lines.map(bytesOfBase64);
  if (proof.length > MOST_HASHES || proof.some(({ length }) => length !== HASH_SIZE)) throw new Malformed('proof', 'a line that is no hash, or too many');
  const checkpoint = utf8(text.slice(split + 2));
  return { extra, index, proof, checkpoint, signed: parseSignedCheckpoint(checkpoint) };
}

/** Whether the proof shows this leaf hash under its own checkpoint. Who signed that is another question. */
export function provesLeaf(leaf: Uint8Array, { index, proof, signed }: ReturnType<typeof parseProof>, sha256: Sha256): boolean {
  return provesInclusion({ hash: leaf, index }, signed.checkpoint, proof, sha256);
}
