import { type Fraction, HUNDRED, NOTHING, fractionText, isZero, order, product, quotient, sum } from '../../kernel/fraction';
import { type At, below, wrongAt } from '../shape';
import { marksIn } from './amounts';
import type { Branch, Indicator } from './indicator';
import type { Scheme } from './scheme';

/** Marks of the tree, group by group: each child's add up to the parent's, as the parent composes them. */
export function checkMarks({ groups, tree }: Scheme, at: At): void {
  checkPresent(tree, at);
  for (const name of ['weight', 'share'] as const) if (tree[name] !== undefined) wrongAt(below(at, name), 'weight-misplaced');
  if (at.wrong.length > 0) return;
  for (const { key } of groups) {
    if (marksIn(tree.marks, key) === undefined) wrongAt(below(at, 'marks'), 'marks-missing', key);
    else checkBranch(tree, key, at);
  }
}

function checkPresent(indicator: Indicator, at: At): void {
  if (indicator.marks === undefined) wrongAt(below(at, 'marks'), 'marks-missing');
  if (indicator.kind === 'branch') indicator.children.forEach((child, index) => checkPresent(child, below(below(at, 'children'), index)));
}

function checkBranch(indicator: Indicator, group: string, at: At): void {
  if (indicator.kind === 'leaf') return;
  const full = marksIn(indicator.marks, group);
  if (full === undefined) return;
  indicator.children.forEach((child, index) => {
    const place = below(below(at, 'children'), index);
    if ((child.weight !== undefined) !== (indicator.compose === 'weighted')) wrongAt(below(place, 'weight'), 'weight-misplaced', indicator.compose);
    if ((child.share !== undefined) !== (indicator.compose === 'fold')) wrongAt(below(place, 'share'), 'weight-misplaced', indicator.compose);
    checkBranch(child, group, place);
  });
  checkSum(indicator, group, { full, at });
}

function checkSum(branch: Branch, group: string, { full, at }: { readonly full: Fraction; readonly at: At }): void {
  const children = branch.children.filter((child) => marksIn(child.marks, group) !== undefined);
  if (children.length === 0 && isZero(full)) return;
  const marks = children.map((child) => marksIn(child.marks, group) ?? NOTHING);
  if (branch.compose === 'fold') {
    if (marks.some(isZero)) wrongAt(at, 'marks-missing', group);
    if (order(sum(...children.map(({ share }) => share ?? NOTHING)), HUNDRED) !== 0) wrongAt(at, 'shares-sum', told(group, sum(...children.map(({ share }) => share ?? NOTHING)), HUNDRED));
    return;
  }
  if (branch.compose === 'weighted') {
    const weights = sum(...children.map(({ weight }) => weight ?? NOTHING));
    if (order(weights, HUNDRED) !== 0) return wrongAt(at, 'weights-sum', told(group, weights, HUNDRED));
  }
  const parts = marks.map((mark, index) => (branch.compose === 'weighted' ? quotient(product(mark, children[index]?.weight ?? NOTHING), HUNDRED) : mark));
  if (order(sum(...parts), full) !== 0) wrongAt(below(at, 'marks'), 'marks-sum', told(group, sum(...parts), full));
}

function told(group: string, found: Fraction, wanted: Fraction): string {
  return `${group}: ${fractionText(found)} ≠ ${fractionText(wanted)}`;
}
