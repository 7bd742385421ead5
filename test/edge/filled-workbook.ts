import { FILL_COLUMNS, FILL_FIRST_ROW, FILL_SHEET } from '#domain/report/fill-form';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { fillWorkbook } from '#engine/report/fill-workbook';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import type { Somebody } from '#test/support/api-county';
import type { Scene } from './scene';

/** What the asker's unit has to report, its first row filled in; whoever has nothing gets the township's. */
export async function filledWorkbook(scene: Scene, by: Somebody): Promise<Buffer> {
  const { people, county } = scene.api.home;
  const made = (name: Somebody) => scene.api.app.get(Reader).read(county.id, (reading) => fillWorkbook(reading, new CalendarShelf(), people[name]));
  const { bytes } = await made(by).catch(() => made('clerk'));
  const sheets = (await readWorkbook(bytes)).map(({ name, hidden, rows }) => {
    const texts = rows.map((row) => row.map(({ text }) => text));
    if (name === FILL_SHEET) texts[FILL_FIRST_ROW - 1]![FILL_COLUMNS.indexOf('text')] = `填报${scene.next()}`;
    return { name, hidden, rows: texts };
  });
  return Buffer.from(await writeWorkbook(sheets));
}
