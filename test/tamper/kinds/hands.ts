import { hexOf } from '#domain/ledger/tlog/bytes';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { changed, type Given, type Kinds, type Tampered } from '../kind';
import { type Anew, begunAnew, handedBundle, handedTwice, HANDS, type Inserted, keyChange, keyRetired, lostHead, NEXT, restarted, type SignersOf, STRANGER, withEntries } from '../handed-log';
import { keptSizes, LOG, ORIGIN } from '../build-bundle';
import { promiseOf } from '../promised';
import { type TestSigner, testSigner } from '#test/support/signing';

const [ONE, TWO, THREE] = HANDS as [TestSigner, TestSigner, TestSigner];
const NOTHING_KNOWN = { knownSize: 0, knownRoot: '' };
const FIRST = { trust: { keys: [LOG.key] } };

/** One entry about keys put in at a place that a kept checkpoint precedes; heads from there on are signed by `after`. */
function inserted(given: Given, entry: (at: number) => Inserted, { after, code, outcome = 'tampered' }: { after: readonly TestSigner[]; code: Tampered['code']; outcome?: Tampered['outcome'] }): Tampered | undefined {
  const size = given.log.size + 1;
  const [kept] = keptSizes(size);
  if (kept === undefined) return undefined;
  const at = given.random.between(kept, size);
  const { files } = handedBundle(given.story, withEntries(given.story, given.random, [entry(at)]), (head) => (head <= at ? [ONE] : after));
  return { ...FIRST, files, outcome, code, at, within: 1 };
}

type Handed = NonNullable<ReturnType<typeof handedTwice>>;
const twice = (spoil: (handed: Handed, given: Given) => { bodies?: readonly string[]; signersOf?: SignersOf } & Omit<Tampered, 'files'> | undefined) => (given: Given): Tampered | undefined => {
  const handed = handedTwice(given.story, given.random);
  const spoiled = handed && spoil(handed, given);
  if (!handed || !spoiled) return undefined;
  const { bodies = handed.bodies, signersOf = handed.signersOf, ...found } = spoiled;
  return { ...FIRST, ...found, files: handedBundle(given.story, bodies, signersOf).files };
};

const anew = (options: Parameters<typeof begunAnew>[2], found: (anew: Anew) => Omit<Tampered, 'files'> & { bodies?: readonly string[]; signersOf?: SignersOf }) => (given: Given): Tampered | undefined => {
  const begun = begunAnew(given.story, given.random, options);
  if (!begun) return undefined;
  const { bodies = begun.bodies, signersOf = begun.signersOf, ...rest } = found(begun);
  return { ...FIRST, ...rest, files: handedBundle(given.story, bodies, signersOf).files };
};
const byOne = (body: string): string =>
  changed(body, (entry) => {
    const { person } = entry['actor'] as { person: string };
    entry['data'] = { ...(entry['data'] as object), second: person };
  });

