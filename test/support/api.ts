import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createApp } from '#api/bootstrap';
import { STANDING } from '#api/edge/tokens';
import type { Standing } from '#engine/trail/log/keep-standing';
import { readEnv } from '#platform/env';
import { type ClonedDatabase, cloneDatabase } from './database';
import { type Asked, type Ask, asker } from './api-ask';
import { type ApiCounty, openCounty, type Somebody } from './api-county';
import { type RowCounts, rowCounter } from './row-counts';

/** The whole API on a database of its own, with two counties that must not know each other. */
export interface Api {
  readonly app: NestFastifyApplication;
  readonly database: ClonedDatabase;
  readonly home: ApiCounty;
  readonly foreign: ApiCounty;
  /** As the owner, whom no fence holds. */
  readonly owner: Client;
  /** What the service itself says it offers. */
  readonly document: OpenAPIObject;
  /** One request, as somebody of the home county, with a token, or (left out) as nobody. */
  ask(ask: Ask, who?: Somebody | { readonly token: string }): Promise<Asked>;
  /** How many rows every table holds and which was written last; doors (throttle, sessions' use, keys) left out. */
  rows(): Promise<RowCounts>;
}

const SETTINGS = ['DATABASE_URL', 'DATA_DIR', 'LOG_LEVEL', 'NODE_ENV', 'BLOB_DIR', 'REDIS_URL'] as const;

/** Without a worker nobody sequences: entries wait as long as the spec takes, and the API does not look at how long. */
export interface Running {
  readonly withWorker?: boolean;
}

/** For a spec file: the API before its first test, as it is deployed, but asked without a socket. */
export function useApi(running: Running = {}): () => Api {
  let api: Api | undefined;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ api, close } = await openApi(running));
  });
  afterAll(() => close());
  return () => {
    if (api === undefined) throw new Error('the API is there from beforeAll on');
    return api;
  };
}

/** Reads its settings as a deployment does: from the surroundings, which are put back at once. */
export async function startApp(
  databaseUrl: string,
  dataDir: string,
  { withWorker = false }: Running = {},
): Promise<NestFastifyApplication> {
  const before = SETTINGS.map((name) => [name, process.env[name]] as const);
  for (const name of SETTINGS) delete process.env[name];
  const level = process.env['TEST_LOG_LEVEL'] ?? 'error';
  Object.assign(process.env, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: level, NODE_ENV: 'test' });
  try {
    const app = await createApp(readEnv());
    await app.init();
    if (!withWorker) app.get<Standing>(STANDING, { strict: false }).stop();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'duban-api-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function openApi(running: Running): Promise<{ api: Api; close: () => Promise<void> }> {
  const database = await cloneDatabase();
  const home = await openCounty(database.ownerUrl);
  const foreign = await openCounty(database.ownerUrl);
  const folder = dataFolder();
  const app = await startApp(database.ownerUrl, folder.path, running);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const ask = asker(app, home.tokens);
  const { body } = await ask({ method: 'GET', path: '/api/openapi.json' });
  const document = body as OpenAPIObject;
  const rows = await rowCounter(owner);
  const close = async (): Promise<void> => {
    await app.close();
    await Promise.all([home.county.close(), foreign.county.close(), owner.end()]);
    folder.remove();
  };
  return { api: { app, database, home, foreign, owner, document, ask, rows }, close };
}
