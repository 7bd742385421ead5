import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import type { Reading, Statement } from '../core/reader';
import { type TimelineKind, TIMELINES, trailScope } from '../trail/trail-scope';

/** Whose timeline: of a thing, of a unit, of whoever held a post, or of a time. */
export const TIMELINES_ASKED = ['item', 'assignment', 'list', 'unit', 'evidence', 'post', 'period'] as const;
export type TimelineAsked = (typeof TIMELINES_ASKED)[number];

/** A condition on `trail_entry e`, and its two values. */
export interface EntryScope {
  readonly name: 'subjects' | 'unit' | 'post' | 'all' | 'reach';
  readonly values: readonly [unknown, unknown];
}

/** `$8` and `$9` are the scope's values. What accounts did is shown only to whom it may be. */
export const ENTRIES: Readonly<Record<EntryScope['name'], string>> = {
  subjects: 'e.subject_id = ANY($8::uuid[]) AND $9::boolean IS NOT NULL',
  unit: `(e.unit_id = $8::uuid OR e.subject_id = $8::uuid OR ($9::boolean AND e.subject_kind = 'account' AND e.subject_id IN
    (SELECT c.id FROM account c WHERE c.county_id = $1 AND c.unit_id = $8::uuid)))
    AND ($9::boolean OR e.subject_kind NOT IN ('account', 'county', 'complaint'))`,
  post: `e.actor_person_id IN (SELECT h.person_id FROM post_holding h WHERE h.county_id = $1 AND h.post_id = $8::uuid)
    AND e.body::jsonb #>> '{actor,post}' = $8::uuid::text AND $9::boolean IS NOT NULL`,
  all: `$8::boolean IS NOT NULL AND ($9::boolean OR e.subject_kind NOT IN ('account', 'county', 'complaint'))`,
  reach: `(e.unit_id = ANY($8::uuid[]) OR e.subject_id = ANY($8::uuid[])
      OR (e.subject_kind = 'account' AND e.subject_id IN (SELECT c.id FROM account c WHERE c.county_id = $1 AND c.unit_id = ANY($8::uuid[])))
      OR e.subject_id IN (SELECT a.id FROM assignment a WHERE a.county_id = $1 AND a.list_id = ANY($9::uuid[]))
      OR e.subject_id IN (SELECT i.id FROM task_item i WHERE i.county_id = $1 AND i.list_id = ANY($9::uuid[])) OR e.subject_id = ANY($9::uuid[]))`,
};

const POST: Statement = { name: 'timeline-post', text: 'SELECT unit_id AS "unitId" FROM post WHERE county_id = $1 AND id = $2' };

/** What of this the actor may see; what he may not see at all is as if it were not there (`trail.unknown-subject`). */
export async function entryScope(reading: Reading, by: PersonActor, asked: { readonly of: TimelineAsked; readonly id?: string }): Promise<EntryScope> {
  const { of, id } = asked;
  if (of === 'period') return periodScope(by);
  if (id === undefined) return fail('request.invalid', { count: 1 }, [{ pointer: '/id', code: 'required' }]);
  if (of === 'post') return postScope(reading, by, id);
  const scope = await trailScope(reading, by, kindOf(of), id);
  if ('subjects' in scope) return { name: 'subjects', values: [scope.subjects, true] };
  return { name: 'unit', values: [scope.unit, may(by, 'timeline.officers', { unitId: scope.unit as UnitId })] };
}

function kindOf(of: TimelineAsked): TimelineKind {
  return TIMELINES.find((kind) => kind === of) ?? 'assignment';
}

async function postScope(reading: Reading, by: PersonActor, id: string): Promise<EntryScope> {
  const [post] = await reading.rows<{ unitId: UnitId }>(POST, [reading.county, id]);
  if (!post || !may(by, 'timeline.officers', post)) return fail('trail.unknown-subject', { kind: 'post', id });
  return { name: 'post', values: [id, true] };
}

/** The county's for whom the whole trail is; else the units and lists that an inspection access reaches. */
function periodScope(by: PersonActor): EntryScope {
  if (may(by, 'trail.read', {})) return { name: 'all', values: [true, may(by, 'timeline.officers', {})] };
  const reached = by.grants.filter(({ access }) => access !== undefined);
  const lists = reached.flatMap(({ access }) => (access?.listId == null ? [] : [access.listId]));
  const units = reached.flatMap(({ access, unitId }) => (access?.listId == null ? [unitId] : []));
  if (reached.length === 0) fail('permission.denied', { action: 'trail.read', roles: ['inspector', 'supervision'] });
  return { name: 'reach', values: [units, lists] };
}
