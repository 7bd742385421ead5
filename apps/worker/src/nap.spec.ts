import { Nap } from './nap';

const LONG_MS = 600_000;

test('a nap is over at its time, when somebody ends it, or before it begins if somebody ended it already', async () => {
  const nap = new Nap();
  expect(await nap.take(1)).toBe(false);
  const long = nap.take(LONG_MS);
  nap.end();
  expect(await long).toBe(true);
  nap.end();
  expect(await nap.take(LONG_MS)).toBe(true);
  expect(await nap.take(1)).toBe(false);
});
