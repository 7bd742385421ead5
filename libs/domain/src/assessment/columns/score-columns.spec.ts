import fc from 'fast-check';
import { Failure } from '../../kernel/failure';
import type { FactRow } from '../facts/fact';
import { FactBook } from '../facts/fact-book';
import { readFacts } from '../facts/read-facts';
import { rowsOfJson } from '../facts/read-rows';
import { keepGroup } from '../run/kept-group';
import { scoreRun } from '../run/score-run';
import { readScheme } from '../scheme/read-scheme';
import type { Scheme } from '../scheme/scheme';
import { divided } from './column';
import type { GroupColumns } from './group-columns';
import { columnKey } from './leaf-input';
import { columnsOf, packRows, unpackRows } from './pack-rows';
import { scoreColumns } from './score-columns';

type Json = Record<string, unknown>;
const UNITS = ['A', 'B', 'C', 'D', 'E', 'F'];
const ROUNDINGS = ['half-up:2', 'half-even:1', 'floor:0', 'ceil:3'];

/** Every rule that has a kernel, in all its kinds, and two that have none. */
const RULES: readonly (readonly [string, Json])[] = [
  ['completion-ratio', { cap: 'full' }],
  ['completion-ratio', { cap: 'none', leastRate: '33.3' }],
  ['completion-ratio', { cap: { percent: '110.5' } }],
  ['threshold-step', { threshold: '95', step: '0.7', floor: '2.5', cliff: '20' }],
  ['threshold-step', { threshold: '40', step: '0.3', per: '7', direction: 'lower' }],
  ['threshold-step', { threshold: '90', step: '1', parts: 'started' }],
  ['tiered', { tiers: [{ to: '20.5', points: '1' }, { from: '20.5', to: '80', points: '3.25' }, { from: '80', points: '9' }] }],
  ['efficacy-coefficient', { base: '60', span: '40', equal: '70' }],
  ['efficacy-coefficient', { base: '50', span: '33.3', direction: 'lower', equal: '0' }],
  ['rank-step', { step: { kind: 'percent', each: '7', of: 'previous' }, floor: '1' }],
  ['rank-step', { step: { kind: 'points', each: '0.9' }, direction: 'lower', ties: 'dense' }],
  ['rank-ladder', { ladder: [{ upTo: '1', points: '9' }, { upTo: '3', points: '6.5' }], rest: '1' }],
  ['ratio-to-best', {}],
  ['pass-through', { kind: 'points' }],
];

