import { fail } from '#domain/kernel/failure';

/** Where the next page begins: the sort key of the last row shown. Opaque to clients. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The parts of a cursor of ours, each of which must fit its pattern; undefined without one. Anything else is refused with
 * `request.bad-cursor`, so that nothing unchecked reaches a statement.
 */
export function readCursor(cursor: string | undefined, patterns: readonly RegExp[]): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = parsed(cursor);
  const fits =
    Array.isArray(parts) &&
    parts.length === patterns.length &&
    patterns.every((pattern, index) => typeof parts[index] === 'string' && pattern.test(parts[index] as string));
  return fits ? (parts as readonly string[]) : fail('request.bad-cursor');
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** A page and where the next one begins; absent on the last. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** Cuts a page of `limit` out of rows read one beyond it. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly string[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
