import { inflateSync } from 'node:zlib';
import { BlobRefused } from './blob-refused';
import type { BlobReason } from './blob-refused';

/** Names in a PDF's objects that run, start or hide something. Attachments are allowed: e-invoices carry their data so. */
const FORBIDDEN: readonly (readonly [RegExp, BlobReason])[] = [
  [/\/Encrypt(?![A-Za-z])/, 'encrypted'],
  [/\/(JavaScript|JS)(?![A-Za-z])/, 'macro'],
  [/\/(Launch|ImportData|SubmitForm|GoToR|GoToE)(?![A-Za-z])/, 'external'],
  [/\/(RichMedia|Flash|3D|Movie|XFA)(?![A-Za-z0-9])/, 'embedded'],
];
const OBJECTS = 8 * 1024 * 1024;
const STREAMS = 2_000;

/**
 * A PDF that starts at the first byte, ends as one, is not encrypted and does nothing by itself. Objects packed
 * into object streams are unpacked (each to 8 MB at most) and judged too; other streams are content, not objects.
 */
export function mustBeSoundPdf(bytes: Buffer): void {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 9))) throw new BlobRefused('corrupt');
  if (!bytes.subarray(Math.max(0, bytes.length - 1024)).includes('%%EOF')) throw new BlobRefused('corrupt');
  let at = 0;
  for (let count = 0; ; count += 1) {
    const stream = bytes.indexOf('stream', at);
    const objects = bytes.toString('latin1', at, stream < 0 ? bytes.length : stream);
    mustBeInert(objects);
    if (stream < 0) return;
    const end = bytes.indexOf('endstream', stream + 6);
    if (end < 0) return mustBeInert(bytes.toString('latin1', stream));
    if (/\/ObjStm(?![A-Za-z])/.test(unescaped(objects.slice(-1024)))) {
      if (count > STREAMS) throw new BlobRefused('corrupt');
      mustBeInert(unpacked(bytes.subarray(stream + 6, end), objects.slice(-1024)));
    }
    at = end + 9;
  }
}

function mustBeInert(objects: string): void {
  const text = unescaped(objects);
  for (const [pattern, reason] of FORBIDDEN) if (pattern.test(text)) throw new BlobRefused(reason);
}

/** A name may be written with hexadecimal escapes: `/J#61vaScript`. */
function unescaped(objects: string): string {
  return objects.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function unpacked(stream: Buffer, dictionary: string): string {
  const start = stream[0] === 13 ? 2 : 1;
  const packed = stream.subarray(start);
  if (!/\/Filter/.test(dictionary)) return packed.toString('latin1');
  try {
    return inflateSync(packed, { maxOutputLength: OBJECTS, finishFlush: 2 }).toString('latin1');
  } catch {
    throw new BlobRefused('corrupt');
  }
}
