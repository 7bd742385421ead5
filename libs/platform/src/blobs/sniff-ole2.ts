import { Ole2Corrupt, readOle2 } from '../files/ole2';
import type { Ole2Entry } from '../files/ole2';
import { BlobRefused } from './blob-refused';
import type { Media } from './media';

const MACRO = /^(macros|vba|_vba_project|_vba_project_cur|projectwm|dir)$/i;
const EMBEDDED = /^(objectpool|package|\u0001ole10native|mbd[0-9a-f]{8}|contents|ocxname|\u0003ocxname)$/i;
const ENCRYPTED = /^(encryptedpackage|encryptioninfo|encryptedsummary|\u0006dataspaces)$/i;
const GLOBALS = 256 * 1024;

/** The binary office formats, told apart by their main stream. Refused: macros, embedded objects, encryption. */
export function sniffOle2(bytes: Buffer): Media {
  const entries = listed(bytes);
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name));
  if (has(ENCRYPTED)) throw new BlobRefused('encrypted');
  if (has(MACRO)) throw new BlobRefused('macro');
  if (hasEmbedded(entries)) throw new BlobRefused('embedded');
  const stream = (pattern: RegExp): Ole2Entry | undefined =>
    entries.find((entry) => !entry.storage && pattern.test(entry.name));
  const word = stream(/^worddocument$/i);
  const excel = stream(/^(workbook|book)$/i);
  const slides = stream(/^powerpoint document$/i);
  if ([word, excel, slides].filter((found) => found !== undefined).length !== 1) throw new BlobRefused('unsupported');
  if (word !== undefined) return mustBePlainWord(read(word, 32));
  if (excel !== undefined) return mustBePlainExcel(read(excel, GLOBALS));
  return 'application/vnd.ms-powerpoint';
}

/** Word keeps an empty ObjectPool in sound files; what lies in it is what counts. */
function hasEmbedded(entries: readonly Ole2Entry[]): boolean {
  const found = entries.filter((entry) => EMBEDDED.test(entry.name));
  return (
    found.some((entry) => !/^objectpool$/i.test(entry.name)) || entries.some((entry) => /^_\d{6,}$/.test(entry.name))
  );
}

function listed(bytes: Buffer): Ole2Entry[] {
  return tidy(() => readOle2(bytes));
}

function read(entry: Ole2Entry, most: number): Buffer {
  return tidy(() => entry.head(most));
}

function tidy<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Ole2Corrupt || error instanceof RangeError) throw new BlobRefused('corrupt');
    throw error;
  }
}

/** [MS-DOC] 2.5.2 FibBase: wIdent 0xA5EC, flag fEncrypted is bit 8 of the word at offset 10. */
function mustBePlainWord(fib: Buffer): Media {
  if (fib.length < 32 || fib.readUInt16LE(0) !== 0xa5ec) throw new BlobRefused('corrupt');
  if ((fib.readUInt16LE(10) & 0x0100) !== 0) throw new BlobRefused('encrypted');
  return 'application/msword';
}

/** [MS-XLS] 2.4: records of type and length; FilePass (47) means encrypted, BoundSheet8 (133) with type 1 a macro sheet. */
function mustBePlainExcel(globals: Buffer): Media {
  if (globals.length < 8 || ![0x0809, 0x0409, 0x0209, 0x0009].includes(globals.readUInt16LE(0))) {
    throw new BlobRefused('corrupt');
  }
  for (let at = 0; at + 4 <= globals.length; at += 4 + globals.readUInt16LE(at + 2)) {
    const type = globals.readUInt16LE(at);
    if (type === 0x0a) break;
    if (type === 0x2f) throw new BlobRefused('encrypted');
    if (type === 0x85 && globals[at + 9] === 1) throw new BlobRefused('macro');
    if (type === 0xd3) throw new BlobRefused('macro');
  }
  return 'application/vnd.ms-excel';
}
