import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { SubjectKind } from '#domain/ledger/fact';
import type { PersonActor } from '#domain/people/actor';
import { may, type Subject } from '#domain/people/permission';
import type { Reading, Statement } from '../core/reader';

/** What has a timeline that business users may ask for. Accounts and the county itself are the audit officer's. */
export const TIMELINES = ['assignment', 'item', 'list', 'unit', 'evidence', 'calendar'] as const satisfies readonly SubjectKind[];
export type TimelineKind = (typeof TIMELINES)[number];

/** Whose entries a timeline shows: of these subjects, or, for a unit, of all that was done to or by its tasks. */
export type TrailScope = { readonly subjects: readonly string[] } | { readonly unit: string };

const SUBJECT = `a.id, a.list_id AS "listId", a.unit_id AS "unitId", a.lead_unit_id AS "leadUnitId", a.verifier_unit_id AS "verifierUnitId",
  a.leader_post_id AS "leaderPostId",
  ARRAY(SELECT u.unit_id FROM item_unit u WHERE u.county_id = a.county_id AND u.item_id = a.item_id
        AND u.part = 'cooperating')::text[] AS "cooperatingUnitIds"`;
const ASSIGNMENTS: Statement = {
  name: 'trail-assignments',
  text: `SELECT ${SUBJECT} FROM assignment a WHERE a.county_id = $1 AND (a.id = $2 OR a.item_id = $2) ORDER BY a.id`,
};
const ITEM: Statement = {
  name: 'trail-item',
  text: `SELECT i.id, i.list_id AS "listId", i.lead_unit_id AS "unitId", i.lead_unit_id AS "leadUnitId", i.leader_post_id AS "leaderPostId",
           ARRAY(SELECT u.unit_id FROM item_unit u WHERE u.county_id = i.county_id AND u.item_id = i.id
                 AND u.part = 'cooperating')::text[] AS "cooperatingUnitIds"
         FROM task_item i WHERE i.county_id = $1 AND i.id = $2`,
};
const UNIT: Statement = {
  name: 'trail-unit',
  text: `SELECT u.id AS "unitId", CASE WHEN u.kind = 'village' THEN u.parent_id END AS "parentUnitId"
         FROM unit u WHERE u.county_id = $1 AND u.id = $2`,
};
const LIST: Statement = { name: 'trail-list', text: 'SELECT id FROM annual_list WHERE county_id = $1 AND id = $2' };
const EVIDENCE: Statement = {
  name: 'trail-evidence',
  text: `SELECT e.id, NULL AS "listId", e.unit_id AS "unitId", NULL AS "leadUnitId", NULL AS "verifierUnitId", NULL AS "leaderPostId",
           '{}'::text[] AS "cooperatingUnitIds"
         FROM evidence e WHERE e.county_id = $1 AND e.id = $2
         UNION ALL
         SELECT ${SUBJECT} FROM report_evidence x
         JOIN report r ON r.county_id = x.county_id AND r.id = x.report_id
         JOIN assignment a ON a.county_id = r.county_id AND a.id = r.assignment_id
         WHERE x.county_id = $1 AND x.evidence_id = $2`,
};

type SubjectRow = Subject & { readonly id: string };

/** What of a subject's trail the actor may read; what he may not read at all is as if it were not there. */
export async function trailScope(reading: Reading, by: PersonActor, kind: TimelineKind, id: string): Promise<TrailScope> {
  const found = await SCOPES[kind](reading, by, id);
  return found ?? fail('trail.unknown-subject', { kind, id });
}

type Scope = (reading: Reading, by: PersonActor, id: string) => Promise<TrailScope | undefined>;

const SCOPES: Readonly<Record<TimelineKind, Scope>> = {
  assignment: async (reading, by, id) => {
    const [row] = await reading.rows<SubjectRow>(ASSIGNMENTS, [reading.county, id]);
    return row?.id === id && may(by, 'trail.read', row) ? { subjects: [id] } : undefined;
  },
  item: async (reading, by, id) => {
    const [item] = await reading.rows<SubjectRow>(ITEM, [reading.county, id]);
    if (!item) return undefined;
    const assignments = await reading.rows<SubjectRow>(ASSIGNMENTS, [reading.county, id]);
    const readable = assignments.filter((row) => may(by, 'trail.read', row)).map((row) => row.id);
    return readable.length > 0 || may(by, 'trail.read', item) ? { subjects: [id, ...readable] } : undefined;
  },
  list: async (reading, by, id) => {
    const rows = await reading.rows<{ id: string }>(LIST, [reading.county, id]);
    return rows.length > 0 && may(by, 'list.read') ? { subjects: [id] } : undefined;
  },
  unit: async (reading, by, id) => {
    const [row] = await reading.rows<{ unitId: UnitId; parentUnitId: UnitId | null }>(UNIT, [reading.county, id]);
    return row && may(by, 'trail.read', row) ? { unit: id } : undefined;
  },
  evidence: async (reading, by, id) => {
    const rows = await reading.rows<SubjectRow>(EVIDENCE, [reading.county, id]);
    return rows.some((row) => may(by, 'evidence.read', row)) ? { subjects: [id] } : undefined;
  },
  calendar: (_reading, by, id) => Promise.resolve(may(by, 'calendar.read') ? { subjects: [id] } : undefined),
};
