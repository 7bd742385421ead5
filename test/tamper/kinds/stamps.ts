import { stampPath } from '#domain/ledger/bundle';
import { parseStamp } from '#domain/ledger/stamp-token';
import { formatNote, parseNote } from '#domain/ledger/tlog/signed-note';
import { NOTE_ED25519 } from '#domain/ledger/tlog/note-key';
import { requireTool } from '#test/support/require-tool';
import { testSigner } from '#test/support/signing';
import { keptSizes, signedHead, WITNESSED } from '../build-bundle';
import { changed, flipped, type Given, type Kinds, resigned, type Tampered } from '../kind';
import { type Party, putStamp, stamping } from '../stamping';

const OTHER = testSigner('duban.example/elsewhere', NOTE_ED25519);

/** Two heads of a log, stamped. */
function stampedLog(given: Given, party: Party = 'rsa'): Given & { readonly sizes: readonly [number, number] } {
  const sizes = [keptSizes(given.log.size)[0] ?? 1, given.log.size] as const;
  for (const size of sizes) {
    const head = given.log.checkpoint(size);
    putStamp(given.files, size, [head, stamping().stamp(head, party)]);
  }
  return { ...given, sizes };
}

type Found = Pick<Tampered, 'code'> & Partial<Omit<Tampered, 'files'>>;
const trusting = (party: Party = 'root'): NonNullable<Tampered['trust']> => ({ authorities: [stamping().certificate(party)] });

/** The answer for one of the two heads, changed. */
const changedAnswer = (code: Tampered['code'], change: (answer: Uint8Array, given: ReturnType<typeof stampedLog>) => Uint8Array) => (given: Given): Tampered => {
  const stamped = stampedLog(given, given.random.pick(['rsa', 'ec']));
  const path = `${stampPath(given.random.pick(stamped.sizes))}.tsr`;
  given.files.set(path, change(given.files.get(path)!, stamped));
  return { files: given.files, trust: trusting(), outcome: 'tampered', code };
};
const by = (party: Party, found: Found & { readonly known?: Party }) => (given: Given): Tampered => ({ files: stampedLog(given, party).files, trust: trusting(found.known), outcome: 'unverified', code: found.code });

function lastByteOf(answer: Uint8Array, part: Uint8Array): number {
  return Buffer.from(answer).lastIndexOf(part) + part.length - 1;
}

const isHere = requireTool('openssl', 'time-stamps are made by an authority that was not written here');

export const STAMP_KINDS: Kinds = !isHere ? {} : {
  'a time-stamp of another head': (given) => {
    const { files, sizes } = stampedLog(given);
    if (sizes[0] === sizes[1]) return undefined;
    files.set(`${stampPath(sizes[1])}.tsr`, files.get(`${stampPath(sizes[0])}.tsr`)!);
    return { files, trust: trusting(), outcome: 'tampered', code: 'stamp-wrong' };
  },
  'time-stamps exchanged': (given) => {
    const { files, sizes } = stampedLog(given);
    const [one, other] = sizes.map((size) => files.get(`${stampPath(size)}.tsr`)!);
    if (sizes[0] === sizes[1]) return undefined;
    files.set(`${stampPath(sizes[0])}.tsr`, other!).set(`${stampPath(sizes[1])}.tsr`, one!);
    return { files, trust: trusting(), outcome: 'tampered', code: 'stamp-wrong' };
  },
  'the moment of a time-stamp': changedAnswer('stamp-wrong', (answer) => flipped(answer, lastByteOf(answer, Buffer.from(parseStamp(answer).at.replace(/[-:TZ]|\..*/g, ''))))),
  'the imprint of a time-stamp': changedAnswer('stamp-wrong', (answer) => flipped(answer, lastByteOf(answer, parseStamp(answer).imprint))),
  'a byte of an authority’s signature': changedAnswer('stamp-wrong', (answer, { random }) => flipped(answer, answer.length - 1 - random.below(20))),
  'a time-stamp cut off': changedAnswer('stamp-wrong', (answer, { random }) => answer.slice(0, random.below(answer.length))),
  'a time-stamp that was refused': changedAnswer('stamp-wrong', () => Buffer.from('30053003020102', 'hex')),
  'a witness’s line left out of the head that was stamped': (given) => {
    const { files, sizes } = stampedLog(given);
    const note = parseNote(files.get(stampPath(sizes[1]))!);
    files.set(stampPath(sizes[1]), formatNote({ ...note, signatures: note.signatures.slice(0, -1) }));
    return { files, trust: trusting(), outcome: 'tampered', code: 'stamp-wrong' };
  },
  'a time-stamp by another authority': by('rsa', { code: 'stamp-untrusted', known: 'stranger' }),
  'a time-stamp by a certificate that is for it among others': by('uncritical', { code: 'stamp-untrusted' }),
  'a time-stamp by a certificate of another time': by('expired', { code: 'stamp-untrusted' }),
  'all time-stamps left out': (given) => ({ files: given.files, trust: trusting(), outcome: 'unverified', code: 'stamp-missing' }),
  'a time-stamp of another county’s head': (given) => {
    const foreign = signedHead({ size: given.log.size, root: given.log.root(given.log.size), at: WITNESSED, origin: OTHER.key.name }, 0, OTHER);
    return { files: putStamp(given.files, given.log.size, [foreign, stamping().stamp(foreign)]), trust: trusting(), outcome: 'unverified', code: 'checkpoint-malformed' };
  },
  'a time-stamp from before an entry under it': (given) => {
    const at = given.log.size - 1;
    const late = changed(given.story.bodies[at]!, (entry) => (entry['at'] = '2099-01-01T00:00:00.000000Z'));
    const { files, log } = resigned(given, given.story.bodies.with(at, late));
    const head = log.checkpoint(log.size);
    return { files: putStamp(files, log.size, [head, stamping().stamp(head)]), trust: { ...trusting(), witnesses: [], quorum: 0 }, outcome: 'tampered', code: 'stamp-early', at, within: 1 };
  },
  'an entry rewritten and all signed anew, a stamped head left': (given) => {
    const [size] = keptSizes(given.log.size);
    if (size === undefined) return undefined;
    const at = given.random.below(size);
    const { files } = resigned(given, given.story.bodies.with(at, changed(given.story.bodies[at]!, (entry) => (entry['id'] = given.random.uuid()))));
    const head = given.log.checkpoint(size);
    return { files: putStamp(files, size, [head, stamping().stamp(head)]), trust: trusting(), outcome: 'tampered', code: 'checkpoint-inconsistent', at };
  },
};
