import { entryName } from './zip-name';
import { ZipRefused } from './zip-refused';

/** One line of the central directory: what the archive claims about an entry. */
export interface DirectoryRecord {
  readonly name: string;
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
}

/** Where an entry stands: its local header from `start`, its content from `data` to `end`. */
export interface LocalSpan {
  readonly name: string;
  readonly start: number;
  readonly data: number;
  readonly end: number;
  readonly descriptor: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const NOT_HERE = 0xffffffff;
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000;
const DESCRIPTOR_FLAG = 0x0008;
const UNICODE_PATH = 0x7075;
const UNIX_LINK = 0xa000;

/** The central directory and the place where it starts. Its end must touch the end record, and that the end of the file. */
export function readDirectory(bytes: Buffer, most: number): { records: DirectoryRecord[]; start: number } {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 6) !== 0) throw new ZipRefused('multi-volume');
  if (start === NOT_HERE || size === NOT_HERE || count === 0xffff) throw new ZipRefused('zip64');
  if (count > most) throw new ZipRefused('too-many-entries');
  if (count === 0) throw new ZipRefused('not-a-zip');
  if (bytes.readUInt16LE(end + 8) !== count || start + size !== end) throw new ZipRefused('directory-lies');
  const records: DirectoryRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { record, next } = readRecord(bytes, at, end);
    records.push(record);
    at = next;
  }
  if (at !== end) throw new ZipRefused('directory-lies');
  return { records, start };
}

/** The end record with its comment must be the last thing in the file, so that nothing can hide behind it. */
function findEnd(bytes: Buffer): number {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== LOCAL) throw new ZipRefused('not-a-zip');
  const floor = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= floor; at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length) throw new ZipRefused('hidden-data');
    return at;
  }
  throw new ZipRefused('truncated');
}

function readRecord(bytes: Buffer, at: number, end: number): { record: DirectoryRecord; next: number } {
  if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new ZipRefused('directory-lies');
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (next > end) throw new ZipRefused('directory-lies');
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = bytes.readUInt16LE(at + 8);
  const record: DirectoryRecord = {
    name: entryName(rawName, flags),
    rawName,
    flags,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    localOffset: bytes.readUInt32LE(at + 42),
  };
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  mustBePlain(record, extra, bytes.readUInt32LE(at + 38) >>> 16);
  if (bytes.readUInt16LE(at + 34) !== 0) throw new ZipRefused('multi-volume', record.name);
  return { record, next };
}

function mustBePlain(record: DirectoryRecord, extra: Buffer, unixMode: number): void {
  const { name, flags, method, size, compressedSize } = record;
  if ((flags & ENCRYPTED_FLAGS) !== 0) throw new ZipRefused('encrypted', name);
  if (method !== 0 && method !== 8) throw new ZipRefused('method', name);
  if ([size, compressedSize, record.localOffset].includes(NOT_HERE)) throw new ZipRefused('zip64', name);
  if ((unixMode & 0xf000) === UNIX_LINK) throw new ZipRefused('symlink', name);
  if (method === 0 && size !== compressedSize) throw new ZipRefused('header-lies', name);
  if (name.endsWith('/') && size !== 0) throw new ZipRefused('header-lies', name);
  if (hasExtra(extra, UNICODE_PATH)) throw new ZipRefused('name', name);
}

function hasExtra(extra: Buffer, wanted: number): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === wanted) return true;
  }
  return false;
}

/** The entry's own header, which must say what the directory says; sizes may be left to a data descriptor or to ZIP64. */
export function localSpan(bytes: Buffer, record: DirectoryRecord): LocalSpan {
  const { name, localOffset: start, rawName } = record;
  if (start + 30 > bytes.length || bytes.readUInt32LE(start) !== LOCAL) throw new ZipRefused('header-lies', name);
  const flags = bytes.readUInt16LE(start + 6);
  const nameLength = bytes.readUInt16LE(start + 26);
  const data = start + 30 + nameLength + bytes.readUInt16LE(start + 28);
  const end = data + record.compressedSize;
  if (end > bytes.length) throw new ZipRefused('truncated', name);
  if ((flags & ENCRYPTED_FLAGS) !== 0) throw new ZipRefused('encrypted', name);
  const descriptor = (flags & DESCRIPTOR_FLAG) !== 0;
  const agrees = (offset: number, central: number): boolean => {
    const local = bytes.readUInt32LE(start + offset);
    return local === central || (descriptor && local === 0) || (offset !== 14 && local === NOT_HERE);
  };
  const honest =
    bytes.subarray(start + 30, start + 30 + nameLength).equals(rawName) &&
    bytes.readUInt16LE(start + 8) === record.method &&
    agrees(14, record.crc) &&
    agrees(18, record.compressedSize) &&
    agrees(22, record.size);
  if (!honest) throw new ZipRefused('header-lies', name);
  return { name, start, data, end, descriptor };
}
