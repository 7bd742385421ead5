import { lintBrief } from '#domain/document/lint/lint-brief';
import { corpusOf, plainSentences, type Sample } from '../brief-language/corpus';
import { HELD_OUT, HELD_OUT_PLAIN } from '../brief-language/held-out';
import { HELD_OUT_TWO, HELD_OUT_TWO_PLAIN } from '../brief-language/held-out-two';
import { judge } from '../brief-language/judge';
import { LEARNT, LEARNT_PLAIN } from '../brief-language/learnt';
import { machine } from './machine';
import { print } from './rounds';

const SENTENCES = 5000;
const HELD_OUT_SENTENCES = 3000;
const LEAST_FOUND = 99;
const MOST_ALARMS = 1;
const MOST_SECONDS = 1;

/** Two lines a corpus: how many dropped figures were found, and how many sound sentences alarmed, in per cent. */
function report(name: string, samples: readonly Sample[]): void {
  const begun = performance.now();
  const { sound, planted, alarms, missed } = judge(samples);
  const seconds = (performance.now() - begun) / 1000;
  const recall = percent(planted - missed.length, planted);
  const falseAlarms = percent(alarms.length, sound);
  const shared = { bench: 'lint', unit: '%', corpus: name, sentences: sound, seconds: Math.round(seconds * 10) / 10, machine: machine() };
  print({ ...shared, name: 'recall', planted, figure: recall, atLeast: LEAST_FOUND, met: recall >= LEAST_FOUND });
  print({ ...shared, name: 'false-alarms', figure: falseAlarms, atMost: MOST_ALARMS, met: falseAlarms <= MOST_ALARMS });
}

/** What would take time with the square of its length, were a rule to look through the whole text at every place. */
const REPEATED = ['预计', '已预计', '个', '万个', '亿元', '（亩）', '{margin', '<p ', '$(', '\n', '截至目前1预计', '甲镇、乙镇3个镇', '一、成效\n预计1', '新增床位张、护理员12名、'];
const TIMES = 20_000;

function slowest(): void {
  const took = REPEATED.map((piece) => {
    const begun = performance.now();
    lintBrief(piece.repeat(TIMES));
    return { piece, seconds: (performance.now() - begun) / 1000 };
  });
  const worst = took.reduce((a, b) => (a.seconds > b.seconds ? a : b));
  const figure = Math.round(worst.seconds * 100) / 100;
  print({ bench: 'lint', name: 'slowest-repeated', unit: 's', piece: worst.piece, times: TIMES, figure, atMost: MOST_SECONDS, met: figure <= MOST_SECONDS, machine: machine() });
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}

const withPlain = (samples: readonly Sample[], plain: string): readonly Sample[] => [...samples, ...plainSentences(plain).map((sound) => ({ sound }))];

report('learnt', withPlain(corpusOf(LEARNT, SENTENCES, 20231), LEARNT_PLAIN));
report('held-out', withPlain(corpusOf([HELD_OUT, HELD_OUT_TWO], HELD_OUT_SENTENCES, 20231), `${HELD_OUT_PLAIN.trim()}\n${HELD_OUT_TWO_PLAIN.trim()}`));
slowest();
