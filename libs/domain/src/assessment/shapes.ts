import type { Mistake } from './mistake';
import { type At, type JsonSchema, type Shape, type ShapeOf, below, wrongAt } from './shape';

type Members = Readonly<Record<string, Shape<unknown>>>;
export type ObjectOf<M extends Members> = { readonly [K in keyof M]: ShapeOf<M[K]> };
type Plain = Readonly<Record<string, unknown>>;

/** An object with these members and no others. */
export function object<M extends Members>(members: M): Shape<ObjectOf<M>> {
  const required = Object.keys(members).filter((name) => members[name]?.absent === undefined);
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 ? { required } : {}),
      properties: Object.fromEntries(Object.entries(members).map(([name, { schema }]) => [name, schema])),
    },
    read(value, at) {
      const given = plain(value, at);
      for (const name of Object.keys(given)) if (!Object.hasOwn(members, name)) wrongAt(below(at, name), 'unknown');
      return readMembers(members, value === given ? given : undefined, at) as ObjectOf<M>;
    },
  };
}

function readMembers(members: Members, given: Plain | undefined, at: At): Plain {
  const read: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(members)) {
    const there = given !== undefined && Object.hasOwn(given, name);
    // Under something that is no object at all, one complaint is enough.
    const place = given === undefined ? { pointer: at.pointer, wrong: [] } : below(at, name);
    read[name] = !there && shape.absent ? shape.absent.value : shape.read(given?.[name], place);
  }
  return read;
}

function plain(value: unknown, at: At): Plain {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Plain;
  wrongAt(at, value === undefined ? 'required' : 'not-object');
  return {};
}

export function list<T>(of: Shape<T>, least: number, most: number): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: of.schema, minItems: least, maxItems: most },
    read(value, at) {
      if (!Array.isArray(value)) {
        wrongAt(at, value === undefined ? 'required' : 'not-list');
        return [];
      }
      if (value.length < least) wrongAt(at, 'too-few', String(least));
      if (value.length > most) wrongAt(at, 'too-many', String(most));
      return value.slice(0, most).map((one, index) => of.read(one, below(at, index)));
    },
  };
}

/** Members named by keys of the writer's own, at least one. */
export function record<T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: of.schema, minProperties: 1, propertyNames: { pattern: '^[^\\s/~|,"]{1,60}$' } },
    read(value, at) {
      const given = plain(value, at);
      const names = Object.keys(given);
      if (value === given && names.length === 0) wrongAt(at, 'too-few', '1');
      for (const name of names) if (!/^[^\s/~|,"]{1,60}$/u.test(name)) wrongAt(below(at, name), 'not-key');
      return Object.fromEntries(names.map((name) => [name, of.read(given[name], below(at, name))]));
    },
  };
}

/** One of several, told apart by whether the value is an object. */
export function textOrObject<A, B>(plainText: Shape<A>, structured: Shape<B>): Shape<A | B> {
  return {
    schema: { anyOf: [plainText.schema, structured.schema] },
    read(value, at) {
      const isObject = typeof value === 'object' && value !== null;
      return isObject ? structured.read(value, at) : plainText.read(value, at);
    },
  };
}

/** Objects told apart by one member: `{ "kind": "order", ... }`. */
export function byMember<K extends string, M extends Readonly<Record<string, Shape<unknown>>>>(
  member: K,
  kinds: M,
): Shape<{ [N in keyof M & string]: { readonly [P in K]: N } & ShapeOf<M[N]> }[keyof M & string]> {
  type Found = { [N in keyof M & string]: { readonly [P in K]: N } & ShapeOf<M[N]> }[keyof M & string];
  const names = Object.keys(kinds);
  return {
    schema: { oneOf: names.map((name) => withMember(kinds[name]?.schema ?? {}, member, name)) },
    read(value, at) {
      const given = plain(value, at);
      if (value !== given) return { [member]: names[0] } as Found;
      const { [member]: name, ...rest } = given;
      const shape = typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      if (shape === undefined) {
        const code: Mistake = name === undefined ? 'required' : 'not-listed';
        wrongAt(below(at, member), code, names.join(' | '));
        return { [member]: names[0] } as Found;
      }
      return { [member]: name, ...(shape.read(rest, at) as object) } as Found;
    },
  };
}

function withMember(schema: JsonSchema, member: string, name: string): JsonSchema {
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly string[]) : [];
  const properties = (schema['properties'] ?? {}) as JsonSchema;
  return { ...schema, required: [member, ...required], properties: { [member]: { const: name }, ...properties } };
}
