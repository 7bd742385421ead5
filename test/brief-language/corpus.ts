/** A sound sentence and, where it has figures, one that lost a figure. */
export interface Sample {
  readonly sound: string;
  readonly lost?: { readonly text: string; readonly at: number; readonly dropped: string };
}

/** Small and the same everywhere, so that a corpus can be looked at again. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TOWNS = ['潼川镇', '芦溪镇', '观桥镇', '古井镇', '西平镇', '建中镇', '刘营镇', '塔山镇'];
const VILLAGES = ['柳林村', '石桥村', '双堰村', '青龙村', '回龙村', '凤凰村'];
const WORDS = ['两', '三', '四', '五', '六', '七', '八', '九', '十', '十二', '二十一', '三十六'];
const MARK = '\u0001';

/** `count` different sentences of these grammars; each with figures also with one of them dropped. */
export function corpusOf(grammars: readonly string[], count: number, seed: number): readonly Sample[] {
  const roll = dice(seed);
  const templates = grammars.flatMap((grammar) => grammar.trim().split('\n'));
  const found = new Map<string, Sample>();
  for (let tries = 0; found.size < count && tries < count * 20; tries += 1) {
    const sample = sampleOf(templates[tries < templates.length ? tries : roll(templates.length)] as string, roll);
    if (!found.has(sample.sound)) found.set(sample.sound, sample);
  }
  return [...found.values()];
}

function sampleOf(template: string, roll: (below: number) => number): Sample {
  let chosen = template;
  while (/\[[^[\]]*\|[^[\]]*\]/.test(chosen)) {
    chosen = chosen.replace(/\[([^[\]]*\|[^[\]]*)\]/, (_, list: string) => pick(list.split('|'), roll));
  }
  chosen = chosen.replace(/<镇>/g, () => pick(TOWNS, roll)).replace(/<村>/g, () => pick(VILLAGES, roll));
  const figures: string[] = [];
  const marked = chosen.replace(/\{([a-z])\}/g, (_, kind: string) => `${MARK}${figures.push(figure(kind, roll)) - 1}${MARK}`);
  const filled = (without: number) => marked.replace(new RegExp(`${MARK}(\\d+)${MARK}`, 'g'), (_, index: string) => (Number(index) === without ? '' : (figures[Number(index)] as string)));
  const sound = filled(-1);
  if (figures.length === 0) return { sound };
  const drop = roll(figures.length);
  const before = marked.slice(0, marked.indexOf(`${MARK}${drop}${MARK}`));
  const at = before.replace(new RegExp(`${MARK}(\\d+)${MARK}`, 'g'), (_, index: string) => figures[Number(index)] as string).length;
  return { sound, lost: { text: filled(drop), at, dropped: figures[drop] as string } };
}

function figure(kind: string, roll: (below: number) => number): string {
  if (kind === 'i') return grouped(pick([roll(9) + 1, roll(90) + 10, roll(900) + 100, roll(9000) + 1000], roll), roll);
  if (kind === 'd') return `${roll(300) + 1}.${roll(9) + 1}${roll(3) === 0 ? roll(9) + 1 : ''}`;
  if (kind === 'p') return pick([String(roll(99) + 1), `${roll(99) + 1}.${roll(9) + 1}`, '100'], roll);
  if (kind === 'c') return pick(WORDS, roll);
  if (kind === 'm') return `${(roll(90) + 1) * 10}${pick(['余', '多'], roll)}`;
  return String(2018 + roll(6));
}

function grouped(value: number, roll: (below: number) => number): string {
  return value >= 1000 && roll(4) === 0 ? `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, '0')}` : String(value);
}

function pick<Value>(list: readonly Value[], roll: (below: number) => number): Value {
  return list[roll(list.length)] as Value;
}

/** Every sentence of a list that has no figures to drop. */
export function plainSentences(list: string): readonly string[] {
  return list.trim().split('\n');
}
