import { SM3_CHECKPOINT, sm3CheckpointPath } from '#domain/ledger/bundle';
import { sm3Origin } from '#domain/ledger/sm2/sm2-note';
import { base64Of } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { formatNote, parseNote } from '#domain/ledger/tlog/signed-note';
import { testSm2Signer } from '#test/support/signing';
import { keptSizes, ORIGIN } from '../build-bundle';
import { changed, flipped, type Given, type Kind, type Kinds, put, resigned, type Tampered, widestGap } from '../kind';
import { putSm3Heads, SM2, sm3Head, sm3Root } from '../sm3-heads';

const STRANGER = testSm2Signer('stranger.example/log/sm3');

/** A bundle with heads of SM3, and an inspector who has the key of SM2. */
const beside =
  (tamper: (given: Given, head: string) => Tampered | undefined): Kind =>
  (given) => {
    putSm3Heads(given.files, given.log);
    const tampered = tamper(given, new TextDecoder().decode(given.files.get(SM3_CHECKPOINT)));
    return tampered && { ...tampered, trust: { sm2Keys: [SM2.key], ...tampered.trust } };
  };
const newest = (given: Given, bytes: Uint8Array, code: Tampered['code'], outcome: Tampered['outcome'] = 'tampered'): Tampered => ({ files: put(given, SM3_CHECKPOINT, bytes), outcome, code });
const otherRoot = (given: Given): Uint8Array => flipped(sm3Root(given.log, given.log.size), given.random.below(32));

/** The second tree, of SM3, and its heads signed with SM2. */
export const SM3_KINDS: Kinds = {
  'SM3: the root of the checkpoint': beside((given, head) => newest(given, utf8(head.replace(base64Of(sm3Root(given.log, given.log.size)), base64Of(otherRoot(given)))), 'signature-wrong')),
  'SM3: the size of the checkpoint': beside((given, head) => newest(given, utf8(head.replace(`\n${given.log.size}\n`, `\n${given.log.size + 1}\n`)), 'signature-wrong')),
  'SM3: a byte of the signature': beside((given, head) => {
    const note = parseNote(utf8(head));
    return newest(given, formatNote({ ...note, signatures: note.signatures.map((one) => ({ ...one, signature: flipped(one.signature, given.random.below(64)) })) }), 'signature-wrong');
  }),
  'SM3: a signature cut off': beside((given, head) => {
    const note = parseNote(utf8(head));
    return newest(given, formatNote({ ...note, signatures: note.signatures.map((one) => ({ ...one, signature: one.signature.slice(0, given.random.between(1, 64)) })) }), 'signature-wrong');
  }),
  'SM3: another root, signed': beside((given) => ({ ...newest(given, sm3Head(given.log.size, otherRoot(given)), 'sm3-root-differs'), at: given.log.size - 1, within: widestGap(given.log.size) })),
  'SM3: the root of SHA-256 in its place, signed': beside((given) => ({ ...newest(given, sm3Head(given.log.size, given.log.root(given.log.size)), 'sm3-root-differs'), at: given.log.size - 1 })),
  'SM3: an older checkpoint of other entries, signed': beside((given) => {
    const sizes = keptSizes(given.log.size);
    if (sizes.length === 0) return undefined;
    const size = given.random.pick(sizes);
    return { files: put(given, sm3CheckpointPath(size), sm3Head(size, otherRoot(given))), outcome: 'tampered', code: 'sm3-root-differs', at: size - 1, within: widestGap(given.log.size) };
  }),
  'SM3: an entry changed as if SHA-256 did not notice': beside((given) => {
    const at = given.random.below(given.log.size);
    const forged = changed(given.story.bodies[at]!, (entry) => (entry['id'] = given.random.uuid()));
    // County and witnesses sign the other log, as their signatures would hold for both where two entries had one SHA-256.
    const { files } = resigned(given, given.story.bodies.with(at, forged), 3);
    return { files: putSm3Heads(files, given.log), outcome: 'tampered', code: 'sm3-root-differs', at, within: widestGap(given.log.size) };
  }),
  'SM3: an older checkpoint as the newest': beside((given) => {
    const [size] = keptSizes(given.log.size);
    return size === undefined ? undefined : newest(given, sm3Head(size, sm3Root(given.log, size)), 'sm3-incomplete', 'unverified');
  }),
  'SM3: a checkpoint larger than the log': beside((given) => ({ ...newest(given, sm3Head(given.log.size + 1, otherRoot(given)), 'head-behind'), at: given.log.size, within: 1 })),
  'SM3: the tail cut off, a newer checkpoint of SM3 held': beside((given) => {
    const count = given.random.between(1, Math.min(11, given.log.size));
    const { files, log } = resigned(given, given.story.bodies.slice(0, -count), 3);
    const checkpoints = [{ name: 'newer', bytes: given.files.get(SM3_CHECKPOINT)! }];
    return { files: putSm3Heads(files, log), trust: { checkpoints }, outcome: 'tampered', code: 'head-behind', at: log.size, within: count };
  }),
  'SM3: the checkpoint removed': beside((given) => {
    given.files.delete(SM3_CHECKPOINT);
    return { files: given.files, outcome: 'unverified', code: 'sm3-incomplete' };
  }),
  'SM3: signed by a stranger': beside((given) => newest(given, sm3Head(given.log.size, sm3Root(given.log, given.log.size), { signer: STRANGER }), 'not-signed-by-key', 'unverified')),
  'SM3: of another log of the same key': beside((given) => newest(given, sm3Head(given.log.size, sm3Root(given.log, given.log.size), { origin: sm3Origin(`${ORIGIN}-2`) }), 'origin-differs', 'unverified')),
  'SM3: the checkpoint of the log in its place': beside((given) => newest(given, given.files.get('checkpoint')!, 'origin-differs', 'unverified')),
  'SM3: line ends of another system': beside((given, head) => newest(given, utf8(head.replaceAll('\n', '\r\n')), 'checkpoint-malformed', 'unverified')),
};
