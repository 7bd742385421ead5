import { formatDay } from '#domain/kernel/day';
import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import type { Reading, Statement } from '../core/reader';
import { CalendarVersions, nextVersion } from '../plan/calendar.store';
import { countStale } from './limit.store';
import { BEFORE_ALL, previewPage } from './recompute-limits';

export interface PreviewedMove {
  readonly assignmentId: AssignmentId;
  readonly itemNumber: number;
  readonly title: string;
  readonly unitId: UnitId | null;
  readonly dueOn: { readonly from: string | null; readonly to: string | null };
  readonly acknowledgeDueOn: { readonly from: string | null; readonly to: string | null };
}

export interface CalendarPreview {
  readonly year: number;
  readonly version: number;
  /** Of the limits looked at, how many would move. */
  readonly moved: number;
  readonly lookedAt: number;
  /** Limits that may be concerned; more than were looked at only in the largest counties. */
  readonly concerned: number;
  readonly moves: readonly PreviewedMove[];
}

/** Limits shown at most. */
const MOST_LOOKED_AT = 5_000;

const TITLES: Statement = {
  name: 'limit-titles',
  text: 'SELECT id, number, title FROM task_item WHERE county_id = $1 AND id = ANY($2::uuid[])',
};
type Title = { readonly id: string; readonly number: number; readonly title: string };

/** "41 limits would move": what loading a calendar would do, said by the function that would do it. Writes nothing. */
export async function previewCalendar(reading: Reading, json: unknown): Promise<CalendarPreview> {
  const versions = await CalendarVersions.of(reading);
  const next = nextVersion(versions, json);
  const { year, version } = next ?? versions.sameAs(json);
  const calendars = next ? versions.with(next) : versions;
  const { results, before } = await previewPage(reading, calendars, { after: BEFORE_ALL, most: MOST_LOOKED_AT });
  const items = [...new Set([...before.values()].map(({ assignment }) => assignment.itemId))];
  const titles = new Map((await reading.rows<Title>(TITLES, [reading.county, items])).map((row) => [row.id, row] as const));
  const day = (value: Parameters<typeof formatDay>[0] | null): string | null => (value === null ? null : formatDay(value));
  const moves = results.flatMap(({ decision }): readonly PreviewedMove[] => {
    const old = decision && before.get(decision.assignment.id)?.assignment;
    if (!decision || !old) return [];
    const { id, itemId, unitId, dueOn, acknowledgeDueOn } = decision.assignment;
    const { number: itemNumber = 0, title = '' } = titles.get(itemId) ?? {};
    return [
      {
        assignmentId: id,
        itemNumber,
        title,
        unitId,
        dueOn: { from: day(old.dueOn), to: day(dueOn) },
        acknowledgeDueOn: { from: day(old.acknowledgeDueOn), to: day(acknowledgeDueOn) },
      },
    ];
  });
  const concerned = await countStale(reading, calendars.newestVersions());
  return { year, version, moved: moves.length, lookedAt: results.length, concerned, moves };
}
