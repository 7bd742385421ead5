import type { QueryResultRow } from 'pg';
import { type Day, formatDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import type { State } from '#domain/assignment/lifecycle';
import { type Light, worstOf } from '#domain/assignment/light';
import type { PersonActor, Role } from '#domain/people/actor';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { readAssignment } from './details.queries';
import { lightDays } from './light-days';
import { colourOf, lightDaysFrom, litOn, NEXT_COLUMNS, SINCE, standings } from './light-sql';

/** Those asked for, and of a leader's part every other of its item. `$3` the lists' days, `$4` the day asked about. */
const LIT: Statement = {
  name: 'assignments-lit',
  text: `WITH ${lightDaysFrom(3)},
      asked AS (SELECT id, item_id, kind FROM assignment WHERE county_id = $1 AND id = ANY($2::uuid[])),
      wanted AS (
        SELECT id FROM asked
        UNION SELECT s.id FROM asked k JOIN assignment s ON s.county_id = $1 AND s.item_id = k.item_id WHERE k.kind = 'leadership'
      )
    SELECT k.id, k.item_id AS "itemId", k.kind, k.state, k.reason, ${colourOf('k.reason')} AS colour,
      ${SINCE} - '1970-01-01'::date AS since, ${NEXT_COLUMNS}
    FROM ${litOn('$4::date', standings('a.kind', 'a.county_id = $1 AND a.id IN (SELECT w.id FROM wanted w)'))} k`,
};

interface Row extends QueryResultRow {
  readonly id: string;
  readonly itemId: string;
  readonly kind: string;
  readonly state: State;
  readonly colour: Light['colour'];
  readonly reason: Light['reason'];
  readonly since: Day;
  readonly nextUnitId: UnitId | null;
  readonly nextRole: Role | null;
}

/** The lights of assignments the caller has already found visible, as of now. */
export async function lightsOf(
  reading: Reading,
  shelf: CalendarShelf,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Light>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.rows<Row>(LIT, [reading.county, ids, await lightDays(reading, shelf), formatDay(reading.today)]);
  const units = rows.filter(({ kind }) => kind !== 'leadership');
  const below = ({ itemId }: Row): Light[] => units.filter((unit) => unit.itemId === itemId).map(lightIn);
  return new Map(rows.map((row) => [row.id, leads(row) ? worstOf(below(row), row.since) : lightIn(row)]));
}

const leads = ({ kind, state }: Row): boolean => kind === 'leadership' && state === 'underway';

function lightIn({ colour, reason, since, nextUnitId, nextRole }: Row): Light {
  return { colour, reason, since, next: { unitId: nextUnitId, role: nextRole } };
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
