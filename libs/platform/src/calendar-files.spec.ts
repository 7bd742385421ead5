import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCalendarFiles } from './calendar-files';

describe('calendar files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'calendars-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('come by name, parsed; what is not JSON comes as undefined, other files do not come', async () => {
    writeFileSync(join(folder, '2024.json'), '\uFEFF{"year":2024}');
    writeFileSync(join(folder, '2023.json'), '{"year":');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    expect(await readCalendarFiles(folder)).toEqual([
      { name: '2023.json', json: undefined },
      { name: '2024.json', json: { year: 2024 } },
    ]);
  });

  it('fail when the folder is not there', async () => {
    await expect(readCalendarFiles(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
