import { crc32, deflateRawSync } from 'node:zlib';

/** An entry to be written; every header field may be falsified, in the local header, the central one, or both. */
export interface ZipPart {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly stored?: boolean;
  readonly local?: HeaderLies;
  readonly central?: HeaderLies;
  /** Written before the local header: bytes no reader of the directory sees. */
  readonly before?: Buffer;
}

export interface HeaderLies {
  readonly name?: string | Buffer;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly compressedSize?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly attributes?: number;
  readonly extra?: Buffer;
}

export interface EndLies {
  readonly count?: number;
  readonly countHere?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly disk?: number;
  readonly comment?: Buffer;
}

interface Written {
  readonly local: Buffer;
  readonly central: Buffer;
}

const UTF8 = 0x800;

/** Writes an archive byte by byte, so that a test can lie anywhere. */
export function writeZip(parts: readonly ZipPart[], end: EndLies = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    if (part.before !== undefined) locals.push(part.before);
    offset += part.before?.length ?? 0;
    const { local, central } = writePart(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endRecord(parts.length, { offset, size: directory.length, ...end })]);
}

function writePart(part: ZipPart, offset: number): Written {
  const content = Buffer.from(part.content ?? '');
  const packed = part.stored === true ? content : deflateRawSync(content);
  const truth = {
    name: part.name,
    flags: UTF8,
    method: part.stored === true ? 0 : 8,
    crc: crc32(content),
    compressedSize: packed.length,
    size: content.length,
    offset,
    attributes: 0,
    extra: Buffer.alloc(0),
  };
  const local = header({ ...truth, ...part.local }, false);
  return { local: Buffer.concat([local, packed]), central: header({ ...truth, ...part.central }, true) };
}

function header(of: Required<HeaderLies>, central: boolean): Buffer {
  const name = Buffer.from(of.name as string);
  const fixed = Buffer.alloc(central ? 46 : 30);
  const at = central ? 2 : 0;
  fixed.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  fixed.writeUInt16LE(20, 4 + at);
  fixed.writeUInt16LE(of.flags, 6 + at);
  fixed.writeUInt16LE(of.method, 8 + at);
  fixed.writeUInt32LE(of.crc, 14 + at);
  fixed.writeUInt32LE(of.compressedSize, 18 + at);
  fixed.writeUInt32LE(of.size, 22 + at);
  fixed.writeUInt16LE(name.length, 26 + at);
  fixed.writeUInt16LE(of.extra.length, 28 + at);
  if (central) {
    fixed.writeUInt32LE(of.attributes, 38);
    fixed.writeUInt32LE(of.offset, 42);
  }
  return Buffer.concat([fixed, name, of.extra]);
}

function endRecord(count: number, of: EndLies): Buffer {
  const comment = of.comment ?? Buffer.alloc(0);
  const fixed = Buffer.alloc(22);
  fixed.writeUInt32LE(0x06054b50, 0);
  fixed.writeUInt16LE(of.disk ?? 0, 4);
  fixed.writeUInt16LE(of.countHere ?? of.count ?? count, 8);
  fixed.writeUInt16LE(of.count ?? count, 10);
  fixed.writeUInt32LE(of.size ?? 0, 12);
  fixed.writeUInt32LE(of.offset ?? 0, 16);
  fixed.writeUInt16LE(comment.length, 20);
  return Buffer.concat([fixed, comment]);
}