export const HAND_KINDS: Kinds = {
  'a key change signed by another key': (given) => inserted(given, (at) => keyChange(at, ONE, TWO, STRANGER), { after: [ONE, TWO], code: 'key-forged' }),
  'a key change signed by the new key': (given) => inserted(given, (at) => keyChange(at, ONE, TWO, TWO), { after: [TWO], code: 'key-forged' }),
  'a key change signed by nobody': (given) => inserted(given, (at) => keyChange(at, ONE, TWO, null), { after: [ONE], code: 'key-forged' }),
  'a key change from a stranger’s key': (given) => inserted(given, (at) => keyChange(at, STRANGER, TWO), { after: [TWO], code: 'key-forged' }),
  'a restart from a key that nobody names': (given) => inserted(given, (at) => restarted(at, { ...NOTHING_KNOWN, from: ORIGIN, size: at, root: hexOf(given.log.root(at)) }, null), { after: [ONE], code: 'key-forged' }),
  'a key retired that has no successor': (given) => inserted(given, (at) => keyRetired(at, ONE), { after: [ONE], code: 'key-forged' }),
  'a key change left out': twice(({ bodies, changes: [first], retired: [gone] }) => ({ bodies: bodies.toSpliced(first, 1), outcome: 'tampered', code: 'key-forged', at: gone - 1, within: 1 })),
  'all key changes left out': (given) => {
    const signersOf: SignersOf = (size) => [size > given.log.size / 2 ? TWO : ONE];
    return { ...FIRST, files: handedBundle(given.story, given.story.bodies, signersOf).files, outcome: 'unverified', code: 'not-signed-by-key' };
  },
  'a key change moved behind heads of the new key': twice(({ bodies, changes: [, second], retired: [, last], signersOf }) => {
    const moved = bodies.toSpliced(second, 1).toSpliced(bodies.length - 1, 0, bodies[second]!);
    const sorted = moved.toSpliced(last - 1, 1);
    const size = sorted.length;
    const time = (JSON.parse(sorted[size - 2]!) as { at: string }).at;
    return { bodies: sorted.with(size - 1, changed(sorted[size - 1]!, (entry) => (entry['at'] = time))), signersOf, outcome: 'tampered', code: 'signed-out-of-turn', at: size - 1, within: 1 };
  }),
  'a head signed by a retired key': twice(({ retired: [gone], signersOf }, { random }) => {
    const by = random.chance(0.5) ? [ONE] : [ONE, STRANGER];
    return { signersOf: (size) => (size > gone ? by : signersOf(size)), outcome: 'tampered', code: 'signed-out-of-turn', at: gone, within: 1 };
  }),
  'a second change signed by the first key': twice(({ bodies, changes: [, second], signersOf }, { story, random }) => {
    const other = withEntries({ ...story, bodies: bodies.toSpliced(second, 1) }, random, [keyChange(second, ONE, THREE)]);
    return { bodies: other, signersOf, outcome: 'tampered', code: 'key-forged', at: second, within: 8 };
  }),
  'a key change by one officer': twice(({ bodies, changes: [first] }) => ({ bodies: bodies.with(first, byOne(bodies[first]!)), outcome: 'tampered', code: 'one-officer', at: first, within: 1 })),
  'a restart that nobody signed': anew({ by: null }, ({ at }) => ({ outcome: 'unverified', code: 'restart-unsigned', at, within: 1 })),
  'a restart signed by another key': anew({ by: STRANGER }, ({ at }) => ({ outcome: 'tampered', code: 'key-forged', at, within: 1 })),
  'a restart signed by the new key': anew({ by: NEXT }, ({ at }) => ({ outcome: 'tampered', code: 'key-forged', at, within: 1 })),
  'a restart over another beginning': anew({ say: { root: '00'.repeat(32) } }, ({ at }) => ({ outcome: 'tampered', code: 'key-forged', at, within: 1 })),
  'a restart by one officer': anew({}, ({ at, bodies }) => ({ bodies: bodies.with(at, byOne(bodies[at]!)), outcome: 'tampered', code: 'one-officer', at, within: 1 })),
  'a restart that hides a head which is held': (given) => {
    const hidden = begunAnew(given.story, given.random, { say: { knownSize: 1, knownRoot: '' } });
    if (!hidden) return undefined;
    const checkpoints = [{ name: 'held', bytes: lostHead(hidden, hidden.lost.size) }];
    return { files: handedBundle(given.story, hidden.bodies, hidden.signersOf).files, trust: { ...FIRST.trust, checkpoints }, outcome: 'tampered', code: 'head-behind', at: hidden.at };
  },
  'a restart that tells of another end than is held': anew({ say: { knownRoot: '00'.repeat(32) } }, (begun) => ({
    trust: { ...FIRST.trust, checkpoints: [{ name: 'held', bytes: lostHead(begun, begun.lost.size) }] },
    outcome: 'tampered',
    code: 'checkpoint-inconsistent',
    at: begun.at,
  })),
  'a promise that the beginning of a restarted log does not keep': (given) => {
    const begun = begunAnew(given.story, given.random);
    if (!begun) return undefined;
    const receipts = [{ name: 'promise', bytes: promiseOf(begun.last, given.random.below(begun.at)) }];
    return { files: handedBundle(given.story, begun.bodies, begun.signersOf).files, trust: { ...FIRST.trust, receipts }, outcome: 'tampered', code: 'receipt-denied', at: begun.at };
  },
  'a restarted log whose beginning is another than is held': (given) => {
    const begun = begunAnew(given.story, given.random);
    if (!begun || begun.at < 3) return undefined;
    const at = given.random.below(begun.at - 1);
    const bodies = begun.bodies.with(at, changed(begun.bodies[at]!, (entry) => (entry['id'] = given.random.uuid())));
    const checkpoints = [{ name: 'held', bytes: lostHead(begun, begun.at) }];
    return { files: handedBundle(given.story, bodies, begun.signersOf).files, trust: { ...FIRST.trust, checkpoints }, outcome: 'tampered', code: 'key-forged', also: 'checkpoint-inconsistent' };
  },
  'a restarted log under its old name': anew({}, ({ at }) => ({ signersOf: () => [LOG], outcome: 'tampered', code: 'signed-out-of-turn', at, within: 1 })),
  'a restarted log under a name that nobody signed for': anew({}, () => {
    const third = testSigner(`${ORIGIN}/3`, 1);
    return { signersOf: () => [third], trust: { keys: [LOG.key] }, outcome: 'unverified', code: 'origin-differs' };
  }),
  'the key of a restart put in the bundle only': (given) => {
    const begun = begunAnew(given.story, given.random, { by: null });
    if (!begun) return undefined;
    const { files } = handedBundle(given.story, begun.bodies, begun.signersOf);
    files.set('bundle.json', new TextEncoder().encode(JSON.stringify({ key: encodeVkey(NEXT.key), origin: NEXT.key.name })));
    return { ...FIRST, files, outcome: 'unverified', code: 'origin-differs' };
  },
};
