import { stampPath } from '#domain/ledger/bundle';
import { type Certificate, isIssuerOf, parseCertificate } from '#domain/ledger/certificate';
import { parseStamp, type StampToken } from '#domain/ledger/stamp-token';
import { equalBytes } from '#domain/ledger/tlog/bytes';
import type { Faults } from './faults';
import type { StampChecks } from './hashing';
import { type Head, headOf, readCheckpoint, reading } from './heads';
import type { Verifying } from './verifying';

/** More than any authority's chain has. */
const LONGEST_CHAIN = 8;

/** What was changed is no time-stamp; what leads elsewhere, or cannot be judged here, is none that the inspector knows. */
type Found = { readonly code: 'holds' | 'stamp-wrong' } | { readonly code: 'stamp-untrusted'; readonly why: Why };
type Why = 'chain' | 'purpose' | 'expired' | 'algorithm';
const WRONG: Found = { code: 'stamp-wrong' };
const untrusted = (why: Why): Found => ({ code: 'stamp-untrusted', why });
const EMPTY = new Uint8Array(0);

/** The heads that were stamped: each as it was when it was, with the moment where its token holds (V9). */
export async function stampedHeads({ files, trust, hashing }: Verifying, faults: Faults): Promise<readonly Head[]> {
  const authorities = trust.authorities ?? [];
  const tokens = files.paths().filter((path) => /^stamps\/\d{12}\.tsr$/.test(path)).sort();
  if (authorities.length === 0 && tokens.length > 0) faults.add('stamps-unjudged');
  if (authorities.length > 0 && tokens.length === 0) faults.add('stamp-missing');
  const heads: Head[] = [];
  for (const path of tokens) {
    const file = path.slice(0, -'.tsr'.length);
    const [bytes, answer] = [(await files.read(file)) ?? EMPTY, (await files.read(path)) ?? EMPTY];
    const signed = readCheckpoint(bytes);
    const head = signed && headOf(file, 'stamped', signed);
    const isNamed = signed !== undefined && stampPath(signed.checkpoint.size) === file;
    if (head && isNamed) heads.push(head);
    else faults.add('checkpoint-malformed', { file });
    if (authorities.length === 0) continue;
    const token = reading(() => parseStamp(answer));
    const { code, ...details } = token ? await judged(token, bytes, { authorities, checks: hashing.stamps }) : WRONG;
    if (code !== 'holds') faults.add(code, { file: path, ...details });
    else if (head) head.stampedAt = Date.parse(token!.at);
  }
  return heads;
}

async function judged(token: StampToken, stamped: Uint8Array, { authorities, checks }: { readonly authorities: readonly Uint8Array[]; readonly checks: StampChecks | undefined }): Promise<Found> {
  const { digest, digestHash, hash, imprint, info, issuer, serial, signature, signatureHash, signedBytes: message } = token;
  if (!checks || !hash || !digestHash || !signatureHash) return untrusted('algorithm');
  const isOf = equalBytes(await checks.digest(hash, stamped), imprint) && equalBytes(await checks.digest(digestHash, info), digest);
  if (!isOf) return WRONG;
  const known = authorities.map(parseCertificate);
  const others = token.certificates.flatMap((one) => reading(() => parseCertificate(one)) ?? []);
  const signer = [...known, ...others].find((one) => equalBytes(one.issuer, issuer) && equalBytes(one.serial, serial));
  if (!signer) return untrusted('chain');
  if (!(await checks.verify(signer.publicKey, signatureHash, { message, signature }))) return WRONG;
  if (!signer.isForStamping) return untrusted('purpose');
  return leadsTo(signer, { known, others, checks, at: Date.parse(token.at) });
}

/** Up from whoever signed to a certificate that the inspector brought, all of them valid when it was signed. */
async function leadsTo(signer: Certificate, { at, checks, known, others }: { at: number; checks: StampChecks; known: readonly Certificate[]; others: readonly Certificate[] }): Promise<Found> {
  let one: Certificate | undefined = signer;
  for (let length = 0; one && length < LONGEST_CHAIN; length += 1) {
    const { from, signature, signatureHash, signedBytes: message, to, whole }: Certificate = one;
    if (!(from <= at && at <= to)) return untrusted('expired');
    if (known.some((other) => equalBytes(other.whole, whole))) return { code: 'holds' };
    if (!signatureHash) return untrusted('algorithm');
    let above: Certificate | undefined;
    for (const other of [...known, ...others]) {
      if (!above && isIssuerOf(other, one) && (await checks.verify(other.publicKey, signatureHash, { message, signature }))) above = other;
    }
    one = above;
  }
  return untrusted('chain');
}
