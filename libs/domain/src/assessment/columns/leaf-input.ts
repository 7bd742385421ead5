import { HUNDRED, ONE } from '../../kernel/fraction';
import type { Rounding } from '../../kernel/rounding';
import { placeOfInput } from '../facts/known-figures';
import type { Leaf } from '../scheme/indicator';
import type { Scheme } from '../scheme/scheme';
import { divided, type FigureColumn, mostOf, parts, power, safe, safeProduct, type Scaled } from './column';

export type Columns = ReadonlyMap<string, FigureColumn>;

export function columnKey(figure: string, input: string): string {
  return `${figure}|${input}`;
}

/**
 * The only figure of a leaf, after the rounding of the input stage, as {@link resolveInputs} would give it. Undefined where it is
 * not packed, has more inputs, divides by zero or keeps the fractions of a ratio unrounded: the reference scores the leaf.
 */
export function inputOf(leaf: Leaf, scheme: Scheme, columns: Columns): Scaled | undefined {
  const [need, ...more] = leaf.needs;
  if (need === undefined || more.length > 0 || need.takes !== 'figure') return undefined;
  const place = placeOfInput(leaf, need);
  const column = columns.get(columnKey(place.figure, place.input));
  if (column === undefined) return undefined;
  const setting = leaf.inputs[need.name];
  const stage = setting?.rounding !== undefined ? setting.rounding : leaf.rounding.input !== undefined ? leaf.rounding.input : scheme.rounding.input;
  if (column.under === null) return plain(column, stage);
  return stage === null ? undefined : ratio(column, column.under, { stage, times: setting?.times ?? (need.percent ? HUNDRED : ONE) });
}

function plain({ over, places }: FigureColumn, stage: Rounding | null): Scaled {
  if (stage === null || stage.places >= places) return { den: power(places), values: new Float64Array(over), most: mostOf(over) };
  const step = power(places - stage.places);
  const values = new Float64Array(over);
  for (let index = 0; index < values.length; index += 1) values[index] = divided(values[index]!, step, stage.mode);
  return { den: power(stage.places), values, most: mostOf(values) };
}

type Ratio = { readonly stage: Rounding; readonly times: Parameters<typeof parts>[0] };

function ratio({ over, places, underPlaces }: FigureColumn, under: Int32Array, { stage, times }: Ratio): Scaled | undefined {
  const { over: by, under: through } = parts(times);
  const factor = safeProduct(by, power(stage.places), power(underPlaces));
  const share = safeProduct(through, power(places));
  safe(2 * safeProduct(mostOf(over), factor) + safeProduct(mostOf(under), share));
  const values = new Float64Array(over.length);
  for (let index = 0; index < values.length; index += 1) {
    const base = under[index]!;
    if (base <= 0) return undefined;
    values[index] = divided(over[index]! * factor, base * share, stage.mode);
  }
  return { den: power(stage.places), values, most: mostOf(values) };
}
