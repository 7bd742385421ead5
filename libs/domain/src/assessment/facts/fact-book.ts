import type { Canonical } from '../../ledger/canonical';
import { fractionText } from '../../kernel/fraction';
import type { Fact } from './fact';
import { APPLIES_INPUT } from './known-inputs';

/** By code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The facts of a run, found by unit, figure and input; the order of the file is forgotten. */
export class FactBook {
  private readonly byPlace = new Map<string, Fact[]>();
  private readonly sorted: readonly Fact[];
  private readonly exempt: ReadonlySet<string>;

  constructor(facts: readonly Fact[]) {
    const order = (a: Fact, b: Fact) => byText(a.unit, b.unit) || byText(a.figure, b.figure) || byText(a.input, b.input) || byText(a.item, b.item);
    this.sorted = [...facts].sort(order);
    this.exempt = new Set(this.sorted.filter(({ input }) => input === APPLIES_INPUT).map(({ figure }) => figure));
    for (const fact of this.sorted) {
      const key = placeKey(fact.unit, fact.figure, fact.input);
      const there = this.byPlace.get(key);
      if (there) there.push(fact);
      else this.byPlace.set(key, [fact]);
    }
  }

  /** In the order of their items. */
  at(unit: string, figure: string, input: string): readonly Fact[] {
    return this.byPlace.get(placeKey(unit, figure, input)) ?? [];
  }

  /** The decision that a leaf does not apply to a unit. */
  exemption(unit: string, leaf: string): Fact | undefined {
    return this.at(unit, leaf, APPLIES_INPUT)[0];
  }

  /** Leaves that do not apply to somebody. */
  exempted(): ReadonlySet<string> {
    return this.exempt;
  }

  /** What a run's id covers of the facts: everything but lines of the file. */
  canonical(): Canonical {
    return this.sorted.map(canonicalFact);
  }
}

/** Without empty members; amounts in their shortest form, so that 95 and 95.0 are the same fact. */
export function canonicalFact(fact: Fact): { readonly [member: string]: string } {
  const { unit, figure, input, item, value, ratio, level, basis, source, hash, by, second } = fact;
  const members = {
    unit, leaf: figure, input, item, level, basis, source, hash, by, second,
    value: value ? fractionText(value) : '',
    numerator: ratio ? fractionText(ratio.over) : '',
    denominator: ratio ? fractionText(ratio.under) : '',
  };
  return Object.fromEntries(Object.entries(members).filter(([, text]) => text !== ''));
}

function placeKey(unit: string, figure: string, input: string): string {
  return `${unit}\u0000${figure}\u0000${input}`;
}
