import { type Fraction, NOTHING, less, negative, order, quotient, sum, whole } from '../../kernel/fraction';
import { type Rounding, rounded } from '../../kernel/rounding';
import type { FactBook } from '../facts/fact-book';
import { CellRefused } from '../mistake';
import { type Reason, because } from '../reason';
import { marksIn } from '../scheme/amounts';
import type { Leaf } from '../scheme/indicator';
import type { Scheme } from '../scheme/scheme';
import type { Cell, Refusals } from './cell';
import { type Resolved, resolveInputs } from './resolve-inputs';

/** Where a leaf stands: in the tree, or in a section that only adds or only takes. */
export type Part = 'tree' | 'bonus' | 'deductions';

export interface LeafTask {
  readonly leaf: Leaf;
  readonly part: Part;
  readonly group: Scheme['groups'][number];
  readonly scheme: Scheme;
  readonly book: FactBook;
  readonly refusals: Refusals;
}

/** One leaf for all units of one group: only those to whom it applies are peers of each other. */
export function scoreLeaf(task: LeafTask): ReadonlyMap<string, Cell> {
  const { leaf, group, scheme, book, refusals } = task;
  const full = marksIn(leaf.marks, group.key) ?? NOTHING;
  const rounding = leaf.rounding.points ?? scheme.rounding.points;
  const resolved = new Map<string, Resolved>();
  const before = refusals.wrong.length;
  const exempt: string[] = [];
  for (const unit of group.units) {
    if (book.exemption(unit, leaf.key)) exempt.push(unit);
    else collect(task, unit, () => resolved.set(unit, resolveInputs(unit, leaf, book, scheme.rounding.input)));
  }
  const peers = [...resolved.values()].map(({ inputs }) => inputs);
  const cells = new Map<string, Cell>();
  // Without one of its peers nobody's place is known: none is scored.
  if (refusals.wrong.length > before) return cells;
  for (const [unit, { inputs, trace }] of resolved) {
    collect(task, unit, () => {
      const scored = leaf.rule.score({ ...inputs, full, peers }, leaf.parameters);
      const bounded = inBounds(scored.points, full, task);
      const points = rounded(bounded.points, rounding);
      const steps = [...scored.because, ...bounded.because, ...roundedStep(bounded.points, rounding)];
      cells.set(unit, { indicator: leaf, full, points, places: rounding.places, inputs: trace, because: steps });
    });
  }
  const scored = [...cells.values()].map(({ points }) => points ?? NOTHING);
  for (const unit of exempt) collect(task, unit, () => cells.set(unit, exemptCell(task, unit, { full, rounding, scored })));
  return cells;
}

function collect({ refusals, leaf }: LeafTask, unit: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    refusals.add(unit, leaf.key, error.mistake, error.expected);
  }
}

/** A cap in the section of deductions is a size: the most it may take. */
function inBounds(points: Fraction, full: Fraction, { leaf, part }: LeafTask): { readonly points: Fraction; readonly because: readonly Reason[] } {
  const size = leaf.cap === 'none' ? undefined : leaf.cap === 'full' ? full : leaf.cap.points;
  const cap = part === 'deductions' ? NOTHING : size;
  const least = part === 'deductions' && size ? negative(size) : (leaf.floor ?? (part === 'bonus' ? NOTHING : undefined));
  if (cap && order(points, cap) > 0) return { points: cap, because: [because('cap', less(cap, points), { cap })] };
  if (least && order(points, least) < 0) return { points: least, because: [because('floor', less(least, points), { floor: least })] };
  return { points, because: [] };
}

export function roundedStep(points: Fraction, rounding: Rounding): readonly Reason[] {
  const to = rounded(points, rounding);
  return order(to, points) === 0 ? [] : [because('rounded', less(to, points), { from: points, mode: rounding.mode, places: whole(rounding.places) })];
}

interface Around {
  readonly full: Fraction;
  readonly rounding: Rounding;
  readonly scored: readonly Fraction[];
}

/** What the scheme says of a leaf that does not apply. */
function exemptCell({ leaf, book }: LeafTask, unit: string, { full, rounding, scored }: Around): Cell {
  const fact = book.exemption(unit, leaf.key);
  const facts = fact ? [fact] : [];
  const numbers = { basis: fact?.basis ?? '' };
  const cell = { indicator: leaf, full, places: rounding.places, inputs: [{ name: 'applies', value: undefined, stated: false, facts }] };
  switch (leaf.notApplicable) {
    case 'refuse':
      throw new CellRefused('not-applicable-refused');
    case 'exclude':
      return { ...cell, points: null, because: [because('not-applicable-excluded', NOTHING, numbers)] };
    case 'full': {
      const points = rounded(full, rounding);
      return { ...cell, points, because: [because('not-applicable-full', full, { ...numbers, full }), ...roundedStep(full, rounding)] };
    }
    case 'average': {
      if (scored.length === 0) throw new CellRefused('no-peer-to-average');
      const average = quotient(sum(...scored), whole(scored.length));
      const steps = [because('not-applicable-average', average, { ...numbers, of: whole(scored.length) }), ...roundedStep(average, rounding)];
      return { ...cell, points: rounded(average, rounding), because: steps };
    }
  }
}
