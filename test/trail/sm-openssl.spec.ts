import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DER, derIn, derInside, derOf } from '#domain/ledger/der';
import { sm2PublicKey, sm2Sign, sm2Verify } from '#domain/ledger/sm2/sm2';
import { sm3 } from '#platform/hash';
import { newKeyBytes } from '#platform/ids';
import { requireTool } from '#test/support/require-tool';
import { plainSm3 } from '#verify/plain-sm3';

/** What stands before the 65 bytes of a point in DER: a public key on the curve of SM2 (1.2.156.10197.1.301). */
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');
const TIMES = 25;

const describeIf = requireTool('openssl', 'SM3 and SM2 are held against a program that was not written here') ? describe : describe.skip;

describeIf('OpenSSL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-sm-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string } => spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  const asStandard = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
  /** Lengths about a block and a few long ones. */
  const messages = [...Array.from({ length: 200 }, (_, length) => length), 1_000, 4_095, 65_536].map((length) => Buffer.alloc(length, `${length} 督办 `));
  const verify = (message: Uint8Array, signature: Uint8Array): boolean => {
    writeFileSync(at('message'), message);
    writeFileSync(at('signature'), derOf(DER.sequence, ...[0, 32].map((from) => integerOf(signature.subarray(from, from + 32)))));
    return openssl('pkeyutl', '-verify', '-pubin', '-inkey', 'point.pem', '-in', 'message', '-sigfile', 'signature', ...asStandard).status === 0;
  };
  const signed = (message: Uint8Array, options: readonly string[]): Uint8Array => {
    writeFileSync(at('message'), message);
    expect(openssl('pkeyutl', '-sign', '-inkey', 'key.pem', '-in', 'message', '-out', 'signature', ...options).status).toBe(0);
    const [pair] = derIn(readFileSync(at('signature')));
    return Uint8Array.from(Buffer.concat(derInside(pair, DER.sequence).map(({ content }) => Buffer.concat([Buffer.alloc(32), content]).subarray(-32))));
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hashes with SM3 as the server and the page do', () => {
    messages.forEach((bytes, index) => writeFileSync(at(`${index}`), bytes));
    const { status, stdout } = openssl('dgst', '-sm3', '-r', ...messages.map((_, index) => String(index)));
    const theirs = stdout.trim().split('\n').map((line) => line.slice(0, 64));
    expect([status, theirs.length]).toEqual([0, messages.length]);
    for (const hash of [sm3, plainSm3]) expect(messages.map((bytes) => Buffer.from(hash(bytes)).toString('hex'))).toEqual(theirs);
  });

  it('verifies what is signed here, and not what was changed', () => {
    for (let time = 0; time < TIMES; time += 1) {
      const [secret, message] = [newKeyBytes(), messages[time * 7]!];
      writeFileSync(at('point.der'), Buffer.concat([SPKI, sm2PublicKey(secret)]));
      expect(openssl('pkey', '-pubin', '-inform', 'DER', '-in', 'point.der', '-out', 'point.pem').status).toBe(0);
      const signature = sm2Sign(message, { secret, sm3, chance: newKeyBytes });
      expect(verify(message, signature)).toBe(true);
      expect(verify(message, signature.with(time, signature[time]! ^ 1))).toBe(false);
    }
  });

  it('signs what is verified here, under the standard’s id and no other', () => {
    for (let time = 0; time < TIMES; time += 1) {
      const message = messages[time * 7]!;
      expect(openssl('genpkey', '-algorithm', 'SM2', '-out', 'key.pem').status).toBe(0);
      expect(openssl('pkey', '-in', 'key.pem', '-pubout', '-outform', 'DER', '-out', 'point.der').status).toBe(0);
      const point = readFileSync(at('point.der')).subarray(SPKI.length);
      const signature = signed(message, asStandard);
      expect(sm2Verify(point, message, signature, sm3)).toBe(true);
      expect(sm2Verify(point, message, signature.with(time, signature[time]! ^ 1), sm3)).toBe(false);
      expect(sm2Verify(point, message, signed(message, ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:duban']), sm3)).toBe(false);
    }
  });
});

/** As DER writes a number that is not negative: no zeroes before it, but one where it would look negative. */
function integerOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(first);
  return derOf(DER.integer, digits[0]! > 127 ? Buffer.concat([Buffer.of(0), digits]) : digits);
}
