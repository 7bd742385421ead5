import { EXPORT_SAYS } from '#words/export';
import { filled } from '#words/language';
import type { Reading, Statement } from './reader';

const HEAD: Statement = {
  name: 'export-head',
  text: `SELECT name AS county, to_char($2::timestamptz AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI') AS at FROM county WHERE county_id = $1`,
};

/** A workbook of ours. */
export interface Workbook {
  readonly bytes: Uint8Array;
  /** Without a path. */
  readonly name: string;
  readonly count: number;
}

/** What every table that leaves says of itself: whose it is, which filter made it, as of when, how many rows. */
export async function exportNote(reading: Reading, filter: string, count: number): Promise<string> {
  const [head] = await reading.rows<{ county: string; at: string }>(HEAD, [reading.county, reading.now]);
  return filled(EXPORT_SAYS.note, { ...head, filter, count });
}
