import { type Decimal, decimal, decimalText } from '../../kernel/decimal';
import { Failure } from '../../kernel/failure';
import type { FactRow } from '../facts/fact';
import type { FigureColumn } from './column';

/** What all facts of a packed column say alike. */
export interface SaidAlike {
  readonly source: string;
  readonly basis: string;
  readonly hash: string;
  readonly by: string;
  readonly second: string;
}
/** How a packed column is written down; its numbers stand one after the other in the order of the columns. */
export interface ColumnHead extends SaidAlike, Pick<FigureColumn, 'figure' | 'input' | 'places' | 'underPlaces'> {
  readonly ratio: boolean;
  /** The facts' hashes are of what each rests on in the record, and are found again from that. */
  readonly ofRecord: boolean;
}
export interface PackedRows {
  readonly heads: readonly ColumnHead[];
  readonly plain: Int32Array;
  /** What could not be packed. */
  readonly listed: readonly FactRow[];
}

type Cells = FactRow['cells'];
/** The hash of a fact read from the record, by its place. */
export type HashOf = (unit: string, figure: string, input: string) => string | undefined;

const MOST = 2_147_483_647n;

/**
 * Packs the figures that every unit of the group has once, in the same form and of the same origin; everything else stays a
 * line. Unpacked again they are the same facts.
 */
export function packRows(rows: readonly FactRow[], units: readonly string[], hashOf: HashOf): PackedRows {
  const byPlace = new Map<string, FactRow[]>();
  for (const row of rows) {
    const place = `${row.cells.leaf}|${row.cells.input}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  }
  const packed = [...byPlace.values()].map((of) => ({ of, column: columnOf(of, units, hashOf) }));
  const columns = packed.flatMap(({ column }) => column ?? []);
  const plain = new Int32Array(columns.reduce((size, { numbers }) => size + numbers.length, 0));
  columns.reduce((at, { numbers }) => (plain.set(numbers, at), at + numbers.length), 0);
  return { heads: columns.map(({ head }) => head), plain, listed: packed.flatMap(({ of, column }) => (column === undefined ? of : [])) };
}

interface Packed {
  readonly head: ColumnHead;
  readonly numbers: readonly number[];
}

function columnOf(rows: readonly FactRow[], units: readonly string[], hashOf: HashOf): Packed | undefined {
  const byUnit = new Map(rows.map(({ cells }) => [cells.unit, cells]));
  const [first] = byUnit.values();
  if (first === undefined || rows.length !== units.length || byUnit.size !== units.length) return undefined;
  const inOrder = units.map((unit) => byUnit.get(unit));
  if (!inOrder.every((cells): cells is Cells => cells !== undefined && isPlain(cells) && isAlike(cells, first))) return undefined;
  const ratio = first.numerator !== '';
  const ofRecord = inOrder.every((cells) => hashOf(cells.unit, cells.leaf, cells.input) === cells.hash);
  if (!ofRecord && !inOrder.every(({ hash }) => hash === first.hash)) return undefined;
  const over = scaled(inOrder.map((cells) => (ratio ? cells.numerator : cells.value)));
  const under = ratio ? scaled(inOrder.map(({ denominator }) => denominator)) : undefined;
  if (over === undefined || (ratio && under === undefined)) return undefined;
  const { leaf: figure, input, source, basis, by, second } = first;
  const head = { figure, input, places: over.places, underPlaces: under?.places ?? 0, ratio, ofRecord, source, basis, hash: ofRecord ? '' : first.hash, by, second };
  return { head, numbers: [...over.numbers, ...(under?.numbers ?? [])] };
}

function isPlain({ item, level, applies, value, numerator, denominator }: Cells): boolean {
  return item === '' && level === '' && applies === '' && (value !== '') !== (numerator !== '') && (numerator !== '') === (denominator !== '');
}

function isAlike(cells: Cells, first: Cells): boolean {
  return (['source', 'basis', 'by', 'second'] as const).every((name) => cells[name] === first[name]) && (cells.value === '') === (first.value === '');
}

function scaled(texts: readonly string[]): { readonly places: number; readonly numbers: readonly number[] } | undefined {
  const amounts = texts.map(amountOf);
  if (!amounts.every((one): one is Decimal => one !== undefined)) return undefined;
  const places = Math.max(0, ...amounts.map(({ scale }) => scale));
  const numbers = amounts.map(({ units, scale }) => units * 10n ** BigInt(places - scale));
  return numbers.every((one) => one <= MOST && one >= -MOST) ? { places, numbers: numbers.map(Number) } : undefined;
}

function amountOf(text: string): Decimal | undefined {
  try {
    return decimal(text);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The columns of a group, each with its head, as they are scored. */
export function columnsOf(heads: readonly ColumnHead[], plain: Int32Array, size: number): readonly (FigureColumn & { readonly head: ColumnHead })[] {
  let at = 0;
  const next = (): Int32Array => plain.subarray(at, (at += size));
  return heads.map((head) => {
    const { figure, input, places, underPlaces, ratio } = head;
    return { figure, input, places, underPlaces, over: next(), under: ratio ? next() : null, head };
  });
}

/** The lines again, column after column. */
export function unpackRows({ heads, plain }: Pick<PackedRows, 'heads' | 'plain'>, units: readonly string[], hashOf: HashOf): readonly FactRow[] {
  return columnsOf(heads, plain, units.length).flatMap(({ head, over, under, places, underPlaces }) => {
    const { figure, input, source, basis, by, second, ofRecord, hash } = head;
    return units.map((unit, index) => {
      const amount = (numbers: Int32Array, scale: number) => decimalText({ units: BigInt(numbers[index] ?? 0), scale });
      const amounts = under === null ? { value: amount(over, places), numerator: '', denominator: '' } : { value: '', numerator: amount(over, places), denominator: amount(under, underPlaces) };
      const own = ofRecord ? (hashOf(unit, figure, input) ?? '') : hash;
      const cells: Cells = { unit, leaf: figure, input, item: '', level: '', applies: '', basis, source, hash: own, by, second, ...amounts };
      return { line: index, cells };
    });
  });
}
