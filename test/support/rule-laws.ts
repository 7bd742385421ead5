/** What a rule with these parameters must hold for all figures in the ranges. */
export interface Law {
  readonly rule: string;
  readonly parameters: unknown;
  /** Ranges of the figures, in hundredths. */
  readonly figures: Readonly<Record<string, readonly [number, number]>>;
  /** `up`: more is never worse; `down`: more is never better. */
  readonly monotone: Readonly<Record<string, 'up' | 'down'>>;
  readonly items?: string;
  readonly least: string;
  readonly most: string;
}

export const LAWS: readonly Law[] = [
  {
    rule: 'completion-ratio',
    parameters: { cap: 'full', leastRate: '40' },
    figures: { rate: [-5000, 20000] },
    monotone: { rate: 'up' },
    least: '0',
    most: '100',
  },
  {
    rule: 'threshold-step',
    parameters: { threshold: '95', step: '1.5', floor: '10', parts: 'started' },
    figures: { value: [0, 12000] },
    monotone: { value: 'up' },
    least: '10',
    most: '100',
  },
  {
    rule: 'threshold-step',
    parameters: { threshold: '5', step: '3', cliff: '60', direction: 'lower' },
    figures: { value: [0, 12000] },
    monotone: { value: 'down' },
    least: '0',
    most: '100',
  },
  {
    rule: 'tiered',
    parameters: {
      tiers: [
        { to: '60', points: '1' },
        { from: '60', points: '7', also: { input: 'second', least: '50' } },
        { from: '80', points: '9' },
      ],
    },
    figures: { value: [0, 10000], second: [0, 10000] },
    monotone: { value: 'up', second: 'up' },
    least: '1',
    most: '9',
  },
  {
    rule: 'rank-ladder',
    parameters: {
      ladder: [
        { upTo: '1', points: '9' },
        { upTo: '3', points: '6' },
      ],
      rest: '2',
    },
    figures: { value: [0, 300] },
    monotone: { value: 'up' },
    least: '2',
    most: '9',
  },
  {
    rule: 'rank-step',
    parameters: { step: { kind: 'percent', each: '15', of: 'previous' }, floor: '50', ties: 'dense' },
    figures: { value: [0, 300] },
    monotone: { value: 'up' },
    least: '50',
    most: '100',
  },
  {
    rule: 'rank-average',
    parameters: { each: '7', floor: '20' },
    figures: {},
    monotone: {},
    items: 'places',
    least: '20',
    most: '100',
  },
  {
    rule: 'ratio-to-best',
    parameters: {},
    figures: { value: [1, 900] },
    monotone: { value: 'up' },
    least: '0',
    most: '100',
  },
  {
    rule: 'efficacy-coefficient',
    parameters: { base: '60', span: '40', equal: '100' },
    figures: { value: [-900, 900] },
    monotone: {},
    least: '60',
    most: '100',
  },
  {
    rule: 'efficacy-coefficient',
    parameters: { base: '60', span: '40', best: '8', worst: '-2', curve: 'exponential' },
    figures: { value: [-900, 900] },
    monotone: { value: 'up' },
    least: '60',
    most: '100',
  },
  {
    rule: 'count-points',
    parameters: { each: { a: '5', b: '0.3' } },
    figures: { a: [0, 900], b: [0, 900] },
    monotone: { a: 'up', b: 'up' },
    least: '0',
    most: '1000',
  },
  {
    rule: 'deduction-per-event',
    parameters: { each: { kind: 'adding', points: '4', more: '3' }, most: '70' },
    figures: {},
    monotone: {},
    items: 'events',
    least: '30',
    most: '100',
  },
  {
    rule: 'delta-last-year',
    parameters: { base: '60', in: 'percent', gain: '0.5', loss: '2' },
    figures: { value: [0, 900], lastYear: [1, 900] },
    monotone: { value: 'up', lastYear: 'down' },
    least: '-140',
    most: '45060',
  },
  {
    rule: 'votes',
    parameters: { worth: { good: '100', poor: '30' } },
    figures: { good: [0, 900], poor: [1, 900] },
    monotone: { good: 'up', poor: 'down' },
    least: '30',
    most: '100',
  },
  { rule: 'manual-rating', parameters: {}, figures: {}, monotone: {}, items: 'mark', least: '0', most: '100' },
  {
    rule: 'timeliness',
    parameters: { late: '3', missing: '8', floor: '5' },
    figures: { late: [0, 2000], missing: [0, 2000] },
    monotone: { late: 'down', missing: 'down' },
    least: '5',
    most: '100',
  },
  {
    rule: 'slips',
    parameters: { each: { yellow: '3', red: '8' } },
    figures: { yellow: [0, 2000], red: [0, 2000] },
    monotone: { yellow: 'down', red: 'down' },
    least: '0',
    most: '100',
  },
  {
    rule: 'minimums',
    parameters: { minimums: { cases: { least: '9', each: '20' } }, floor: '1' },
    figures: { cases: [0, 2000] },
    monotone: { cases: 'up' },
    least: '1',
    most: '100',
  },
  {
    rule: 'pass-through',
    parameters: { kind: 'share', of: '150' },
    figures: { value: [0, 15000] },
    monotone: { value: 'up' },
    least: '0',
    most: '100',
  },
  {
    rule: 'pass-through',
    parameters: { kind: 'deductions' },
    figures: { deducted: [0, 9000], share: [0, 100] },
    monotone: { deducted: 'down', share: 'down' },
    least: '10',
    most: '100',
  },
  {
    rule: 'award-level',
    parameters: { levels: { city: '2' } },
    figures: {},
    monotone: {},
    items: 'awards',
    least: '0',
    most: '100',
  },
];
