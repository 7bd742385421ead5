import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { requireTool } from '#test/support/require-tool';
import type { Trust } from '#verify/trust';
import { begunAnew, handedBundle, handedTwice, HANDS, headBy, lostHead, NEXT } from './handed-log';
import { type Files, LOG } from './build-bundle';
import { partBundle } from './kinds/part';
import { promiseOf } from './promised';
import { Random } from './random';
import { agreedOf, SecondVerifier } from './second-verifier';
import { sound, verdictOf } from './tampering';

describe('a log whose key changed', () => {
  const isHere = requireTool('python3', 'the second verifier is written in Python');
  let second: SecondVerifier;
  beforeAll(() => {
    if (isHere) second = new SecondVerifier();
  });
  afterAll(() => second?.end());

  async function both(files: Files, trust: Partial<Trust>) {
    const verdict = await verdictOf(files, trust);
    if (isHere) expect(await second.verdictOf(files, trust)).toEqual(agreedOf(verdict));
    return verdict;
  }
  const keys = HANDS.map(({ key }) => key);
  const { story } = sound(300);

  it.each([['the first', [0]], ['the second', [1]], ['the third', [2]], ['the first two', [0, 1]], ['all', [0, 1, 2]]])('twice is valid for whoever holds %s', async (_, held) => {
    for (const size of [25, 60, 300]) {
      const told = sound(size).story;
      const { bodies, changes, signersOf } = handedTwice(told, new Random(size))!;
      const { files } = handedBundle(told, bodies, signersOf);
      const verdict = await both(files, { keys: held.map((at) => keys[at]!) });
      expect(verdict).toMatchObject({ outcome: 'valid', faults: [{ code: 'key-changed', from: changes[0], count: 2 }], checked: { signer: encodeVkey(keys[2]!) } });
    }
  });

  it('in a part proves its entries to whoever holds the first, as long as the changes come along', async () => {
    const { bodies, changes, retired, signersOf } = handedTwice(story, new Random(1))!;
    const { log } = handedBundle(story, bodies, signersOf);
    const along = [...changes, ...retired];
    const part = (indexes: readonly number[]): Files => partBundle(log, indexes.toSorted((one, other) => one - other)).files.set('checkpoint', headBy(log, log.size, signersOf(log.size)));
    expect(await both(part([3, 200, ...along]), { keys: [keys[0]!] })).toMatchObject({ outcome: 'valid', faults: [{ code: 'part-only' }, { code: 'key-changed', count: 2 }] });
    expect(await both(part([3, 200]), { keys: [keys[0]!] })).toMatchObject({ outcome: 'unverified' });
    expect(await both(part([3, 200]), { keys: [keys[2]!] })).toMatchObject({ outcome: 'valid' });
  });

  it('by a restart is valid where the old key signed, and says what was lost', async () => {
    const begun = begunAnew(story, new Random(2))!;
    const { at, bodies, last, lost, signersOf } = begun;
    const { files } = handedBundle(story, bodies, signersOf);
    const told = { code: 'restarted', from: at, details: { known: lost.size, size: at } };
    for (const held of [[LOG.key], [NEXT.key], [LOG.key, NEXT.key]]) {
      const verdict = await both(files, { keys: held, origin: held[0]!.name });
      expect(verdict).toMatchObject({ outcome: 'valid', faults: [told], checked: { origin: NEXT.key.name, signer: encodeVkey(NEXT.key) } });
    }
    const checkpoints = [at - 1, at, lost.size - 1, lost.size].map((size) => ({ name: `held ${size}`, bytes: lostHead(begun, size) }));
    const receipts = [{ name: 'kept', bytes: lost.receipt(at - 1) }, { name: 'lost', bytes: lost.receipt(at) }, { name: 'promised', bytes: promiseOf(last, at) }];
    const verdict = await both(files, { keys: [LOG.key], checkpoints, receipts });
    expect(verdict.outcome).toBe('valid');
    expect(verdict.faults.map(({ code }) => code).sort()).toEqual(['cut-by-restart', 'restarted']);
  });

  it('by a restart that the old key could not sign is valid for whoever has the new one by hand only', async () => {
    const { at, bodies, signersOf } = begunAnew(story, new Random(3), { by: null })!;
    const { files } = handedBundle(story, bodies, signersOf);
    expect(await both(files, { keys: [NEXT.key], origin: NEXT.key.name })).toMatchObject({ outcome: 'valid', faults: [{ code: 'restarted', from: at }] });
    expect(await both(files, { keys: [LOG.key, NEXT.key] })).toMatchObject({ outcome: 'valid' });
    const verdict = await both(files, { keys: [LOG.key] });
    expect(verdict).toMatchObject({ outcome: 'unverified', checked: { signer: '' } });
    expect(verdict.faults.map(({ code }) => code)).toContain('restart-unsigned');
  });

  it('is not verified for whoever holds another', async () => {
    const { bodies, signersOf } = handedTwice(story, new Random(4))!;
    const { files } = handedBundle(story, bodies, signersOf);
    expect(await both(files, { keys: [NEXT.key], origin: LOG.key.name })).toMatchObject({ outcome: 'unverified' });
  });
});
