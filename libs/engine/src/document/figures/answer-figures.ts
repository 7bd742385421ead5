import type { AnsweredFigure } from '#domain/document/check-outline';
import type { FigureBinding, FigureReading, FigureScope } from '#domain/document/figure';
import { formatDay } from '#domain/kernel/day';
import type { Reading } from '../../core/reader';
import type { CalendarShelf } from '../../plan/calendars';
import { figureRecord, type FigureRecord } from './figure-record';
import { ITEM_QUERIES } from './item-queries';
import { LIST_QUERIES } from './list-queries';
import type { NamedQuery } from './named-query';
import { nothing } from './reading-of';
import { RECORD_QUERIES } from './record-queries';

/** Every figure that can be asked for by name. */
export const NAMED_QUERIES: ReadonlyMap<string, NamedQuery> = new Map([...ITEM_QUERIES, ...LIST_QUERIES, ...RECORD_QUERIES].map((query) => [query.name, query]));

/** Answers a draft's figures, each from the list as it stood on its own day. Read once a day asked about. */
export async function answerFigures(reading: Reading, shelf: CalendarShelf, asked: { readonly year: number; readonly figures: readonly FigureBinding[] }): Promise<readonly AnsweredFigure[]> {
  const records = new Map<string, Promise<FigureRecord | undefined>>();
  const recordOf = (year: number, asOf: string): Promise<FigureRecord | undefined> => {
    const key = `${year} ${asOf}`;
    const known = records.get(key) ?? figureRecord(reading, year, asOf);
    records.set(key, known);
    return known;
  };
  const answered: AnsweredFigure[] = [];
  for (const binding of asked.figures) {
    const query = NAMED_QUERIES.get(binding.query);
    const shape = query?.shape ?? null;
    const told = query === undefined ? null : await answer(query, binding, (back) => recordOf(asked.year - back, backBy(binding.asOf ?? formatDay(reading.today), back)), { reading, shelf });
    answered.push({ binding, shape: told !== null && told.unit !== null && /[%％‰]$/.test(told.unit) ? 'rate' : shape, reading: told });
  }
  return answered;
}

/** With the same a year before, for its change; an item of last year's list is found by its title. */
async function answer(query: NamedQuery, binding: FigureBinding, recordOf: (back: number) => Promise<FigureRecord | undefined>, around: { readonly reading: Reading; readonly shelf: CalendarShelf }): Promise<FigureReading> {
  const record = await recordOf(0);
  if (record === undefined || query.needs.some((need) => (binding.of[need] ?? '').trim() === '')) return nothing(null, binding.asOf ?? formatDay(around.reading.today));
  const now = await query.ask(binding.of, { ...around, record });
  const last = await recordOf(1);
  const of = last === undefined ? undefined : scopeBefore(binding.of, record, last);
  if (last === undefined || of === undefined || query.name === 'stated') return now;
  return { ...now, before: (await query.ask(of, { ...around, record: last })).value };
}

function scopeBefore(of: FigureScope, now: FigureRecord, last: FigureRecord): FigureScope | undefined {
  if (of.item === undefined) return of;
  const title = now.items.find(({ number }) => String(number) === of.item)?.title;
  const same = last.items.find((item) => item.title === title);
  return same === undefined ? undefined : { ...of, item: String(same.number) };
}

/** The same day a year before; 29 February becomes the 28th. */
function backBy(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  return years > 0 && day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
