import { KINDS } from '#test/tamper/kinds';
import { agreedOf, SecondVerifier } from '#test/tamper/second-verifier';
import { missed, SIZES, sound, tamperedBy, verdictOf } from '#test/tamper/tampering';
import { machine } from './machine';
import { print } from './rounds';

/** `npm run bench -- tamper [tampered] [untouched]`: every kind at as many places as make up the number. */
const [tamperedCount = 10_000, untouchedCount = 1_000] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  const second = new SecondVerifier();
  const kinds = Object.entries(KINDS);
  const count = { tampered: 0, found: 0, untouched: 0, alarms: 0, differ: 0 };
  const begun = performance.now();
  for (let number = 0; number < tamperedCount; number += 1) {
    const [name, kind] = kinds[number % kinds.length]!;
    const { tampered } = tamperedBy(kind, 10_000 + Math.floor(number / kinds.length));
    // The second verifier is a process of its own: both work at the same time.
    const asked = second.verdictOf(tampered.files, tampered.trust);
    const verdict = await verdictOf(tampered.files, tampered.trust);
    const wrong = missed(verdict, tampered);
    const other = await asked;
    count.tampered += 1;
    if (wrong === undefined) count.found += 1;
    else process.stderr.write(`${name}, ${number}: ${wrong}\n`);
    if (JSON.stringify(other) !== JSON.stringify(agreedOf(verdict))) {
      count.differ += 1;
      process.stderr.write(`${name}, ${number}: ${JSON.stringify(agreedOf(verdict))} but ${JSON.stringify(other)}\n`);
    }
  }
  for (let number = 0; number < untouchedCount; number += 1) {
    const { files } = sound(SIZES[number % SIZES.length]!, 1_000 + Math.floor(number / SIZES.length));
    const asked = second.verdictOf(files);
    const [verdict, other] = [agreedOf(await verdictOf(files)), await asked];
    count.untouched += 1;
    if (verdict.outcome !== 'valid') count.alarms += 1;
    if (JSON.stringify(other) !== JSON.stringify(verdict)) count.differ += 1;
  }
  second.end();
  const isGood = count.found === count.tampered && count.alarms === 0 && count.differ === 0;
  print({ bench: 'tamper', kinds: kinds.length, ...count, seconds: Math.round((performance.now() - begun) / 1000), ok: isGood, machine: machine() });
  process.exitCode = isGood ? 0 : 1;
}

void main();
