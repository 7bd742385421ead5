import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens a workbook in LibreOffice and answers what it saves, as a workbook or in another format. */
export function throughOffice(bytes: Uint8Array, format = 'xlsx'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
  try {
    writeFileSync(join(folder, 'given.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', profile, '--convert-to', format, '--outdir', join(folder, 'saved')];
    const run = spawnSync('soffice', [...convert, join(folder, 'given.xlsx')], { timeout: 120_000, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
    return readFileSync(join(folder, 'saved', `given.${format.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
