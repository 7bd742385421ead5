import { checkpointPath } from '#domain/ledger/bundle';
import { base64Of } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { formatNote, parseNote } from '#domain/ledger/tlog/signed-note';
import { encodeVkey, NOTE_ED25519 } from '#domain/ledger/tlog/note-key';
import { testSigner } from '#test/support/signing';
import { keptSizes, ORIGIN, signedHead, WITNESSED } from '../build-bundle';
import { flipped, type Given, type Kinds, put, type Tampered } from '../kind';

const STRANGER = testSigner('stranger.example/log', NOTE_ED25519);

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const head = (given: Given): Uint8Array => given.files.get('checkpoint')!;
const newest = (given: Given, bytes: Uint8Array, code: Tampered['code'], outcome: Tampered['outcome'] = 'tampered'): Tampered => ({ files: put(given, 'checkpoint', bytes), outcome, code });

function kept(given: Given): number | undefined {
  const sizes = keptSizes(given.log.size);
  return sizes.length === 0 ? undefined : given.random.pick(sizes);
}

/** One signature line of the checkpoint, changed. */
function line(given: Given, which: number, change: (signature: Uint8Array) => Uint8Array): Uint8Array {
  const note = parseNote(head(given));
  const signatures = note.signatures.map((one, index) => (index === which ? { ...one, signature: change(one.signature) } : one));
  return formatNote({ ...note, signatures });
}

export const HEAD_KINDS: Kinds = {
  'the root of the checkpoint': (given) =>
    newest(given, utf8(text(head(given)).replace(base64Of(given.log.root(given.log.size)), base64Of(given.log.root(given.log.size).map((byte) => byte ^ 1)))), 'signature-wrong'),
  'the size of the checkpoint': (given) => newest(given, utf8(text(head(given)).replace(`\n${given.log.size}\n`, `\n${given.log.size - 1}\n`)), 'signature-wrong'),
  'a byte of the signature': (given) => newest(given, line(given, 0, (signature) => flipped(signature, given.random.below(64))), 'signature-wrong'),
  'signed by a stranger': (given) =>
    newest(given, signedHead({ size: given.log.size, root: given.log.root(given.log.size), at: WITNESSED }, 3, STRANGER), 'not-signed-by-key', 'unverified'),
  'signed by nobody of the log': (given) => {
    const note = parseNote(head(given));
    return newest(given, formatNote({ ...note, signatures: note.signatures.slice(1) }), 'not-signed-by-key', 'unverified');
  },
  'the key in the bundle': (given) => {
    put(given, 'bundle.json', utf8(JSON.stringify({ format: 'duban-bundle/1', key: encodeVkey(STRANGER.key), origin: STRANGER.key.name })));
    const forged = signedHead({ size: given.log.size, root: given.log.root(given.log.size), at: WITNESSED, origin: STRANGER.key.name }, 3, STRANGER);
    return newest(given, forged, 'origin-differs', 'unverified');
  },
  'another log of the same key': (given) =>
    newest(given, signedHead({ size: given.log.size, root: given.log.root(given.log.size), at: WITNESSED, origin: `${ORIGIN}-2` }, 3), 'origin-differs', 'unverified'),
  'a leading zero in the size': (given) => newest(given, utf8(text(head(given)).replace(`\n${given.log.size}\n`, `\n0${given.log.size}\n`)), 'checkpoint-malformed', 'unverified'),
  'line ends of another system': (given) => newest(given, utf8(text(head(given)).replaceAll('\n', '\r\n')), 'checkpoint-malformed', 'unverified'),
  'the checkpoint cut off': (given) => newest(given, head(given).slice(0, given.random.below(head(given).length - 80)), 'checkpoint-malformed', 'unverified'),
  'the checkpoint removed': (given) => {
    given.files.delete('checkpoint');
    return { files: given.files, outcome: 'unverified', code: 'checkpoint-missing' };
  },
  'a byte of a witness’s line': (given) => newest(given, line(given, given.random.between(1, 4), (signature) => flipped(signature, given.random.between(8, 72))), 'cosignature-wrong'),
  'the time of a witness': (given) => newest(given, line(given, given.random.between(1, 4), (signature) => flipped(signature, given.random.between(2, 8))), 'cosignature-wrong'),
  'a witness’s line of another head': (given) => {
    const size = kept(given);
    if (size === undefined) return undefined;
    const [own, other] = [parseNote(head(given)), parseNote(given.log.checkpoint(size))];
    return newest(given, formatNote({ ...own, signatures: own.signatures.with(1, other.signatures[1]!) }), 'cosignature-wrong');
  },
  'the witnesses left out': (given) => newest(given, given.log.checkpoint(given.log.size, given.random.below(2)), 'quorum-missing', 'unverified'),
  'a witness’s time that goes back': (given) => {
    if (kept(given) === undefined) return undefined;
    const at = WITNESSED - given.log.size * 60 - 1;
    return newest(given, signedHead({ size: given.log.size, root: given.log.root(given.log.size), at }, 3), 'cosignature-time-back');
  },
  'the root of a kept checkpoint': (given) => {
    const size = kept(given);
    if (size === undefined) return undefined;
    const altered = text(given.files.get(checkpointPath(size))!).replace(base64Of(given.log.root(size)), base64Of(given.log.root(size - 1)));
    return { files: put(given, checkpointPath(size), utf8(altered)), outcome: 'tampered', code: 'signature-wrong' };
  },
  'a kept checkpoint under another size': (given) => {
    const size = kept(given);
    if (size === undefined) return undefined;
    return { files: put(given, checkpointPath(given.log.size + 1), given.log.checkpoint(size)), outcome: 'unverified', code: 'checkpoint-malformed' };
  },
  'an old checkpoint for the newest': (given) => {
    const now = WITNESSED + given.random.between(25, 10_000) * 3600;
    return { files: given.files, trust: { now, maxHeadAge: 24 * 3600 }, outcome: 'unverified', code: 'head-too-old' };
  },
};
