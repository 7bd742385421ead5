import { MISTAKES } from '#domain/assessment/mistake';
import { readable, stepLine } from './explanation';
import { mistakeWords } from './mistakes';

it.each([
  ['12.795', '12.795'],
  ['37/3', '≈12.333333'],
  ['-2/3', '≈-0.666667'],
  ['text', 'text'],
])('%s is read as %s', (exact, said) => expect(readable(exact)).toBe(said));

it('a step says what it takes and why', () => {
  const step = { code: 'past-threshold', adds: '-1/3', numbers: { value: '94', threshold: '95', short: '1', step: '1/3', per: '1', steps: '1' } } as const;
  expect(stepLine(step, 'zh')).toBe('−≈0.333333 94与标准95相差1，每1扣≈0.333333分（1次）');
});

it('every mistake has a sentence without empty brackets', () => {
  for (const code of MISTAKES) for (const said of Object.values(mistakeWords(code))) expect(said).not.toMatch(/[（(]\s*[）)]|…|\{/);
});
