import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { registerDue } from './due';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'due-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function due(...args: readonly string[]): Promise<{ out: string; err: string; code: number }> {
  let out = '';
  let err = '';
  const program = new Command().exitOverride().configureOutput({
    writeOut: (text) => (out += text),
    writeErr: (text) => (err += text),
  });
  registerDue(program);
  const before = process.exitCode;
  process.exitCode = 0;
  await program.parseAsync(['due', ...args], { from: 'user' });
  const code = Number(process.exitCode);
  process.exitCode = before;
  return { out, err, code };
}

describe('due', () => {
  it('prints one date per line in the order of the file', async () => {
    const batch = file('good.csv', '\uFEFF2023-09-28,5wd\r\n2023-09-28,30d\r\n\r\n2023-01-31,1m\r\n');
    expect(await due('--batch', batch)).toEqual({ out: '2023-10-11\n2023-10-28\n2023-02-28\n', err: '', code: 0 });
  });

  it('answers a single question', async () => {
    expect(await due('2023-09-28', '5wd')).toEqual({ out: '2023-10-11\n', err: '', code: 0 });
  });

  it('explains the days skipped and the make-up days counted, in two languages', async () => {
    const { out } = await due('2023-09-28', '2wd', '--explain');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('2023-10-08');
    expect(lines).toContain('  跳过 2023-09-29 放假 skipped: closed by notice');
    expect(lines).toContain('  跳过 2023-09-30 周末 skipped: weekend');
    expect(lines.at(-1)).toBe('  计入调休上班日 2023-10-08 counted make-up working day');
    expect(lines).toHaveLength(1 + 8 + 2);
  });

  it('names the line and the year without a calendar, answers the others, and ends with 1', async () => {
    const batch = file('far.csv', '2023-09-28,5wd\n2026-12-30,5wd\n2026-12-15,30d\n2023-01-31,1m\n');
    const { out, err, code } = await due('--batch', batch);
    expect(out).toBe('2023-10-11\n2023-02-28\n');
    const refusals = err.trimEnd().split('\n');
    expect(refusals[0]).toMatch(/第2行 line 2 2026-12-30,5wd: 2027年的工作日历尚未载入.*of 2027 is not loaded/);
    expect(refusals[1]).toMatch(/line 3 .*2027/);
    expect(refusals).toHaveLength(2);
    expect(code).toBe(1);
  });

  it('names bad lines', async () => {
    const batch = file('bad.csv', 'start,rule\n2023-06-31,5wd\n2023-06-30,5\n2023-06-30\n2023-06-30,5wd,x\n');
    const { out, err, code } = await due('--batch', batch);
    expect([out, code]).toEqual(['', 1]);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => /line (\d)/.exec(line)?.[1]),
    ).toEqual(['1', '2', '3', '4', '5']);
    expect(err).toContain('"2023-06-31" is not a day');
    expect(err).toContain('The line has 1 columns');
    expect(err).toContain('The line has 3 columns');
  });

  it('prints JSON with the reasons, and the errors in their places', async () => {
    const batch = file('json.csv', '2023-09-28,1wd\n2026-12-31,1wd\n');
    const { out, code } = await due('--batch', batch, '--json');
    const [first, second] = JSON.parse(out) as object[];
    expect(first).toMatchObject({
      line: 1,
      due: '2023-10-07',
      counted: 1,
      openedDays: ['2023-10-07'],
      calendarVersions: [{ year: 2023, version: 1 }],
    });
    expect(second).toEqual({
      line: 2,
      start: '2026-12-31',
      rule: '1wd',
      error: { code: 'limit.year-not-loaded', year: 2027 },
    });
    expect(code).toBe(1);
  });

  it.each([[[]], [['2023-09-28']], [['2023-09-28', '5wd', '--batch', 'x.csv']]])(
    'refuses the arguments %j',
    async (args) => {
      const { out, err, code } = await due(...args);
      expect([out, code]).toEqual(['', 1]);
      expect(err).toContain('--batch');
    },
  );

  it('says which file it cannot read, and why', async () => {
    const missing = await due('--batch', join(folder, 'none.csv'));
    expect(missing).toMatchObject({ out: '', code: 1 });
    expect(missing.err).toMatch(/none\.csv.*ENOENT/);
    const gbk = await due('--batch', file('gbk.csv', Uint8Array.of(0xc6, 0xf0, 0x2c, 0xca, 0xb1)));
    expect(gbk).toMatchObject({ out: '', code: 1 });
    expect(gbk.err).toContain('UTF-8');
  });

  it('computes nothing from a folder whose calendar is wrong, missing or empty', async () => {
    const batch = file('one.csv', '2023-09-28,5wd\n');
    const empty = mkdtempSync(join(folder, 'empty-'));
    expect((await due('--batch', batch, '--calendars', empty)).err).toContain('no work calendar');
    expect((await due('--batch', batch, '--calendars', join(folder, 'nowhere'))).err).toContain('ENOENT');
    writeFileSync(join(empty, '2023.json'), '{"year": 2023, "closed": ["2023-02-30"]}');
    const wrong = await due('--batch', batch, '--calendars', empty);
    expect(wrong).toMatchObject({ out: '', code: 1 });
    expect(wrong.err).toContain('2023.json');
    expect(wrong.err).toContain('\n  /closed/0 not-a-day YYYY-MM-DD');
    writeFileSync(join(empty, '2023.json'), 'not json');
    expect((await due('--batch', batch, '--calendars', empty)).err).toContain('wrong-type object');
  });
});
