import { utf8 } from '#domain/ledger/tlog/bytes';
import { nodeHash } from '#domain/ledger/tlog/tree-hash';
import { sha256 } from '#platform/hash';
import { keptSizes, signedHead, WITNESSED } from '../build-bundle';
import { changed, type Given, type Kinds, resigned, type Tampered, widestGap } from '../kind';
import { promiseOf } from '../promised';

/** With the county's key everything can be signed anew; what others hold is not. */
function against(given: Given, entries: readonly (string | Uint8Array)[], at: number): Tampered | undefined {
  const held = keptSizes(given.log.size).filter((size) => size > at);
  if (held.length === 0) return undefined;
  const size = given.random.pick(held);
  const checkpoints = [{ name: 'older', bytes: given.log.checkpoint(size) }];
  const { files, log } = resigned(given, entries);
  const within = log.size === given.log.size ? Math.max(size, widestGap(log.size)) : undefined;
  return { files, trust: { checkpoints }, outcome: 'tampered', code: 'checkpoint-inconsistent', at, within };
}
const forged = (given: Given, at: number): string => changed(given.story.bodies[at]!, (entry) => (entry['id'] = given.random.uuid()));

export const REWRITTEN_KINDS: Kinds = {
  'an entry rewritten and all signed anew, an older checkpoint held': (given) => {
    const at = given.random.below(given.log.size);
    return against(given, given.story.bodies.with(at, forged(given, at)), at);
  },
  'an entry removed and all signed anew, an older checkpoint held': (given) => {
    const at = given.random.below(given.log.size);
    return against(given, given.story.bodies.toSpliced(at, 1), at);
  },
  'an entry inserted and all signed anew, an older checkpoint held': (given) => {
    const at = given.random.below(given.log.size);
    return against(given, given.story.bodies.toSpliced(at, 0, forged(given, at)), at);
  },
  'the tail cut off and signed anew, a newer checkpoint held': (given) => {
    const count = given.random.between(1, Math.min(11, given.log.size + 1));
    const { files } = resigned(given, given.story.bodies.slice(0, -count));
    const checkpoints = [{ name: 'newer', bytes: given.log.checkpoint() }];
    return { files, trust: { checkpoints }, outcome: 'tampered', code: 'head-behind', at: given.log.size - count, within: count };
  },
  'an older state put back and gone on from': (given) => {
    const from = given.random.below(given.log.size);
    const others = given.story.bodies.slice(from).map((_, index) => forged(given, from + index));
    const { files } = resigned(given, [...given.story.bodies.slice(0, from), ...others, ...others.slice(0, 1).map(() => forged(given, from))]);
    const checkpoints = [{ name: 'held', bytes: given.log.checkpoint() }];
    return { files, trust: { checkpoints }, outcome: 'tampered', code: 'checkpoint-inconsistent', at: from };
  },
  'an entry rewritten, its receipt held': (given) => {
    const at = given.random.below(given.log.size);
    const { files } = resigned(given, given.story.bodies.with(at, forged(given, at)));
    return { files, trust: { receipts: [{ name: 'receipt', bytes: given.log.receipt(at) }] }, outcome: 'tampered', code: 'receipt-denied', at };
  },
  'an entry removed, its receipt held': (given) => {
    const at = given.random.below(given.log.size);
    const { files } = resigned(given, given.story.bodies.toSpliced(at, 1));
    return { files, trust: { receipts: [{ name: 'receipt', bytes: given.log.receipt(at) }] }, outcome: 'tampered', code: at === given.log.size - 1 ? 'head-behind' : 'receipt-denied', at };
  },
  'the tail cut off, a receipt from it held': (given) => {
    const at = given.log.size - given.random.between(1, Math.min(11, given.log.size + 1));
    const { files } = resigned(given, given.story.bodies.slice(0, at));
    return { files, trust: { receipts: [{ name: 'receipt', bytes: given.log.receipt(at) }] }, outcome: 'tampered', code: 'head-behind', at };
  },
  'an entry removed, the promise of it held': (given) => {
    const at = given.random.below(given.log.size - 1);
    if (at < 0) return undefined;
    const { files } = resigned(given, given.story.bodies.toSpliced(at, 1));
    const beyond = given.random.below(at + 1);
    return { files, trust: { receipts: [{ name: 'promise', bytes: promiseOf(given.story.bodies[at]!, beyond) }] }, outcome: 'tampered', code: 'receipt-denied', at };
  },
  'a promise with another entry': (given) => {
    const at = given.random.below(given.log.size);
    const bytes = utf8(new TextDecoder().decode(promiseOf(given.story.bodies[at]!, 0)).replace('"v":1', '"v":2'));
    return { files: given.files, trust: { receipts: [{ name: 'promise', bytes }] }, outcome: 'tampered', code: 'receipt-wrong' };
  },
  'another history without witnesses': (given) => {
    const at = given.random.below(given.log.size);
    const { files } = resigned(given, given.story.bodies.with(at, forged(given, at)), given.random.below(2));
    return { files, outcome: 'unverified', code: 'quorum-missing' };
  },
  'another history, the witness’s copy held': (given) => {
    const at = given.random.below(given.log.size);
    const { files } = resigned(given, given.story.bodies.with(at, forged(given, at)));
    const checkpoints = [{ name: 'witness', bytes: given.log.checkpoint() }];
    return { files, trust: { checkpoints }, outcome: 'tampered', code: 'checkpoint-inconsistent', at };
  },
  'nodes passed for entries': (given) => {
    if (given.log.size % 2 !== 0) return undefined;
    const pairs = Array.from({ length: given.log.size / 2 }, (_, pair) => Buffer.concat([given.log.tree.hashAt(0, pair * 2), given.log.tree.hashAt(0, pair * 2 + 1)]));
    const { files } = resigned(given, pairs);
    files.set('checkpoint', signedHead({ size: pairs.length, root: given.log.root(given.log.size), at: WITNESSED }, 3));
    return { files, outcome: 'tampered', code: 'entry-not-canonical', at: 0, also: 'root-differs' };
  },
  'an odd last entry counted twice': (given) => {
    if (given.log.size % 2 === 0 || given.log.size < 3) return undefined;
    const { size } = given.log;
    // Where a tree doubles its odd last leaf, n and n + 1 entries have one root; here they must not.
    const doubled = nodeHash(given.log.tree.hashAt(0, size - 1), given.log.tree.hashAt(0, size - 1), sha256);
    const { files } = resigned(given, [...given.log.entries, given.log.entries[size - 1]!]);
    files.set('checkpoint', signedHead({ size: size + 1, root: given.log.root(size), at: WITNESSED }, 3));
    files.set('unexpected', doubled);
    return { files, outcome: 'tampered', code: 'entry-twice', at: size, also: 'root-differs' };
  },
  'a receipt with another entry': (given) => {
    const at = given.random.below(given.log.size);
    const receipt = new TextDecoder().decode(given.log.receipt(at)).split('\n');
    receipt[1] = `extra ${Buffer.from(utf8(forged(given, at))).toString('base64')}`;
    return { files: given.files, trust: { receipts: [{ name: 'receipt', bytes: utf8(receipt.join('\n')) }] }, outcome: 'tampered', code: 'receipt-wrong', at, within: 1 };
  },
  'a receipt with another place': (given) => {
    const at = given.random.below(given.log.size);
    const receipt = new TextDecoder().decode(given.log.receipt(at)).replace(`\nindex ${at}\n`, `\nindex ${at + 1}\n`);
    return { files: given.files, trust: { receipts: [{ name: 'receipt', bytes: utf8(receipt) }] }, outcome: 'tampered', code: 'receipt-wrong', at: at + 1, within: 1 };
  },
  'a receipt with a hash too many': (given) => {
    const at = given.random.below(given.log.size);
    const receipt = new TextDecoder().decode(given.log.receipt(at)).replace(`\nindex ${at}\n`, `\nindex ${at}\n${Buffer.alloc(32).toString('base64')}\n`);
    given.files.set('receipts/held.tlog-proof', utf8(receipt));
    return { files: given.files, outcome: 'tampered', code: 'receipt-wrong', at, within: 1 };
  },
};
