import fc from 'fast-check';
import { sha256, testSigner, verifySignature } from '#test/support/signing';
import { base64Of, bytesOfBase64 } from './base64';
import { bytesOfHex, decimalOf, hexOf, textOf, utf8 } from './bytes';
import { decodeSkey, decodeVkey, encodeSkey, encodeVkey, isKeyName, NOTE_COSIGNATURE, NOTE_ED25519, noteKey } from './note-key';
import { formatNote, isSignedBy, parseNote, signText, withSignature } from './signed-note';

/** Keys and note of the tests of golang.org/x/mod/sumdb/note. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
/** Of the checksum database of Go. */
const SUM = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const BY_PETER = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const BY_ENOCH = '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const note = (text: string) => parseNote(utf8(text));
const vkey = (text: string) => decodeVkey(text, sha256);

describe('base64', () => {
  it('reads back every byte, and takes only what it writes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
    }));
  });

  it.each(['A', 'AA', 'AAA', 'AA=A', 'AAAA=', 'AA=', '=', 'AB==', 'AAB=', 'AA\n==', 'AA-_', ' AAA', 'AAAA====', 'é==='])('refuses %j', (text) => {
    expect(() => bytesOfBase64(text)).toThrow('malformed base64');
  });
});

describe('bytes', () => {
  it('know decimal numbers without leading zeroes, hexadecimal and UTF-8', () => {
    expect(['0', '7', '9007199254740991'].map(decimalOf)).toEqual([0, 7, Number.MAX_SAFE_INTEGER]);
    expect(['', '00', '01', '-1', '1.0', '1e3', ' 1', '9007199254740992', '٣'].map(decimalOf)).toEqual(Array(9).fill(undefined));
    expect(bytesOfHex('0aFF')).toEqual(Uint8Array.of(10, 255));
    expect([bytesOfHex('0'), bytesOfHex('0g')]).toEqual([undefined, undefined]);
    expect(textOf(Uint8Array.of(0xff))).toBeUndefined();
    expect(textOf(utf8('\ufeff乡'))).toBe('\ufeff乡');
  });
});

