import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { SCHEMAS } from '#engine/schemas';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { readTable } from '#test/support/csv';
import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { loadDemonstration } from '../demonstration/load';
import type { WithOwner } from '../owner-database';
import { registerExport } from './export';
import { registerImport } from './import';

const RECEIVED = readTable('as-received.csv');

let database: ClonedDatabase;
let owner: Database;
let folder: string;
const open: WithOwner = (work) => work(owner);
const count = async (text: string): Promise<number> => Number((await owner.query(`SELECT count(*) AS n FROM ${text}`))[0].n);
const fileOf = async (name: string, rows: string[][]): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, await writeWorkbook([{ name: '清单', rows }]));
  return path;
};

/** The demonstration as far as the day its list went out. */
const dispatched = () => ({ evidence: openBlobStore({ blobDir: join(folder, 'blobs'), blobS3: undefined }), until: '2023-02-10T09:01' });

async function run(...args: string[]): Promise<{ out: string; err: string; exit: number }> {
  let out = '';
  let err = '';
  const program = new Command('duban').exitOverride();
  program.configureOutput({ writeOut: (text) => void (out += text), writeErr: (text) => void (err += text) });
  registerImport(program, open);
  registerExport(program, open);
  process.exitCode = undefined;
  await program.parseAsync(args, { from: 'user' });
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { out, err, exit };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-import-'));
  database = await cloneDatabase();
  owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2, entities: SCHEMAS }).initialize();
  await loadDemonstration(owner, dispatched());
});
afterAll(async () => {
  await owner?.destroy();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration’s list', () => {
  it('is dispatched on 10 February 2023 with its quotas, and is there once', async () => {
    expect(await count(`task_item`)).toBe(41);
    expect(await count(`assignment WHERE dispatched_on = '2023-02-10' AND due_on IS NOT NULL`)).toBe(await count('assignment'));
    expect(await count(`assignment WHERE kind = 'lead'`)).toBe(41);
    expect(await count(`work_calendar`)).toBe(23);
    const before = await count('trail_entry');
    await loadDemonstration(owner, dispatched());
    expect(await count('trail_entry')).toBe(before);
  });
});

describe('duban import list', () => {
  const ask = ['--year', '2023', '--document', '〔演示〕2023-9'];

  it('tries a list as received: the verdict of its last column for every row, and nothing written', async () => {
    const file = await fileOf('received.xlsx', RECEIVED.map((row) => row.slice(0, -1)));
    const marked = join(folder, 'marked.xlsx');
    const before = await count('trail_entry');
    const { out, exit } = await run('import', 'list', file, ...ask, '--dry-run', '--json', '--marked', marked);
    const answer = JSON.parse(out);
    expect(exit).toBe(1);
    for (const [index, row] of RECEIVED.slice(1).entries()) {
      const expected = row.at(-1)!.startsWith('error') ? 'error' : row.at(-1)!.includes('empty row') ? 'empty' : 'ok';
      expect([index + 2, answer.rows[index].row, answer.rows[index].verdict]).toEqual([index + 2, index + 2, expected]);
    }
    expect(answer.counts).toEqual({ rows: 14, ok: 8, error: 5, empty: 1 });
    expect(answer.rows.flatMap((row: { problems: { code: string }[] }) => row.problems.map(({ code }) => code))).toEqual([
      'list.two-lead-units',
      'limit.no-such-day',
      'list.unknown-unit-like',
      'list.neither-target-nor-limit',
      'list.duplicate-number',
      'list.duplicate-number',
    ]);
    expect(answer.rows[9]).toMatchObject({ suggestion: '县乡村振兴局', problems: [{ field: 'leadUnit' }] });
    expect(await count('trail_entry')).toBe(before);
    const [sheet] = await readWorkbook(readFileSync(marked));
    expect(sheet?.rows[7]?.at(-1)?.text).toMatch(/^有误/);
  });

  it('with wrong rows says them for people too, exits 1 and writes nothing', async () => {
    const file = await fileOf('received.xlsx', RECEIVED.map((row) => row.slice(0, -1)));
    const before = await count('trail_entry');
    const { out, exit } = await run('import', 'list', file, ...ask);
    expect([exit, out.includes('未写入任何内容'), out.includes('县农业农村局、县统计局')]).toEqual([1, true, true]);
    expect(await count('trail_entry')).toBe(before);
  });

  it('takes a good one over as the operator’s act, then its quotas', async () => {
    const { out, exit } = await run('import', 'list', await fileOf('list.xlsx', readTable('task-list.csv')), ...ask, '--substitute', '县政府督查室', '--json');
    expect([exit, JSON.parse(out).list]).toEqual([0, expect.objectContaining({ document: '〔演示〕2023-9', version: 1 })]);
    const [entry] = await owner.query(`SELECT body FROM trail_entry WHERE fact = 'list.imported' ORDER BY id DESC LIMIT 1`);
    expect(JSON.parse(entry.body).actor).toEqual({ kind: 'system', rule: 'command-line' });
    const quotas = await run('import', 'quotas', await fileOf('quotas.xlsx', readTable('quotas.csv')), ...ask);
    expect(quotas.exit).toBe(0);
    const [list] = await owner.query(`SELECT u.code FROM annual_list l JOIN unit u ON u.id = l.verifying_unit_id WHERE document_number = '〔演示〕2023-9'`);
    expect(list.code).toBe('510722-D33');
  });

  it('refuses what it cannot understand', async () => {
    expect((await run('import', 'list', join(folder, 'none.xlsx'), ...ask)).exit).toBe(1);
    const text = join(folder, 'text.xlsx');
    writeFileSync(text, '序号,任务事项');
    await expect(run('import', 'list', text, ...ask)).rejects.toMatchObject({ code: 'workbook.not-a-workbook' });
    await expect(run('import', 'list', text, '--year', 'soon', '--document', 'x')).rejects.toMatchObject({ code: 'commander.invalidArgument' });
    await expect(run('import', 'list', text, ...ask, '--county', '999999')).rejects.toMatchObject({ code: 'county.unknown' });
    await expect(run('import', 'quotas', text, '--year', '2023', '--document', '没有')).rejects.toMatchObject({ code: 'list.unknown' });
  });
});

describe('duban export list', () => {
  it('writes what import list takes back unchanged, and the quotas with it', async () => {
    const asked = ['--year', '2023', '--document', '〔演示〕2023-1', '--county', '510722'];
    for (const what of ['list', 'quotas']) {
      const out = join(folder, `${what}-out.xlsx`);
      const said = await run('export', what, ...asked, '--out', out);
      expect([said.exit, said.out]).toEqual([0, expect.stringContaining(out)]);
      const dry = await run('import', what, out, ...asked, '--dry-run', '--json');
      expect([what, dry.exit, JSON.parse(dry.out).counts.error]).toEqual([what, 0, 0]);
    }
  });
});
