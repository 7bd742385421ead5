/** A stream to be written; `storage` makes it a folder without content. */
export interface CompoundPart {
  readonly name: string;
  readonly content?: Buffer;
  readonly storage?: boolean;
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

/** Writes a compound file of version 3 with every stream of at least 4096 bytes, so that no small sectors are needed. */
export function writeCompoundFile(parts: readonly CompoundPart[]): Buffer {
  const fat: number[] = [FAT];
  const sectors: Buffer[] = [Buffer.alloc(SECTOR)];
  const add = (content: Buffer): number => {
    const start = sectors.length;
    const count = Math.ceil(content.length / SECTOR);
    for (let index = 0; index < count; index += 1) {
      const sector = Buffer.alloc(SECTOR);
      content.copy(sector, 0, index * SECTOR, (index + 1) * SECTOR);
      sectors.push(sector);
      fat.push(index === count - 1 ? END : start + index + 1);
    }
    return start;
  };
  const entries = [entry('Root Entry', 5, END, 0)];
  for (const { name, content, storage } of parts) {
    const padded = Buffer.alloc(Math.max(4096, content?.length ?? 0));
    content?.copy(padded);
    entries.push(storage === true ? entry(name, 1, 0, 0) : entry(name, 2, add(padded), padded.length));
  }
  const directory = add(Buffer.concat(entries));
  const table = sectors[0] as Buffer;
  for (let index = 0; index < SECTOR / 4; index += 1) table.writeUInt32LE(fat[index] ?? FREE, index * 4);
  return Buffer.concat([header(directory), ...sectors]);
}

function entry(name: string, kind: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = kind;
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function header(directory: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.fill(0, 8, 76);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(directory, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}
