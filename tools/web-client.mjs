// `npm run web:client`: the types of the web's client from docs/generated/openapi.json. With `--check` it writes nothing
// and fails where the file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ready, root } from './ready.mjs';

const FILE = join(root, 'apps/web/src/client/schema.d.ts');
const DOCUMENT = join(root, 'docs/generated/openapi.json');

await ready({ quiet: true, compile: 'never' });
// npm nests the generator below the web or hoists it: resolved from there, both work.
const require = createRequire(join(root, 'apps/web/package.json'));
const { default: openapiTS, astToString } = require('openapi-typescript');
const ast = await openapiTS(JSON.parse(readFileSync(DOCUMENT, 'utf8')), { defaultNonNullable: false });
const text = `// Written by \`npm run web:client\` from docs/generated/openapi.json. Not to be edited.\n\n${astToString(ast)}`;

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error('apps/web/src/client/schema.d.ts has drifted from docs/generated/openapi.json: run `npm run web:client`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
  console.log('wrote apps/web/src/client/schema.d.ts');
}
