import { KINDS } from './kinds';
import { missed, tamperedBy, verdictOf } from './tampering';

/** Kinds times places: a thousand bundles and more. The bench does ten times as many. */
const PLACES = 12;

describe('whoever tampers with a bundle is found out, at the right place', () => {
  it('in more than forty ways', () => {
    expect(Object.keys(KINDS).length * PLACES).toBeGreaterThanOrEqual(1_000);
  });

  it.each(Object.entries(KINDS))('%s', async (name, kind) => {
    for (let seed = 1; seed <= PLACES; seed += 1) {
      const { given, tampered } = tamperedBy(kind, seed);
      const verdict = await verdictOf(tampered.files, tampered.trust);
      const wrong = missed(verdict, tampered);
      if (wrong !== undefined) throw new Error(`${name}, seed ${seed}, ${given.log.size} entries: ${wrong}; found ${JSON.stringify(verdict.faults)}`);
    }
  });
});
