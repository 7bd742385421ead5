import type { Colour } from '#domain/assignment/light';

/**
 * Every colour, size and shadow of the product; antd's theme, the style sheets and the pictures take theirs from here.
 * The colours of a light are told apart by lightness and by hue along blue–orange, which red-green-blind eyes keep;
 * every `ink` reads on its `fill` and on every surface with 4.5 : 1 or more (WCAG 2.2 AA).
 */
export interface LightTone {
  /** Words and icons. */
  readonly ink: string;
  /** The quiet ground behind words. */
  readonly fill: string;
  /** Cells and strips that stand without words beside them. */
  readonly solid: string;
}

export interface Tones {
  readonly paper: string;
  readonly surface: string;
  readonly raised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly seal: string;
  readonly added: string;
  readonly dropped: string;
  readonly shadow: string;
  /** The sign-in’s own side, the same by day and by night. */
  readonly face: string;
  readonly onFace: string;
  readonly faceMark: string;
  readonly lights: Readonly<Record<Colour, LightTone>>;
}

const FACE = { face: '#0b3d4a', onFace: '#ffffff', faceMark: '#f7d27c' } as const;

export const DAY_TONES: Tones = {
  paper: '#f4f3ef',
  surface: '#fffefb',
  raised: '#ffffff',
  ink: '#1c2326',
  inkSoft: '#566064',
  line: '#e0ded6',
  lineStrong: '#8d918c',
  accent: '#0b4756',
  accentSoft: '#e3eef0',
  onAccent: '#ffffff',
  seal: '#a3261b',
  added: '#dcefe4',
  dropped: '#f8e0db',
  shadow: '0 1px 2px rgb(28 35 38 / 6%), 0 4px 16px rgb(28 35 38 / 7%)',
  ...FACE,
  lights: {
    red: { ink: '#a11c12', fill: '#fbe6e2', solid: '#c4382b' },
    yellow: { ink: '#7a4b00', fill: '#fdf0cf', solid: '#f0b429' },
    hatched: { ink: '#55506b', fill: '#ebe9f2', solid: '#8f8aa8' },
    blue: { ink: '#17508f', fill: '#e2edf9', solid: '#4a8ad4' },
    grey: { ink: '#565f63', fill: '#eeeeea', solid: '#c5c7c2' },
    green: { ink: '#0b5d48', fill: '#ddf0e8', solid: '#1f8a6c' },
  },
};

export const NIGHT_TONES: Tones = {
  paper: '#12181a',
  surface: '#1a2225',
  raised: '#222c2f',
  ink: '#e8ebe9',
  inkSoft: '#a9b3b4',
  line: '#2f3a3d',
  lineStrong: '#7d898b',
  accent: '#7cc4d2',
  accentSoft: '#1f3a41',
  onAccent: '#08262d',
  seal: '#f0958b',
  added: '#1b3d31',
  dropped: '#4a2420',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 4px 16px rgb(0 0 0 / 35%)',
  ...FACE,
  lights: {
    red: { ink: '#ffb4ab', fill: '#4a1f1b', solid: '#e25b4d' },
    yellow: { ink: '#f6cf78', fill: '#41330f', solid: '#f0b429' },
    hatched: { ink: '#c9c4df', fill: '#333047', solid: '#8f8aa8' },
    blue: { ink: '#a9cdf5', fill: '#1c3450', solid: '#4a8ad4' },
    grey: { ink: '#b9c1c2', fill: '#2b3436', solid: '#5f6a6d' },
    green: { ink: '#93dcc2', fill: '#163a2f', solid: '#2fa584' },
  },
};

/** Pixels; every distance is a multiple of four. */
export const SPACE = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 20, 6: 24, 8: 32, 12: 48 } as const;
export const RADIUS = { small: 4, medium: 8 } as const;
/** Pixels of letters and the line heights Chinese needs. */
export const TYPE = {
  small: { size: 12, line: 20 },
  body: { size: 14, line: 24 },
  large: { size: 16, line: 26 },
  title: { size: 22, line: 32 },
  figure: { size: 28, line: 36 },
} as const;

/** What the reader's system has, first for the screen, then for headings; nothing is fetched. */
export const SANS =
  '"PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Heiti SC", system-ui, sans-serif';
export const SERIF =
  '"Songti SC", "STSong", "SimSun", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", Georgia, serif';
