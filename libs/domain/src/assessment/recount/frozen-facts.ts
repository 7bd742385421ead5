import type { FrozenFact } from './frozen';

const NONE: readonly FrozenFact[] = [];

/** The facts of a run by unit, figure and input, in the order of its text: items by their key. */
export class FrozenFacts {
  private readonly byPlace = new Map<string, FrozenFact[]>();

  constructor(facts: readonly FrozenFact[]) {
    for (const fact of facts) {
      const place = placeOf(fact.unit, fact.leaf, fact.input);
      const there = this.byPlace.get(place);
      if (there) there.push(fact);
      else this.byPlace.set(place, [fact]);
    }
  }

  at(unit: string, figure: string, input: string): readonly FrozenFact[] {
    return this.byPlace.get(placeOf(unit, figure, input)) ?? NONE;
  }
}

function placeOf(...of: readonly string[]): string {
  return of.join('\u0000');
}
