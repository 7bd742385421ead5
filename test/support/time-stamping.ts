import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A time-stamping authority of RFC 3161 that OpenSSL answers for, on loopback. */
export interface Authority {
  readonly url: string;
  /** Of itself, PEM. */
  readonly certificate: string;
  /** Its answer to the next question is what this returns instead, given the true one. */
  instead: ((answer: Buffer) => { readonly status: number; readonly body: Buffer }) | undefined;
  /** What `openssl ts -verify` says of a file and its time-stamp. */
  verify(file: string, stamp: string): boolean;
  close(): Promise<void>;
}

const SETTINGS = `
[req]
distinguished_name = name
x509_extensions = stamping
prompt = no
[name]
CN = time-stamps for tests
[stamping]
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = here
[here]
serial = SERIAL
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`;

export async function openAuthority(): Promise<Authority> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-tsa-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): boolean => spawnSync('openssl', args, { cwd: folder, stdio: 'pipe' }).status === 0;
  writeFileSync(at('settings'), SETTINGS.replace('SERIAL', at('serial')));
  const made = openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'ca.pem', '-days', '2', '-config', 'settings');
  if (!made) throw new Error('openssl made no certificate');
  const answer = (query: Buffer): Buffer => {
    writeFileSync(at('query'), query);
    const signer = ['-signer', 'ca.pem', '-inkey', 'key.pem'];
    // A question it cannot read is answered with a refusal in the same form.
    openssl('ts', '-reply', '-config', 'settings', '-queryfile', 'query', ...signer, '-out', 'answer');
    return readFileSync(at('answer'));
  };
  const authority: { instead: Authority['instead'] } = { instead: undefined };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = answer(Buffer.concat(chunks));
      const said = authority.instead?.(body) ?? { status: 200, body };
      authority.instead = undefined;
      response.writeHead(said.status, { 'content-type': 'application/timestamp-reply' }).end(said.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(authority, {
    url: `http://127.0.0.1:${port}/`,
    certificate: readFileSync(at('ca.pem'), 'utf8'),
    verify: (file: string, stamp: string) => openssl('ts', '-verify', '-data', file, '-in', stamp, '-CAfile', 'ca.pem'),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  });
}
