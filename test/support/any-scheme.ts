import { LAWS as RULE_LAWS } from './rule-laws';

type Json = Record<string, unknown>;
type Line = Readonly<Record<string, string>>;

/** Peers of any scheme; the last is a group of its own. */
export const UNITS = ['A', 'B', 'C', 'D', 'E'];
const SIGNED = { basis: 'minutes', hash: 'a'.repeat(64), by: 'post-1', second: 'post-2', source: 's' };
export const LEAVES = 5;

export interface RuleKind {
  readonly rule: string;
  readonly parameters: unknown;
  /** Ranges of the figures, in hundredths. */
  readonly figures: Readonly<Record<string, readonly [number, number]>>;
  readonly items?: string;
}
const VALUE = { value: [-300, 12_000] } as const;
const LADDER = [{ upTo: '1', points: '9' }, { upTo: '3', points: '6.5' }, { upTo: '60', points: '2' }];

/** Every rule there is, and what the laws of rules leave out of their kinds. */
export const RULE_KINDS: readonly RuleKind[] = [
  ...RULE_LAWS,
  { rule: 'completion-ratio', parameters: { cap: 'none' }, figures: { rate: [-100, 20_000] } },
  { rule: 'completion-ratio', parameters: { cap: { percent: '110.5' } }, figures: { rate: [0, 20_000] } },
  { rule: 'threshold-step', parameters: { threshold: '90', step: '0.7', per: '7', parts: 'completed', cliff: '20' }, figures: VALUE },
  { rule: 'threshold-step', parameters: { threshold: '40', step: '0.3', direction: 'lower' }, figures: VALUE },
  { rule: 'tiered', parameters: { tiers: [{ from: '-10', to: '20.5', points: '1' }, { from: '20.5', to: '80', points: '3.25', also: { input: 'second', least: '5' } }] }, figures: { value: [-500, 8_500], second: [0, 1_000] } },
  { rule: 'rank-ladder', parameters: { ladder: LADDER, in: 'percent', rest: '0.5', direction: 'lower', ties: 'dense', tieBreaks: ['next'] }, figures: { value: [0, 3], next: [0, 9] } },
  { rule: 'rank-step', parameters: { step: { kind: 'points', each: '0.9' }, direction: 'lower', tieBreaks: ['next'] }, figures: { value: [0, 3], next: [0, 9] } },
  { rule: 'rank-step', parameters: { step: { kind: 'percent', each: '7' }, floor: '80' }, figures: VALUE },
  { rule: 'ratio-to-best', parameters: { direction: 'lower' }, figures: { value: [1, 9_000] } },
  { rule: 'efficacy-coefficient', parameters: { base: '50', span: '33.3', direction: 'lower', equal: '0', best: '10' }, figures: { value: [0, 9_000] } },
  { rule: 'deduction-per-event', parameters: { each: { kind: 'listed', points: ['2', '5'] }, untilZero: 'no', merit: { points: '3', most: '10' } }, figures: {}, items: 'events merits' },
  { rule: 'deduction-per-event', parameters: { each: { kind: 'same', points: '15' }, merit: { points: '3' } }, figures: {}, items: 'events merits' },
  { rule: 'delta-last-year', parameters: { base: '10', in: 'difference', per: '3', gain: '1', loss: '2', direction: 'lower' }, figures: { value: [0, 900], lastYear: [0, 900] } },
  { rule: 'slips', parameters: { from: 'zero', each: { yellow: '1', red: '2' } }, figures: { yellow: [0, 900], red: [0, 900] } },
  { rule: 'pass-through', parameters: { kind: 'points' }, figures: VALUE },
  { rule: 'pass-through', parameters: { kind: 'rank', ladder: LADDER, rest: '1' }, figures: { value: [100, 9_000] } },
];

/** What chance decides of a scheme and its facts. */
export interface AnyScheme {
  readonly leaves: readonly { readonly kind: number; readonly rounding: string | undefined; readonly cap: Json | string; readonly floor: string | undefined; readonly ratio: boolean; readonly numbers: readonly number[] }[];
  readonly compose: 'sum' | 'weighted' | 'fold';
  readonly ties: Json;
  readonly input: string;
  readonly branch: Json;
  readonly sections: { readonly bonus: string | undefined; readonly deductions: string | undefined };
  readonly notApplicable: string;
  readonly exempt: readonly string[];
  readonly veto: { readonly effect: string; readonly of: readonly string[]; readonly value: string | undefined };
  readonly ranked: boolean;
  readonly gradesOn: string;
  readonly settings: boolean;
}

const text = (value: number, places: number): string => (value / 10 ** places).toFixed(places);

/** Figures that are 0/0, missing or counted otherwise where the scheme says so. */
function settingsOf({ figures }: RuleKind, { settings }: AnyScheme): Json {
  const names = Object.keys(figures);
  return settings && names.length > 0 ? { inputs: Object.fromEntries(names.map((name) => [name, { times: '10', zeroOverZero: '2', absent: '3', rounding: 'half-up:2' }])) } : {};
}

