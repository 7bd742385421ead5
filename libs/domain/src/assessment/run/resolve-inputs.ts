import { type Fraction, HUNDRED, NOTHING, ONE, isZero, order, product, quotient } from '../../kernel/fraction';
import { type Rounding, rounded } from '../../kernel/rounding';
import type { Fact } from '../facts/fact';
import type { FactBook } from '../facts/fact-book';
import { placeOfInput } from '../facts/known-figures';
import { refuse } from '../mistake';
import type { InputSetting, Leaf } from '../scheme/indicator';
import type { Inputs, Item, Need } from '../scoring-rule';
import type { InputTrace } from './cell';

export interface Resolved {
  readonly inputs: Inputs;
  readonly trace: readonly InputTrace[];
}

/** The inputs of a leaf for a unit: read, divided where they are ratios, rounded at the input stage. Refused by name where one cannot be had. */
export function resolveInputs(unit: string, leaf: Leaf, book: FactBook, byDefault: Rounding | null): Resolved {
  const figures: Record<string, Fraction> = {};
  const items: Record<string, readonly Item[]> = {};
  const trace: InputTrace[] = [];
  for (const need of leaf.needs) {
    const place = placeOfInput(leaf, need);
    const facts = book.at(unit, place.figure, place.input);
    if (need.takes === 'items') {
      items[need.name] = facts.map((fact) => itemOf(fact, need));
      trace.push({ name: need.name, value: undefined, stated: false, facts });
      continue;
    }
    const setting = leaf.inputs[need.name];
    const { value, stated } = figureOf(facts, need, setting);
    const stage = setting?.rounding !== undefined ? setting.rounding : leaf.rounding.input !== undefined ? leaf.rounding.input : byDefault;
    figures[need.name] = stage === null ? value : rounded(value, stage);
    trace.push({ name: need.name, value: figures[need.name], stated, facts });
  }
  return { inputs: { unit, figures, items }, trace };
}

function figureOf(facts: readonly Fact[], need: Need, setting: InputSetting | undefined): { readonly value: Fraction; readonly stated: boolean } {
  const [fact, second] = facts;
  if (fact === undefined) return { value: setting?.absent ?? refuse('fact-missing', need.name), stated: true };
  if (second !== undefined) refuse('fact-twice', need.name);
  if (fact.ratio === undefined) return { value: fact.value ?? refuse('value-missing', need.name), stated: false };
  const { over, under } = fact.ratio;
  if (isZero(over) && isZero(under)) return { value: setting?.zeroOverZero ?? refuse('zero-over-zero', need.name), stated: true };
  return { value: product(divided(over, under, need), setting?.times ?? (need.percent ? HUNDRED : ONE)), stated: false };
}

function divided(over: Fraction, under: Fraction, need: Need): Fraction {
  if (order(under, NOTHING) < 0) refuse('negative-base', need.name);
  if (isZero(under)) refuse('zero-base', need.name);
  return quotient(over, under);
}

function itemOf({ item, value, ratio, level, basis, hash, by, second }: Fact, need: Need): Item {
  const amount = value ?? (ratio ? divided(ratio.over, ratio.under, need) : ONE);
  return { key: item, amount, level, basis, filed: hash !== '', by, second };
}
