import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FactBook } from '#domain/assessment/facts/fact-book';
import { readFacts } from '#domain/assessment/facts/read-facts';
import { rowsOfJson } from '#domain/assessment/facts/read-rows';
import type { ScoreOutput } from '#domain/assessment/run/output-shape';
import { scoreOutput } from '#domain/assessment/run/score-output';
import { scoreRun } from '#domain/assessment/run/score-run';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { Failure } from '#domain/kernel/failure';
import { type Fraction, NOTHING, fraction, fractionText, order, sum } from '#domain/kernel/fraction';
import { sha256Hex } from '#platform/hash';
import { PROJECT_ROOT } from '#platform/project';
import { demonstrationFacts } from './support/demonstration-facts';

type Line = Readonly<Record<string, string>>;
type Json = Record<string, unknown>;

const DEMONSTRATION = JSON.parse(readFileSync(join(PROJECT_ROOT, 'config', 'schemes', 'demonstration.json'), 'utf8')) as Json;

function run(schemeJson: unknown, facts: readonly Line[]): ScoreOutput {
  const scheme = readScheme(schemeJson);
  const book = new FactBook(readFacts(rowsOfJson(facts, []), scheme));
  return scoreOutput({ scheme, schemeJson, book, run: scoreRun(scheme, book) }, sha256Hex);
}

/** A step is exact: as many digits after the point as it takes, more than a figure may have. */
function exact(text: string): Fraction {
  const [over = '0', under] = text.split('/');
  if (under !== undefined) return fraction(BigInt(over), BigInt(under));
  const [whole = '0', digits = ''] = over.split('.');
  return fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
}
const added = (reasons: readonly { readonly adds: string }[]) => sum(NOTHING, ...reasons.map(({ adds }) => exact(adds)));

/** The demonstration with other values in the facts that are plain figures. */
const varied = fc.array(fc.integer({ min: 1, max: 12_000 }), { minLength: 20, maxLength: 20 }).map((numbers) =>
  demonstrationFacts().map((line, index) => {
    const isPlain = ['income', 'satisfaction', 'roads', 'growth', 'investment', 'output'].includes(line['leaf'] ?? '') && line['value'] !== undefined;
    return isPlain ? { ...line, value: ((numbers[index % 20] ?? 0) / 100).toFixed(2) } : line;
  }),
);

