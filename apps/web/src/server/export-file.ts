import { answered, client, type Schema } from './client';
import { save } from './download';

interface Written {
  readonly what: Schema['RecordExportDto']['what'];
  readonly rows: number;
  readonly text: string;
  readonly name: string;
}

/** Only what a filter says in plain letters; what was searched for may be a name. */
const PLAIN = /^[\w:.,+-]{1,64}$/;

export function filterOf({ pathname, search }: Location): string {
  const kept = [...new URLSearchParams(search)].filter(([, value]) => PLAIN.test(value)).map(([name, value]) => `${name}=${value}`);
  return `${pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}`.replace(/[^\w/?=&:.,+%-]/g, '').slice(0, 300);
}

/** Hands rows over as a file, once the trail says who took what: an export that cannot be recorded is not made. */
export async function exportFile({ what, rows, text, name }: Written): Promise<void> {
  await answered(client.POST('/api/v1/exports', { body: { what, rows, filter: filterOf(window.location) } }));
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}
