import { crc32 } from 'node:zlib';
import { BlobRefused } from './blob-refused';
import type { Media } from './media';

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Pixels. A photograph of today's phones has 12 to 50 millions; more is a flood that exhausts whoever opens it. */
export const PIXELS = 50_000_000;

const corrupt = (): never => {
  throw new BlobRefused('corrupt');
};

/** The image's type, or nothing when it is not one. Refused when its structure is broken or it is above `PIXELS`. */
export function sniffImage(bytes: Buffer): Media | undefined {
  const head = bytes.subarray(0, 12).toString('latin1');
  const found = ((): [Media, Extent] | undefined => {
    if (head.startsWith('\x89PNG\r\n\x1a\n')) return ['image/png', pngExtent(bytes)];
    if (head.startsWith('\xff\xd8\xff')) return ['image/jpeg', jpegExtent(bytes)];
    if (/^GIF8[79]a/.test(head)) return ['image/gif', gifExtent(bytes)];
    if (/^RIFF[\s\S]{4}WEBP/.test(head)) return ['image/webp', webpExtent(bytes)];
    return undefined;
  })();
  if (found === undefined) return undefined;
  const { width, height } = found[1];
  if (width <= 0 || height <= 0) return corrupt();
  if (width * height > PIXELS) throw new BlobRefused('image-size', { width, height, limit: PIXELS });
  return found[0];
}

/** Chunks must follow one another, each with its checksum, from IHDR to an IEND that is the end of the file. */
function pngExtent(bytes: Buffer): Extent {
  let at = 8;
  for (let chunk = ''; chunk !== 'IEND';) {
    if (at + 12 > bytes.length) return corrupt();
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return corrupt();
    chunk = bytes.toString('latin1', at + 4, at + 8);
    const first = at === 8;
    if (first !== (chunk === 'IHDR') || (first && length !== 13)) return corrupt();
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return corrupt();
    at = end;
  }
  if (at !== bytes.length) throw new BlobRefused('polyglot', { also: 'trailing' });
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Segments up to the frame header; phones append previews and clips behind the picture, so the tail is not judged here. */
function jpegExtent(bytes: Buffer): Extent {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return corrupt();
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return jpegFrame(bytes, at);
    if (marker === 0xd9 || marker === 0xda || marker < 0xc0) return corrupt();
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return corrupt();
}

function jpegFrame(bytes: Buffer, at: number): Extent {
  if (!bytes.subarray(at).includes(Buffer.from([0xff, 0xd9]))) return corrupt();
  return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
}

/** Blocks must follow one another to the trailer, which ends the file; all frames together count as pixels. */
function gifExtent(bytes: Buffer): Extent {
  if (bytes.length < 14) return corrupt();
  const screen = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + colours(bytes[10] as number);
  let pixels = 0;
  for (;;) {
    const block = bytes[at];
    if (block === 0x3b) break;
    if (block === 0x21) at = skipBlocks(bytes, at + 2);
    else if (block === 0x2c && at + 10 < bytes.length) {
      pixels += bytes.readUInt16LE(at + 5) * bytes.readUInt16LE(at + 7);
      at = skipBlocks(bytes, at + 11 + colours(bytes[at + 9] as number));
    } else return corrupt();
  }
  if (at + 1 !== bytes.length) throw new BlobRefused('polyglot', { also: 'trailing' });
  // an animation is bounded by all its frames, ten times as generously as a still picture
  if (pixels > PIXELS * 10) throw new BlobRefused('image-size', { pixels, limit: PIXELS * 10 });
  return screen;
}

function skipBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return corrupt();
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** The RIFF length must be the file's; the canvas stands in VP8X, VP8 or VP8L. */
function webpExtent(bytes: Buffer): Extent {
  if (bytes.length < 30 || bytes.readUInt32LE(4) + 8 !== bytes.length) return corrupt();
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L' || bytes[20] !== 0x2f) return corrupt();
  const packed = bytes.readUInt32LE(21);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}
