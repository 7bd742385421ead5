// `npm run docs:write`: docs/generated from what the code says. `node tools/docs.mjs --check` writes nothing and fails
// where a file differs. Names after the option limit it: `node tools/docs.mjs --check openapi.json`.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { failuresPage, factsPage, jobsPage, lifecyclePage, permissionsPage } from './docs-pages.mjs';
import { openApi, schemaSql } from './docs-sources.mjs';
import { ready, root } from './ready.mjs';

const FOLDER = join(root, 'docs', 'generated');

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const wanted = args.filter((arg) => !arg.startsWith('--'));

await ready({ quiet: true });
const require = createRequire(join(root, 'package.json'));
const dist = (file) => require(join(root, 'dist', file));

const WRITERS = {
  'lifecycle.md': () => lifecyclePage(dist),
  'jobs.md': () => jobsPage(dist),
  'facts.md': () => factsPage(dist),
  'failures.md': () => failuresPage(dist),
  'permissions.md': () => permissionsPage(dist),
  'openapi.json': () => openApi(dist),
  'schema.sql': () => schemaSql(dist),
};

const unknown = wanted.filter((name) => !Object.hasOwn(WRITERS, name));
if (unknown.length > 0) {
  console.error(`no such page: ${unknown.join(', ')}; there are ${Object.keys(WRITERS).join(', ')}`);
  process.exit(2);
}

/** The first line that differs, to see at once what drifted. */
function difference(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  const line = at === -1 ? now.length : at;
  return `line ${line + 1}\n    is        ${old[line] ?? '(nothing)'}\n    should be ${now[line] ?? '(nothing)'}`;
}

mkdirSync(FOLDER, { recursive: true });
let drifted = 0;
for (const [name, write] of Object.entries(WRITERS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const path = join(FOLDER, name);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = await write();
  if (before === after) continue;
  if (isCheck) {
    drifted += 1;
    console.error(`docs/generated/${name} has drifted, ${difference(before, after)}`);
  } else {
    writeFileSync(path, after);
    console.log(`wrote docs/generated/${name}`);
  }
}
for (const name of readdirSync(FOLDER)) {
  if (Object.hasOwn(WRITERS, name)) continue;
  drifted += 1;
  console.error(`docs/generated/${name} is written by nobody: remove it`);
}
if (drifted > 0) console.error('run `npm run docs:write` and look at what changed');
process.exit(drifted > 0 ? 1 : 0);
