import fc from 'fast-check';
import { columnKey } from '#domain/assessment/columns/leaf-input';
import { columnsOf, packRows } from '#domain/assessment/columns/pack-rows';
import { scoreColumns } from '#domain/assessment/columns/score-columns';
import { FactBook } from '#domain/assessment/facts/fact-book';
import { readFacts } from '#domain/assessment/facts/read-facts';
import { rowsOfJson } from '#domain/assessment/facts/read-rows';
import { keepGroup } from '#domain/assessment/run/kept-group';
import { openGroup } from '#domain/assessment/run/open-group';
import type { ScoreOutput } from '#domain/assessment/run/output-shape';
import { scoreOutput } from '#domain/assessment/run/score-output';
import { scoreRun } from '#domain/assessment/run/score-run';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { Failure } from '#domain/kernel/failure';
import { type Fraction, fraction, fractionText, order, sum, NOTHING } from '#domain/kernel/fraction';
import { sha256Hex } from '#platform/hash';
import { LAWS, type Law } from '../support/rule-laws';

type Json = Record<string, unknown>;
type Line = Readonly<Record<string, string>>;

const UNITS = ['A', 'B', 'C', 'D'];
const SIGNED = { basis: 'minutes', hash: 'a'.repeat(64), by: 'post-1', second: 'post-2', level: 'city' };
const hundredths = (n: number) => `${n < 0 ? '-' : ''}${Math.trunc(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
const keyOf = (law: number) => `r${law}`;

/** Every rule there is as a leaf, each with a cap and a floor of its own. */
interface Drawn {
  readonly caps: readonly (Json | string)[];
  readonly floors: readonly (string | undefined)[];
  readonly rounding: string;
  readonly lines: readonly Line[];
}

function schemeOf({ caps, floors, rounding }: Drawn, units = UNITS): Json {
  return {
    ...{ number: 'n', title: 't', version: 1, approval: { document: 'd', by: 'b', date: '2023-01-01' }, effective: { from: '2023-01-01' } },
    files: 'optional',
    rounding: { points: rounding, total: 'half-up:2' },
    groups: [{ key: 'g', name: 'g', kind: 'other', units }],
    tree: { key: 'all', name: 'all', marks: String(LAWS.length * 100), children: LAWS.map((law, index) => leafOf(law, index, { cap: caps[index], floor: floors[index] })) },
  };
}

function leafOf({ rule, parameters }: Law, index: number, { cap, floor }: { readonly cap: unknown; readonly floor: string | undefined }): Json {
  return { key: keyOf(index), name: rule, marks: '100', rule, version: 1, parameters, cap, ...(floor !== undefined && { floor }) };
}

/** Facts of one unit for one law: figures within its ranges, and a list where it takes one. */
function linesOf({ figures, items }: Law, index: number, unit: string): fc.Arbitrary<readonly Line[]> {
  const at = { unit, leaf: keyOf(index), source: 's' };
  const values = fc.tuple(...Object.entries(figures).map(([input, [min, max]]) => fc.integer({ min, max }).map((n): Line => ({ ...at, input, value: hundredths(n) }))));
  const list = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
  return fc.tuple(values, list).map(([said, amounts]) => [...said, ...(items === undefined ? [] : amounts.map((amount, n) => ({ ...at, ...SIGNED, input: items, item: `i${n}`, value: String(amount) })))]);
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  caps: fc.tuple(...LAWS.map(() => fc.constantFrom<Json | string>('none', 'full', { points: '40' }))),
  floors: fc.tuple(...LAWS.map(() => fc.constantFrom(undefined, '0', '12'))),
  rounding: fc.constantFrom('half-up:2', 'half-even:1', 'floor:0', 'ceil:3'),
  lines: fc.tuple(...LAWS.flatMap((law, index) => UNITS.map((unit) => linesOf(law, index, unit)))).map((of) => of.flat()),
});

function runOf(schemeJson: Json, lines: readonly Line[]) {
  const scheme = readScheme(schemeJson);
  const rows = rowsOfJson(lines, []);
  const book = new FactBook(readFacts(rows, scheme));
  const run = scoreRun(scheme, book);
  return { scheme, rows, book, run, output: scoreOutput({ scheme, schemeJson, book, run }, sha256Hex) };
}

function told(schemeJson: Json, lines: readonly Line[]): ScoreOutput | undefined {
  try {
    return runOf(schemeJson, lines).output;
  } catch (error) {
    if (error instanceof Failure && error.code === 'score.refused') return undefined;
    throw error;
  }
}

/** Exact, as a step tells it. */
function exact(text: string): Fraction {
  const [over = '0', under] = text.split('/');
  if (under !== undefined) return fraction(BigInt(over), BigInt(under));
  const [whole = '0', digits = ''] = over.split('.');
  return fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
}
const pointsOf = (output: ScoreOutput, unit: string, node: string) => exact(output.units.find((one) => one.unit === unit)?.cells.find((cell) => cell.node === node)?.points ?? '0');
const byUnit = ({ units }: ScoreOutput) => [...units].sort((a, b) => (a.unit < b.unit ? -1 : 1));

describe('a scheme of every rule there is', () => {
  it('explains each cell by steps that add up to it, within cap and floor of its leaf', () => {
    fc.assert(
      fc.property(drawn, (draw) => {
        const { output } = runOf(schemeOf(draw), draw.lines);
        for (const { unit, cells, total, because } of output.units) {
          expect(fractionText(sum(NOTHING, ...because.map(({ adds }) => exact(adds))))).toBe(fractionText(exact(total)));
          for (const cell of cells) {
            const points = exact(cell.points ?? '0');
            expect([unit, cell.node, fractionText(sum(NOTHING, ...cell.because.map(({ adds }) => exact(adds))))]).toEqual([unit, cell.node, fractionText(points)]);
            const [cap, floor] = [draw.caps[Number(cell.node.slice(1))], draw.floors[Number(cell.node.slice(1))]];
            if (cell.kind === 'leaf' && cap !== 'none') expect(order(points, exact(cap === 'full' ? '100' : '40'))).toBeLessThanOrEqual(0);
            if (cell.kind === 'leaf' && floor !== undefined) expect(order(points, exact(floor))).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same to each unit, whatever the order of lines and of units', () => {
    fc.assert(
      fc.property(drawn, fc.shuffledSubarray(UNITS, { minLength: UNITS.length }), fc.nat(), (draw, units, turn) => {
        const at = turn % draw.lines.length;
        const turned = [...draw.lines.slice(at), ...draw.lines.slice(0, at)].reverse();
        expect(byUnit(runOf(schemeOf(draw, units), turned).output)).toEqual(byUnit(runOf(schemeOf(draw), draw.lines).output));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps of a run exactly the points it explains, cell for cell, scored unit by unit and column by column', () => {
    fc.assert(
      fc.property(drawn, (draw) => {
        const { scheme, rows, book, run, output } = runOf(schemeOf(draw), draw.lines);
        const [group] = scheme.groups;
        const kept = keepGroup(scheme, run.groups[0]!);
        const told = output.units.map(({ unit, total, rank, cells }) => ({ unit, total, rank, points: Object.fromEntries(cells.map((cell) => [cell.node, cell.points])) }));
        expect(openGroup(scheme, 'g', UNITS, kept).map(({ unit, total, rank, points }) => ({ unit, total, rank, points }))).toEqual(told);
        const { heads, plain, listed } = packRows(rows, UNITS, () => undefined);
        const columns = new Map(columnsOf(heads, plain, UNITS.length).map((one) => [columnKey(one.figure, one.input), one]));
        const packed = new FactBook(readFacts(listed.map((row, line) => ({ ...row, line })), scheme));
        const found = scoreColumns({ scheme, group: group!, columns, listed: packed, all: () => book });
        expect(found && [[...found.points], [...found.totals], [...(found.ranks ?? [])]]).toEqual([kept.points.map(Number), kept.totals.map(Number), kept.ranks]);
      }),
      { numRuns: 60 },
    );
  });

  const monotone = LAWS.flatMap((law, index) => Object.entries(law.monotone).map(([input, direction]) => ({ law: `${law.rule} ${index}`, index, input, direction })));

  it.each(monotone)('$law: more $input is never worse, or never better, after rounding, cap and floor either', ({ index, input, direction }) => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 400 }), (draw, more) => {
        const isOwn = (line: Line) => line['unit'] === 'A' && line['leaf'] === keyOf(index) && line['input'] === input;
        const raised = draw.lines.map((line) => (isOwn(line) ? { ...line, value: hundredths(Math.round(Number(line['value']) * 100) + more) } : line));
        const only = (lines: readonly Line[]) => lines.filter((line) => line['leaf'] === keyOf(index));
        const one = { ...schemeOf(draw), tree: { key: 'all', name: 'all', marks: '100', children: [leafOf(LAWS[index]!, index, { cap: draw.caps[index], floor: draw.floors[index] })] } };
        const [before, after] = [told(one, only(draw.lines)), told(one, only(raised))];
        // A share above one, say, is refused by name: then nothing got worse.
        if (before === undefined || after === undefined) return;
        expect(order(pointsOf(after, 'A', keyOf(index)), pointsOf(before, 'A', keyOf(index))) * (direction === 'up' ? 1 : -1)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });
});
