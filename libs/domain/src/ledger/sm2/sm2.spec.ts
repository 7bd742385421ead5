import fc from 'fast-check';
import { sha256, sm3 } from '#test/support/signing';
import { bytesOfHex, concat, hexOf, utf8 } from '../tlog/bytes';
import { Malformed } from '../tlog/malformed';
import { decodeSkey, decodeVkey, encodeSkey, encodeVkey, NOTE_OTHER, SM2_NAME } from '../tlog/note-key';
import { N, numberOf } from './curve';
import { signedWith, sm2PublicKey, sm2Sign, sm2Verify } from './sm2';
import { isSm2SignedBy, sm2NoteKey } from './sm2-note';

const bytes = (hex: string): Uint8Array => bytesOfHex(hex)!;

/** GB/T 32918.5-2017, annex A: the example on the recommended curve, with the number it was signed with. */
const SECRET = bytes('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const POINT = bytes('0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13');
const DIGEST = 0xf0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640n;
const ONCE = 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n;
const SIGNATURE = bytes('f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa');
const MESSAGE = utf8('message digest');
const OTHER = sm2PublicKey(SECRET.with(31, 1));

describe('SM2 over SM3', () => {
  it('is the published example, forth and back', () => {
    expect(hexOf(sm2PublicKey(SECRET))).toBe(hexOf(POINT));
    expect(hexOf(signedWith(ONCE, DIGEST, numberOf(SECRET))!)).toBe(hexOf(SIGNATURE));
    expect(sm2Verify(POINT, MESSAGE, SIGNATURE, sm3)).toBe(true);
  });

  it('verifies what it signed, and nothing else, never throwing', () => {
    let count = 0;
    const chance = (): Uint8Array => sm3(utf8(String((count += 1))));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(511), (message, bit) => {
        const signature = sm2Sign(message, { secret: SECRET, sm3, chance });
        expect(sm2Verify(POINT, message, signature, sm3)).toBe(true);
        expect(sm2Verify(POINT, message, signature.with(bit >> 3, signature[bit >> 3]! ^ (1 << (bit & 7))), sm3)).toBe(false);
        expect(sm2Verify(POINT, concat(message, Uint8Array.of(0)), signature, sm3)).toBe(false);
        expect(sm2Verify(OTHER, message, signature, sm3)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('signs apart even where chance is always the same, and alike never by one number', () => {
    const chance = (): Uint8Array => new Uint8Array(32);
    const [one, other] = ['a', 'b'].map((text) => hexOf(sm2Sign(utf8(text), { secret: SECRET, sm3, chance })));
    expect(one!.slice(0, 64)).not.toBe(other!.slice(0, 64));
    expect(signedWith(0n, DIGEST, 1n)).toBeUndefined();
    expect(signedWith(N, DIGEST, 1n)).toBeUndefined();
  });

  it('takes no numbers out of range, no point off the curve and no secret that is none', () => {
    const order = bytes(N.toString(16));
    const zero = new Uint8Array(32);
    const [r, s] = [SIGNATURE.slice(0, 32), SIGNATURE.slice(32)];
    // r + s = N leaves nothing of the key in what is compared.
    const against = bytes((N - numberOf(r)).toString(16).padStart(64, '0'));
    for (const bad of [concat(zero, s), concat(r, zero), concat(order, s), concat(r, order), concat(r, against), SIGNATURE.slice(1), concat(SIGNATURE, zero), new Uint8Array(0)]) {
      expect(sm2Verify(POINT, MESSAGE, bad, sm3)).toBe(false);
    }
    for (const point of [POINT.with(64, 0x14), POINT.with(0, 2), POINT.slice(1), new Uint8Array(65), new Uint8Array(0), Uint8Array.from({ length: 65 }, (_, at) => (at === 0 ? 4 : 255))]) {
      expect(sm2Verify(point, MESSAGE, SIGNATURE, sm3)).toBe(false);
    }
    for (const secret of [zero, order, bytes((N - 1n).toString(16)), new Uint8Array(31)]) expect(() => sm2PublicKey(secret)).toThrow(RangeError);
  });
});

describe('a key of SM2 in a note', () => {
  const key = sm2NoteKey('duban.example/510722/sm3', POINT, sha256);

  it('is handed over as text, its id by the rule of signed-note, and read back', () => {
    const text = encodeVkey(key);
    expect(hexOf(key.id)).toBe(hexOf(sha256(concat(utf8('duban.example/510722/sm3\n'), Uint8Array.of(0xff), utf8('duban-sm2/1'), POINT)).slice(0, 4)));
    expect(decodeVkey(text, sha256)).toEqual(key);
    const skey = { name: key.name, id: key.id, type: NOTE_OTHER, seed: concat(SM2_NAME, SECRET) };
    expect(decodeSkey(encodeSkey(skey))).toEqual(skey);
    for (const publicKey of [concat(utf8('duban-sm2/2'), POINT), concat(SM2_NAME, POINT.slice(1)), POINT]) {
      expect(() => decodeVkey(encodeVkey({ ...key, publicKey }), sha256)).toThrow(Malformed);
    }
  });

  it('signs a note by its first line', () => {
    const text = 'duban.example/510722/sm3\n1\nAAAA\n';
    const signature = sm2Sign(utf8(text), { secret: SECRET, sm3, chance: () => sm3(utf8('chance')) });
    const line = { name: key.name, keyId: key.id, signature };
    expect(isSm2SignedBy({ text, signatures: [line] }, key, sm3)).toBe(true);
    expect(isSm2SignedBy({ text, signatures: [{ ...line, name: 'other' }, line] }, key, sm3)).toBe(true);
    expect(isSm2SignedBy({ text, signatures: [{ ...line, signature: signature.with(0, signature[0]! ^ 1) }, line] }, key, sm3)).toBe(false);
    expect(isSm2SignedBy({ text: `${text}x\n`, signatures: [line] }, key, sm3)).toBe(false);
    expect(isSm2SignedBy({ text, signatures: [] }, key, sm3)).toBe(false);
  });
});
