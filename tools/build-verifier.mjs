// Builds the offline verifier: dist/verify.mjs, one file without dependencies that any Node from 20 on runs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const library = (name) => ({ find: new RegExp(`^#${name}/(.+)$`), replacement: `${join(root, 'libs', name, 'src')}/$1.ts` });
/** An inspector should be able to read it whole. */
const MOST_BYTES = 100_000;

async function bundled(entry, target, node) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: [library('domain'), library('words')] },
    build: {
      write: false,
      target,
      minify: true,
      modulePreload: false,
      ...(node ? { ssr: entry } : {}),
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
    ...(node ? { ssr: { noExternal: true, target: 'node' } } : {}),
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  return output.find(({ type }) => type === 'chunk').code;
}

export async function buildVerifier() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const program = `#!/usr/bin/env node\n${await bundled(join(root, 'apps/verify/src/main.ts'), 'node20', true)}`;
  if (Buffer.byteLength(program) > MOST_BYTES) throw new Error(`verify.mjs has ${Buffer.byteLength(program)} bytes, more than ${MOST_BYTES}`);
  writeFileSync(join(root, 'dist/verify.mjs'), program, { mode: 0o755 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildVerifier();
