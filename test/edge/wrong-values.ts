import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './operations';

/** One body with one thing wrong, and the place a refusal has to name. */
export interface Wrong {
  readonly what: string;
  readonly pointer: string;
  readonly body: unknown;
}

type Json = Readonly<Record<string, unknown>>;
type Place = readonly (string | number)[];

const LONG = '长'.repeat(60_000);
/** Neither PostgreSQL nor UTF-8 can hold these; kept half, they would make a record that no longer proves itself. */
const UNWRITABLE = ['一\u0000二', '一\ud800二', '\udc00'];
const NOT: Readonly<Record<string, readonly unknown[]>> = {
  string: [7, true, ['x'], { a: 1 }, LONG, ...UNWRITABLE],
  integer: ['x', '1', 1.5, 1e308, -1, true, [1], { a: 1 }],
  number: ['x', 1e308, true, [1], { a: 1 }],
  boolean: ['yes', 1, [true], { a: 1 }],
  array: ['x', 7, true, { a: 1 }, [null], [[]], Array.from({ length: 2000 }, () => 'x')],
  object: ['x', 7, true, [1]],
};
const NOT_DAYS = ['2023-02-30', '2023-13-01', '0000-00-00', '12023-01-01', '2023-1-1', "2023-01-01'; --"];
const NOT_IDS = ['', 'x', '00000000-0000-0000-0000', "' OR 1=1 --"];

export class Schemas {
  constructor(private readonly document: OpenAPIObject) {}

  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.named(schema.$ref));
    if (schema.allOf) return Object.assign({}, schema, ...schema.allOf.map((part) => this.resolve(part))) as Schema;
    return schema;
  }

  named(ref: string): Schema {
    const found = (this.document.components?.schemas ?? {})[ref.replace('#/components/schemas/', '')];
    if (!found) throw new Error(`${ref} leads nowhere`);
    return found as Schema;
  }

  /** Every body with one field of the wrong kind, missing, or not known. */
  wrongs(schema: Schema, right: unknown): readonly Wrong[] {
    return this.within(this.resolve(schema), right, [], right);
  }

  private within(schema: Schema, whole: unknown, place: Place, value: unknown): readonly Wrong[] {
    if (schema.additionalProperties === true) return [];
    const own = schema.properties === undefined ? [] : [wrong('unknown field', whole, [...place, 'surprise'], 'x')];
    const fields = Object.entries(schema.properties ?? {}).flatMap(([name, written]) => {
      const field = this.resolve(written);
      const at = [...place, name];
      const given = (value as Json | undefined)?.[name];
      const required = schema.required?.includes(name) === true;
      return [
        ...(required ? [wrong('missing', whole, at, undefined)] : []),
        ...this.values(field, required).map((bad) => wrong(told(bad), whole, at, bad)),
        ...this.deeper(field, whole, at, given),
      ];
    });
    return [...own, ...fields];
  }

  private deeper(field: Schema, whole: unknown, at: Place, given: unknown): readonly Wrong[] {
    if (given === undefined || given === null) return [];
    if (field.items && Array.isArray(given) && given.length > 0) {
      const item = this.resolve(field.items);
      const bad = this.values(item, true).map((value) => wrong(`item ${told(value)}`, whole, [...at, 0], value));
      return [...bad, ...this.within(item, whole, [...at, 0], given[0])];
    }
    return field.properties ? this.within(field, whole, at, given) : [];
  }

  private values(field: Schema, required: boolean): readonly unknown[] {
    const types = typeof field.type === 'string' ? [field.type] : (field.type ?? []);
    const nullable = field.nullable === true || types.includes('null') || !required;
    const type = types.find((one) => one !== 'null') ?? 'object';
    const more = field.format === 'date' ? NOT_DAYS : field.format === 'uuid' ? NOT_IDS : field.enum ? ['x', ''] : [];
    return [...(NOT[type] ?? []), ...more, ...(nullable ? [] : [null])];
  }
}

/** The optional fields of a body, which may be said to be nothing. */
export function nulled(schema: Schema, right: Json): readonly { readonly name: string; readonly body: Json }[] {
  const optional = Object.keys(schema.properties ?? {}).filter((name) => schema.required?.includes(name) !== true);
  return optional.map((name) => ({ name, body: { ...right, [name]: null } }));
}

/** `right` with another value in one place. */
export function changed(right: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  const inner = changed((right as Json | undefined)?.[step], rest, value);
  if (Array.isArray(right)) return right.map((item: unknown, index) => (index === step ? inner : item));
  return { ...(right as Json), [step]: inner };
}

function wrong(what: string, whole: unknown, place: Place, value: unknown): Wrong {
  return { what: `${place.join('.')} ${what}`, pointer: `/${place.join('/')}`, body: changed(whole, place, value) };
}

function told(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 40) ?? 'nothing';
}
