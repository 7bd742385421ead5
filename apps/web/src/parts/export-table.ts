import type { InBoth } from '#words/language';
import { exportFile } from '../server/export-file';
import { useMe } from '../server/me';
import { VIEWS } from '../words/item';
import { useSay } from '../words/language';
import { csvOf } from './csv';
import { useTellRefusal } from './refusal';

interface Shown {
  readonly what: Parameters<typeof exportFile>[0]['what'];
  readonly title: string;
  /** What was chosen, in words; none: nothing was. */
  readonly filters: readonly (string | undefined | false)[];
  /** Until when it holds; the county's day unless said. */
  readonly at?: string;
  /** Of how many, where not all are shown. */
  readonly total?: number;
  readonly heads: readonly (InBoth<string> | string)[];
  readonly rows: readonly (readonly string[])[];
  /** Before the ending. */
  readonly name?: string;
}

/** Writes out the rows that are shown, under a line with filter, time, county and who took them. Every table leaves this way. */
export function useExportTable(): (shown: Shown) => void {
  const say = useSay();
  const tell = useTellRefusal();
  const { county, person } = useMe();
  return ({ what, title, filters, at = county.today, total, heads, rows, name = `${title}-${at.replace(/[: ]/g, '-')}` }) => {
    const chosen = filters.filter((one): one is string => Boolean(one));
    const told = { filters: chosen.length === 0 ? say(VIEWS.noFilters) : chosen.join('，'), count: rows.length, total: total ?? rows.length, at, county: county.name };
    const text = csvOf([[title, say(VIEWS.exportHead, told), person], heads.map((head) => (typeof head === 'string' ? head : say(head))), ...rows]);
    exportFile({ what, rows: rows.length, text, name: `${name}.csv` }).catch(tell);
  };
}
