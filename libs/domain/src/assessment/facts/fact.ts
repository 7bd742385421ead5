import type { Fraction } from '../../kernel/fraction';

/** The columns of a facts file, and how counties write them. A JSON file has objects with the same members, all of them text. */
export const COLUMNS = {
  unit: '单位',
  leaf: '指标',
  input: '数据项',
  item: '条目',
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  level: '级别',
  applies: '是否适用',
  basis: '依据',
  source: '来源',
  hash: '文件哈希',
  by: '评分人',
  second: '复核人',
} as const;
export type Column = keyof typeof COLUMNS;
export const REQUIRED_COLUMNS = ['unit', 'leaf', 'source'] as const satisfies readonly Column[];

/** One line before it is understood: where it stood, and its cells, empty where the file says nothing. */
export interface FactRow {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** 指标数据: one outcome, event, honour or mark of one unit, with where it comes from. Usage of the software never is one. */
export interface Fact {
  readonly line: number;
  readonly unit: string;
  /** What the file calls leaf: the key of the indicator, of a figure several indicators read, of a veto. */
  readonly figure: string;
  readonly input: string;
  /** Tells events, awards and raters of one input apart. */
  readonly item: string;
  readonly value: Fraction | undefined;
  readonly ratio: { readonly over: Fraction; readonly under: Fraction } | undefined;
  readonly level: string;
  /** False: the leaf does not apply to the unit, by a decision named in `basis`. */
  readonly applies: boolean;
  readonly basis: string;
  readonly source: string;
  /** SHA-256 of the file it rests on. */
  readonly hash: string;
  readonly by: string;
  readonly second: string;
}
