import { type Fraction, HUNDRED, NOTHING, ONE, quotient } from '../../kernel/fraction';
import type { Rounding } from '../../kernel/rounding';
import { marksIn } from '../scheme/amounts';
import type { Branch, Indicator } from '../scheme/indicator';
import { divided, mostOf, multiple, parts, power, safe, safeProduct, type Scaled } from './column';

/** A child of a branch with what its points are multiplied by. */
interface Part {
  readonly column: Scaled;
  readonly factor: Fraction;
}

/**
 * Points of every node of the tree for all units at once, from its leaves up, as {@link compose} gives them where no leaf is
 * excluded. `nodes` holds the leaves and receives the branches.
 */
export function composeColumns(indicator: Indicator, group: string, nodes: Map<string, Scaled>): Scaled | undefined {
  if (indicator.kind === 'leaf') return nodes.get(indicator.key);
  const full = marksIn(indicator.marks, group);
  if (full === undefined) return undefined;
  const children = indicator.children.flatMap((child): readonly Part[] => {
    const column = composeColumns(child, group, nodes);
    return column === undefined ? [] : [{ column, factor: factorOf(indicator, child, { group, full }) }];
  });
  const column = rounded(bounded(added(children), boundsOf(indicator, full)), indicator.rounding);
  nodes.set(indicator.key, column);
  return column;
}

function factorOf(branch: Branch, child: Indicator, { group, full }: { readonly group: string; readonly full: Fraction }): Fraction {
  if (branch.compose === 'sum') return ONE;
  if (branch.compose === 'weighted') return quotient(child.weight ?? NOTHING, HUNDRED);
  const own = marksIn(child.marks, group) ?? ONE;
  const share = quotient(child.share ?? NOTHING, HUNDRED);
  return { over: full.over * share.over * own.under, under: full.under * share.under * own.over };
}

/** Over one denominator, exactly. */
export function added(children: readonly Part[]): Scaled {
  const terms = children.map(({ column, factor }) => ({ column, ...parts(quotient(factor, ONE)) }));
  const den = terms.reduce((common, { column, under }) => multiple(common, safeProduct(column.den, under)), 1);
  const size = children[0]?.column.values.length ?? 0;
  const values = new Float64Array(size);
  let most = 0;
  for (const { column, over, under } of terms) {
    const by = safeProduct(over, den / safeProduct(column.den, under));
    most = safe(most + safeProduct(column.most, by < 0 ? -by : by));
    const own = column.values;
    for (let index = 0; index < size; index += 1) values[index] = values[index]! + own[index]! * by;
  }
  return { den, values, most };
}

export interface Bounds {
  readonly cap: Fraction | undefined;
  readonly floor: Fraction | undefined;
}

function boundsOf({ cap: kind, floor }: Branch, full: Fraction): Bounds {
  return { cap: kind === 'none' ? undefined : kind === 'full' ? full : kind.points, floor };
}

/** A cap first; what is not above it may be lifted to the floor. */
export function bounded(column: Scaled, { cap, floor }: Bounds): Scaled {
  if (cap === undefined && floor === undefined) return column;
  const [top, least] = [cap && parts(cap), floor && parts(floor)];
  const den = multiple(multiple(column.den, top?.under ?? 1), least?.under ?? 1);
  const by = den / column.den;
  safeProduct(column.most, by);
  const most = top === undefined ? Infinity : safeProduct(top.over, den / top.under);
  const low = least === undefined ? -Infinity : safeProduct(least.over, den / least.under);
  const values = new Float64Array(column.values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = column.values[index]! * by;
    values[index] = value > most ? most : value < low ? low : value;
  }
  return { den, values, most: mostOf(values) };
}

export function rounded(column: Scaled, rounding: Rounding | undefined): Scaled {
  if (rounding === undefined) return column;
  const scale = power(rounding.places);
  safe(2 * safeProduct(column.most, scale) + column.den);
  const values = new Float64Array(column.values.length);
  for (let index = 0; index < values.length; index += 1) values[index] = divided(column.values[index]! * scale, column.den, rounding.mode);
  return { den: scale, values, most: mostOf(values) };
}
