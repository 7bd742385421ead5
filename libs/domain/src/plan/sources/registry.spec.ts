import { readdirSync } from 'node:fs';
import { SOURCES } from './registry';

it('lists every source of the folder', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.source.ts'));
  expect(SOURCES.map(({ id }) => `${id}.source.ts`).sort()).toEqual(files.sort());
});
