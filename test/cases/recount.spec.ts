import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rowsOfCsv, rowsOfJson } from '#domain/assessment/facts/read-rows';
import type { FrozenRun, FrozenScheme } from '#domain/assessment/recount/frozen';
import { type Recounted, recount } from '#domain/assessment/recount/recount';
import { RECOUNT_RULES } from '#domain/assessment/recount/rules';
import { RULES } from '#domain/assessment/rules/registry';
import type { FactRow } from '#domain/assessment/facts/fact';
import { PROJECT_ROOT } from '#platform/project';
import { type AnyScheme, LEAVES, linesOf, RULE_KINDS, schemeOf, UNITS } from '../support/any-scheme';
import { scoredRun } from '../support/scored-run';
import { demonstrationFacts } from './support/demonstration-facts';

/** What the reference prints of a run, and what is counted again from its texts alone; undefined where the reference refuses. */
function both(schemeJson: unknown, rows: readonly FactRow[]): { readonly reference: unknown; readonly again: unknown } | undefined {
  const scored = scoredRun(schemeJson, rows);
  if (scored === undefined) return undefined;
  const reference = scored.output.units.map(({ cells, unit, group, total, rank, tiedWith, grade, awardBarred }) => ({
    ...{ unit, group, total, rank, tiedWith, grade, awardBarred },
    points: Object.fromEntries(cells.map(({ node, points }) => [node, points])),
  }));
  return { reference, again: recount(JSON.parse(scored.scheme) as FrozenScheme, JSON.parse(scored.run) as FrozenRun).map(plain) };
}

function plain({ points, ...one }: Recounted): unknown {
  return { ...one, points: Object.fromEntries(points) };
}

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), 'utf8');

it('knows every rule there is, and no other', () => {
  expect(Object.keys(RECOUNT_RULES).sort()).toEqual(RULES.map(({ id, version }) => `${id} ${version}`).sort());
});

const CASES = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'scheme.json')) && existsSync(join(__dirname, name, 'facts.csv')));

describe('counted again from the frozen texts', () => {
  it.each(CASES.filter((name) => name !== 'C11r'))('the published case %s has the points of the reference', (name) => {
    const found = both(JSON.parse(read(name, 'scheme.json')), rowsOfCsv(read(name, 'facts.csv'), []));
    expect(found?.again).toEqual(found?.reference);
    expect(found).toBeDefined();
  });

  it('the demonstration has them too', () => {
    const scheme: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'config', 'schemes', 'demonstration.json'), 'utf8'));
    const found = both(scheme, rowsOfJson(demonstrationFacts(), []));
    expect(found?.again).toEqual(found?.reference);
    expect(found).toBeDefined();
  });
});

const drawn: fc.Arbitrary<AnyScheme> = fc.record({
  leaves: fc.array(
    fc.record({
      kind: fc.nat(RULE_KINDS.length - 1),
      rounding: fc.constantFrom(undefined, 'half-up:2', 'half-even:1', 'floor:0', 'ceil:3'),
      cap: fc.constantFrom<AnyScheme['leaves'][number]['cap']>('none', 'full', { points: '40' }),
      floor: fc.constantFrom(undefined, '0', '12'),
      ratio: fc.boolean(),
      numbers: fc.array(fc.nat(20_000), { minLength: 60, maxLength: 60 }),
    }),
    { minLength: LEAVES, maxLength: LEAVES },
  ),
  compose: fc.constantFrom('sum', 'weighted', 'fold'),
  ties: fc.constantFrom({ kind: 'gap' }, { kind: 'dense' }, { kind: 'order', by: ['l1', 'l0'] }, { kind: 'order', by: ['inner'], then: 'dense' }),
  input: fc.constantFrom('none', 'half-up:1', 'floor:0'),
  branch: fc.constantFrom<AnyScheme['branch']>({}, { cap: 'full', rounding: 'half-up:1' }, { cap: { points: '150.5' }, floor: '20', rounding: 'ceil:2' }),
  sections: fc.record({ bonus: fc.constantFrom(undefined, '3.5'), deductions: fc.constantFrom(undefined, '0.7') }),
  notApplicable: fc.constantFrom('full', 'average', 'exclude'),
  exempt: fc.subarray(UNITS),
  veto: fc.record({ effect: fc.constantFrom('one-grade-down', 'top-barred', 'award-barred', 'unqualified', 'grade-forced'), of: fc.subarray(UNITS), value: fc.constantFrom(undefined, '0', '1') }),
  ranked: fc.boolean(),
  gradesOn: fc.constantFrom('points', 'percent'),
  settings: fc.boolean(),
});

describe('a run of any scheme counted again', () => {
  it('has the points, totals, places and grades of the reference, to the last digit', () => {
    const seen = { scored: 0, kinds: new Set<number>() };
    fc.assert(
      fc.property(drawn, (draw) => {
        const found = both(schemeOf(draw), rowsOfJson(linesOf(draw), []));
        if (found === undefined) return;
        seen.scored += 1;
        for (const { kind } of draw.leaves) seen.kinds.add(kind);
        expect(found.again).toEqual(found.reference);
      }),
      { numRuns: 800 },
    );
    expect([seen.scored > 150, seen.kinds.size]).toEqual([true, RULE_KINDS.length]);
  });
});
