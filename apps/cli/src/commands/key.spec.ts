import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { logPlace } from '#engine/trail/log/log-place';
import { SequenceLog } from '#engine/trail/log/sequence-log';
import { seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import type { WithOwner } from '../owner-database';
import { registerKey } from './key';

const database = useDatabase();

test('duban key show prints the key of the log, and that of SM2 where there is one', async () => {
  const keyDir = mkdtempSync(join(tmpdir(), 'duban-keys-'));
  const county = await seedCounty(database().ownerUrl);
  const owner = await dataSource({ url: database().ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  const sequencer = await dataSource({ url: database().ownerUrl, role: 'duban_sequencer', poolSize: 1 }).initialize();
  const open: WithOwner = (work) => work(owner);
  const shown = async (...args: readonly string[]): Promise<string> => {
    let said = '';
    const program = new Command('duban').exitOverride().configureOutput({ writeOut: (text) => void (said += text) });
    registerKey(program, open);
    await program.parseAsync(['key', 'show', '--county', county.code, ...args], { from: 'user' });
    return said;
  };
  const drain = (trailSm: boolean) => new SequenceLog(new UnitOfWork(sequencer), logPlace({ keyDir, deployment: 'test.example', trailSm })).drain(county.id);
  expect(await shown()).toContain('还没有公钥');
  await new UnitOfWork(owner).run({ actor: county.actors.clerk }, async (tx) => tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: {} }] }));
  await drain(false);
  expect(await shown()).toMatch(/^test\.example\/\w+\+[0-9a-f]{8}\+\S+\n$/);
  await drain(true);
  const lines = (await shown()).trim().split('\n');
  expect(lines[1]).toMatch(/^test\.example\/\w+\/sm3\+[0-9a-f]{8}\+\/2R1YmFuLXNtMi8x/);
  expect(JSON.parse(await shown('--json'))).toMatchObject([{ vkey: lines[0] }, { vkey: lines[1], origin: `test.example/${county.code}/sm3` }]);
  await Promise.all([owner.destroy(), sequencer.destroy(), county.close()]);
  rmSync(keyDir, { recursive: true });
});
