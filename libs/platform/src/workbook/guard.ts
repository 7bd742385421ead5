import { readZip, ZipRefused } from '../files/zip';
import type { ZipEntry, ZipLimits, ZipReason } from '../files/zip';
import { WorkbookRefused } from './workbook-refused';
import type { RefusalReason } from './workbook-refused';

/** A list of 2,000 rows is some 200 kB; pictures and letterheads may make it larger, never this large. */
export const MOST_BYTES = 20 * 1024 * 1024;

/**
 * A workbook of one year's lists has some 20 parts, one with many pictures a few hundred. A sheet of XML packs
 * about 20 : 1; 200 : 1 is more than any list reaches and less than any bomb needs. The sizes bound the memory
 * that one upload can ask for.
 */
export const CONTAINER_LIMITS: ZipLimits = {
  entries: 1_000,
  entrySize: 64 * 1024 * 1024,
  totalSize: 96 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
};

/** The parts of a workbook that was found safe to read, by name, in the order of the file. */
export type Parts = ReadonlyMap<string, Buffer>;

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const ARCHIVES: readonly Buffer[] = [
  LOCAL_HEADER,
  Buffer.from('1f8b', 'hex'),
  Buffer.from('377abcaf271c', 'hex'),
  Buffer.from('Rar!', 'latin1'),
];
const SHEET_TYPES = /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml/;

/**
 * Judges bytes by their content, never by a name, before anything reads them: the container must be a plain
 * workbook that runs nothing, fetches nothing and unpacks to a bounded size. Every part is really inflated,
 * under a limit, and checked against its checksum; the parts returned are what the readers are given, so what
 * was checked is what is read. Throws WorkbookRefused.
 */
export function openParts(bytes: Uint8Array): Parts {
  if (bytes.byteLength === 0) throw new WorkbookRefused('empty');
  if (bytes.byteLength > MOST_BYTES) throw new WorkbookRefused('too-large', `${MOST_BYTES}`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, OLE2.length).equals(OLE2)) throw oldContainer(buffer);
  if (!buffer.subarray(0, LOCAL_HEADER.length).equals(LOCAL_HEADER)) throw new WorkbookRefused('not-a-workbook');
  const parts = inflateAll(buffer);
  mustBeWorkbook(parts);
  for (const [name, content] of parts) mustBeHarmless(name, content);
  return parts;
}

/** Office wraps an encrypted workbook in the container of the old format; the name of its stream tells them apart. */
function oldContainer(buffer: Buffer): WorkbookRefused {
  const encrypted = buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return new WorkbookRefused(encrypted ? 'encrypted' : 'legacy-format');
}

function inflateAll(buffer: Buffer): Map<string, Buffer> {
  try {
    const files = readZip(buffer, CONTAINER_LIMITS).filter((entry: ZipEntry) => !entry.name.endsWith('/'));
    return new Map(files.map((entry) => [entry.name, entry.data()]));
  } catch (error) {
    if (error instanceof ZipRefused) throw new WorkbookRefused(REASONS[error.reason], error.entry);
    throw error;
  }
}

const REASONS: Readonly<Record<ZipReason, RefusalReason>> = {
  'not-a-zip': 'not-a-workbook',
  truncated: 'truncated',
  'hidden-data': 'truncated',
  'multi-volume': 'not-a-workbook',
  zip64: 'zip-bomb',
  'directory-lies': 'truncated',
  'header-lies': 'zip-bomb',
  overlapping: 'zip-bomb',
  encrypted: 'encrypted',
  method: 'not-a-workbook',
  name: 'unsafe-name',
  'duplicate-name': 'unsafe-name',
  symlink: 'unsafe-name',
  'too-many-entries': 'zip-bomb',
  'too-large': 'zip-bomb',
  ratio: 'zip-bomb',
  'size-lies': 'zip-bomb',
  checksum: 'truncated',
  corrupt: 'truncated',
};

function mustBeWorkbook(parts: Parts): void {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled|vbaProject/i.test(types)) throw new WorkbookRefused('has-macros', '[Content_Types].xml');
  if (!SHEET_TYPES.test(types)) throw new WorkbookRefused('not-a-workbook', '[Content_Types].xml');
}

const FORBIDDEN: readonly (readonly [RegExp, RefusalReason])[] = [
  [/vbaProject|vbaData|(?:^|\/)macrosheets\//i, 'has-macros'],
  [/(?:^|\/)(?:embeddings|activeX)\/|oleObject/i, 'embedded-objects'],
  [/(?:^|\/)(?:externalLinks|queryTables)\/|(?:^|\/)connections\.xml$/i, 'external-links'],
  [/\.(?:zip|7z|rar|gz|xlsx|xlsm|docx|docm)$/i, 'nested-archive'],
];

function mustBeHarmless(name: string, content: Buffer): void {
  for (const [pattern, reason] of FORBIDDEN) if (pattern.test(name)) throw new WorkbookRefused(reason, name);
  if (ARCHIVES.some((magic) => content.subarray(0, magic.length).equals(magic))) {
    throw new WorkbookRefused('nested-archive', name);
  }
  if (content.subarray(0, OLE2.length).equals(OLE2)) throw new WorkbookRefused('embedded-objects', name);
  if (/\.(?:xml|rels|vml)$/i.test(name)) mustBePlainXml(name, content);
}

/** No document type (entities may multiply or fetch), no encoding that hides from the checks, no target elsewhere. */
function mustBePlainXml(name: string, content: Buffer): void {
  const wide = [0xfe, 0xff, 0x00].includes(content[0] ?? 0x3c) || content[1] === 0x00;
  if (wide || content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) {
    throw new WorkbookRefused('not-a-workbook', name);
  }
  if (!/\.rels$/i.test(name)) return;
  for (const [tag] of content.toString('utf8').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const external = /TargetMode\s*=\s*["']External["']/i.test(tag);
    if (external && !/\/hyperlink["']/i.test(tag)) throw new WorkbookRefused('external-links', name);
  }
}
