import type { FigureReading, FigureScope, FigureShape } from '#domain/document/figure';
import type { InBoth } from '#words/language';
import type { Reading } from '../../core/reader';
import type { CalendarShelf } from '../../plan/calendars';
import type { FigureRecord } from './figure-record';

/** What a query is answered from: the year's list as of a day, and the county's other records of that year. */
export interface QueryAround {
  readonly reading: Reading;
  readonly shelf: CalendarShelf;
  readonly record: FigureRecord;
}

/**
 * A figure by name: what it says, what it must be told, and how it is found. The same entry answers a screen, a draft and a
 * document, so that they cannot differ.
 */
export interface NamedQuery {
  readonly name: string;
  readonly says: InBoth<string>;
  readonly shape: FigureShape;
  readonly needs: readonly (keyof FigureScope)[];
  readonly may: readonly (keyof FigureScope)[];
  ask(of: FigureScope, around: QueryAround): Promise<FigureReading> | FigureReading;
}
