import type { PrintedChart } from '#domain/document/document';
import type { Reading } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { figureRecord, isDone, leavesOf } from './figures/figure-record';
import { formatDay } from '#domain/kernel/day';

/** Numbers behind the pictures a draft names, as they stand now; a name nobody knows gives none. */
export async function chartsOf(reading: Reading, _shelf: CalendarShelf, asked: { readonly year: number; readonly names: readonly string[] }): Promise<readonly PrintedChart[]> {
  if (asked.names.length === 0) return [];
  const record = await figureRecord(reading, asked.year, formatDay(reading.today));
  if (record === undefined) return [];
  const themes = [...new Set(record.items.map(({ theme }) => theme))];
  const rows = themes.map((theme) => {
    const shares = record.items.filter((item) => item.theme === theme).flatMap(({ number }) => leavesOf(record, number));
    const done = shares.filter(isDone).length;
    return { name: theme, values: [String(done), String(shares.length - done)] };
  });
  const chart: PrintedChart = { chart: 'themes', title: `${asked.year}年各领域任务办理情况`, series: ['已核验或销号', '办理中'], unit: '项', rows };
  return asked.names.includes('themes') ? [chart] : [];
}