/** Three leaves under one branch and two beside it; one adds, one takes. */
export function schemeOf(draw: AnyScheme): Json {
  const { compose, branch, veto } = draw;
  const parts = (count: number) => Array.from({ length: count }, (_, index) => (index === 0 ? 100 - (count - 1) * 30 : 30)).map((part) => (compose === 'weighted' ? { weight: String(part) } : compose === 'fold' ? { share: String(part) } : {}));
  const marksOf = (count: number) => (compose === 'sum' ? String(100 * count) : compose === 'weighted' ? '100' : '80');
  const leaf = (index: number, more: Json): Json => {
    const { kind, rounding, cap, floor } = draw.leaves[index]!;
    const { rule, parameters } = RULE_KINDS[kind]!;
    return { key: `l${index}`, name: 'x', marks: '100', rule, version: 1, parameters, cap, ...(floor && { floor }), ...(rounding && { rounding: { points: rounding, input: 'half-even:1' } }), ...settingsOf(RULE_KINDS[kind]!, draw), notApplicable: draw.notApplicable, ...more };
  };
  const innerMarks = compose === 'sum' ? marksOf(3) : '100';
  const outer = compose === 'sum' ? '500' : marksOf(3);
  const inner = { key: 'inner', name: 'i', marks: innerMarks, compose, ...branch, children: [0, 1, 2].map((index) => leaf(index, parts(3)[index]!)) };
  return {
    ...{ number: 'n', title: 't', version: 1, approval: { document: 'd', by: 'b', date: '2023-01-01' }, effective: { from: '2023-01-01' }, files: 'optional' },
    rounding: { input: draw.input },
    groups: [{ key: 'g', name: 'g', kind: 'other', units: UNITS.slice(0, 4), ranked: draw.ranked }, { key: 'h', name: 'h', kind: 'other', units: UNITS.slice(4) }],
    tree: { key: 'root', name: 'r', marks: outer, compose, children: [{ ...inner, ...parts(3)[0] }, leaf(3, parts(3)[1]!), leaf(4, parts(3)[2]!)] },
    bonus: { ...(draw.sections.bonus && { cap: draw.sections.bonus }), items: [{ key: 'more', name: 'b', rule: 'award-level', version: 1, parameters: { levels: { city: '2', province: '3.25' } } }] },
    deductions: { ...(draw.sections.deductions && { cap: draw.sections.deductions }), items: [{ key: 'off', name: 'd', rule: 'deduction-per-event', version: 1, cap: { points: '1.5' }, parameters: { from: 'zero', each: { kind: 'adding', points: '0.5', more: '0.25' }, merit: { points: '1' } } }] },
    total: { cap: '400', floor: '30' },
    ties: draw.ties,
    vetoes: [{ effect: veto.effect, key: 'v', name: 'v', basis: 'b', ...(veto.effect === 'grade-forced' && { grade: 'mid' }) }],
    gradesOn: draw.gradesOn,
    grades: [{ key: 'top', name: 'top', from: '50', share: '40' }, { key: 'mid', name: 'mid', from: '35' }, { key: 'low', name: 'low' }],
  };
}

export function linesOf({ leaves, exempt, veto, settings }: AnyScheme): readonly Line[] {
  const lines = leaves.flatMap(({ kind, ratio, numbers }, leaf) => {
    const { figures, items } = RULE_KINDS[kind]!;
    let next = 0;
    const number = (most: number): number => numbers[next++ % numbers.length]! % (most + 1);
    return UNITS.flatMap((unit): readonly Line[] => {
      const at = { ...SIGNED, unit, leaf: `l${leaf}` };
      if (leaf === 2 && exempt.includes(unit)) return [{ ...at, applies: 'no' }];
      const said = Object.entries(figures).flatMap(([input, [min, max]]): Line | readonly Line[] => {
        const value = min + number(max - min);
        if (settings && value % 7 === 0) return value % 2 === 0 ? [] : { ...at, input, numerator: '0', denominator: '0' };
        return ratio ? { ...at, input, numerator: text(value, 2), denominator: text(1 + number(500), 1) } : { ...at, input, value: text(value, 2) };
      });
      const listed = (items?.split(' ') ?? []).flatMap((input) => Array.from({ length: 1 + number(3) }, (_, n): Line => ({ ...at, input, item: `i${n}`, level: 'city', value: String(1 + number(8)) })));
      return [...said, ...listed];
    });
  });
  const events = UNITS.slice(0, 3).flatMap((unit, index): readonly Line[] => [
    { ...SIGNED, unit, leaf: 'off', input: 'events', item: 'e1' },
    { ...SIGNED, unit, leaf: 'off', input: 'events', item: 'e2', value: String(index) },
    ...(index === 0 ? [{ ...SIGNED, unit, leaf: 'off', input: 'merits', item: 'm1', value: '3' }] : []),
    { ...SIGNED, unit, leaf: 'more', input: 'awards', item: 'a#1', level: 'city' },
    { ...SIGNED, unit, leaf: 'more', input: 'awards', item: index === 1 ? 'b' : 'a#2', level: 'province' },
  ]);
  const vetoed = veto.of.map((unit): Line => ({ ...SIGNED, unit, leaf: 'v', ...(veto.value && { value: veto.value }) }));
  return [...lines, ...events, ...vetoed];
}
