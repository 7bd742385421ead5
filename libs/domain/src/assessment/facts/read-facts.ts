import { decimal } from '../../kernel/decimal';
import { Failure, fail } from '../../kernel/failure';
import { type Fraction, exactly } from '../../kernel/fraction';
import type { Mistake, Wrong } from '../mistake';
import type { Scheme } from '../scheme/scheme';
import { type Fact, type FactRow } from './fact';
import { knownFigures, scoredLeaves } from './known-figures';
import { APPLIES_INPUT } from './known-inputs';

const HASH = /^[0-9a-f]{64}$/;
const YES = new Set(['', 'yes', '是', '适用']);
const NO = new Set(['no', '否', '不适用']);

interface Reading {
  readonly scheme: Scheme;
  readonly units: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly leaves: ReadonlySet<string>;
  readonly vetoes: ReadonlySet<string>;
  readonly wrong: Wrong[];
}

/**
 * Facts as the scheme knows them. Everything wrong is named at once by line and column (`facts.file-invalid`): text that is no
 * number, a unit or a figure nobody knows, the same fact twice, half a ratio, a source or a file left out. `before`: what was
 * already found while the file was cut into rows.
 */
export function readFacts(rows: readonly FactRow[], scheme: Scheme, before: readonly Wrong[] = []): readonly Fact[] {
  const reading: Reading = {
    scheme,
    units: new Set(scheme.groups.flatMap(({ units }) => units)),
    known: knownFigures(scheme),
    leaves: new Set(scoredLeaves(scheme).map(({ key }) => key)),
    vetoes: new Set(scheme.vetoes.map(({ key }) => key)),
    wrong: [...before],
  };
  const facts = rows.map((row) => factOf(row, reading));
  const lines = new Map<string, number>();
  for (const { unit, figure, input, item, line } of facts) {
    const key = JSON.stringify([unit, figure, input, item]);
    const first = lines.get(key);
    if (first !== undefined) reading.wrong.push({ pointer: `/${line}`, code: 'fact-twice', expected: String(first) });
    else lines.set(key, line);
  }
  if (reading.wrong.length > 0) fail('facts.file-invalid', { count: reading.wrong.length }, reading.wrong);
  return facts;
}

function factOf(row: FactRow, reading: Reading): Fact {
  const { line, cells } = row;
  const wrong = (column: string, code: Mistake, expected?: string) => {
    const pointer = `/${line}/${column}`;
    reading.wrong.push(expected === undefined ? { pointer, code } : { pointer, code, expected });
  };
  if (!reading.units.has(cells.unit)) wrong('unit', cells.unit === '' ? 'required' : 'unit-unknown', cells.unit);
  if (cells.source === '') wrong('source', 'required');
  if (cells.hash === '' && reading.scheme.files === 'required') wrong('hash', 'file-missing');
  if (cells.hash !== '' && !HASH.test(cells.hash)) wrong('hash', 'not-hash');
  const applies = !NO.has(cells.applies);
  if (applies && !YES.has(cells.applies)) wrong('applies', 'not-listed', 'yes | no');
  const isVeto = reading.vetoes.has(cells.leaf);
  if ((!applies || isVeto) && cells.basis === '') wrong('basis', 'basis-of-fact-missing');
  const numbers = amountsOf(row, wrong);
  if (!applies && (cells.value !== '' || cells.numerator !== '')) wrong('value', 'not-applicable-with-value');
  const { unit, leaf: figure, item, level, basis, source, hash, by, second } = cells;
  return { line, unit, figure, input: inputOf(row, { applies, reading, wrong }), item, ...numbers, level, applies, basis, source, hash, by, second };
}

type Tell = (column: string, code: Mistake, expected?: string) => void;

/** Left out, the input is the only one of its figure, or `value`. */
function inputOf({ cells }: FactRow, { applies, reading, wrong }: { readonly applies: boolean; readonly reading: Reading; readonly wrong: Tell }): string {
  const inputs = reading.known.get(cells.leaf);
  if (inputs === undefined || (!applies && !reading.leaves.has(cells.leaf))) {
    wrong('leaf', cells.leaf === '' ? 'required' : 'figure-unknown', cells.leaf);
    return cells.input;
  }
  if (!applies) return APPLIES_INPUT;
  const [only] = inputs;
  const input = cells.input !== '' ? cells.input : inputs.size === 1 && only !== undefined ? only : 'value';
  if (!inputs.has(input)) wrong('input', 'input-unknown', [...inputs].join(' | '));
  return input;
}

function amountsOf({ cells }: FactRow, wrong: Tell): Pick<Fact, 'value' | 'ratio'> {
  const amount = (column: 'value' | 'numerator' | 'denominator'): Fraction | undefined => {
    if (cells[column] === '') return undefined;
    try {
      return exactly(decimal(cells[column]));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      wrong(column, 'not-amount', cells[column].slice(0, 40));
      return undefined;
    }
  };
  const [value, over, under] = [amount('value'), amount('numerator'), amount('denominator')];
  const [hasOver, hasUnder] = [cells.numerator !== '', cells.denominator !== ''];
  if (hasOver !== hasUnder) wrong(hasOver ? 'denominator' : 'numerator', 'half-ratio');
  else if (hasOver && cells.value !== '') wrong('value', 'value-and-ratio');
  return { value, ratio: over && under ? { over, under } : undefined };
}
