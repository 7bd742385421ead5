import { Command } from 'commander';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '#engine/core/data-source';
import type { WithOwner } from '../owner-database';
import { registerClock } from './clock';

describe('duban clock', () => {
  const database = useDatabase();
  let county: County;
  beforeEach(async () => {
    county = await seedCounty(database().ownerUrl);
  });
  afterEach(() => county.close());

  const open: WithOwner = async (work) => {
    const owner = await dataSource({ url: database().ownerUrl, role: 'owner' }).initialize();
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
    registerClock(program, open);
    await program.parseAsync(['clock', ...args], { from: 'user' });
    return said;
  }
  const clock = async () => (await county.sql(`SELECT (clock_at AT TIME ZONE 'Asia/Shanghai')::text AS at FROM county WHERE county_id = $1`, [county.id]))[0]?.['at'];

  it('moves to a moment of the county’s own time, and the trail says that the command line did', async () => {
    expect(await run('--county', county.code, '--to', '2023-11-15T09:00')).toContain('2023-11-15T01:00:00.000000Z');
    expect(await clock()).toBe('2023-11-15 09:00:00');
    const [entry] = await county.sql(`SELECT fact, body::jsonb -> 'actor' ->> 'rule' AS rule FROM trail_entry WHERE county_id = $1`, [county.id]);
    expect(entry).toEqual({ fact: 'county.clockMoved', rule: 'command-line' });
    expect(JSON.parse(await run('--county', county.code, '--to', '2023-11-15T10:00:00+08:00', '--json'))).toEqual({ now: '2023-11-15T02:00:00.000000Z' });
  });

  it.each([
    ['back', '2023-03-15T08:59', 'clock.not-forward'],
    ['to a day that is none', '2023-02-30T09:00', 'day.not-a-day'],
  ])('refuses to go %s', async (_, to, code) => {
    await expect(run('--county', county.code, '--to', to)).rejects.toMatchObject({ code });
    expect(await clock()).toBe('2023-03-15 09:00:00');
  });

  it('refuses a real county, one that is not there, and what is no moment', async () => {
    await county.sql(`UPDATE county SET kind = 'real', clock_at = NULL WHERE county_id = $1`, [county.id]);
    await expect(run('--county', county.code, '--to', '2099-11-15T09:00')).rejects.toMatchObject({ code: 'clock.not-movable' });
    await expect(run('--county', '999999', '--to', '2023-11-15T09:00')).rejects.toMatchObject({ code: 'county.unknown' });
    await expect(run('--county', county.code, '--to', 'tomorrow')).rejects.toMatchObject({ exitCode: 1 });
  });
});
