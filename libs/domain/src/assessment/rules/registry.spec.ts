import { readdirSync } from 'node:fs';
import { RULES } from './registry';

it('lists every rule of the folder', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.rule.ts'));
  expect(RULES.map(({ id }) => `${id}.rule.ts`).sort()).toEqual(files.sort());
});

it('has a spec for every rule, and no id with the same version twice', () => {
  const specs = readdirSync(__dirname).filter((file) => file.endsWith('.rule.spec.ts'));
  expect(specs.sort()).toEqual(RULES.map(({ id }) => `${id}.rule.spec.ts`).sort());
  expect(new Set(RULES.map(({ id, version }) => `${id} ${version}`)).size).toBe(RULES.length);
});
