import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificatesOfPem } from '#domain/ledger/certificate';
import { stampPath } from '#domain/ledger/bundle';
import { DER, derIn, derInside, derOf } from '#domain/ledger/der';
import { parseStamp, type StampHash } from '#domain/ledger/stamp-token';
import { stampQuery } from '#domain/ledger/time-stamp';
import { sha256, sha256Hex } from '#platform/hash';
import type { Files } from './build-bundle';

const SETTINGS = `
[req]
distinguished_name = name
prompt = no
[name]
CN = time-stamps for tests
[root]
basicConstraints = critical, CA:TRUE
[stamping]
extendedKeyUsage = critical, timeStamping
[uncritical]
extendedKeyUsage = timeStamping
[ca]
default_ca = here
[here]
database = index
serial = next
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[tsa]
serial = stamps
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;
const RSA = ['-newkey', 'rsa:2048'];
const curve = (name: string): readonly string[] => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${name}`];
/** Key, whose certificate signs for it, under which section, and the hash its certificate is signed with. */
const PARTIES = {
  root: { key: RSA, above: null, section: 'root', hash: 'sha256' },
  stranger: { key: RSA, above: null, section: 'root', hash: 'sha256' },
  middle: { key: curve('P-384'), above: 'root', section: 'root', hash: 'sha512' },
  rsa: { key: RSA, above: 'root', section: 'stamping', hash: 'sha256' },
  ec: { key: curve('P-256'), above: 'middle', section: 'stamping', hash: 'sha384' },
  large: { key: curve('P-521'), above: 'middle', section: 'stamping', hash: 'sha512' },
  uncritical: { key: RSA, above: 'root', section: 'uncritical', hash: 'sha256' },
  expired: { key: RSA, above: 'root', section: 'stamping', hash: 'sha256' },
} as const;
export type Party = keyof typeof PARTIES;

/** Authorities of RFC 3161 for tests, whose tokens OpenSSL makes: a root, one between, and those who stamp. Made when first asked. */
export class Stamping {
  private readonly folder = mkdtempSync(join(tmpdir(), 'duban-stamps-'));
  private readonly made = new Set<Party>();
  private readonly answers = new Map<string, Uint8Array>();

  constructor() {
    for (const [name, text] of [['settings', SETTINGS], ['index', ''], ['next', '1000']] as const) writeFileSync(join(this.folder, name), text);
    process.once('exit', () => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** DER, as an inspector's file of it is read. */
  certificate(party: Party): Uint8Array {
    return certificatesOfPem(this.pem(party))[0]!;
  }

  pem(party: Party): string {
    this.make(party);
    return readFileSync(join(this.folder, `${party}.pem`), 'utf8');
  }

  /** The answer to a question for a time-stamp of these bytes, the certificate of the one between along; the same when asked again. */
  stamp(bytes: Uint8Array, party: Party = 'rsa', hash: StampHash = 'sha256'): Uint8Array {
    const asked = `${party} ${hash} ${sha256Hex(bytes)}`;
    const answer = this.answers.get(asked) ?? this.answerTo(bytes, party, hash);
    this.answers.set(asked, answer);
    return answer;
  }

  private answerTo(bytes: Uint8Array, party: Party, hash: StampHash): Uint8Array {
    if (party === 'uncritical') return this.asSigned(this.stamp(bytes), party);
    this.make(party);
    writeFileSync(join(this.folder, 'query'), stampQuery({ imprint: sha256(bytes), nonce: Uint8Array.of(1) }));
    const chain = PARTIES[party].above === 'middle' ? ['-chain', 'middle.pem'] : [];
    this.openssl('ts', '-reply', '-config', 'settings', '-section', 'tsa', '-queryfile', 'query', '-signer', `${party}.pem`, '-inkey', `${party}.key`, `-${hash}`, ...chain, '-out', 'answer');
    return readFileSync(join(this.folder, 'answer'));
  }

  /** OpenSSL refuses to stamp by such a certificate; so what was stamped is signed again. */
  private asSigned(answer: Uint8Array, party: Party): Uint8Array {
    this.make(party);
    writeFileSync(join(this.folder, 'info'), parseStamp(answer).info);
    this.openssl('cms', '-sign', '-binary', '-nodetach', '-cades', '-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', 'info', '-signer', `${party}.pem`, '-inkey', `${party}.key`, '-outform', 'DER', '-out', 'token');
    const [status] = derInside(derIn(answer)[0], DER.sequence);
    return derOf(DER.sequence, status!.whole, readFileSync(join(this.folder, 'token')));
  }

  private make(party: Party): void {
    if (this.made.has(party)) return;
    this.made.add(party);
    const { above, hash, key, section } = PARTIES[party];
    if (above) this.make(above);
    this.openssl('req', '-new', ...key, '-nodes', '-keyout', `${party}.key`, '-config', 'settings', '-subj', `/CN=${party}`, '-out', `${party}.request`);
    const by = above ? ['-cert', `${above}.pem`, '-keyfile', `${above}.key`] : ['-selfsign', '-keyfile', `${party}.key`];
    const dates = ['-startdate', '20200101000000Z', '-enddate', party === 'expired' ? '20210101000000Z' : '20990101000000Z'];
    this.openssl('ca', '-batch', '-config', 'settings', '-in', `${party}.request`, ...by, '-extensions', section, '-md', hash, ...dates, '-notext', '-out', `${party}.pem`);
  }

  private openssl(...args: readonly string[]): void {
    const { status, stderr } = spawnSync('openssl', args, { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
  }
}

let known: Stamping | undefined;

/** One house of authorities for all that ask: keys take a while. */
export function stamping(): Stamping {
  return (known ??= new Stamping());
}

/** A head as it was when it was stamped, and the answer. */
export function putStamp(files: Files, size: number, [head, answer]: readonly [Uint8Array, Uint8Array]): Files {
  return files.set(stampPath(size), head).set(`${stampPath(size)}.tsr`, answer);
}
