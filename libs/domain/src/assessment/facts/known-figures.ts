import { type Leaf, leavesOf } from '../scheme/indicator';
import type { Scheme } from '../scheme/scheme';
import type { Need } from '../scoring-rule';
import { VETO_INPUT } from './known-inputs';

export function scoredLeaves({ tree, bonus, deductions }: Scheme): readonly Leaf[] {
  return [...leavesOf(tree), ...bonus.items, ...deductions.items];
}

/** Where the facts of an input stand. */
export function placeOfInput(leaf: Leaf, need: Need): { readonly figure: string; readonly input: string } {
  const setting = leaf.inputs[need.name];
  return { figure: setting?.figure ?? leaf.key, input: setting?.input ?? need.name };
}

/** Every figure the scheme reads, with its inputs; a fact about anything else is a mistake of somebody. */
export function knownFigures(scheme: Scheme): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const add = (figure: string, input?: string) => {
    const inputs = known.get(figure) ?? new Set<string>();
    if (input !== undefined) inputs.add(input);
    known.set(figure, inputs);
  };
  for (const leaf of scoredLeaves(scheme)) {
    add(leaf.key);
    for (const need of leaf.needs) {
      const { figure, input } = placeOfInput(leaf, need);
      add(figure, input);
    }
  }
  for (const { key } of scheme.vetoes) add(key, VETO_INPUT);
  for (const { parts, total } of scheme.checks) for (const figure of [...parts, total]) add(figure, 'value');
  return known;
}