interface Drawn {
  readonly leaves: readonly { readonly rule: number; readonly rounding: string; readonly cap: boolean; readonly ratio: boolean; readonly values: readonly number[]; readonly bases: readonly number[] }[];
  readonly compose: 'sum' | 'weighted' | 'fold';
  readonly ties: Json;
  readonly input: string;
  /** What the scheme says of the last leaf where it does not apply, and whether unit C is exempt from it. */
  readonly notApplicable: string;
  readonly exempt: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  leaves: fc.array(
    fc.record({
      rule: fc.nat(RULES.length - 1),
      rounding: fc.constantFrom(...ROUNDINGS),
      cap: fc.boolean(),
      ratio: fc.boolean(),
      values: fc.array(fc.integer({ min: -300, max: 15_000 }), { minLength: 6, maxLength: 6 }),
      bases: fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  compose: fc.constantFrom('sum', 'weighted', 'fold'),
  ties: fc.constantFrom({ kind: 'gap' }, { kind: 'dense' }, { kind: 'order', by: ['l1', 'l0'] }),
  input: fc.constantFrom('none', 'half-up:1', 'half-up:2'),
  notApplicable: fc.constantFrom('refuse', 'full', 'average', 'exclude'),
  exempt: fc.boolean(),
});

function schemeOf({ leaves, compose, ties, input, notApplicable }: Drawn): Json {
  const written = leaves.map(({ rule, rounding, cap }, index) => {
    const [id, parameters] = RULES[rule]!;
    const marks = compose === 'sum' ? '25' : '100';
    const share = compose === 'weighted' ? { weight: '25' } : compose === 'fold' ? { share: '25' } : {};
    return { key: `l${index}`, name: 'x', marks, ...share, rule: id, version: 1, parameters, rounding: { points: rounding }, ...(cap && { cap: 'full', floor: '0' }), ...(index === 3 && { notApplicable }) };
  });
  const bonus = { cap: '3.5', items: [{ key: 'b', name: 'b', rule: 'tiered', version: 1, parameters: { tiers: [{ to: '50', points: '0' }, { from: '50', points: '5' }] }, inputs: { value: { figure: 'l0', ...(inputOfRule(leaves[0]!.rule) && { input: inputOfRule(leaves[0]!.rule) }) } } }] };
  return {
    ...{ number: 'n', title: 't', version: 1, approval: { document: 'd', by: 'b', date: '2023-01-01' }, effective: { from: '2023-01-01' }, files: 'optional' },
    rounding: { input, points: 'half-up:2', total: 'half-up:2' },
    groups: [{ key: 'g', name: 'g', kind: 'other', units: UNITS }],
    tree: { key: 'root', name: 'r', marks: '100', compose, cap: 'full', rounding: 'half-up:3', children: written },
    bonus,
    total: { cap: '95', floor: '1' },
    ties,
    vetoes: [{ effect: 'one-grade-down', key: 'v', name: 'v', basis: 'b' }],
    grades: [{ key: 'top', name: 'top', from: '60', share: '40' }, { key: 'mid', name: 'mid', from: '30' }, { key: 'low', name: 'low' }],
  };
}

function inputOfRule(rule: number): string {
  const [id, p] = RULES[rule]!;
  return id === 'completion-ratio' ? 'rate' : id === 'pass-through' && p['kind'] === 'points' ? 'points' : 'value';
}

function bookOf(rows: readonly FactRow[], scheme: Scheme): FactBook {
  return new FactBook(readFacts(rows.map((row, line) => ({ ...row, line })), scheme));
}

const text = (value: number, places: number): string => (value / 10 ** places).toFixed(places);

/** As a run keeps them: what every unit has once is packed, the rest stays lines. */
function rowsOf({ leaves, exempt }: Drawn, scheme: Scheme, vetoed: boolean): readonly FactRow[] {
  const lines = leaves.flatMap(({ ratio, values, bases }, index) => {
    const leaf = scheme.tree.kind === 'branch' ? scheme.tree.children[index] : undefined;
    const input = leaf?.kind === 'leaf' ? (leaf.needs[0]?.name ?? '') : '';
    return UNITS.map((unit, at) => {
      if (exempt && index === 3 && unit === 'C') return { unit, leaf: 'l3', applies: 'no', basis: 'decision', source: 's' };
      const said = ratio ? { numerator: text(values[at]!, 2), denominator: text(bases[at]!, 1) } : { value: text(values[at]!, 2) };
      return { unit, leaf: `l${index}`, input, source: 's', ...said };
    });
  });
  return rowsOfJson([...lines, ...(vetoed ? [{ unit: 'B', leaf: 'v', basis: 'b', source: 's' }] : [])], []);
}

describe('a group scored a column at a time', () => {
  it('has the points, totals, ranks and grades of the reference, to the last digit, or leaves it to the reference', () => {
    const seen = { columns: 0, exempted: 0 };
    fc.assert(
      fc.property(drawn, fc.boolean(), (draw, vetoed) => {
        const scheme = readScheme(schemeOf(draw));
        const [group] = scheme.groups;
        const rows = rowsOf(draw, scheme, vetoed);
        const { heads, plain, listed } = packRows(rows, UNITS, () => undefined);
        const columns = new Map(columnsOf(heads, plain, UNITS.length).map((one) => [columnKey(one.figure, one.input), one]));
        const book = bookOf(rows, scheme);
        expect(bookOf([...unpackRows({ heads, plain }, UNITS, () => undefined), ...listed], scheme).canonical()).toEqual(book.canonical());
        const found = scoreColumns({ scheme, group: group!, columns, listed: bookOf(listed, scheme), all: () => book });
        const reference = referenceOf(() => keepGroup(scheme, scoreRun(scheme, book).groups[0]!));
        if (found === undefined) return;
        seen.columns += 1;
        if (draw.exempt) seen.exempted += 1;
        expect(numbersOf(found)).toEqual(reference);
      }),
      { numRuns: 500 },
    );
    expect([seen.columns > 100, seen.exempted > 20]).toEqual([true, true]);
  });

  it.each([[7, 2, 'half-up', 4], [-7, 2, 'half-up', -4], [5, 2, 'half-even', 2], [-3, 2, 'half-even', -2], [-7, 2, 'floor', -4], [7, 2, 'ceil', 4], [-7, 2, 'ceil', -3], [7, 2, 'floor', 3]] as const)(
    'divides %i by %i %s: %i',
    (over, under, mode, to) => expect(divided(over, under, mode)).toBe(to),
  );
});

function referenceOf(work: () => ReturnType<typeof keepGroup>): unknown {
  try {
    const { points, totals, ranks, grades, barred } = work();
    return { points: points.map(Number), totals: totals.map(Number), ranks, grades, barred };
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

function numbersOf({ points, totals, ranks, grades, barred }: GroupColumns): unknown {
  return { points: [...points], totals: [...totals], ranks: ranks === null ? null : [...ranks], grades, barred };
}
