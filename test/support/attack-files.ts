import { crc32, deflateSync } from 'node:zlib';
import { writeZip } from './zip-writer';
import type { ZipPart } from './zip-writer';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a sound document, before a test adds what must not be there. */
export function officeParts(kind: 'docx' | 'xlsx' | 'pptx' = 'docx', declared = ''): ZipPart[] {
  const [main, path] = {
    docx: ['wordprocessingml.document', 'word/document.xml'],
    xlsx: ['spreadsheetml.sheet', 'xl/workbook.xml'],
    pptx: ['presentationml.presentation', 'ppt/presentation.xml'],
  }[kind] as [string, string];
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types><Override PartName="/${path}" ContentType="${OFFICE}.${main}.main+xml"/>${declared}</Types>`;
  return [
    { name: '[Content_Types].xml', content: types },
    {
      name: '_rels/.rels',
      content: rels(`<Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="${path}"/>`),
    },
    { name: path, content: '<w:document>三台县潼川镇</w:document>' },
  ];
}

export function rels(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships>${inner}</Relationships>`;
}

/** A document with one relationship of `type` (its last word) to `target`. */
export function linked(type: string, target: string, mode = 'TargetMode="External"'): Buffer {
  const link = `<Relationship Id="x" Type="${RELATIONS}/${type}" Target="${target}" ${mode}/>`;
  return writeZip([...officeParts(), { name: 'word/_rels/document.xml.rels', content: rels(link) }]);
}

export function office(more: readonly ZipPart[] = [], declared = ''): Buffer {
  return writeZip([...officeParts('docx', declared), ...more]);
}

/** A document whose body is `xml`. */
export function body(xml: string | Buffer): Buffer {
  return writeZip([...officeParts().slice(0, 2), { name: 'word/document.xml', content: xml }]);
}

export function png(width: number, height: number, after = ''): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(16));
  const chunks = [chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks, Buffer.from(after)]);
}

export function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

export function jpeg(width: number, height: number, comment = '', after = ''): Buffer {
  const note = Buffer.from(comment, 'latin1');
  const app = Buffer.from([0xff, 0xfe, (note.length + 2) >> 8, (note.length + 2) & 255]);
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    34,
    0,
    2,
    17,
    1,
    3,
    17,
    1,
  ]);
  const scan = Buffer.from([0xff, 0xda, 0, 12, 3, 1, 0, 2, 17, 3, 17, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app, note, frame, scan, Buffer.from(after, 'latin1')]);
}

export function gif(width: number, height: number, frames = 1, after = ''): Buffer {
  const u16 = (value: number): number[] => [value & 255, value >> 8];
  const screen = [...Buffer.from('GIF89a'), ...u16(width), ...u16(height), 0, 0, 0];
  const frame = [0x2c, 0, 0, 0, 0, ...u16(width), ...u16(height), 0, 2, 1, 0x4c, 0];
  return Buffer.concat([
    Buffer.from([...screen, ...Array.from({ length: frames }, () => frame).flat(), 0x3b]),
    Buffer.from(after),
  ]);
}

export function webp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(32, 4);
  bytes.write('WEBPVP8X', 8);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

export function pdf(objects: string, trailer = ''): Buffer {
  const text = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${objects} >>\nendobj\ntrailer << /Root 1 0 R ${trailer} >>\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Objects packed into an object stream, where a plain search does not see them. */
export function packedPdf(objects: string): Buffer {
  const packed = deflateSync(Buffer.from(objects));
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n%%EOF\n')]);
}

export function mp4(brand = 'isom', after = ''): Buffer {
  const box = (type: string, content: string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(8 + content.length);
    return Buffer.concat([length, Buffer.from(type + content, 'latin1')]);
  };
  return Buffer.concat([
    box('ftyp', `${brand}\0\0\0\0isom`),
    box('moov', 'index'),
    box('mdat', 'picture'),
    Buffer.from(after),
  ]);
}
