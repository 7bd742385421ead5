import type { AssignmentId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import type { ListRules } from '#domain/assignment/decision';
import { type Light, lightOf, worstOf } from '#domain/assignment/light';
import type { PersonActor } from '#domain/people/actor';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { ASSIGNMENT_COLUMNS, loaded } from './assignment.store';
import { readAssignment } from './details.queries';

/** Those asked for, and of a leader's part every other of its item. */
const LIT: Statement = {
  name: 'assignments-lit',
  text: `WITH asked AS (SELECT id, item_id, kind FROM assignment WHERE county_id = $1 AND id = ANY($2::uuid[])),
      wanted AS (
        SELECT id FROM asked
        UNION SELECT s.id FROM asked k JOIN assignment s ON s.county_id = $1 AND s.item_id = k.item_id WHERE k.kind = 'leadership'
      )
    SELECT ${ASSIGNMENT_COLUMNS}, l.rules, r.period AS "lastPeriod" FROM wanted w
    JOIN assignment a ON a.county_id = $1 AND a.id = w.id
    JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
    LEFT JOIN report r ON r.county_id = a.county_id AND r.id = a.last_report_id`,
};

type Row = Parameters<typeof loaded>[0] & Assignment & { readonly rules: ListRules; readonly lastPeriod: string | null };

/** The lights of assignments the caller has already found visible, as of now. */
export async function lightsOf(
  reading: Reading,
  shelf: CalendarShelf,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Light>> {
  if (ids.length === 0) return new Map();
  const calendars = await shelf.of(reading);
  const rows = await reading.rows<Row>(LIT, [reading.county, ids]);
  const units = rows.filter(({ kind }) => kind !== 'leadership');
  const own = new Map(units.map((row) => [row.id as string, lightOf(row, { ...row, today: reading.today, calendars })]));
  const leaders = rows.filter(({ kind }) => kind === 'leadership');
  const worst = leaders.map((row): [AssignmentId, Light] => {
    const below = units.filter(({ itemId }) => itemId === row.itemId).flatMap(({ id }) => own.get(id) ?? []);
    return [row.id, row.state === 'underway' ? worstOf(below) : lightOf(row, { ...row, today: reading.today, calendars })];
  });
  return new Map([...own, ...worst]);
}

/** One light, of a task the actor may read. */
export async function lightOfOne(
  reading: Reading,
  shelf: CalendarShelf,
  { by, id }: { readonly by: PersonActor; readonly id: string },
): Promise<Light> {
  await readAssignment(reading, by, id);
  return (await lightsOf(reading, shelf, [id])).get(id)!;
}
