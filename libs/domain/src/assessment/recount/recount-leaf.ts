import { type Fraction, HUNDRED, NOTHING, ONE, isZero, negative, order, product, quotient, sum, whole } from '../../kernel/fraction';
import { APPLIES_INPUT } from '../facts/known-inputs';
import { type FrozenFact, type FrozenLeaf, type FrozenScheme, amount, fullIn, roundedBy } from './frozen';
import type { FrozenFacts } from './frozen-facts';
import type { RuleGiven } from './rule-given';
import { RECOUNT_RULES } from './rules';

/** Where a leaf stands: in the tree, or in a section that only adds or only takes. */
export type Section = 'tree' | 'bonus' | 'deductions';

interface Of {
  readonly leaf: FrozenLeaf;
  readonly scheme: FrozenScheme;
  readonly facts: FrozenFacts;
}

export function leafStage({ rounding }: FrozenLeaf, scheme: FrozenScheme): string {
  return rounding?.points ?? scheme.rounding?.points ?? 'half-up:2';
}

/** The points of a leaf for all units of a group; null where it is excluded. Throws where the facts give none. */
export function recountLeaf(of: Of, section: Section, group: FrozenScheme['groups'][number]): ReadonlyMap<string, Fraction | null> {
  const { leaf, scheme, facts } = of;
  const full = fullIn(leaf, group.key) ?? NOTHING;
  const stage = leafStage(leaf, scheme);
  const isExempt = (unit: string): boolean => facts.at(unit, leaf.key, APPLIES_INPUT).length > 0;
  const peers = group.units.filter((unit) => !isExempt(unit));
  const rule = RECOUNT_RULES[`${leaf.rule} ${leaf.version}`];
  if (!rule) throw new RangeError(`unknown rule: ${leaf.rule} ${leaf.version}`);
  const rowsOf = peerRows(of, peers);
  const scored = new Map<string, Fraction | null>();
  for (const unit of peers) {
    const points = rule({ ...figuresOf(of, unit), full, peers: rowsOf }, leaf.parameters as never);
    scored.set(unit, roundedBy(inBounds(points, full, { leaf, section }), stage));
  }
  const all = [...scored.values()].map((points) => points ?? NOTHING);
  for (const unit of group.units) if (isExempt(unit)) scored.set(unit, exempted(leaf, full, all, stage));
  return scored;
}

function exempted({ notApplicable }: FrozenLeaf, full: Fraction, scored: readonly Fraction[], stage: string): Fraction | null {
  if (notApplicable === 'exclude') return null;
  if (notApplicable === 'full') return roundedBy(full, stage);
  if (notApplicable === 'average') return roundedBy(quotient(sum(...scored), whole(scored.length)), stage);
  throw new RangeError('the leaf must apply');
}

/** A cap in the section of deductions is a size: the most it may take. */
function inBounds(points: Fraction, full: Fraction, { leaf, section }: { readonly leaf: FrozenLeaf; readonly section: Section }): Fraction {
  const { cap = 'none', floor } = leaf;
  const size = cap === 'none' ? undefined : cap === 'full' ? full : amount(cap.points);
  const most = section === 'deductions' ? NOTHING : size;
  const own = floor === undefined ? (section === 'bonus' ? NOTHING : undefined) : amount(floor);
  const least = section === 'deductions' && size ? negative(size) : own;
  if (most && order(points, most) > 0) return most;
  return least && order(points, least) < 0 ? least : points;
}

/** The same for every unit: looked up once. */
function peerRows(of: Of, peers: readonly string[]): RuleGiven['peers'] {
  let rows: ReturnType<RuleGiven['peers']> | undefined;
  return (names) => (rows ??= peers.map((unit) => names.map((name) => figureOf(of, unit, name, ONE))));
}

function figuresOf(of: Of, unit: string): Pick<RuleGiven, 'figure' | 'percent' | 'items'> {
  return {
    figure: (name) => figureOf(of, unit, name, ONE),
    percent: (name) => figureOf(of, unit, name, HUNDRED),
    items: (name) => factsOf(of, unit, name).map((fact) => ({ key: fact.item ?? '', level: fact.level ?? '', amount: isBare(fact) ? ONE : valueOf(fact, ONE) })),
  };
}

function isBare({ value, numerator }: FrozenFact): boolean {
  return value === undefined && numerator === undefined;
}

function factsOf({ leaf, facts }: Of, unit: string, name: string): readonly FrozenFact[] {
  const { figure = leaf.key, input = name } = leaf.inputs?.[name] ?? {};
  return facts.at(unit, figure, input);
}

/** One figure: read, divided where it is a ratio, rounded at the input stage. */
function figureOf(of: Of, unit: string, name: string, times: Fraction): Fraction {
  const { leaf, scheme } = of;
  const setting = leaf.inputs?.[name];
  const [fact, ...more] = factsOf(of, unit, name);
  if (more.length > 0) throw new RangeError(`a figure twice: ${name}`);
  const isNothing = fact?.numerator !== undefined && isZero(amount(fact.numerator)) && isZero(amount(fact.denominator));
  const stated = fact === undefined ? setting?.absent : isNothing ? setting?.zeroOverZero : undefined;
  const value = fact === undefined || isNothing ? amount(stated) : valueOf(fact, setting?.times === undefined ? times : amount(setting.times));
  return roundedBy(value, setting?.rounding ?? leaf.rounding?.input ?? scheme.rounding?.input ?? 'none');
}

function valueOf({ value, numerator, denominator }: FrozenFact, times: Fraction): Fraction {
  return numerator === undefined ? amount(value) : product(quotient(amount(numerator), amount(denominator)), times);
}
