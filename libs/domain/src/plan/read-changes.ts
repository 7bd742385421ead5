import { compare, decimal, decimalText, ZERO } from '../kernel/decimal';
import { fail, Failure, type FailureDetails, type FieldError } from '../kernel/failure';
import type { FailureCode } from '../kernel/failures';
import type { UnitId } from '../kernel/ids';
import type { ListChange } from './amend-items';
import { fieldsOf, fieldsOfRow, type ItemFields, sorted, type TaskItem } from './annual-list';
import { cadenceNamed } from './cadence-words';
import { readLimit } from './limit-words';
import { LIST_COLUMNS, type ListColumn } from './list-column';
import { excerpt, tight } from './plain-text';
import { type ListContext, LONGEST_CELL, RowReader } from './read-row';
import type { Note, Reading, Refusal } from './reading';
import { readTarget } from './target';

/** A township's new quota, by its name. */
export interface QuotaCells {
  readonly township: string;
  readonly value: string;
}

/**
 * One change of an amendment in the words a list would use. `add` takes a whole row of cells; `adjust` only those that
 * change: title, target (with its sign and unit), limit, cadence, and the item's quotas as a whole.
 */
export interface ChangeCells {
  readonly kind: 'add' | 'drop' | 'adjust';
  readonly number: number;
  readonly cells?: Readonly<Partial<Record<ListColumn, string>>>;
  readonly quotas?: readonly QuotaCells[];
  /** Why the quotas do not sum to the target. */
  readonly explanation?: string;
}

/** Reads an amendment's changes by the rules of the list itself; everything wrong is named at once (`list.rows-wrong`). */
export function readChanges(
  changes: readonly ChangeCells[],
  items: readonly TaskItem[],
  context: ListContext,
): readonly ListChange[] {
  const errors: FieldError[] = [];
  const read = changes.map((change, index): ListChange => {
    const reader = new ChangeReader(change, context);
    const item = items.find(({ number }) => number === change.number);
    const result = reader.read(item);
    errors.push(...reader.problems.map(({ place, code }) => ({ pointer: `/changes/${index}/${place}`, code })));
    return result;
  });
  if (errors.length > 0) fail('list.rows-wrong', { count: errors.length }, errors);
  return read;
}

/** What is wrong and where in the change: `cells/limit`, `quotas/3`. */
export interface ChangeProblem extends Refusal {
  readonly place: string;
}

/** A whole row with its quotas, as `add` takes it; a spread of nothing where something is wrong. */
export function rowFields(change: ChangeCells, context: ListContext) {
  const reader = new ChangeReader(change, context);
  const fields = reader.whole();
  return { fields, problems: reader.problems, notes: reader.notes };
}

class ChangeReader {
  readonly problems: ChangeProblem[] = [];
  readonly notes: Note[] = [];

  constructor(
    private readonly change: ChangeCells,
    private readonly context: ListContext,
  ) {}

  whole(): ItemFields {
    return this.withQuotas(this.row());
  }

  read(item: TaskItem | undefined): ListChange {
    const { kind, number } = this.change;
    if (kind === 'drop') return { kind, number };
    if (kind === 'add') return { kind, number, fields: this.whole() };
    return { kind, number, fields: item ? this.adjustments(item) : {} };
  }

  private row(): ItemFields {
    const cells = { ...this.change.cells, number: String(this.change.number) };
    const named = Object.fromEntries(
      (Object.keys(LIST_COLUMNS) as ListColumn[]).map((column) => {
        const text = cells[column] ?? '';
        return [column, { text, kind: text === '' ? 'empty' : 'text' }];
      }),
    ) as never;
    const reader = new RowReader({ row: 1, kind: 'item', cells: named }, this.context);
    const item = reader.read();
    this.problems.push(...reader.problems.map(({ field, ...problem }) => ({ ...problem, place: `cells/${field}` })));
    this.notes.push(...reader.notes);
    return item ? fieldsOfRow(item) : (EMPTY_FIELDS as ItemFields);
  }

  private adjustments(item: TaskItem): Partial<ItemFields> {
    const { cells = {} } = this.change;
    const fields: Partial<{ -readonly [K in keyof ItemFields]: ItemFields[K] }> = {};
    if (cells.title !== undefined) fields.title = this.title(cells.title);
    if (cells.target !== undefined) {
      const unit = cells.unitOfMeasure ?? item.unitOfMeasure;
      const symbol = cells.symbol ?? (item.target.kind === 'number' ? item.target.comparator : '');
      fields.target = this.take('target', readTarget({ symbol, value: cells.target, unit })) ?? item.target;
      fields.unitOfMeasure = fields.target.kind === 'number' ? fields.target.unit : tight(unit);
    }
    if (cells.limit !== undefined) {
      fields.limit = this.take('limit', readLimit(cells.limit, this.context.year)) ?? item.limit;
    }
    if (cells.cadence !== undefined) fields.cadence = this.cadence(cells.cadence) ?? item.cadence;
    if (this.change.explanation !== undefined) fields.quotaExplanation = this.change.explanation.trim() || null;
    if (this.change.quotas === undefined) return fields;
    return { ...fields, scope: this.withQuotas({ ...fieldsOf(item), ...fields }).scope };
  }

  private title(text: string): string {
    const title = text.replace(/\s*[\r\n]+\s*/g, '').trim();
    if (title === '') this.refuse('cells/title', 'list.title-missing');
    if (title.length > LONGEST_CELL) this.refuse('cells/title', 'list.too-long', { longest: LONGEST_CELL });
    return title;
  }

  private cadence(text: string) {
    const cadence = cadenceNamed(tight(text).toLowerCase());
    if (!cadence) this.refuse('cells/cadence', 'list.cadence-unreadable', { text: excerpt(text) });
    return cadence;
  }

  private withQuotas(fields: ItemFields): ItemFields {
    const { quotas, explanation } = this.change;
    if (quotas === undefined) return fields;
    const values = new Map<string, string>();
    quotas.forEach(({ township, value }, index) => {
      const unit = this.context.directory.unit(township);
      const place = `quotas/${index}`;
      if (unit?.kind !== 'township') this.refuse(place, 'quota.unknown-township', { name: excerpt(township) });
      else if (!fields.scope.some(({ unitId }) => unitId === unit.id)) this.refuse(place, 'quota.outside-scope', { name: unit.name, title: fields.title });
      else if (values.has(unit.id)) this.refuse(place, 'quota.twice', { name: unit.name, title: fields.title });
      else values.set(unit.id, this.amount(value, place));
    });
    const share = (unitId: UnitId) => ({ unitId, quota: values.get(unitId) ?? null });
    const quotaExplanation = explanation?.trim() || fields.quotaExplanation;
    return { ...fields, scope: sorted(fields.scope.map(({ unitId }) => share(unitId))), quotaExplanation };
  }

  private amount(text: string, place: string): string {
    try {
      const value = decimal(tight(text).replaceAll(',', ''));
      if (compare(value, ZERO) >= 0) return decimalText(value);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
    this.refuse(place, 'quota.unreadable', { text: excerpt(text) });
    return '0';
  }

  private take<T>(field: string, reading: Reading<T>): T | undefined {
    if (reading.ok) return reading.value;
    for (const { code, details } of reading.refusals) this.refuse(`cells/${field}`, code, details);
    return undefined;
  }

  private refuse(place: string, code: FailureCode, details: FailureDetails = {}): void {
    this.problems.push({ place, code, details });
  }
}

/** Stands in for a row that was refused, so that the rest of it is looked at too. */
const EMPTY_FIELDS: Partial<ItemFields> = { scope: [], quotaExplanation: null };
