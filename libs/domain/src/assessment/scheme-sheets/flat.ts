/** What a cell of a table cannot show by itself: of which kind the value is. The words stand in the workbook. */
export const VALUE_KINDS = { text: '文字', number: '数', flag: '是否', nothing: '空值', list: '空表', object: '空项' } as const;
export type ValueKind = keyof typeof VALUE_KINDS;

/** One value of a file by its place: `tiers/[1]/from`. Entries of lists count from 1, as people do. */
export interface FlatValue {
  readonly path: string;
  readonly kind: ValueKind;
  readonly text: string;
}

type Segment = string | number;

/** Every value under a place, each by its own; what is empty is said to be. */
export function flatten(value: unknown, path: readonly Segment[]): readonly FlatValue[] {
  const at = path.map(written).join('/');
  if (Array.isArray(value)) return value.length === 0 ? [{ path: at, kind: 'list', text: '' }] : value.flatMap((one: unknown, index) => flatten(one, [...path, index]));
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value);
    return members.length === 0 ? [{ path: at, kind: 'object', text: '' }] : members.flatMap(([name, one]) => flatten(one, [...path, name]));
  }
  if (typeof value === 'boolean') return [{ path: at, kind: 'flag', text: value ? '是' : '否' }];
  if (typeof value === 'number') return [{ path: at, kind: 'number', text: String(value) }];
  return [typeof value === 'string' ? { path: at, kind: 'text', text: value } : { path: at, kind: 'nothing', text: '' }];
}

function written(segment: Segment): string {
  if (typeof segment === 'number') return `[${segment + 1}]`;
  return segment.replaceAll('~', '~0').replaceAll('/', '~1').replace(/^\[/, '~2');
}

/** `tiers/[1]/from` → `tiers`, 0, `from`. */
export function segmentsOf(path: string): readonly Segment[] {
  return path.split('/').map((part) => {
    const index = /^\[([1-9]\d{0,4})\]$/.exec(part)?.[1];
    return index === undefined ? part.replace(/^~2/, '[').replaceAll('~1', '/').replaceAll('~0', '~') : Number(index) - 1;
  });
}

/** The value a kind and a text mean; a number that is none, or a flag, stays text for the reader to refuse. */
export function valueOf(kind: ValueKind, text: string): unknown {
  if (kind === 'list') return [];
  if (kind === 'object') return {};
  if (kind === 'nothing') return null;
  if (kind === 'flag') return flagOf(text);
  return kind === 'number' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

export function flagOf(text: string): boolean | string {
  return text === '是' || (text === '否' ? false : text);
}

/** Puts a value at its place, making what is missing on the way; false where something else stands there. */
export function put(root: object, segments: readonly Segment[], value: unknown): boolean {
  let at: object = root;
  for (const [index, segment] of segments.entries()) {
    if (Array.isArray(at) !== (typeof segment === 'number')) return false;
    const isLast = index === segments.length - 1;
    const there: unknown = Object.hasOwn(at, segment) ? Reflect.get(at, segment) : undefined;
    if (isLast ? there !== undefined : there !== undefined && (typeof there !== 'object' || there === null)) return false;
    const next = isLast ? value : (there ?? (typeof segments[index + 1] === 'number' ? [] : {}));
    if (there === undefined) Object.defineProperty(at, segment, { value: next, enumerable: true, writable: true, configurable: true });
    at = next as object;
  }
  return true;
}

export function pointerOf(segments: readonly Segment[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
