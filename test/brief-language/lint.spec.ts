import { HELD_OUT, HELD_OUT_PLAIN } from './held-out';
import { HELD_OUT_TWO, HELD_OUT_TWO_PLAIN } from './held-out-two';
import { LEARNT, LEARNT_PLAIN } from './learnt';
import { corpusOf, plainSentences } from './corpus';
import { judge } from './judge';

const SENTENCES = 2000;
const LEAST_FOUND = 0.99;
const MOST_ALARMS = 0.01;

describe('the lint over a corpus of reports', () => {
  const figures = judge(corpusOf(LEARNT, SENTENCES, 20231));
  const plain = judge(plainSentences(LEARNT_PLAIN).map((sound) => ({ sound })));

  it('is asked of at least a thousand different sound sentences', () => {
    expect(figures.sound).toBeGreaterThanOrEqual(1000);
    expect(figures.planted).toBeGreaterThanOrEqual(1000);
  });

  it('finds at least 99 of 100 dropped figures, each at its place', () => {
    expect(1 - figures.missed.length / figures.planted).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  it('alarms at no more than one in a hundred sound sentences', () => {
    const alarms = [...figures.alarms, ...plain.alarms];
    expect(alarms.length / (figures.sound + plain.sound)).toBeLessThanOrEqual(MOST_ALARMS);
  });

  it('is silent on sentences without figures', () => {
    expect(plain.alarms).toEqual([]);
  });
});

describe('the lint over sentences its rules were not made with', () => {
  const figures = judge(corpusOf([HELD_OUT, HELD_OUT_TWO], SENTENCES, 20231));
  const plain = judge(plainSentences(`${HELD_OUT_PLAIN.trim()}\n${HELD_OUT_TWO_PLAIN.trim()}`).map((sound) => ({ sound })));

  it('finds at least 99 of 100 dropped figures', () => {
    expect(1 - figures.missed.length / figures.planted).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  it('alarms at no more than one in a hundred sound sentences', () => {
    expect((figures.alarms.length + plain.alarms.length) / (figures.sound + plain.sound)).toBeLessThanOrEqual(MOST_ALARMS);
  });
});
