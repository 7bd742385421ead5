import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { plainSm3 } from './plain-sm3';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const library = (bytes: Uint8Array): string => createHash('sm3').update(bytes).digest('hex');

describe('SM3 on a page', () => {
  it('gives the examples of GB/T 32905, annex A', () => {
    expect(hex(plainSm3(Buffer.from('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(hex(plainSm3(Buffer.from('abcd'.repeat(16))))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  it('hashes as Node’s library does, at every length about a block', () => {
    for (let length = 0; length < 300; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 255);
      expect(hex(plainSm3(bytes))).toBe(library(bytes));
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => expect(hex(plainSm3(bytes))).toBe(library(bytes))));
  });
});
