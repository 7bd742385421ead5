import { inputOfSource } from '#domain/assessment/life/record-places';
import { isManual } from '#domain/assessment/run/kept-group';
import { nodesOf } from '#domain/assessment/run/open-group';
import { marksIn } from '#domain/assessment/scheme/amounts';
import type { Indicator } from '#domain/assessment/scheme/indicator';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { fractionText } from '#domain/kernel/fraction';

/** An indicator as a column of a score sheet. */
export interface SheetColumn {
  readonly node: string;
  readonly name: string;
  readonly kind: 'leaf' | 'branch' | 'bonus' | 'deduction';
  readonly parent: string | null;
  readonly depth: number;
  readonly full: string | null;
  readonly rule: string | null;
  /** Some of its facts are typed by persons. */
  readonly manual: boolean;
}
/** Nodes of a group in the order of the scheme, each with its place in the tree. */
export function columnsOf(scheme: Scheme, group: string): readonly SheetColumn[] {
  const places = new Map<string, { parent: string | null; depth: number }>();
  const walk = (node: Indicator, parent: string | null, depth: number): void => {
    places.set(node.key, { parent, depth });
    if (node.kind === 'branch') node.children.forEach((child) => walk(child, node.key, depth + 1));
  };
  walk(scheme.tree, null, 0);
  const recorded = new Set(scheme.record.map((source) => `${source.figure}/${inputOfSource(scheme, source)}`));
  const bonus = new Set(scheme.bonus.items.map(({ key }) => key));
  return nodesOf(scheme, group).map((node) => {
    const full = marksIn(node.marks, group);
    const place = places.get(node.key);
    const section = bonus.has(node.key) ? 'bonus' : 'deduction';
    return {
      node: node.key,
      name: node.name,
      kind: place ? node.kind : section,
      parent: place?.parent ?? null,
      depth: place?.depth ?? 1,
      full: full ? fractionText(full) : null,
      rule: node.kind === 'leaf' ? `${node.rule.id} ${node.rule.version}` : null,
      manual: isManual(node, recorded),
    };
  });
}
