// Builds the offline verifier: dist/verify.mjs, one file without dependencies that any Node from 20 on runs, and
// dist/verify.html, one page that needs no server and may not use a network.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
      // Modules of the domain and the words do nothing but say what they are: what nobody uses of them stays away.
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false }, treeshake: { moduleSideEffects: false, propertyReadSideEffects: false } },
    },
    ...(node ? { ssr: { noExternal: true, target: 'node' } } : {}),
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  return output.find(({ type }) => type === 'chunk').code;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Script and style stand in the page; its policy lets these two run by their hashes, and nothing be fetched. */
function page(html, script, style) {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const parts = { '%POLICY%': policy, '%STYLE%': style, '%SCRIPT%': script };
  return html.replace(/%[A-Z]+%/g, (name) => parts[name] ?? name);
}

export async function buildVerifier() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const program = `#!/usr/bin/env node\n${await bundled(join(root, 'apps/verify/src/main.ts'), 'node20', true)}`;
  if (Buffer.byteLength(program) > MOST_BYTES) throw new Error(`verify.mjs has ${Buffer.byteLength(program)} bytes, more than ${MOST_BYTES}`);
  writeFileSync(join(root, 'dist/verify.mjs'), program, { mode: 0o755 });
  const at = (name) => join(root, 'apps/verify/page', name);
  const script = (await bundled(at('page.ts'), 'es2022', false)).replaceAll('</script', String.raw`<\/script`);
  writeFileSync(join(root, 'dist/verify.html'), page(readFileSync(at('page.html'), 'utf8'), script, readFileSync(at('page.css'), 'utf8')));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildVerifier();
