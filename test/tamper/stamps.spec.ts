import { requireTool } from '#test/support/require-tool';
import { NODE_HASHING } from '#verify/node-hashing';
import { MemoryFiles } from '#verify/bundle-files';
import type { Trust } from '#verify/trust';
import { verifyBundle } from '#verify/verify-bundle';
import { WEB_STAMPS } from '#verify/web-stamps';
import type { Files } from './build-bundle';
import { STAMP_KINDS } from './kinds/stamps';
import { flipped } from './kind';
import { agreedOf, SecondVerifier } from './second-verifier';
import { putStamp, stamping } from './stamping';
import { sound, tamperedBy, TRUST, verdictOf } from './tampering';

const isHere = requireTool('openssl', 'time-stamps are made by an authority that was not written here') && requireTool('python3', 'the second verifier is written in Python');

(isHere ? describe : describe.skip)('time-stamps in a bundle', () => {
  let second: SecondVerifier;
  beforeAll(() => void (second = new SecondVerifier()));
  afterAll(() => second.end());

  /** By Node's library, by a browser's, and by OpenSSL: all must say the same. */
  async function verified(files: Files, trust: Partial<Trust>) {
    const verdict = await verdictOf(files, trust);
    const web = await verifyBundle({ files: new MemoryFiles(files), hashing: { ...NODE_HASHING, stamps: WEB_STAMPS }, trust: { ...TRUST, ...trust } });
    expect(web).toEqual(verdict);
    expect(await second.verdictOf(files, trust)).toEqual(agreedOf(verdict));
    return verdict;
  }
  const stamped = (party: Parameters<ReturnType<typeof stamping>['stamp']>[1], hash?: 'sha384' | 'sha512') => {
    const { files, log } = sound(300);
    const all: Files = new Map(files);
    for (const size of [100, 300]) putStamp(all, size, [log.checkpoint(size), stamping().stamp(log.checkpoint(size), party, hash)]);
    return all;
  };

  it.each([['rsa', undefined], ['rsa', 'sha512'], ['ec', undefined], ['ec', 'sha384'], ['large', 'sha512']] as const)('by %s with %s tell when their heads existed at the latest', async (party, hash) => {
    const before = Date.now();
    const files = stamped(party, hash);
    for (const above of party === 'rsa' ? (['root', 'rsa'] as const) : (['root', 'middle', party] as const)) {
      const verdict = await verified(files, { authorities: [stamping().certificate('stranger'), stamping().certificate(above)] });
      expect(verdict).toMatchObject({ outcome: 'valid', faults: [], checked: { stamps: 2, stampedAt: expect.stringMatching(/Z \(300\)$/), checkpoints: 7 } });
      expect(Math.abs(Date.parse(verdict.checked.stampedAt!.slice(0, -' (300)'.length)) - before)).toBeLessThan(60_000);
      expect(verdict.checked.room).toMatch(/^\d+\.\d h \(\d+–\d+\)$/);
    }
  });

  it('are not judged, and that is said, without the certificate of an authority', async () => {
    const verdict = await verified(stamped('rsa'), {});
    expect(verdict).toMatchObject({ outcome: 'valid', faults: [{ code: 'stamps-unjudged' }], checked: { stamps: 0, stampedAt: null } });
  });

  it('are not verified where nothing here can check them', async () => {
    const trust = { ...TRUST, authorities: [stamping().certificate('root')] };
    const verdict = await verifyBundle({ files: new MemoryFiles(stamped('rsa')), hashing: { ...NODE_HASHING, stamps: undefined }, trust });
    expect(verdict).toMatchObject({ outcome: 'unverified', faults: [{ code: 'stamp-untrusted', details: { why: 'algorithm' } }] });
  });

  it('say how far entries could be dated back between two heads that somebody saw', async () => {
    const { files } = sound(300);
    expect((await verdictOf(files)).checked.room).toBe('1.5 h (60–149)');
  });

  it('never tell another moment, wherever a byte of one was altered', async () => {
    const { files, log } = sound(2);
    const authorities = [stamping().certificate('root')];
    const head = log.checkpoint();
    const answer = stamping().stamp(head, 'ec');
    const { stampedAt } = (await verdictOf(putStamp(new Map(files), 2, [head, answer]), { authorities })).checked;
    let found = 0;
    for (let at = 0; at < answer.length; at += 1) {
      const { checked, outcome } = await verdictOf(putStamp(new Map(files), 2, [head, flipped(answer, at)]), { authorities });
      if (outcome !== 'valid') found += 1;
      expect(checked.stampedAt).toBe(outcome === 'valid' ? stampedAt : null);
    }
    // What nobody signed, such as a certificate that the inspector brings himself, may be anything.
    expect(found).toBeGreaterThan(answer.length / 2);
  });

  it.each(Object.entries(STAMP_KINDS))('judge %s alike', async (_, kind) => {
    const { tampered } = tamperedBy(kind, 7);
    expect((await verified(tampered.files, tampered.trust ?? {})).outcome).toBe(tampered.outcome);
  });
});
