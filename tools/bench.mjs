// `npm run bench -- NAME`: figures beside their baselines, one JSON line each.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ready } from './ready.mjs';

await ready({ quiet: true });
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...rest] = process.argv.slice(2);
const known = readdirSync(join(root, 'test/bench')).filter((file) => file.endsWith('.bench.ts')).map((file) => file.slice(0, -9));
const program = join(root, 'dist/test/bench', `${name}.bench.js`);
if (!known.includes(name) || !existsSync(program)) {
  process.stderr.write(`npm run bench -- NAME, NAME one of: ${known.join(', ')}\n`);
  process.exit(2);
}
spawn(process.execPath, [program, ...rest], { stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 1));