describe('keys of notes', () => {
  it('are read and written as Go does', () => {
    expect([PETER, ENOCH, SUM].map((key) => encodeVkey(vkey(key)))).toEqual([PETER, ENOCH, SUM]);
    expect(encodeSkey(decodeSkey(PETER_SECRET))).toBe(PETER_SECRET);
    const made = testSigner('duban.example/demo', NOTE_COSIGNATURE);
    expect(vkey(encodeVkey(made.key))).toEqual(made.key);
    expect(hexOf(made.key.id)).not.toBe(hexOf(noteKey(made.key.name, NOTE_ED25519, made.key.publicKey, sha256).id));
  });

  it('take no part and no altered character of a key', () => {
    for (const key of [PETER, PETER_SECRET]) {
      const read = (text: string) => (key === PETER ? vkey(text) : decodeSkey(text));
      for (let from = 0; from <= key.length; from += 1)
        for (let to = from; to <= key.length; to += 1) if (from > 0 || to < key.length) expect(() => read(key.slice(from, to))).toThrow('malformed');
    }
    for (let at = 0; at < PETER.length; at += 1) {
      const altered = PETER.slice(0, at) + String.fromCharCode(PETER.charCodeAt(at) + 1) + PETER.slice(at + 1);
      expect(() => vkey(altered)).toThrow('malformed');
    }
    expect(() => vkey('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==')).toThrow('malformed');
    expect(() => vkey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toThrow('malformed');
  });

  it('have names without spaces and plus signs', () => {
    expect(['a', 'duban.example/演示县', '—'].every(isKeyName)).toBe(true);
    expect(['', 'a b', 'a+b', 'a\u3000b', 'a\u00a0', 'a\u2003', '\ud800'].some(isKeyName)).toBe(false);
  });
});

describe('a signed note', () => {
  it('of Go is verified by the keys that signed it, and no other', () => {
    const both = note(`${TEXT}\n${BY_PETER}${BY_ENOCH}`);
    expect(both.text).toBe(TEXT);
    expect([PETER, ENOCH].map((key) => isSignedBy(both, vkey(key), verifySignature))).toEqual([true, true]);
    const one = note(`${TEXT}\n${BY_PETER}`);
    expect(isSignedBy(one, vkey(ENOCH), verifySignature)).toBe(false);
    expect(isSignedBy({ ...one, text: TEXT.replace('your', 'our') }, vkey(PETER), verifySignature)).toBe(false);
    expect(formatNote(both)).toEqual(utf8(`${TEXT}\n${BY_PETER}${BY_ENOCH}`));
  });

  it('of the specification is read to its last line', () => {
    const text = 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';
    const read = note(`${text}\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n`);
    expect(read.text).toBe(text);
    expect(read.signatures.map(({ name, signature }) => [name, signature.length])).toEqual([['quasimodo.example/salvatore', 64]]);
  });

  it('is not verified by a key that shares only the name or only the id', () => {
    const peter = vkey(PETER);
    const one = note(`${TEXT}\n${BY_PETER}`);
    expect(isSignedBy(one, { ...peter, name: 'Peter' }, verifySignature)).toBe(false);
    expect(isSignedBy(one, { ...peter, id: vkey(ENOCH).id }, verifySignature)).toBe(false);
    expect(isSignedBy(one, { ...peter, type: NOTE_COSIGNATURE }, verifySignature)).toBe(false);
  });

  it('is decided by the first line of a key', () => {
    const wrong = BY_PETER.replace('ZJku', 'ZJkv');
    expect(isSignedBy(note(`${TEXT}\n${wrong}${BY_PETER}`), vkey(PETER), verifySignature)).toBe(false);
    expect(isSignedBy(note(`${TEXT}\n${BY_PETER}${wrong}`), vkey(PETER), verifySignature)).toBe(true);
  });

  it('is made, and a newer line of the same key takes the place of the older', () => {
    const [log, witness] = [testSigner('log', NOTE_ED25519), testSigner('other', NOTE_ED25519)];
    const signed = { text: 'a\n', signatures: [signText('a\n', log.key, log.sign)] };
    const more = withSignature(withSignature(signed, signText('a\n', witness.key, witness.sign)), signText('a\n', log.key, log.sign));
    expect(more.signatures.map(({ name }) => name)).toEqual(['other', 'log']);
    expect(parseNote(formatNote(more))).toEqual(more);
    expect([log, witness].every(({ key }) => isSignedBy(more, key, verifySignature))).toBe(true);
    expect(() => formatNote({ text: 'a', signatures: signed.signatures })).toThrow(RangeError);
    expect(() => formatNote({ text: 'a\n', signatures: [] })).toThrow(RangeError);
  });

  it.each([
    ['no signatures', TEXT], ['an empty end', `${TEXT}\n`], ['no last newline', `${TEXT}\n${BY_PETER.slice(0, -1)}`],
    ['a control character', `\u0001${TEXT}\n${BY_PETER}`], ['a carriage return', `${TEXT}\n${BY_PETER}`.replaceAll('\n', '\r\n')],
    ['a tabulator', `\t${TEXT}\n${BY_PETER}`], ['a space in the name', `${TEXT}\n${BY_PETER.replace('rN', 'r N')}`],
    ['another line', `${TEXT}\n${BY_PETER}Unexpected line.\n`], ['a hyphen', `${TEXT}\n${BY_PETER.replace('—', '-')}`],
    ['an empty signature', `${TEXT}\n— PeterNeumann x08gow==\n`], ['101 signatures', `${TEXT}\n${BY_PETER.repeat(101)}`],
  ])('is refused with %s', (_, text) => {
    expect(() => note(text)).toThrow('malformed');
  });

  it('is refused when it is not UTF-8', () => {
    expect(() => parseNote(Uint8Array.of(0xff, ...utf8(`${TEXT}\n${BY_PETER}`)))).toThrow('malformed note');
    expect(note(`${TEXT}\n${BY_PETER.repeat(100)}`).signatures).toHaveLength(100);
  });
});
