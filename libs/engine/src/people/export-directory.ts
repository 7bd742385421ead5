import { formatDay } from '#domain/kernel/day';
import type { Role } from '#domain/people/actor';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { UnitKind } from '#domain/people/unit';
import { type TableToWrite, writeTables } from '#platform/workbook/write-tables';
import { EXPORT_SAYS } from '#words/export';
import { filled } from '#words/language';
import { exportNote, type Workbook } from '../core/export-note';
import type { Reading, Statement } from '../core/reader';
import { KIND_WORDS, ROLE_WORDS, type SheetKey, SHEETS } from './directory-workbook';

const OPEN = 'u.opened_on <= $2::date AND (u.closed_on IS NULL OR u.closed_on > $2::date)';
const UNITS: Statement = {
  name: 'directory-units-out',
  text: `SELECT u.code, u.name, u.kind, coalesce(p.code, '') AS parent, u.opened_on::text AS since FROM unit u
    LEFT JOIN unit p ON p.county_id = u.county_id AND p.id = u.parent_id
    WHERE u.county_id = $1 AND ${OPEN} ORDER BY array_position(ARRAY['county', 'department', 'township', 'village'], u.kind), u.code`,
};
const POSTS: Statement = {
  name: 'directory-posts-out',
  text: `SELECT u.code, p.title, p.leader, coalesce(a.login, '') AS holder, CASE WHEN a.login IS NULL THEN '' ELSE h.since::text END AS since
    FROM post p JOIN unit u ON u.county_id = p.county_id AND u.id = p.unit_id
    LEFT JOIN post_holding h ON h.county_id = p.county_id AND h.post_id = p.id AND h.since <= $2::date AND h.until IS NULL
    LEFT JOIN LATERAL (SELECT login FROM account a WHERE a.county_id = h.county_id AND a.person_id = h.person_id AND a.state <> 'disabled'
      AND NOT a.machine ORDER BY login LIMIT 1) a ON true
    WHERE p.county_id = $1 AND ${OPEN} ORDER BY u.code, p.title`,
};
const ACCOUNTS: Statement = {
  name: 'directory-accounts-out',
  text: `SELECT a.login, p.name, u.code, coalesce((SELECT json_agg(json_build_object('role', g.role, 'code', o.code) ORDER BY g.role, o.code)
      FROM role_grant g JOIN unit o ON o.county_id = g.county_id AND o.id = g.unit_id
      WHERE g.county_id = a.county_id AND g.account_id = a.id AND g.revoked_at IS NULL AND g.until IS NULL AND g.since <= $2::date), '[]') AS roles
    FROM account a JOIN person p ON p.county_id = a.county_id AND p.id = a.person_id
    JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
    WHERE a.county_id = $1 AND a.state <> 'disabled' AND NOT a.machine AND ${OPEN} ORDER BY a.login`,
};

const WIDTHS: Readonly<Record<SheetKey, readonly number[]>> = { units: [16, 30, 8, 16, 12], posts: [16, 30, 10, 20, 12], accounts: [20, 16, 16, 40] };

/** Units, posts and accounts that are in force today, as the workbook that loads them. For the officers who load it. */
export async function exportDirectory(reading: Reading, by: PersonActor): Promise<Workbook> {
  mustMay(by, 'directory.load');
  const rows = { units: await unitRows(reading), posts: await postRows(reading), accounts: await accountRows(reading) };
  const count = rows.units.length + rows.posts.length + rows.accounts.length;
  const note = await exportNote(reading, EXPORT_SAYS.directory.filter, count);
  const table = (key: SheetKey): TableToWrite => {
    const { name, columns } = SHEETS[key];
    return { name, title: filled(EXPORT_SAYS.directory.title, { sheet: name }), note, columns: columns.map((heading, index) => ({ heading, width: WIDTHS[key][index] ?? 16 })), rows: rows[key] };
  };
  return { bytes: await writeTables([table('units'), table('posts'), table('accounts')]), name: `${EXPORT_SAYS.directory.file} ${formatDay(reading.today)}.xlsx`, count };
}

async function unitRows(reading: Reading): Promise<readonly string[][]> {
  type Row = { code: string; name: string; kind: UnitKind; parent: string; since: string };
  const rows = await reading.rows<Row>(UNITS, [reading.county, formatDay(reading.today)]);
  return rows.map(({ code, name, kind, parent, since }) => [code, name, wordOf(KIND_WORDS, kind), parent, since]);
}

async function postRows(reading: Reading): Promise<readonly string[][]> {
  type Row = { code: string; title: string; leader: boolean; holder: string; since: string };
  const rows = await reading.rows<Row>(POSTS, [reading.county, formatDay(reading.today)]);
  return rows.map(({ code, title, leader, holder, since }) => [code, title, leader ? '是' : '否', holder, since]);
}

async function accountRows(reading: Reading): Promise<readonly string[][]> {
  type Row = { login: string; name: string; code: string; roles: readonly { role: Role; code: string }[] };
  const rows = await reading.rows<Row>(ACCOUNTS, [reading.county, formatDay(reading.today)]);
  return rows.map(({ login, name, code, roles }) => {
    const words = roles.map((role) => `${wordOf(ROLE_WORDS, role.role)}${role.code === code ? '' : `@${role.code}`}`);
    return [login, name, code, words.join('、')];
  });
}

function wordOf<Meant>(words: Readonly<Record<string, Meant>>, meant: Meant): string {
  return Object.entries(words).find(([, one]) => one === meant)?.[0] ?? String(meant);
}
