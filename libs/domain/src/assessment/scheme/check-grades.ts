import { fractionText, order } from '../../kernel/fraction';
import { type At, below, wrongAt } from '../shape';
import type { Scheme } from './scheme';

/** Grades from the best down: half-open intervals that touch. A value of 89.5 between 89 and 90 would have no grade. */
export function checkGrades({ grades, vetoes }: Scheme, root: At): void {
  const at = below(root, 'grades');
  grades.forEach(({ from, to, share }, index) => {
    const place = below(at, index);
    const better = grades[index - 1];
    const isLast = index === grades.length - 1;
    if (share !== undefined && index > 0) wrongAt(below(place, 'share'), 'share-misplaced');
    if (from === undefined && !isLast) wrongAt(below(place, 'from'), 'required');
    if (from !== undefined && isLast) wrongAt(below(place, 'from'), 'grades-hole', `< ${fractionText(from)}`);
    if (to !== undefined && better === undefined) wrongAt(below(place, 'to'), 'grades-hole', `≥ ${fractionText(to)}`);
    const edge = better?.from;
    if (edge && to && order(to, edge) < 0) wrongAt(below(place, 'to'), 'grades-hole', `${fractionText(to)} … ${fractionText(edge)}`);
    if (edge && to && order(to, edge) > 0) wrongAt(below(place, 'to'), 'grades-overlap', `${fractionText(edge)} … ${fractionText(to)}`);
    if (edge && from && order(from, edge) >= 0) wrongAt(below(place, 'from'), 'grades-overlap', `< ${fractionText(edge)}`);
  });
  vetoes.forEach((veto, index) => {
    const place = below(below(root, 'vetoes'), index);
    if (veto.effect === 'grade-forced' && !grades.some(({ key }) => key === veto.grade)) wrongAt(below(place, 'grade'), 'grade-unknown', veto.grade);
    if (veto.effect !== 'award-barred' && grades.length === 0) wrongAt(place, 'grade-unknown');
  });
}
