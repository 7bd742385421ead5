import type { Directory } from '#domain/plan/directory';
import { readTable } from './csv';

/** The demonstration county's units, each with its code for an id, and the leaders' posts its lists name. */
export function demonstrationDirectory(): Directory {
  const [, ...units] = readTable('units.csv', 'config/demonstration');
  const lists = ['task-list.csv', 'as-received.csv'].flatMap((name) => readTable(name).slice(1));
  const titles = [...new Set(lists.map((row) => row[6] ?? ''))].filter((title) => title !== '');
  return {
    units: units.map(([code = '', name = '', kind = '']) => ({ id: code, code, name, kind })),
    leaderPosts: titles.map((title) => ({ id: `post of ${title}`, title })),
  };
}