describe('a whole run', () => {
  it('explains every cell and every total by steps that add up to its points', () => {
    fc.assert(
      fc.property(varied, (facts) => {
        for (const unit of run(DEMONSTRATION, facts).units) {
          expect(fractionText(added(unit.because))).toBe(fractionText(exact(unit.total)));
          for (const cell of unit.cells) expect([cell.node, fractionText(added(cell.because))]).toEqual([cell.node, fractionText(exact(cell.points ?? '0'))]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds every leaf between nothing and its full marks where the scheme says so', () => {
    fc.assert(
      fc.property(varied, (facts) => {
        for (const { cells } of run(DEMONSTRATION, facts).units) {
          for (const { node, kind, points, full } of cells) {
            if (points === null || kind !== 'leaf') continue;
            expect([node, order(exact(points), NOTHING) >= 0, order(exact(points), exact(full)) <= 0]).toEqual([node, true, true]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same, to the byte, in any order of facts, and another with another fact', () => {
    const first = JSON.stringify(run(DEMONSTRATION, demonstrationFacts()));
    fc.assert(
      fc.property(fc.shuffledSubarray([...demonstrationFacts()], { minLength: demonstrationFacts().length }), (facts) => {
        expect(JSON.stringify(run(DEMONSTRATION, facts))).toBe(first);
      }),
      { numRuns: 20 },
    );
    const changed = demonstrationFacts().map((line, index) => (index === 0 ? { ...line, source: 'another' } : line));
    expect(run(DEMONSTRATION, changed).runId).not.toBe((JSON.parse(first) as ScoreOutput).runId);
    expect(run({ ...DEMONSTRATION, version: 2 }, demonstrationFacts()).runId).not.toBe((JSON.parse(first) as ScoreOutput).runId);
  });
});

const leaf = (key: string, more: Json = {}) => ({ key, name: key, marks: '50', rule: 'pass-through', version: 1, parameters: { kind: 'points' }, ...more });
const small = (children: readonly unknown[], more: Json = {}) => ({
  ...DEMONSTRATION,
  groups: [{ key: 'all', name: 'all', kind: 'other', units: ['A', 'B', 'C', 'D'] }],
  tree: { key: 'tree', name: 'tree', marks: '100', children },
  ...{ bonus: undefined, deductions: undefined, checks: [], ties: { kind: 'gap' } },
  ...more,
});
const withoutUndefined = (json: unknown) => JSON.parse(JSON.stringify(json)) as unknown;
const marks = (leafKey: string, values: readonly (string | null)[]) =>
  values.map((value, index) => {
    const line = { unit: 'ABCD'[index] ?? '', leaf: leafKey, source: 'test' };
    return value === null ? { ...line, applies: 'no', basis: 'decision' } : { ...line, value };
  });
const totals = (output: ScoreOutput) => Object.fromEntries(output.units.map(({ unit, total, rank, grade }) => [unit, [total, rank, grade]]));

describe('a leaf that does not apply', () => {
  it.each([
    ['full', '70.00'],
    ['average', '40.00'],
    ['exclude', '40.00'],
  ])('%s', (notApplicable, total) => {
    const scheme = withoutUndefined(small([leaf('one'), leaf('two', { notApplicable })]));
    const facts = [...marks('one', ['20', '30', '40', '50']), ...marks('two', [null, '10', '20', '30'])];
    expect(totals(run(scheme, facts))['A']?.[0]).toBe(total);
  });

  it('excludes a whole branch and weights up the rest; where nothing applies the run is refused', () => {
    const scheme = withoutUndefined(small([leaf('one', { notApplicable: 'exclude' }), leaf('two', { notApplicable: 'exclude' })]));
    const facts = (two: string | null) => [...marks('one', [null, '30', '40', '50']), ...marks('two', [two, '10', '20', '30'])];
    expect(totals(run(scheme, facts('45')))['A']?.[0]).toBe('90.00');
    expect(() => run(scheme, facts(null))).toThrow(Failure);
  });
});

describe('ranks and grades', () => {
  const scheme = (more: Json = {}) => withoutUndefined(small([leaf('one'), leaf('two')], more));
  const facts = (a: readonly string[], b: readonly string[]) => [...marks('one', a), ...marks('two', b)];

  it.each([
    [{ kind: 'gap' }, [1, 2, 2, 4]],
    [{ kind: 'dense' }, [1, 2, 2, 3]],
    [{ kind: 'order', by: ['two'] }, [1, 3, 2, 4]],
  ])('ties by %j', (ties, places) => {
    const output = run(scheme({ ties }), facts(['50', '45', '40', '30'], ['48', '35', '40', '30']));
    expect(['A', 'B', 'C', 'D'].map((unit) => totals(output)[unit]?.[1])).toEqual(places);
  });

  it('holds the best grade to its share, and equals stay out together', () => {
    const { units } = run(scheme({ vetoes: [] }), facts(['49', '48', '48', '48'], ['49', '48', '48', '30']));
    expect(units.map(({ grade }) => grade)).toEqual(['excellent', 'good', 'good', 'fair']);
    expect(units[1]?.gradeBecause.map(({ code }) => code)).toEqual(['in-interval', 'over-share']);
  });

  it.each([
    ['accident', 'good'],
    ['petition', 'good'],
    ['pollution', 'fair'],
    ['debt', 'excellent'],
    ['fraud', 'poor'],
  ])('veto %s leads to %s', (veto, grade) => {
    const output = run(scheme(), [...facts(['50', '30', '30', '30'], ['50', '30', '30', '30']), { unit: 'A', leaf: veto, basis: 'document', source: 'test' }]);
    expect([totals(output)['A']?.[2], output.units[0]?.awardBarred]).toEqual([grade, veto === 'debt']);
  });

  it('89.5 has a grade', () => expect(totals(run(scheme(), facts(['45', '30', '30', '30'], ['44.5', '30', '30', '30'])))['A']).toEqual(['89.50', 1, 'good']));
});
