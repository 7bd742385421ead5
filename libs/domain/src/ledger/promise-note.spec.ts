import { testSigner, verifySignature } from '#test/support/signing';
import { formatPromise, parsePromise, type PromisedEntry } from './promise-note';
import { parseCheckpoint } from './tlog/checkpoint';
import { NOTE_ED25519 } from './tlog/note-key';
import { formatNote, isSignedBy, signText } from './tlog/signed-note';

const promised: PromisedEntry = {
  origin: 'duban.example/510722', leaf: new Uint8Array(32).fill(7), at: '2023-03-15T01:00:00.000000Z', beyond: 41, body: '{"v":1}',
};

describe('a promise', () => {
  const { key, sign } = testSigner(promised.origin, NOTE_ED25519);
  const text = formatPromise(promised);

  it('reads back as it was written, under a signature that holds', () => {
    const bytes = formatNote({ text, signatures: [signText(text, key, sign)] });
    const read = parsePromise(bytes);
    expect(read.promised).toEqual(promised);
    expect(isSignedBy(read.note, key, verifySignature)).toBe(true);
  });

  it('is never taken for a checkpoint, nor a checkpoint for it', () => {
    expect(() => parseCheckpoint(text)).toThrow('malformed checkpoint');
    const head = `${promised.origin}\n41\n${'A'.repeat(43)}=\n`;
    expect(() => parsePromise(formatNote({ text: head, signatures: [signText(head, key, sign)] }))).toThrow('malformed note');
  });

  it.each([{ origin: '' }, { body: 'a\nb' }, { at: '' }])('is not written with %j', (change) => {
    expect(() => formatPromise({ ...promised, ...change })).toThrow(RangeError);
  });
});
