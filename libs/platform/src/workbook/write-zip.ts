import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day the format can write: the same parts give the same bytes on any day. */
const DATE = 0x0021;
const UTF8_FLAG = 0x0800;

/** Packs parts into an archive; with `store` they are not compressed, for a reader in the same process. */
export function writeZip(
  parts: Iterable<readonly [string, Uint8Array]>,
  mode: 'deflate' | 'store' = 'deflate',
): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let count = 0;
  for (const [name, content] of parts) {
    const packed = mode === 'store' ? Buffer.from(content) : deflateRawSync(content);
    const fields = commonFields(mode === 'store' ? 0 : 8, content, packed, Buffer.byteLength(name));
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]);
    directory.push(centralRecord(fields, name, at));
    pieces.push(local);
    at += local.length;
    count += 1;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...pieces, central, endRecord(count, central.length, at)]);
}

/** The 26 bytes that the local and the central header share. */
function commonFields(method: number, content: Uint8Array, packed: Buffer, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_FLAG, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.byteLength, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function centralRecord(fields: Buffer, name: string, at: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  const head = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1');
  return Buffer.concat([head, fields, tail, Buffer.from(name)]);
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
