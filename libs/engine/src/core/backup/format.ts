import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { fail } from '#domain/kernel/failure';

/** Written first in every file; a file of another format is refused. */
export const FORMAT = 'duban-backup-1';

/** The first line: what made the file, and for which schema. Only a database with the same migrations takes it. */
export interface Header {
  readonly format: typeof FORMAT;
  readonly product: string;
  /** Of the database, RFC 3339. */
  readonly takenAt: string;
  readonly migrations: readonly string[];
}

/** One table of one county. Rows follow, each on a line of its own with a checksum before it. */
export interface Section {
  readonly county: number;
  readonly table: string;
}

/** After a section's rows: how many, and the SHA-256 of their lines. */
export interface Close extends Section {
  readonly rows: number;
  readonly sha256: string;
}

/** Of one county's trail: entries, and the RFC 6962 root over their leaves ordered by time and id, hexadecimal. */
export interface TrailRoot {
  readonly county: number;
  readonly code: string;
  readonly entries: number;
  readonly root: string;
}

/** The last line; without it the file was cut off. */
export interface Footer {
  readonly sections: number;
  readonly rows: number;
  readonly trail: readonly TrailRoot[];
  /** Evidence files the rows refer to, each once. */
  readonly files: number;
}

export type Line =
  | { readonly header: Header }
  | { readonly section: Section }
  | { readonly close: Close }
  | { readonly footer: Footer };

/** What a section's rows add up to; the same for writing, reading and comparing. */
export class Tally {
  private readonly hash: Hash = createHash('sha256');
  rows = 0;

  add(row: string): void {
    this.rows += 1;
    this.hash.update(row).update('\n');
  }

  close(section: Section): Close {
    return { ...section, rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** A row is written as 8 hexadecimal digits of CRC-32, a space, and JSON as the database gave it. */
export function rowLine(row: string): string {
  return `${checksum(row)} ${row}\n`;
}

/** The row of a line, refused with `backup.damaged` where it and its checksum disagree. */
export function rowOf(line: string, place: Section & { readonly line: number }): string {
  const row = line.slice(9);
  if (line[8] !== ' ' || checksum(row) !== line.slice(0, 8)) fail('backup.damaged', { table: place.table, line: place.line });
  return row;
}

function checksum(row: string): string {
  return crc32(row).toString(16).padStart(8, '0');
}
