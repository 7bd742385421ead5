import type { Schema } from './operations';
import type { Schemas } from './wrong-values';

/** Where an answer is not what the document says it is; empty where it is. Fields the document does not know are faults too. */
export function faultsAgainst(schemas: Schemas, written: Schema, value: unknown, place = ''): readonly string[] {
  const schema = schemas.resolve(written);
  if (schema.anyOf) {
    const found = schema.anyOf.map((one) => faultsAgainst(schemas, one, value, place));
    return found.find((faults) => faults.length === 0) ?? found[0] ?? [];
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (value === null) return schema.nullable === true || types.includes('null') ? [] : [`${place} is null`];
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return [`${place} is ${typeof value}, not ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${place} is ${JSON.stringify(value)}, not one of ${schema.enum.join(', ')}`];
  const format = FORMATS[schema.format ?? ''];
  if (format && typeof value === 'string' && !format.test(value)) return [`${place} is no ${schema.format}: ${value}`];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, index) => faultsAgainst(schemas, items, item, `${place}/${index}`)) : [`${place} has no kind of items`];
  }
  return typeof value === 'object' ? faultsOfFields(schemas, schema, value as Readonly<Record<string, unknown>>, place) : [];
}

function faultsOfFields(schemas: Schemas, schema: Schema, value: Readonly<Record<string, unknown>>, place: string): readonly string[] {
  const properties = schema.properties ?? {};
  const missing = (schema.required ?? []).filter((name) => value[name] === undefined).map((name) => `${place}/${name} is missing`);
  const faults = Object.entries(value).flatMap(([name, inner]) => {
    const known = properties[name];
    if (known) return inner === undefined ? [] : faultsAgainst(schemas, known, inner, `${place}/${name}`);
    return schema.additionalProperties ? [] : [`${place}/${name} is not in the document`];
  });
  return [...missing, ...faults];
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

function isOf(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
