/** Whether a figure tells what was done or what is expected; the two never stand in one for the other. */
export const TENSES = ['result', 'forecast'] as const;
export type Tense = (typeof TENSES)[number];

/** In what a figure is told: as counted, in ten thousands, in hundred millions. */
export const SCALES = ['one', 'wan', 'yi'] as const;
export type Scale = (typeof SCALES)[number];

/** `at-least`: 以上; `more-than`: 余. Both round down to `step`, and the exact value is kept beside. */
export const BOUNDS = ['exact', 'at-least', 'more-than'] as const;
export type Bound = (typeof BOUNDS)[number];

export interface FigureFormat {
  readonly decimals: number;
  readonly thousands: boolean;
  readonly scale: Scale;
  readonly bound: Bound;
  /** To what 以上 and 余 round down, `10`, `0.1`, in the scale it is told in. */
  readonly step: string;
}

export const PLAIN_FORMAT: FigureFormat = { decimals: 2, thousands: false, scale: 'one', bound: 'exact', step: '1' };

/** What a query is asked for; which of these it needs stands in its entry of the registry. */
export interface FigureScope {
  /** Number of an item of the year's list. */
  readonly item?: string;
  /** Code of a unit: its own share. */
  readonly unit?: string;
  /** Theme of the list. */
  readonly theme?: string;
  /** Kind of slip. */
  readonly colour?: string;
  /** A value that is on no record, in the words of its document; only for `stated`. */
  readonly value?: string;
  readonly measure?: string;
  readonly document?: string;
}

/** A figure of an outline: what it is, where it comes from, how it is told. */
export interface FigureBinding {
  readonly name: string;
  readonly label: string;
  readonly query: string;
  readonly of: FigureScope;
  /** A day in the past; null: as things stand when it is issued. */
  readonly asOf: string | null;
  readonly tense: Tense;
  readonly format: FigureFormat;
  /** For a place in a ranking: the year and the document that approved ranking. */
  readonly basis: { readonly year: number; readonly document: string } | null;
}

/** What a query answered. */
export interface FigureReading {
  readonly value: string | null;
  readonly unit: string | null;
  /** n of N; both or neither. */
  readonly over: string | null;
  readonly under: string | null;
  readonly verified: boolean;
  /** The day the answer is of. */
  readonly asOf: string;
  /** The same a year before; null where there is none. */
  readonly before: string | null;
  readonly sources: readonly { readonly kind: string; readonly id: string }[];
  /** The newest moment anything it rests on changed, RFC 3339; null where nothing did. */
  readonly changedAt: string | null;
}

/** What a query gives: an amount, a count, a share n of N, a place. */
export const FIGURE_SHAPES = ['amount', 'count', 'rate', 'rank'] as const;
export type FigureShape = (typeof FIGURE_SHAPES)[number];
