import { CellRefused, type Wrong } from '#domain/assessment/mistake';
import { total } from '#domain/assessment/reason';
import type { Given, Inputs, Item, ScoringRule } from '#domain/assessment/scoring-rule';
import { decimal } from '#domain/kernel/decimal';
import { exactly, fractionText } from '#domain/kernel/fraction';

type Figures = Readonly<Record<string, string | undefined>>;
type GivenItem = Partial<Omit<Item, 'amount'>> & { readonly amount?: string };
export interface Told {
  readonly full?: string;
  readonly figures?: Figures;
  readonly items?: Readonly<Record<string, readonly GivenItem[] | undefined>>;
  /** Figures of the others in the group. */
  readonly others?: readonly Figures[];
}

export const amount = (text: string) => exactly(decimal(text));
const amounts = (figures: Figures) => Object.fromEntries(Object.entries(figures).flatMap(([name, text]) => (text === undefined ? [] : [[name, amount(text)] as const])));

export function givenOf({ full = '100', figures = {}, items = {}, others = [] }: Told): Given {
  const lists = Object.entries(items).map(([name, list = []]) => [name, list.map((item, index) => itemOf(item, index))] as const);
  const own: Inputs = { unit: 'own', figures: amounts(figures), items: Object.fromEntries(lists) };
  const peers = others.map((other, index) => ({ unit: `other-${index}`, figures: amounts(other), items: {} }));
  return { ...own, full: amount(full), peers: [own, ...peers] };
}

function itemOf({ amount: text = '1', ...item }: GivenItem, index: number): Item {
  return { key: `item-${index}`, level: '', basis: '', filed: false, by: '', second: '', ...item, amount: amount(text) };
}

/** What is wrong with parameters, by place. */
export function wrongOf<P>(rule: ScoringRule<P>, json: unknown): readonly string[] {
  const wrong: Wrong[] = [];
  const parameters = rule.parameters.read(json, { pointer: '', wrong });
  if (wrong.length === 0) wrong.push(...(rule.check?.(parameters) ?? []));
  return wrong.map(({ pointer, code }) => `${pointer} ${code}`);
}

/** Exact points of a rule, or `refused: why`; always the sum of its reasons. */
export function pointsOf<P>(rule: ScoringRule<P>, json: unknown, told: Told): string {
  if (wrongOf(rule, json).length > 0) throw new Error(wrongOf(rule, json).join(', '));
  const parameters = rule.parameters.read(json, { pointer: '', wrong: [] });
  try {
    const { points, because } = rule.score(givenOf(told), parameters);
    expect(fractionText(total(because))).toBe(fractionText(points));
    return fractionText(points);
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    return `refused: ${error.mistake}`;
  }
}
