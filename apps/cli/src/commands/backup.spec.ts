import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { Client } from 'pg';
import { readEnv } from '#platform/env';
import { seedCounty } from '#test/support/county';
import { cloneDatabase, useDatabase } from '#test/support/database';
import type { WithOwnerUrl } from '../owner-url';
import { registerBackup } from './backup';
import { registerMigrate } from './migrate';
import { registerRestore } from './restore';

const database = useDatabase();

describe('backup, restore and migrate on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(url: string, ...args: string[]): Promise<string> {
    const said: string[] = [];
    const open: WithOwnerUrl = (work) => work({ url, env: readEnv({ DATA_DIR: folder }), isEmbedded: false });
    const program = new Command('duban').exitOverride();
    program.configureOutput({ writeOut: (text) => said.push(text) });
    for (const register of [registerBackup, registerRestore, registerMigrate]) register(program, open);
    await program.parseAsync(args, { from: 'user' });
    return said.join('');
  }
  async function rows(url: string, text: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const found = await client.query<Record<string, unknown>>(text);
    await client.end();
    return found.rows;
  }

  it('go round, leave their facts, and say so in two languages', async () => {
    const county = await seedCounty(database().ownerUrl);
    await county.close();
    const file = join(folder, 'one.backup');
    expect(await run(database().ownerUrl, 'backup', '--output', file)).toMatch(/已备份[^]*Backed up \d+ rows of 1 counties[^]*one\.backup/);
    const second = JSON.parse(await run(database().ownerUrl, 'backup', '--json')) as { trail: { entries: number }[]; path: string };
    // The first backup is itself in the second one's trail.
    expect(second.trail[0]?.entries).toBe(1);
    const fresh = await cloneDatabase();
    expect(await run(fresh.ownerUrl, 'restore', second.path, '--with-files')).toMatch(/已恢复[^]*every table compared[^]*Put back 0/);
    const facts = await rows(fresh.ownerUrl, 'SELECT fact, actor_kind FROM trail_entry ORDER BY at, id');
    expect(facts).toEqual([{ fact: 'backup.taken', actor_kind: 'system' }, { fact: 'backup.restored', actor_kind: 'system' }]);
    await expect(run(fresh.ownerUrl, 'restore', second.path)).rejects.toMatchObject({ code: 'backup.database-not-empty' });
    expect(await run(fresh.ownerUrl, 'migrate')).toContain('up to date');
    await fresh.drop();
  });

  it('say what to do where the database is older than they are, and write no file', async () => {
    const fresh = await cloneDatabase();
    await rows(fresh.ownerUrl, `DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)`);
    const file = join(folder, 'none.backup');
    await expect(run(fresh.ownerUrl, 'backup', '--output', file)).rejects.toMatchObject({ code: 'database.behind', details: { count: 1 } });
    expect(existsSync(file)).toBe(false);
    await fresh.drop();
  });

  it('need no superuser: the owner of the tables is enough, fences and all', async () => {
    const admin = database().ownerUrl;
    const [name, plain] = ['duban_plain_owned', new URL(admin)];
    await rows(admin, `CREATE ROLE duban_plain LOGIN PASSWORD 'plain' CREATEROLE`);
    await rows(admin, `GRANT duban_app, duban_worker, duban_sequencer, duban_auditor TO duban_plain WITH ADMIN OPTION`);
    await rows(admin, `CREATE DATABASE ${name} OWNER duban_plain`);
    [plain.username, plain.password, plain.pathname] = ['duban_plain', 'plain', `/${name}`];
    try {
      const file = join(folder, 'plain.backup');
      await run(admin, 'backup', '--output', file);
      expect(await run(plain.toString(), 'migrate')).toMatch(/\d+ migrations done/);
      expect(await run(plain.toString(), 'restore', file)).toContain('every table compared');
      // Two backups before it, and the restoring itself.
      expect(await run(plain.toString(), 'backup', '--json')).toContain('"entries": 3');
    } finally {
      await rows(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await rows(admin, 'DROP OWNED BY duban_plain; DROP ROLE duban_plain');
    }
  });
});
