import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT_ROOT } from '#platform/project';
import { registerScore } from './score';

const CASE = join(PROJECT_ROOT, 'test', 'cases', 'C01a');
const FILES = ['--scheme', join(CASE, 'scheme.json'), '--facts', join(CASE, 'facts.csv')];

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'score-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function score(...args: readonly string[]): Promise<{ out: string; err: string; code: number }> {
  let out = '';
  let err = '';
  const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text) });
  registerScore(program);
  const before = process.exitCode;
  process.exitCode = 0;
  await program.parseAsync(['score', ...args], { from: 'user' });
  const code = Number(process.exitCode);
  process.exitCode = before;
  return { out, err, code };
}

describe('score', () => {
  it('explains a cell in two languages, down to its source', async () => {
    const { out } = await score(...FILES, '--explain', '万联能源集团 2022-02/rate');
    const lines = out.trimEnd().split('\n').map((line) => line.trim());
    expect(lines).toContain('value = 70.59');
    expect(lines).toContain('70.59; 来源: 连云港12345 monthly notices 2021-2023');
    expect(lines).toContain('+25 满分25');
    expect(lines).toContain('−12.205 70.59与标准95相差24.41，每1扣0.5分（24.41次）');
    expect(lines).toContain('+0.005 由12.795舍入到2位小数');
    expect(lines).toContain('= 12.80 (得分)');
    expect(lines).toContain('−12.205 70.59 misses 95 by 24.41: 0.5 off per 1 (24.41 times)');
    expect(lines).toContain('= 12.80 (points)');
  });

  it('explains a total', async () => expect((await score(...FILES, '--explain', '市体育局 2022-02/total')).out).toContain('+12.5 指标得分'));

  it('prints a sheet, best first', async () => {
    const [header, first] = (await score(...FILES)).out.split('\n');
    expect(header?.split('\t')).toHaveLength(5);
    expect(first?.split('\t').slice(2, 4)).toEqual(['万联能源集团 2022-02', '12.80']);
  });

  it.each([['no-such-unit/rate'], ['市体育局 2022-02/no-such-leaf'], ['nothing']])('refuses the cell %s', async (cell) => {
    const { out, err, code } = await score(...FILES, '--explain', cell);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toContain(cell);
  });

  it.each([[[]], [['--scheme', 'x.json']]])('refuses the arguments %j', async (args) => {
    const { out, err, code } = await score(...args);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toContain('--scheme');
  });

  it('says which file it cannot read, and why', async () => {
    const missing = await score('--scheme', join(folder, 'none.json'), '--facts', join(folder, 'none.csv'));
    expect(missing).toMatchObject({ out: '', code: 1 });
    expect(missing.err).toMatch(/none\.json.*ENOENT/);
    const gbk = join(folder, 'gbk.csv');
    writeFileSync(gbk, Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb));
    expect((await score('--scheme', join(CASE, 'scheme.json'), '--facts', gbk)).err).toContain('UTF-8');
  });

  it('reads a Chinese header, quoted cells and line breaks', async () => {
    const facts = join(folder, 'zh.csv');
    writeFileSync(facts, '\uFEFF单位,指标,数值,来源\r\n市碱业公司 2022-02,rate,66.67,"月报, ""第二期"""\r\n市体育局 2022-02,rate,50,x\r\n\r\n万联能源集团 2022-02,rate,70.59,x\r\n');
    const { out, err } = await score('--scheme', join(CASE, 'scheme.json'), '--facts', facts, '--json');
    expect(err).toBe('');
    expect(out).toContain('月报, \\"第二期\\"');
  });
});
