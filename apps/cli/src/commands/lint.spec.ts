import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { writeZip } from '#test/support/zip-writer';
import { registerLint } from './lint';

const folder = mkdtempSync(join(tmpdir(), 'duban-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function lint(name: string, content: string | Uint8Array, ...options: string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  let out = '';
  let err = '';
  const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text) });
  registerLint(program);
  process.exitCode = 0;
  await program.parseAsync(['lint', 'brief', path, ...options], { from: 'user' });
  const code = process.exitCode;
  process.exitCode = 0;
  return { out, err, code };
}

describe('duban lint brief', () => {
  it('ends with 1 and says in both languages where a figure is missing', async () => {
    const { out, code } = await lint('a.txt', '全县投入亿元。');
    expect(code).toBe(1);
    expect(out).toContain('第1行第5字');
    expect(out).toContain('line 1, character 5');
    expect(out).toContain('全县投入亿元。');
  });

  it('prints findings as JSON', async () => {
    const { out } = await lint('a.txt', '全县投入亿元。', '--json');
    expect(JSON.parse(out)).toEqual({ findings: [{ kind: 'missing-figure', at: 4, length: 2, line: 1, column: 5, excerpt: '全县投入亿元。', says: { zh: expect.any(String), en: expect.any(String) } }] });
  });

  it('reads a Word file, and ends with 0 where all is sound', async () => {
    const file = writeZip([{ name: 'word/document.xml', content: '<w:p><w:r><w:t>全县投入3.2亿元。</w:t></w:r></w:p>' }]);
    expect(await lint('b.docx', file, '--json')).toEqual({ out: '{\n  "findings": []\n}\n', err: '', code: 0 });
  });

  it('ends with 2 where the text cannot be read, and says what to do', async () => {
    const { out, err, code } = await lint('c.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('.docx');
  });
});
