import { COLOUR_OF } from '#domain/assignment/light';
import type { Schema } from '../../server/client';
import type { GridMap } from './cells';
import { type Cell, faceOf, type View } from './faces';

export type Column = Schema['HeatColumnView'];
export type UnitClass = 'street' | 'town' | 'rural' | 'other';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitClass;
  /** In the order of the columns; undefined: not its business. */
  readonly cells: readonly (Cell | undefined)[];
  readonly red: number;
}

export interface Group {
  /** Null: rows are not grouped. */
  readonly kind: UnitClass | null;
  readonly rows: readonly Row[];
}

export interface Arranged {
  readonly columns: readonly Column[];
  readonly themes: readonly { readonly name: string; readonly span: number }[];
  readonly groups: readonly Group[];
  /** The rows of all groups, from the top. */
  readonly rows: readonly Row[];
}

const KINDS: readonly UnitClass[] = ['street', 'town', 'rural', 'other'];
const ENDS: readonly (readonly [string, UnitClass])[] = [
  ['街道', 'street'],
  ['街道办事处', 'street'],
  ['镇', 'town'],
  ['乡', 'rural'],
];

/** Peers by what they are: subdistricts, towns and rural townships are told by their names. */
export function classOf(name: string): UnitClass {
  return ENDS.find(([end]) => name.endsWith(end))?.[1] ?? 'other';
}

interface Wish {
  readonly view: View;
  readonly today: string;
  readonly theme: string | undefined;
  readonly worstFirst: boolean;
}

/** Columns by theme, rows by class or by what is worst in the view shown. */
export function arrange(map: GridMap, { view, today, theme, worstFirst }: Wish): Arranged {
  const order = [...new Set(map.items.map((item) => item.theme))];
  const columns = order.flatMap((name) => map.items.filter((item) => item.theme === name && (theme === undefined || theme === name)));
  const places = new Map(map.items.map(({ id }, place) => [id, place]));
  const all = map.units.map(({ id, name, cells: given }): Row => {
    const cells = columns.map((column) => given[places.get(column.id) ?? -1] ?? undefined);
    return { id, name, kind: classOf(name), cells, red: cells.filter((cell) => cell && COLOUR_OF[cell.reason] === 'red').length };
  });
  const rows = all.filter(({ cells }) => cells.some(Boolean));
  const groups = worstFirst ? [{ kind: null, rows: sorted(rows, view, today) }] : grouped(rows);
  const themes = order.flatMap((name) => {
    const span = columns.filter((column) => column.theme === name).length;
    return span > 0 ? [{ name, span }] : [];
  });
  return { columns, themes, groups, rows: groups.flatMap((group) => group.rows) };
}

function sorted(rows: readonly Row[], view: View, today: string): readonly Row[] {
  const weights = new Map(rows.map((row) => [row.id, row.cells.reduce((sum, cell) => sum + (cell ? faceOf(cell, view, today).weight : 0), 0)]));
  return [...rows].sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0));
}

function grouped(rows: readonly Row[]): readonly Group[] {
  const found = KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter((group) => group.rows.length > 0);
  return found.length > 1 ? found : [{ kind: null, rows }];
}
