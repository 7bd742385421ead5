import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure, fail } from '#domain/kernel/failure';
import { FORMAT, type Footer, type Header, type Line, rowOf, type Section, Tally } from './format';

/** A backup as it is read: its header, then each table's rows, then its end. */
export type Part =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'close'; readonly section: Section }
  | { readonly kind: 'footer'; readonly footer: Footer };

/** Where reading stands: names the table and its line when something is wrong. */
interface Place extends Section {
  line: number;
}

/**
 * Reads a backup in constant memory and checks every line on the way. Refused: what is no backup of this format
 * (`backup.not-a-backup`), a line, a table or an end that is not what was written (`backup.damaged`, naming it).
 */
export async function* readBackup(path: string): AsyncGenerator<Part> {
  const state = new Reading();
  const file = createReadStream(path);
  const unzipped = createGunzip();
  file.on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
  try {
    for await (const line of linesOf(unzipped)) yield state.take(line);
    state.mustBeComplete();
  } catch (error) {
    throw readable(error, state);
  } finally {
    file.destroy();
    unzipped.destroy();
  }
}

/** Lines end with LF and nothing else: a text in a row may hold any other character that ends lines elsewhere. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

class Reading {
  private header: Header | undefined;
  private tally: Tally | undefined;
  private footer: Footer | undefined;
  private sections = 0;
  place: Place = { county: 0, table: 'header', line: 0 };

  take(line: string): Part {
    this.place.line += 1;
    if (this.tally !== undefined && !line.startsWith('{')) {
      const row = rowOf(line, this.place);
      this.tally.add(row);
      return { kind: 'row', row };
    }
    const said = parsed(line, this.place);
    if (this.header === undefined) return this.begin(said);
    if ('section' in said && this.tally === undefined && !this.footer) {
      this.tally = new Tally();
      this.place = { ...said.section, line: 0 };
      return { kind: 'section', section: said.section };
    }
    if ('close' in said && this.tally !== undefined) return this.end(said.close);
    if ('footer' in said && this.tally === undefined && said.footer.sections === this.sections) {
      this.footer = said.footer;
      return { kind: 'footer', footer: said.footer };
    }
    return damaged(this.place);
  }

  mustBeComplete(): void {
    if (this.footer === undefined) damaged(this.place);
  }

  private begin(said: Line): Part {
    if (!('header' in said) || said.header.format !== FORMAT) fail('backup.not-a-backup');
    this.header = said.header;
    return { kind: 'header', header: said.header };
  }

  private end(close: Section & { rows: number; sha256: string }): Part {
    const found = (this.tally ?? new Tally()).close({ county: this.place.county, table: this.place.table });
    if (found.sha256 !== close.sha256 || found.rows !== close.rows || found.table !== close.table || found.county !== close.county) damaged(this.place);
    this.tally = undefined;
    this.sections += 1;
    return { kind: 'close', section: { county: close.county, table: close.table } };
  }
}

function parsed(line: string, place: Place): Line {
  try {
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null) return said as Line;
  } catch {
    // told below
  }
  return place.table === 'header' ? fail('backup.not-a-backup') : damaged(place);
}

function damaged({ table, line }: Place): never {
  fail('backup.damaged', { table, line });
}

/** What the unzipper or the disk says, as the refusal it means. */
function readable(error: unknown, { place }: Reading): unknown {
  if (error instanceof Failure) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'Z_DATA_ERROR' && place.line === 0) return new Failure('backup.not-a-backup');
  if (code.startsWith('Z_')) return new Failure('backup.damaged', { table: place.table, line: place.line });
  if (/^E[A-Z]+$/.test(code)) return new Failure('backup.file-unreadable', { reason: code });
  return error;
}
