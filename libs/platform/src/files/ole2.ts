/** A stream or storage of an OLE2 compound file. */
export interface Ole2Entry {
  readonly name: string;
  readonly storage: boolean;
  readonly size: number;
  /** The first bytes of the stream, at most `most`. */
  head(most: number): Buffer;
}

/** The compound file contradicts itself: a chain that loops, a sector beyond the end, no directory. */
export class Ole2Corrupt extends Error {
  override readonly name = 'Ole2Corrupt';
}

const END_OF_CHAIN = 0xfffffffe;
const SMALL = 4096;

/** Lists a compound file's directory; chains are followed at most as far as the file has sectors. */
export function readOle2(bytes: Buffer): Ole2Entry[] {
  if (bytes.length < 512) throw new Ole2Corrupt();
  const file = new CompoundFile(bytes);
  return file.entries();
}

class CompoundFile {
  private readonly sectorSize: number;
  private readonly fat: number[];
  private miniFat: number[] = [];
  private mini: Buffer = Buffer.alloc(0);

  constructor(private readonly bytes: Buffer) {
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new Ole2Corrupt();
    this.sectorSize = 2 ** shift;
    this.fat = this.readFat();
  }

  entries(): Ole2Entry[] {
    const directory = this.chain(this.bytes.readUInt32LE(48), Number.POSITIVE_INFINITY);
    const found: Buffer[] = [];
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const entry = directory.subarray(at, at + 128);
      if ([1, 2, 5].includes(entry[66] as number)) found.push(entry);
    }
    const root = found.find((entry) => entry[66] === 5);
    if (root === undefined) throw new Ole2Corrupt();
    this.mini = this.chain(root.readUInt32LE(116), root.readUInt32LE(120));
    this.miniFat = words(this.chain(this.bytes.readUInt32LE(60), Number.POSITIVE_INFINITY));
    return found.map((entry) => this.entry(entry));
  }

  private entry(raw: Buffer): Ole2Entry {
    const length = Math.min(64, raw.readUInt16LE(64));
    const size = raw.readUInt32LE(120);
    const start = raw.readUInt32LE(116);
    return {
      name: raw.toString('utf16le', 0, Math.max(0, length - 2)),
      storage: raw[66] !== 2,
      size,
      head: (most) => {
        const wanted = Math.min(most, size);
        return size < SMALL ? this.miniChain(start, wanted) : this.chain(start, wanted);
      },
    };
  }

  /** The table of sectors: 109 of its places stand in the header, the rest in a chain of their own. */
  private readFat(): number[] {
    const places: number[] = [];
    for (let at = 76; at < 512; at += 4) places.push(this.bytes.readUInt32LE(at));
    let more = this.bytes.readUInt32LE(68);
    for (let step = 0; more < END_OF_CHAIN; step += 1) {
      if (step > this.bytes.length / this.sectorSize) throw new Ole2Corrupt();
      const sector = words(this.sector(more));
      more = sector.pop() as number;
      places.push(...sector);
      if (places.length > 109 + this.bytes.length / this.sectorSize) throw new Ole2Corrupt();
    }
    return places.filter((place) => place < END_OF_CHAIN - 1).flatMap((place) => words(this.sector(place)));
  }

  private chain(start: number, most: number): Buffer {
    const parts: Buffer[] = [];
    let length = 0;
    for (let at = start; at < END_OF_CHAIN - 1 && length < most; at = this.fat[at] ?? END_OF_CHAIN) {
      if (parts.length > this.fat.length) throw new Ole2Corrupt();
      const sector = this.sector(at);
      parts.push(sector);
      length += sector.length;
    }
    return Buffer.concat(parts).subarray(0, Math.min(most, length));
  }

  private miniChain(start: number, most: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = start; at < END_OF_CHAIN - 1 && parts.length * 64 < most; at = this.miniFat[at] ?? END_OF_CHAIN) {
      if (parts.length > this.miniFat.length) throw new Ole2Corrupt();
      parts.push(this.mini.subarray(at * 64, at * 64 + 64));
    }
    return Buffer.concat(parts).subarray(0, most);
  }

  private sector(index: number): Buffer {
    const start = (index + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw new Ole2Corrupt();
    return this.bytes.subarray(start, start + this.sectorSize);
  }
}

function words(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}
