import type { FactBook } from '../facts/fact-book';
import type { Group, Scheme } from '../scheme/scheme';
import type { Columns } from './leaf-input';

/** A group's result as whole numbers in the order of its units; leaf after leaf as the scheme lists them, zero where a leaf is not the group's. */
export interface GroupColumns {
  readonly points: Int32Array;
  readonly totals: Float64Array;
  readonly ranks: Int32Array | null;
  readonly grades: readonly (string | null)[];
  readonly barred: readonly boolean[];
}

export interface ColumnsTask {
  readonly scheme: Scheme;
  readonly group: Group;
  readonly columns: Columns;
  /** Facts that are not packed: events, honours, marks, vetoes, decisions that a leaf does not apply. */
  readonly listed: FactBook;
  /** All facts, the packed ones too; asked for only where a leaf needs them one by one. */
  readonly all: () => FactBook;
}
