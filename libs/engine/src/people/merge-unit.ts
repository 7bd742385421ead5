import { fail } from '#domain/kernel/failure';
import { type Day, formatDay } from '#domain/kernel/day';
import type { Unit } from '#domain/people/unit';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const LATER_HOLDERS: Statement = {
  name: 'merge-later-holders',
  text: `SELECT count(*)::int AS count FROM post_holding h JOIN post p ON p.county_id = h.county_id AND p.id = h.post_id
         WHERE h.county_id = $1 AND p.unit_id = $2 AND h.since >= $3::date`,
};

/** `$1` county, `$2` the unit that goes, `$3` the day, `$4` the unit it goes up in. */
const MOVES: readonly Statement[] = [
  {
    name: 'merge-children',
    text: `UPDATE unit SET parent_id = $4, version = version + 1
           WHERE county_id = $1 AND parent_id = $2 AND (closed_on IS NULL OR closed_on > $3::date)`,
  },
  {
    name: 'merge-accounts',
    text: `UPDATE account SET unit_id = $4, version = version + 1
           WHERE county_id = $1 AND unit_id = $2 AND state <> 'disabled' AND $3::date IS NOT NULL`,
  },
  {
    name: 'merge-grants-begin',
    text: `INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since, until, granted_by)
           SELECT $1, gen_random_uuid(), g.account_id, g.role, $4, greatest(g.since, $3::date), g.until, g.granted_by
           FROM role_grant g
           WHERE g.county_id = $1 AND g.unit_id = $2 AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until > $3::date)
             AND NOT EXISTS (SELECT 1 FROM role_grant o WHERE o.county_id = $1 AND o.account_id = g.account_id
               AND o.role = g.role AND o.unit_id = $4 AND o.revoked_at IS NULL AND (o.until IS NULL OR o.until > $3::date))`,
  },
  {
    name: 'merge-grants-end',
    text: `UPDATE role_grant SET until = CASE WHEN since < $3::date THEN $3::date ELSE until END,
             revoked_at = CASE WHEN since < $3::date THEN NULL ELSE now() END
           WHERE county_id = $1 AND unit_id = $2 AND revoked_at IS NULL AND (until IS NULL OR until > $3::date)
             AND $4::uuid IS NOT NULL`,
  },
  {
    name: 'merge-links-begin',
    text: `INSERT INTO leader_link (county_id, id, post_id, unit_id, since, until)
           SELECT $1, gen_random_uuid(), l.post_id, $4, greatest(l.since, $3::date), l.until FROM leader_link l
           WHERE l.county_id = $1 AND l.unit_id = $2 AND (l.until IS NULL OR l.until > $3::date)
             AND NOT EXISTS (SELECT 1 FROM leader_link o WHERE o.county_id = $1 AND o.post_id = l.post_id
               AND o.unit_id = $4 AND (o.until IS NULL OR o.until > $3::date))`,
  },
  {
    name: 'merge-links-end',
    text: `UPDATE leader_link SET until = greatest($3::date, since + 1)
           WHERE county_id = $1 AND unit_id = $2 AND (until IS NULL OR until > $3::date) AND $4::uuid IS NOT NULL`,
  },
  {
    name: 'merge-holders-end',
    text: `UPDATE post_holding h SET until = $3::date FROM post p
           WHERE h.county_id = $1 AND p.county_id = $1 AND p.id = h.post_id AND p.unit_id = $2
             AND (h.until IS NULL OR h.until > $3::date) AND $4::uuid IS NOT NULL`,
  },
];

/** From the day on, what pointed to the unit points to the one it went up in; its posts end. */
export async function moveToMerged(tx: Tx, unit: Unit, on: Day): Promise<void> {
  const day = formatDay(on);
  const [later] = await tx.rows<{ count: number }>(LATER_HOLDERS, [tx.county, unit.id, day]);
  if (later && later.count > 0) fail('unit.still-used', { name: unit.name, by: [`holders ${later.count}`] });
  for (const move of MOVES) await tx.rows(move, [tx.county, unit.id, day, unit.mergedIntoId]);
}
