import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { NODE_HASHING } from './node-hashing';
import { plainVerify } from './plain-ed25519';
import { PLAIN_HASHING } from './plain-hashing';
import { plainSha256 } from './plain-sha256';
import { plainSha512 } from './plain-sha512';

const hashed = (name: string, bytes: Uint8Array): string => createHash(name).update(bytes).digest('hex');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('what a page computes with', () => {
  it('hashes as Node’s library does, at every length about a block', () => {
    for (let length = 0; length < 300; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 255);
      expect(hex(plainSha256(bytes))).toBe(hashed('sha256', bytes));
      if (length % 9 === 0 || (length > 105 && length < 130)) expect(hex(plainSha512(bytes))).toBe(hashed('sha512', bytes));
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => expect(hex(plainSha256(bytes))).toBe(hashed('sha256', bytes))));
    const out = new Uint8Array(40);
    PLAIN_HASHING.into(Uint8Array.of(1, 2), out, 5);
    NODE_HASHING.into(Uint8Array.of(1, 2), out.subarray(0, 37), 5);
    expect(hex(out.subarray(5, 37))).toBe(hashed('sha256', Uint8Array.of(1, 2)));
  });

  it('verifies signatures of RFC 8032, and no others', () => {
    const [key, message, signature] = [
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ].map((text) => Uint8Array.from(Buffer.from(text, 'hex'))) as [Uint8Array, Uint8Array, Uint8Array];
    for (const verify of [plainVerify, NODE_HASHING.verify]) {
      expect(verify(key, message, signature)).toBe(true);
      for (let at = 0; at < 64; at += 7) expect(verify(key, message, signature.with(at, signature[at]! ^ 1))).toBe(false);
      expect(verify(key, Uint8Array.of(1), signature)).toBe(false);
      expect(verify(new Uint8Array(32).fill(255), message, signature)).toBe(false);
      expect(verify(key, message, new Uint8Array(3))).toBe(false);
    }
  });
});
