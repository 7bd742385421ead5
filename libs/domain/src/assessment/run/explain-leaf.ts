import type { FactBook } from '../facts/fact-book';
import { marksIn } from '../scheme/amounts';
import { leavesOf } from '../scheme/indicator';
import type { Group, Scheme } from '../scheme/scheme';
import { Refusals } from './cell';
import type { CellOutput } from './output-shape';
import { type Part, scoreLeaf } from './score-leaf';
import { cellOutput } from './score-output';

/**
 * One leaf of a group, unit by unit, as a whole run tells it: what is asked about a cell needs no other leaf. Empty where the
 * group has no such leaf, or a unit cannot be scored, which a finished run does not know.
 */
export function explainLeaf(scheme: Scheme, group: Group, key: string, book: FactBook): ReadonlyMap<string, CellOutput> {
  const parts: readonly (readonly [Part, CellOutput['kind'], ReturnType<typeof leavesOf>])[] = [
    ['tree', 'leaf', leavesOf(scheme.tree)],
    ['bonus', 'bonus', scheme.bonus.items],
    ['deductions', 'deduction', scheme.deductions.items],
  ];
  for (const [part, kind, leaves] of parts) {
    const leaf = leaves.find((one) => one.key === key);
    if (leaf === undefined || (leaf.marks !== undefined && marksIn(leaf.marks, group.key) === undefined)) continue;
    const cells = scoreLeaf({ leaf, part, group, scheme, book, refusals: new Refusals() });
    return new Map([...cells].map(([unit, cell]) => [unit, cellOutput(cell, kind)]));
  }
  return new Map();
}
