import { sha256, testSigner, verifySignature } from '#test/support/signing';
import { base64Of } from './base64';
import { utf8 } from './bytes';
import { formatCheckpoint, parseCheckpoint, parseSignedCheckpoint } from './checkpoint';
import { cosign, cosignedAt, cosignedMessage } from './cosignature';
import { NOTE_COSIGNATURE, NOTE_ED25519 } from './note-key';
import { formatProof, parseProof, provesLeaf } from './proof-text';
import { formatNote, isSignedBy, signText, withSignature } from './signed-note';
import { leafHashOf, nodeHash } from './tree-hash';

/** The example of C2SP tlog-checkpoint and tlog-cosignature. */
const BODY = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const EXAMPLE = `${BODY}
— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe('a checkpoint', () => {
  it('of the specification is read and written', () => {
    const { checkpoint, note } = parseSignedCheckpoint(utf8(EXAMPLE));
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, extensions: [] });
    expect(formatCheckpoint(checkpoint)).toBe(BODY);
    expect(formatNote(note)).toEqual(utf8(EXAMPLE));
  });

  it('may have more lines, none of them empty', () => {
    const extended = { origin: 'a', size: 0, root: sha256(utf8('')), extensions: ['one', 'two'] };
    expect(parseCheckpoint(formatCheckpoint(extended))).toEqual(extended);
    expect(() => formatCheckpoint({ ...extended, extensions: [''] })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...extended, origin: 'a\nb' })).toThrow(RangeError);
  });

  const root = base64Of(sha256(utf8('')));
  it.each(['', 'a\n', 'a\n1\n', `a\n1\n${root}`, `\n1\n${root}\n`, `a\n01\n${root}\n`, `a\n-1\n${root}\n`, `a\n1\nAAAA\n`, `a\n1\n${root}\n\n`, `a\n1\n${root.replace('=', '')}\n`])(
    'is refused as %j',
    (text) => expect(() => parseCheckpoint(text)).toThrow('malformed'),
  );
});

describe('a cosignature', () => {
  const log = testSigner('duban.example/demo', NOTE_ED25519);
  const witness = testSigner('witness.example/w1', NOTE_COSIGNATURE);
  const text = formatCheckpoint({ origin: log.key.name, size: 1, root: sha256(utf8('x')), extensions: [] });
  const signed = { text, signatures: [signText(text, log.key, log.sign)] };
  const cosigned = withSignature(signed, cosign(text, 1_679_315_147, witness.key, witness.sign));

  it('signs the message of the specification', () => {
    expect(new TextDecoder().decode(cosignedMessage(BODY, 1_679_315_147))).toBe(`cosignature/v1\ntime 1679315147\n${BODY}`);
  });

  it('tells when the witness saw the head, whatever else signed', () => {
    const read = parseSignedCheckpoint(formatNote(cosigned)).note;
    expect(cosignedAt(read, witness.key, verifySignature)).toBe(1_679_315_147);
    expect(isSignedBy(read, log.key, verifySignature)).toBe(true);
    expect(cosignedAt(read, log.key, verifySignature)).toBeUndefined();
    expect(cosignedAt(signed, witness.key, verifySignature)).toBeUndefined();
  });

  it('holds for its time and its text only', () => {
    const [logLine, line] = cosigned.signatures;
    const later = { ...line!, signature: line!.signature.with(7, 0) };
    const never = { ...line!, signature: line!.signature.fill(255, 0, 8) };
    expect(cosignedAt({ text, signatures: [logLine!, later] }, witness.key, verifySignature)).toBeUndefined();
    expect(cosignedAt({ text: text.replace('\n1\n', '\n2\n'), signatures: [logLine!, line!] }, witness.key, verifySignature)).toBeUndefined();
    expect(cosignedAt({ text, signatures: [logLine!, never] }, witness.key, verifySignature)).toBeUndefined();
    expect(() => cosign(text, 1.5, witness.key, witness.sign)).toThrow(RangeError);
    expect(() => cosign(text, 1, log.key, log.sign)).toThrow(RangeError);
  });
});

describe('a proof as a text', () => {
  const log = testSigner('duban.example/demo', NOTE_ED25519);
  const leaves = ['one', 'two'].map((entry) => leafHashOf(utf8(entry), sha256));
  const text = formatCheckpoint({ origin: log.key.name, size: 2, root: nodeHash(leaves[0]!, leaves[1]!, sha256), extensions: [] });
  const checkpoint = formatNote({ text, signatures: [signText(text, log.key, log.sign)] });
  const given = { extra: utf8('{}'), index: 1, proof: [leaves[0]!], checkpoint };

  it('begins as the specification says, and reads back', () => {
    const written = new TextDecoder().decode(formatProof(given));
    expect(written.startsWith(`c2sp.org/tlog-proof@v1\nextra e30=\nindex 1\n${base64Of(leaves[0]!)}\n\nduban.example/demo\n2\n`)).toBe(true);
    for (const extra of [given.extra, null]) {
      const read = parseProof(formatProof({ ...given, extra }));
      expect(read).toMatchObject({ ...given, extra });
      expect(provesLeaf(leaves[1]!, read, sha256)).toBe(true);
      expect(provesLeaf(leaves[0]!, read, sha256)).toBe(false);
    }
    expect(parseProof(formatProof({ ...given, index: 0, proof: [] })).proof).toEqual([]);
  });

  const written = new TextDecoder().decode(formatProof(given));
  it.each([
    '', written.replace('@v1', '@v2'), written.replace('index 1', 'index 01'), written.replace('index 1\n', ''), written.replace('extra e30=', 'extra e3'),
    written.replace(`${base64Of(leaves[0]!)}\n`, 'AAAA\n'), written.replace('\n\n', '\n'), written.replace('index', `${'extra e30=\n'}index`),
    written.replace('index 1\n', `index 1\n${`${base64Of(leaves[0]!)}\n`.repeat(63)}`),
  ])('is refused when altered, %#', (bad) => expect(() => parseProof(utf8(bad))).toThrow('malformed'));
});
