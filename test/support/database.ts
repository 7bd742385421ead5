import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '#engine/core/migrate';
import { asRole } from '#platform/database/role-url';

/** A database of a spec file's own. */
export interface ClonedDatabase {
  readonly name: string;
  /** As the owner, whom row-level security does not hold. */
  readonly ownerUrl: string;
  /** As the role the API works as. */
  readonly appUrl: string;
  /** As the role the worker works as. */
  readonly workerUrl: string;
  /** Ends what is still connected and removes it. */
  drop(): Promise<void>;
}

const TEMPLATE = 'duban_template';
/** Any number: one process builds the template, the others wait for it. */
const TEMPLATE_LOCK = 20_231_231;

function adminUrl(): string {
  const url = process.env['TEST_DATABASE_ADMIN_URL'];
  if (url === undefined) throw new Error('test/support/global-setup.ts did not run for this project of jest.config.js');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.toString();
}

async function withAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Migrates under another name and renames: a template is whole or not there. */
async function ensureTemplate(admin: Client): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (rowCount !== 0) return;
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}_new WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}_new`);
  await migrate(urlOf(`${TEMPLATE}_new`));
  await admin.query(`ALTER DATABASE ${TEMPLATE}_new RENAME TO ${TEMPLATE}`);
}

/** A fresh copy of the migrated database, some 30 ms. Close your own connections, then `drop` it. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const name = `duban_${randomBytes(6).toString('hex')}`;
  await withAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(admin);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  });
  const ownerUrl = urlOf(name);
  const drop = () =>
    withAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  return { name, ownerUrl, appUrl: asRole(ownerUrl, 'duban_app'), workerUrl: asRole(ownerUrl, 'duban_worker'), drop };
}

/**
 * For a spec file: a database before its first test. Call it at the top, read it in tests. It goes with the server when
 * the run ends: dropped after the file, it would be gone before the file's own hooks have closed their connections.
 */
export function useDatabase(): () => ClonedDatabase {
  let database: ClonedDatabase | undefined;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  return () => {
    if (database === undefined) throw new Error('the database is there from beforeAll on');
    return database;
  };
}

/** Whom row-level security holds though he owns the tables, as the owner of a real installation (config/deploy/roles.sql). */
const PLAIN_OWNER = 'plain_owner';

/** An empty database of a spec file's own, owned by a login that is no superuser. Not migrated. */
export async function ownedDatabase(): Promise<{ readonly ownerUrl: string; readonly superUrl: string }> {
  const name = `duban_${randomBytes(6).toString('hex')}`;
  await withAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(admin);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [PLAIN_OWNER]);
    if (rowCount === 0) {
      await admin.query(`CREATE ROLE ${PLAIN_OWNER} LOGIN PASSWORD 'plain' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`);
      await admin.query(`GRANT duban_app, duban_worker, duban_sequencer, duban_auditor TO ${PLAIN_OWNER}`);
    }
    await admin.query(`CREATE DATABASE ${name} OWNER ${PLAIN_OWNER} TEMPLATE template0`);
  });
  const owner = new URL(urlOf(name));
  owner.username = PLAIN_OWNER;
  owner.password = 'plain';
  return { ownerUrl: owner.toString(), superUrl: urlOf(name) };
}
