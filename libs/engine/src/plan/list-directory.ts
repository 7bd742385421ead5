import { formatDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import { type Directory, type DirectoryIndex, indexDirectory } from '#domain/plan/directory';
import type { Reading, Statement } from '../core/reader';

const UNITS: Statement = {
  name: 'list-directory-units',
  text: `SELECT u.id, u.code, u.name, u.kind,
           ARRAY(SELECT n.name FROM unit_name n WHERE n.county_id = u.county_id AND n.unit_id = u.id AND n.name <> u.name
                 ORDER BY n.since) AS aliases
         FROM unit u
         WHERE u.county_id = $1 AND u.kind IN ('department', 'township') AND u.opened_on <= $2::date
           AND (u.closed_on IS NULL OR u.closed_on > $2::date)
         ORDER BY u.code`,
};
const POSTS: Statement = {
  name: 'list-directory-posts',
  text: 'SELECT id, title FROM post WHERE county_id = $1 AND leader ORDER BY title, id',
};

/** Who a list may name: departments and townships there are today, also by their earlier names, and leaders' posts. */
export async function readDirectory(reading: Reading): Promise<Directory> {
  type Unit = { id: string; code: string; name: string; kind: string; aliases: string[] };
  const units = await reading.rows<Unit>(UNITS, [reading.county, formatDay(reading.today)]);
  const leaderPosts = await reading.rows<{ id: string; title: string }>(POSTS, [reading.county]);
  return { units, leaderPosts };
}

export interface ListDirectory {
  readonly index: DirectoryIndex;
  /** By id, code or name. */
  readonly unitCalled: (called: string) => UnitId | undefined;
  readonly unitName: (id: string) => string;
  readonly postTitle: (id: string) => string;
}

export async function listDirectory(reading: Reading): Promise<ListDirectory> {
  const directory = await readDirectory(reading);
  const index = indexDirectory(directory);
  const names = new Map(directory.units.map(({ id, name }) => [id, name]));
  const titles = new Map(directory.leaderPosts.map(({ id, title }) => [id, title]));
  const coded = new Map(directory.units.flatMap(({ id, code }) => [[id, id] as const, [code, id] as const]));
  return {
    index,
    unitCalled: (called) => (coded.get(called.trim()) ?? index.unit(called)?.id) as UnitId | undefined,
    unitName: (id) => names.get(id) ?? id,
    postTitle: (id) => titles.get(id) ?? id,
  };
}
