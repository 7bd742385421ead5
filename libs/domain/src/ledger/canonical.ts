/** A JSON value that has one canonical form. Numbers are safe integers only: amounts are decimal strings. */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/**
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no white space, shortest escapes.
 * Undefined members are left out. Throws RangeError on a number that is not a safe integer, because such a
 * number may print differently elsewhere.
 */
export function canonicalJson(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return integer(value);
  if (typeof value === 'string') return JSON.stringify(wellFormed(value));
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member)).join(',')}]`;
  return object(value as { readonly [key: string]: Canonical | undefined });
}

function object(value: { readonly [key: string]: Canonical | undefined }): string {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${JSON.stringify(wellFormed(key))}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  return Object.is(value, -0) ? '0' : String(value);
}

function wellFormed(text: string): string {
  if (/[\uD800-\uDFFF]/u.test(text)) throw new RangeError('a lone surrogate has no canonical form');
  return text;
}
