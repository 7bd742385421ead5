// `npm run check`: everything that must hold before a change is taken in; the same here as in CI.
// Every step runs, whatever an earlier one said. `npm run check -- floors lint` runs only those. Installs if needed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotReady, ready } from './ready.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name, file) => join('node_modules', name, file);
const SOURCES = ['libs', 'apps', 'test'];

/** name, what it proves, Node arguments; a step whose file is missing fails rather than being left out. */
const STEPS = [
  [
    'floors',
    'imports go down, no cycles',
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      ...SOURCES,
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
    ],
  ],
  [
    'lint',
    'sizes, promises, forbidden names',
    [bin('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings', ...SOURCES, 'tools'],
  ],
  ['types', 'the whole product compiles', [bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['web', 'the screens compile', [bin('typescript', 'bin/tsc'), '-p', 'apps/web/tsconfig.json']],
  ['page', 'the page of the verifier compiles', [bin('typescript', 'bin/tsc'), '-p', 'apps/verify/tsconfig.json']],
  ['client', 'the client of the screens is what the API says', ['tools/web-client.mjs', '--check']],
  ['text', 'no machine paths, no focused or silenced tests', ['tools/check-text.mjs']],
  ['lock', 'the lock installs on every platform', ['tools/complete-lock.mjs', '--check']],
  ['docs', 'docs/generated is what the code says', ['tools/docs.mjs', '--check']],
];

function run([name, proves, args]) {
  console.log(`\n── ${name}: ${proves}`);
  if (!existsSync(join(root, args[0]))) {
    console.log(`${args[0]} is missing`);
    return { name, ok: false, ms: 0 };
  }
  const from = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return { name, ok: status === 0, ms: performance.now() - from };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`unknown step ${unknown.join(', ')}; there are ${STEPS.map(([step]) => step).join(', ')}`);
  process.exit(2);
}

try {
  await ready({ compile: 'never' });
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  console.error(error.message);
  process.exit(1);
}

const results = STEPS.filter(([name]) => wanted.length === 0 || wanted.includes(name)).map(run);
console.log('');
for (const { name, ok, ms } of results)
  console.log(`${ok ? 'pass' : 'FAIL'}  ${name.padEnd(8)} ${(ms / 1000).toFixed(1)} s`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
