import { COLOUR_OF, type Colour } from '#domain/assignment/light';
import { OWED } from '#domain/assignment/lifecycle';
import { parseDay } from '#domain/kernel/day';
import { LIGHT_WORDS } from '#words/lights';
import type { InBoth } from '#words/language';
import type { Schema } from '../../server/client';
import { BANDS, HEAT } from '../../words/leader';
import { COLOUR_WORDS } from '../../words/task';

type Columns = Schema['HeatCellsView'];

/** A township's share of an item. */
export interface Cell {
  /** Of the assignment. */
  readonly id: string;
  readonly state: Columns['states'][number];
  readonly reason: Columns['reasons'][number];
  readonly since: string;
  readonly daysLate: number;
  readonly percent: number | null;
  readonly unverified: boolean;
  readonly movedDays: number;
  readonly lastPeriod: string | null;
  readonly dueOn: string | null;
}

export const VIEWS = ['status', 'timeliness', 'progress', 'extensions'] as const;
export type View = (typeof VIEWS)[number];

/** How a cell is shown: its tone (a class of the style sheet), a sign that needs no colour, a small number. */
export interface Face {
  readonly tone: string;
  readonly sign: string;
  readonly number: string;
  /** What tone and number say, in words. */
  readonly words: InBoth<string>;
  readonly numberWords: InBoth<string> | null;
  /** How bad, on a scale of its own view: rows are sorted by the sum. */
  readonly weight: number;
}

/** One sign a colour; they stand in the legend. */
export const SIGNS: Readonly<Record<Colour, string>> = { red: '×', yellow: '△', hatched: '‖', blue: '…', grey: '○', green: '✓' };
const WEIGHTS: Readonly<Record<Colour, number>> = { red: 10_000, yellow: 500, hatched: 20, blue: 10, grey: 5, green: 0 };

const MONTH = 30;
const WEEK = 7;

export function faceOf(cell: Cell, view: View, today: string): Face {
  return FACES[view](cell, today);
}

const FACES: Readonly<Record<View, (cell: Cell, today: string) => Face>> = {
  status: (cell) => {
    const colour = COLOUR_OF[cell.reason];
    const isRed = colour === 'red';
    const { zh, en } = COLOUR_WORDS[colour];
    const reason = LIGHT_WORDS[cell.reason];
    return {
      tone: colour,
      sign: SIGNS[colour],
      number: isRed ? String(cell.daysLate) : text(cell.percent),
      words: { zh: `${zh}，${reason.zh}`, en: `${en}, ${reason.en}` },
      numberWords: isRed ? HEAT.lateDays : cell.percent === null ? null : HEAT.percent,
      weight: WEIGHTS[colour] + (isRed ? Math.min(cell.daysLate, 365) * 10 : 0),
    };
  },
  timeliness: (cell, today) => {
    if (!OWED.includes(cell.state)) return banded('settled', '✓', { weight: 0 });
    if (cell.dueOn === null) return banded('none', '○', { weight: 0 });
    const left = parseDay(cell.dueOn) - parseDay(today);
    const [tone, sign] = nearness(left);
    return banded(tone, sign, { number: String(left), numberWords: left < 0 ? HEAT.lateDays : HEAT.leftDays, weight: Math.max(0, 400 - left) });
  },
  progress: ({ percent, reason }) => {
    if (percent === null) return banded('none', '○', { weight: 50 });
    const tone = percent >= 100 ? 'p4' : (`p${Math.max(0, Math.floor(percent / 25))}` as 'p0');
    const sign = reason === 'behind-plan' ? '△' : percent >= 100 ? '✓' : '';
    return banded(tone, sign, { number: String(percent), numberWords: HEAT.percent, weight: Math.max(0, 100 - percent) });
  },
  extensions: ({ movedDays }) => {
    if (movedDays === 0) return banded('none', '', { numberWords: HEAT.notMoved, weight: 0 });
    const tone = movedDays > 60 ? 'm4' : movedDays > MONTH ? 'm3' : movedDays > 15 ? 'm2' : 'm1';
    return banded(tone, '→', { number: String(movedDays), numberWords: HEAT.moved, weight: movedDays });
  },
};

type Numbered = Pick<Face, 'weight'> & Partial<Pick<Face, 'number' | 'numberWords'>>;

function banded(tone: keyof typeof BANDS, sign: string, { number = '', numberWords = null, weight }: Numbered): Face {
  return { tone: `band-${tone}`, sign, number, words: BANDS[tone], numberWords, weight };
}

function nearness(left: number): readonly [keyof typeof BANDS, string] {
  if (left < -MONTH) return ['late-much', '××'];
  if (left < 0) return ['late', '×'];
  if (left <= WEEK) return ['soon', '△'];
  return left <= MONTH ? ['near', '◇'] : ['far', '○'];
}

const text = (percent: number | null): string => (percent === null ? '' : String(percent));

/** The bands a legend of this view shows, with their signs. */
export const LEGENDS: Readonly<Record<Exclude<View, 'status'>, readonly (readonly [keyof typeof BANDS, string])[]>> = {
  timeliness: [['late-much', '××'], ['late', '×'], ['soon', '△'], ['near', '◇'], ['far', '○'], ['settled', '✓']],
  progress: [['p0', ''], ['p1', ''], ['p2', ''], ['p3', ''], ['p4', '✓'], ['none', '○']],
  extensions: [['none', ''], ['m1', '→'], ['m2', '→'], ['m3', '→'], ['m4', '→']],
};
