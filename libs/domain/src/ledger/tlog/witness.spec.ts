import { sha256, testSigner, verifySignature } from '#test/support/signing';
import { formatAddCheckpoint } from './add-checkpoint';
import { formatCheckpoint } from './checkpoint';
import { NOTE_ED25519 } from './note-key';
import { formatNote, signText } from './signed-note';
import { utf8 } from './bytes';
import { leafHashOf, MerkleRange, nodeHash } from './tree-hash';
import { consistencyProof, treeRoot, type TreeHead } from './tree-proof';
import { judgeAddCheckpoint, type WitnessedLog } from './witness';

const ORIGIN = 'duban.example/510722';
const signer = testSigner(ORIGIN, NOTE_ED25519);
const stranger = testSigner('other.example/1', NOTE_ED25519);
const rules = { sha256, verify: verifySignature };

/** A log whose entries are the letters of a text. */
function logOf(text: string) {
  const leaves = [...text].map((letter) => leafHashOf(utf8(letter), sha256));
  const hashAt = (height: number, index: number): Uint8Array =>
    height === 0 ? leaves[index]! : nodeHash(hashAt(height - 1, 2 * index), hashAt(height - 1, 2 * index + 1), sha256);
  const head = (size: number): TreeHead => ({ size, root: treeRoot(size, hashAt, sha256) });
  const note = (size: number, by = signer, origin = ORIGIN) => {
    const body = formatCheckpoint({ origin, ...head(size), extensions: [] });
    return formatNote({ text: body, signatures: [signText(body, by.key, by.sign)] });
  };
  const ask = (old: number, size: number) => formatAddCheckpoint({ old, proof: consistencyProof(old, size, hashAt, sha256), checkpoint: note(size) });
  return { head, note, ask };
}

const log = logOf('abcdefghijk');
const knowing = (last: TreeHead | null) => (origin: string): WitnessedLog | undefined => (origin === ORIGIN ? { keys: [signer.key], last } : undefined);

describe('a witness', () => {
  it('cosigns every head that goes on from the last, from nothing up', () => {
    for (let old = 0; old <= 11; old += 1) {
      for (let size = Math.max(old, 1); size <= 11; size += 1) {
        const answer = judgeAddCheckpoint(log.ask(old, size), knowing(old === 0 ? null : log.head(old)), rules);
        expect(answer).toMatchObject({ status: 200, head: { checkpoint: { size } } });
      }
    }
  });

  it('refuses a log that was set back, and says how far it was', () => {
    expect(judgeAddCheckpoint(log.ask(5, 7), knowing(log.head(9)), rules)).toEqual({ status: 409, size: 9 });
    expect(judgeAddCheckpoint(log.ask(0, 7), knowing(log.head(9)), rules)).toEqual({ status: 409, size: 9 });
    expect(judgeAddCheckpoint(formatAddCheckpoint({ old: 9, proof: [], checkpoint: log.note(7) }), knowing(log.head(9)), rules)).toEqual({ status: 400 });
  });

  it('refuses another history, longer or as long', () => {
    const fork = logOf('abcdefgXijk');
    for (const size of [8, 9, 11]) {
      const { status } = judgeAddCheckpoint(fork.ask(8, size), knowing(log.head(8)), rules);
      expect(status).toBe(size === 8 ? 409 : 422);
    }
    // What both share is no fork.
    expect(judgeAddCheckpoint(fork.ask(7, 11), knowing(log.head(7)), rules).status).toBe(200);
  });

  it('refuses a log it does not know, a key it does not trust, and what cannot be read', () => {
    const knows = knowing(null);
    const asking = (checkpoint: Uint8Array) => formatAddCheckpoint({ old: 0, proof: [], checkpoint });
    expect(judgeAddCheckpoint(asking(log.note(3, stranger, 'other.example/1')), knows, rules)).toEqual({ status: 404 });
    expect(judgeAddCheckpoint(asking(log.note(3, stranger)), knows, rules)).toEqual({ status: 403 });
    const forged = Buffer.from(log.note(3)).toString().replace('\n3\n', '\n4\n');
    expect(judgeAddCheckpoint(asking(utf8(forged)), knows, rules)).toEqual({ status: 403 });
    for (const text of ['', 'old 0\n\nnothing signed\n', 'old x\n\n']) expect(judgeAddCheckpoint(utf8(text), knows, rules)).toEqual({ status: 400 });
    const spoiled = formatAddCheckpoint({ old: 3, proof: [new Uint8Array(32)], checkpoint: log.note(5) });
    expect(judgeAddCheckpoint(spoiled, knowing(log.head(3)), rules)).toEqual({ status: 422 });
    expect(new MerkleRange(sha256).root()).toEqual(sha256(new Uint8Array(0)));
  });
});
