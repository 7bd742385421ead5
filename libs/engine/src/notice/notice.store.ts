import type { UnitId } from '#domain/kernel/ids';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { PersonActor, Role } from '#domain/people/actor';
import { newId } from '#platform/ids';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** Something a unit is told: a code and a subject. The sentence is made where it is read. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly unitId: UnitId;
  readonly role: Role | null;
  /** Numbers and codes that the sentence is filled with. Never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const RAISE: Statement = {
  name: 'notice-raise',
  text: `INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, details, created_at)
         SELECT $1, n.id, n.kind, n."subjectId", n."unitId", n.role, coalesce(n.details, '{}'), $3::timestamptz
         FROM jsonb_to_recordset($2::jsonb)
           AS n(id uuid, kind text, "subjectId" uuid, "unitId" uuid, role text, details jsonb)`,
};

/**
 * Writes notices with whatever else the command does: no notice without its cause, and none lost. Folding and telling
 * are promised by the table itself (`notice.tell`), also for those a sweep raises set-wise. Answers their ids, in order.
 */
export async function raiseNotices(tx: Tx, notices: readonly Notice[]): Promise<readonly string[]> {
  if (notices.length === 0) return [];
  const rows = notices.map((notice) => ({ ...notice, id: newId() }));
  await tx.rows(RAISE, [tx.county, JSON.stringify(rows), tx.now]);
  tx.nudges = true;
  return rows.map(({ id }) => id);
}

/** A notice `n` to one of the addressees `$2` (JSON): the unit, in this role or whatever the role; county-wide roles reach every unit. */
export const ADDRESSED = `EXISTS (
  SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS g(role text, "unitId" uuid, "countyWide" boolean)
  WHERE (g."unitId" = n.unit_id AND (n.role IS NULL OR n.role = g.role)) OR (g."countyWide" AND n.role = g.role))`;

export function addressees(by: PersonActor): string {
  return JSON.stringify(by.grants);
}

/** {@link ADDRESSED} for one notice in memory, as the live stream asks it. */
export function isAddressed(by: PersonActor, notice: { readonly unitId: string; readonly role: string | null }): boolean {
  return by.grants.some(
    ({ role, unitId, countyWide }) =>
      (unitId === notice.unitId && (notice.role === null || notice.role === role)) || (countyWide && notice.role === role),
  );
}
