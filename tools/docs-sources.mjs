// The two generated documents that need something to run: the application, and a migrated database.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ready.mjs';

/** Every route as the framework sees it; nothing is connected to. */
export async function openApi(dist) {
  const { createApp } = dist('apps/api/src/bootstrap.js');
  const { openApiDocument } = dist('apps/api/src/edge/openapi.js');
  const { readEnv } = dist('libs/platform/src/env.js');
  const app = await createApp(readEnv({}), true);
  const document = openApiDocument(app);
  await app.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The catalogs of a database made by the migrations on a server of its own. */
export async function schemaSql(dist) {
  const { Client } = createRequire(join(root, 'package.json'))('pg');
  const { start } = dist('libs/platform/src/database/embedded/embedded.js');
  const { migrate } = dist('libs/engine/src/core/migrate.js');
  const { dumpSchema } = dist('libs/engine/src/core/schema-dump.js');
  const folder = mkdtempSync(join(tmpdir(), 'duban-docs-'));
  chmodSync(folder, 0o755);
  const server = await start(join(folder, 'postgres'), { fast: true });
  try {
    await migrate(server.url('postgres'));
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    const sql = await dumpSchema(client);
    await client.end();
    return sql;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
