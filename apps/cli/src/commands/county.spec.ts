import { Command } from 'commander';
import { useDatabase } from '#test/support/database';
import { dataSource } from '#engine/core/data-source';
import { PEOPLE_SCHEMAS } from '#engine/people/schemas';
import type { WithOwner } from '../owner-database';
import { registerCounty } from './county';

describe('duban county create', () => {
  const database = useDatabase();
  const open: WithOwner = async (work) => {
    const owner = await dataSource({ url: database().ownerUrl, role: 'owner', entities: PEOPLE_SCHEMAS }).initialize();
    try {
      return await work(owner);
    } finally {
      await owner.destroy();
    }
  };

  async function run(...args: string[]): Promise<string> {
    let said = '';
    const keep = (text: string): void => void (said += text);
    const program = new Command('duban').exitOverride().configureOutput({ writeOut: keep, writeErr: keep });
    registerCounty(program, open);
    await program.parseAsync(['county', 'create', ...args], { from: 'user' });
    return said;
  }

  it('prints a link for each officer, once', async () => {
    const said = await run('--code', '510798', '--name', '新县');
    expect(said.match(/\/activate#\d+\.[\w-]{43}/g)).toHaveLength(3);
    expect(said).toContain('已建立新县（510798）');
    await expect(run('--code', '510798', '--name', '新县')).rejects.toMatchObject({ code: 'county.code-taken' });
  });

  it('as JSON for programs', async () => {
    const { officers } = JSON.parse(await run('--code', '510797', '--name', '又一县', '--kind', 'test', '--json'));
    expect(officers.map((officer: { role: string }) => officer.role)).toEqual([
      'system-admin',
      'security-admin',
      'audit-admin',
    ]);
  });

  it.each([
    ['--code', '5107', '--name', '县'],
    ['--code', '510796', '--name', '县', '--kind', 'other'],
    ['--code', '510796', '--name', ' '],
    ['--name', '县'],
  ])('refuses %s %s %s %s', async (...args) => {
    await expect(run(...args)).rejects.toMatchObject({ exitCode: 1 });
  });
});
