import { decimal } from '../kernel/decimal';
import { type Fraction, NOTHING, exactly } from '../kernel/fraction';
import type { Mistake, Wrong } from './mistake';

/** A JSON Schema (draft-07) or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonSchema;

/** Where one reads, and where what is wrong is collected. */
export interface At {
  readonly pointer: string;
  readonly wrong: Wrong[];
}

/**
 * What a member of a file must be, once: the reader and the JSON Schema come from the same place and cannot disagree.
 * `read` names what is wrong and then returns something harmless, so that the rest is read too.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** Present when the member may be left out: what then holds. */
  readonly absent?: { readonly value: T };
  read(value: unknown, at: At): T;
}
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

export function below(at: At, name: string | number): At {
  return { pointer: `${at.pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`, wrong: at.wrong };
}

export function wrongAt(at: At, code: Mistake, expected?: string): void {
  at.wrong.push(expected === undefined ? { pointer: at.pointer, code } : { pointer: at.pointer, code, expected });
}

/** With its doc: what the member means, for whoever writes the file. */
export function told<T>(about: string, shape: Shape<T>): Shape<T> {
  return { ...shape, schema: { ...shape.schema, description: about }, read: shape.read.bind(shape) };
}

export function optional<T, F>(shape: Shape<T>, value: F): Shape<T | F> {
  return { schema: shape.schema, absent: { value }, read: (given, at) => shape.read(given, at) };
}

/** Text by its form; `code` names what it is not. */
export function pattern(form: string, code: Mistake, example: string): Shape<string> {
  const regular = new RegExp(form, 'u');
  return {
    schema: { type: 'string', pattern: form },
    read(value, at) {
      if (typeof value === 'string' && regular.test(value)) return value;
      wrongAt(at, value === undefined ? 'required' : code, example);
      return '';
    },
  };
}

/** Something other than white space at both ends, at most so many characters. */
export function text(most: number): Shape<string> {
  return pattern(`^(?=.{1,${most}}$)\\S(.*\\S)?$`, 'not-text', `1–${most}`);
}

/** What facts and columns name a node, a group, an input by. */
export const KEY = pattern('^[^\\s/~|,"]{1,60}$', 'not-key', 'income-growth');

function amountOf(form: string, example: string): Shape<Fraction> {
  const shape = pattern(form, 'not-amount', example);
  return {
    schema: shape.schema,
    read(value, at) {
      const found = shape.read(value, at);
      return found === '' ? NOTHING : exactly(decimal(found));
    },
  };
}

/** Amounts are decimal strings: numbers of JSON would be floats. */
export const AMOUNT = amountOf('^-?\\d{1,12}(\\.\\d{1,6})?$', '12.5');
export const NOT_NEGATIVE = amountOf('^\\d{1,12}(\\.\\d{1,6})?$', '12.5');
export const POSITIVE = amountOf('^(?=.*[1-9])\\d{1,12}(\\.\\d{1,6})?$', '12.5');

export function integer(least: number, most: number): Shape<number> {
  return {
    schema: { type: 'integer', minimum: least, maximum: most },
    read(value, at) {
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
      const code = value === undefined ? 'required' : Number.isInteger(value) ? 'out-of-range' : 'not-whole';
      wrongAt(at, code, `${least}–${most}`);
      return least;
    },
  };
}

export const FLAG: Shape<boolean> = {
  schema: { type: 'boolean' },
  read(value, at) {
    if (typeof value === 'boolean') return value;
    wrongAt(at, value === undefined ? 'required' : 'not-flag', 'true | false');
    return false;
  },
};

export function choice<V extends string>(values: readonly V[]): Shape<V> {
  return {
    schema: { enum: values },
    read(value, at) {
      const found = values.find((one) => one === value);
      if (found === undefined) wrongAt(at, value === undefined ? 'required' : 'not-listed', values.join(' | '));
      return found ?? (values[0] as V);
    },
  };
}
