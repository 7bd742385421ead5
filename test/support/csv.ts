import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table of `test/data`, or of another folder of the project, as rows of cells: RFC 4180, UTF-8. */
export function readTable(name: string, folder = 'test/data'): string[][] {
  const text = readFileSync(join(__dirname, '..', '..', folder, name), 'utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  for (const line of text.split(/\r?\n/)) if (line !== '') rows.push(fieldsOf(line));
  return rows;
}

function fieldsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
