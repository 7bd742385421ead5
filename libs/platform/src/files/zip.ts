import { crc32, inflateRawSync } from 'node:zlib';
import { localSpan, readDirectory } from './zip-directory';
import type { DirectoryRecord, LocalSpan } from './zip-directory';
import { ZipRefused } from './zip-refused';

export { ZipRefused } from './zip-refused';
export type { ZipReason } from './zip-refused';

/** Bytes, except `entries` (a count) and `ratio` (unpacked by packed, asked only above `ratioFrom` bytes). */
export interface ZipLimits {
  readonly entries: number;
  readonly entrySize: number;
  readonly totalSize: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}

export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
  /** Inflates; refused when the content is not exactly as long, or does not hash, as the header says. */
  data(): Buffer;
}

/** Room for a large office document; a bomb is refused before a byte is inflated. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 4_000,
  entrySize: 64 * 1024 * 1024,
  totalSize: 128 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
};

/**
 * Reads an archive's table of contents and refuses every archive two readers could understand
 * differently: bytes before, between or after the entries, overlapping entries, a local header that
 * contradicts the central one, doubled or traversing names, links, encryption, volumes, ZIP64.
 * Nothing is inflated until `data()` is called, and then never beyond the declared size.
 */
export function readZip(input: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const directory = readDirectory(bytes, limits.entries);
  mustFit(directory.records, limits);
  const spans = directory.records.map((record) => localSpan(bytes, record));
  mustTile(spans, directory.start);
  return directory.records.map((record, index) => entryOf(bytes, record, spans[index] as LocalSpan));
}

function mustFit(records: readonly DirectoryRecord[], limits: ZipLimits): void {
  let total = 0;
  const seen = new Set<string>();
  for (const { name, size, compressedSize } of records) {
    total += size;
    if (size > limits.entrySize || total > limits.totalSize) throw new ZipRefused('too-large', name);
    if (size > limits.ratioFrom && size > compressedSize * limits.ratio) throw new ZipRefused('ratio', name);
    const key = name.normalize('NFKC').toLowerCase().replace(/\/$/, '');
    if (seen.has(key)) throw new ZipRefused('duplicate-name', name);
    seen.add(key);
  }
}

/** Entries must lie side by side from the first byte to the directory; only a data descriptor may stand between. */
function mustTile(spans: readonly LocalSpan[], end: number): void {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  ordered.forEach((span, index) => {
    if (span.start < at) throw new ZipRefused('overlapping', span.name);
    if (span.start > at) throw new ZipRefused('hidden-data', span.name);
    const next = ordered[index + 1]?.start ?? end;
    if (next < span.end) throw new ZipRefused('overlapping', span.name);
    const gap = next - span.end;
    if (gap !== 0 && !(span.descriptor && [12, 16, 20, 24].includes(gap))) {
      throw new ZipRefused('hidden-data', span.name);
    }
    at = next;
  });
  if (at !== end) throw new ZipRefused('hidden-data');
}

function entryOf(bytes: Buffer, record: DirectoryRecord, span: LocalSpan): ZipEntry {
  const { name, size, compressedSize } = record;
  return {
    name,
    size,
    compressedSize,
    data: () => {
      const packed = bytes.subarray(span.data, span.end);
      const content = record.method === 0 ? packed : inflate(packed, record);
      if (content.length !== size) throw new ZipRefused('size-lies', name);
      if (crc32(content) !== record.crc) throw new ZipRefused('checksum', name);
      return content;
    },
  };
}

interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function inflate(packed: Buffer, record: DirectoryRecord): Buffer {
  let result: Inflated;
  try {
    const options = { maxOutputLength: Math.max(1, record.size), info: true };
    result = inflateRawSync(packed, options) as unknown as Inflated;
  } catch (error) {
    const tooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipRefused(tooLong ? 'size-lies' : 'corrupt', record.name);
  }
  if (result.engine.bytesWritten !== packed.length) throw new ZipRefused('hidden-data', record.name);
  return result.buffer;
}
