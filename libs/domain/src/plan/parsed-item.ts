import type { Cadence } from '../calendar/period';
import type { ItemLimit } from './limit-words';
import type { ListColumn } from './list-column';
import type { ProofRule } from './proof-rule';
import type { Note, Refusal } from './reading';
import type { TargetValue } from './target';

/** A row of an annual list, understood: units and posts are ids of the directory it was checked against. */
export interface ParsedItem {
  readonly number: number;
  readonly theme: string;
  readonly title: string;
  readonly target: TargetValue;
  readonly unitOfMeasure: string;
  readonly leaderPostId: string;
  readonly leaderPostTitle: string;
  readonly leadUnitId: string;
  readonly cooperatingUnitIds: readonly string[];
  /** Townships in scope; none where the item is the departments' own. */
  readonly scope: readonly string[];
  readonly limit: ItemLimit;
  readonly cadence: Cadence;
  readonly proof: ProofRule | null;
}

/** Why a row cannot be taken over, and in which column. */
export interface RowProblem extends Refusal {
  readonly field: ListColumn;
}

/** What the importer makes of one row. `row` counts from 1, as the user sees it in `sheet`. */
export interface RowVerdict {
  readonly sheet: string;
  readonly row: number;
  /** What the row is about, as its title says, so that it is recognised without its number. */
  readonly label?: string;
  readonly verdict: 'ok' | 'error' | 'empty';
  readonly item?: ParsedItem;
  readonly problems: readonly RowProblem[];
  readonly notes: readonly Note[];
  /** The name most likely meant, where a name is unknown. */
  readonly suggestion?: string;
}
