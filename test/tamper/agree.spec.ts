import { requireTool } from '#test/support/require-tool';
import { KINDS } from './kinds';
import { agreedOf, SecondVerifier } from './second-verifier';
import { putSm3Heads, SM2 } from './sm3-heads';
import { SIZES, sound, tamperedBy, verdictOf } from './tampering';

/** Kinds times places that both verifiers are asked about here; the bench asks about all. */
const PLACES = 2;
/** Bundles of each size. */
const UNTOUCHED = 4;

describe('the verifier and another one in Python, written apart from it', () => {
  const isHere = requireTool('python3', 'the second verifier is written in Python');
  let second: SecondVerifier;
  beforeAll(() => {
    if (isHere) second = new SecondVerifier();
  });
  afterAll(() => second?.end());

  it.each(SIZES)('find nothing in %i entries that nobody touched', async (size) => {
    for (let seed = 2; isHere && seed < 2 + UNTOUCHED; seed += 1) {
      const { files } = sound(size, seed);
      const agreed = agreedOf(await verdictOf(files));
      expect(agreed).toEqual({ outcome: 'valid', faults: {} });
      expect(await second.verdictOf(files)).toEqual(agreed);
    }
  });

  it('find nothing in heads of SM3 beside it', async () => {
    for (const size of isHere ? SIZES.slice(0, 14) : []) {
      const { files, log } = sound(size);
      const both = putSm3Heads(new Map(files), log);
      for (const trust of [{ sm2Keys: [SM2.key] }, {}]) {
        const agreed = agreedOf(await verdictOf(both, trust));
        expect(agreed).toEqual({ outcome: 'valid', faults: 'sm2Keys' in trust ? {} : { 'sm3-unjudged': null } });
        expect(await second.verdictOf(both, trust)).toEqual(agreed);
      }
    }
  });

  it.each(Object.entries(KINDS))('agree on %s', async (name, kind) => {
    for (let seed = 101; isHere && seed < 101 + PLACES; seed += 1) {
      const { given, tampered } = tamperedBy(kind, seed);
      const agreed = agreedOf(await verdictOf(tampered.files, tampered.trust));
      const other = await second.verdictOf(tampered.files, tampered.trust);
      if (JSON.stringify(agreed) !== JSON.stringify(other)) {
        throw new Error(`${name}, seed ${seed}, ${given.log.size} entries:\n${JSON.stringify(agreed)}\n${JSON.stringify(other)}`);
      }
    }
  });
});
