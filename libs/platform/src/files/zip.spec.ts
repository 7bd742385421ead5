import { crc32, deflateRawSync } from 'node:zlib';
import { writeZip } from '#test/support/zip-writer';
import type { ZipPart } from '#test/support/zip-writer';
import { ZIP_LIMITS, ZipRefused, readZip } from './zip';

const TINY = { ...ZIP_LIMITS, entries: 50, entrySize: 2_000_000, totalSize: 3_000_000 };
const A: ZipPart = { name: 'a.xml', content: '<a/>' };
const B: ZipPart = { name: 'b.xml', content: '<b/>' };
const zeros = (bytes: number): Buffer => Buffer.alloc(bytes);
const u16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);

/** Reads everything an archive holds, as a caller would; the reason when it is refused. */
function verdict(archive: Buffer): string {
  try {
    for (const entry of readZip(archive, TINY)) entry.data();
    return 'accepted';
  } catch (error) {
    if (error instanceof ZipRefused) return error.reason;
    throw error;
  }
}

/** One deflated block that two entries of the directory claim. */
function sharedBlock(): Buffer {
  const good = writeZip([A, B]);
  const second = good.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  good.writeUInt32LE(0, second + 42);
  return good;
}

function inner(depth: number): Buffer {
  return depth === 0
    ? writeZip([{ name: 'z', content: zeros(1_900_000) }])
    : writeZip([{ name: 'z.zip', content: inner(depth - 1), stored: true }]);
}

const concealed = zeros(1_500_000);
const BOMBS: Record<string, [Buffer, string]> = {
  'a thousandfold ratio': [writeZip([{ name: 'z', content: zeros(1_900_000) }]), 'ratio'],
  'an entry above the limit': [writeZip([{ name: 'z', content: zeros(2_000_001), stored: true }]), 'too-large'],
  'a total above the limit': [
    writeZip(['x', 'y', 'z'].map((name) => ({ name, content: zeros(1_100_000), stored: true }))),
    'too-large',
  ],
  'too many entries': [writeZip(Array.from({ length: 51 }, (_, i) => ({ name: `f${i}` }))), 'too-many-entries'],
  'a bomb declared as four bytes': [
    writeZip([{ name: 'z', content: concealed, local: { size: 4 }, central: { size: 4 } }]),
    'size-lies',
  ],
  'a bomb declared as nothing': [
    writeZip([{ name: 'z', content: concealed, local: { size: 0 }, central: { size: 0 } }]),
    'size-lies',
  ],
  'more declared than contained': [
    writeZip([{ name: 'z', content: 'abc', local: { size: 9 }, central: { size: 9 } }]),
    'size-lies',
  ],
  'sizes that differ between the headers': [
    writeZip([{ name: 'z', content: 'abc', local: { size: 9 } }]),
    'header-lies',
  ],
  'two entries on one block': [sharedBlock(), 'header-lies'],
  'the same entry claimed twice': [writeZip([A, { ...A, central: { offset: 0 } }]), 'duplicate-name'],
  'entries that overlap by a byte': [overlapByByte(), 'overlapping'],
  'a count above what follows': [writeZip([A, B], { count: 3 }), 'directory-lies'],
  'a count below what follows': [writeZip([A, B], { count: 1 }), 'directory-lies'],
  'counts that differ between volumes': [writeZip([A, B], { countHere: 1 }), 'directory-lies'],
  'a second volume': [writeZip([A], { disk: 1 }), 'multi-volume'],
  'a ZIP64 directory': [writeZip([A], { offset: 0xffffffff }), 'zip64'],
  'a ZIP64 size': [writeZip([{ ...A, central: { size: 0xffffffff } }]), 'zip64'],
  'an offset beyond the file': [writeZip([{ ...A, central: { offset: 9_999_999 } }]), 'header-lies'],
  'a length beyond the file': [
    writeZip([{ ...A, central: { compressedSize: 99_999 }, local: { compressedSize: 99_999 } }]),
    'truncated',
  ],
  'an encrypted entry': [writeZip([{ ...A, local: { flags: 1 }, central: { flags: 1 } }]), 'encrypted'],
  'encryption seen only by a streaming reader': [writeZip([{ ...A, local: { flags: 1 } }]), 'encrypted'],
  'strong encryption': [writeZip([{ ...A, central: { flags: 0x2041 } }]), 'encrypted'],
  'a rare compression': [writeZip([{ ...A, local: { method: 12 }, central: { method: 12 } }]), 'method'],
  'methods that differ between the headers': [writeZip([{ ...A, local: { method: 0 } }]), 'header-lies'],
  'a wrong checksum': [writeZip([{ ...A, local: { crc: 1 }, central: { crc: 1 } }]), 'checksum'],
  'bytes before the archive': [Buffer.concat([Buffer.from('%PDF-1.7\n'), writeZip([A])]), 'not-a-zip'],
  'bytes after the archive': [Buffer.concat([writeZip([A]), Buffer.from('<script>')]), 'hidden-data'],
  'bytes between the entries': [writeZip([A, { ...B, before: Buffer.from('hidden') }]), 'hidden-data'],
  'bytes before the first entry': [writeZip([{ ...A, before: Buffer.from('PK\x03\x04hidden') }]), 'hidden-data'],
  'bytes behind a deflate stream': [trailing(), 'hidden-data'],
  'an entry that only a streaming reader sees': [hiddenEntry(), 'hidden-data'],
  'a truncated archive': [writeZip([A, B]).subarray(0, 60), 'truncated'],
  'an empty archive': [writeZip([]), 'not-a-zip'],
  'nothing at all': [Buffer.alloc(0), 'not-a-zip'],
  'broken deflate': [
    writeZip([{ name: 'z', content: 'plain words', stored: true, local: { method: 8 }, central: { method: 8 } }]),
    'corrupt',
  ],
  'a link': [
    writeZip([{ name: 'l', content: '/etc/passwd', stored: true, central: { attributes: 0xa1ff0000 } }]),
    'symlink',
  ],
  'a doubled name': [writeZip([A, A]), 'duplicate-name'],
  'a name doubled but for its case': [writeZip([A, { ...A, name: 'A.XML' }]), 'duplicate-name'],
  'a folder and a file of one name': [writeZip([{ name: 'x/' }, { name: 'x', content: 'y' }]), 'duplicate-name'],
  'a folder with content': [writeZip([{ name: 'x/', content: 'y' }]), 'header-lies'],
};

function overlapByByte(): Buffer {
  const block = localOf('b', 'inner');
  return writeZip([
    { name: 'a', content: block, stored: true },
    { name: 'b', content: 'inner', stored: true, central: { offset: 31 } },
  ]);
}

function localOf(name: string, content: string): Buffer {
  const whole = writeZip([{ name, content, stored: true }]);
  return whole.subarray(0, whole.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
}

function trailing(): Buffer {
  const packed = Buffer.concat([deflateRawSync(Buffer.from('seen')), Buffer.from('unseen')]);
  const truth = { method: 8, crc: crc32(Buffer.from('seen')), size: 4 };
  return writeZip([{ name: 't', content: packed, stored: true, local: truth, central: truth }]);
}

function hiddenEntry(): Buffer {
  return writeZip([A, { ...B, before: localOf('evil', 'payload') }]);
}

const NAMES: (string | Buffer)[] = [
  '../evil',
  '..',
  'a/../../evil',
  '/etc/passwd',
  '\\\\server\\share',
  '..\\evil',
  'C:evil',
  'C:/evil',
  './a',
  'a//b',
  'a/./b',
  'a\0.xml',
  'a\n.xml',
  '',
  '...',
  'a/..',
  'a/. ',
  'con.',
  'a\u202ecod.exe',
  'x'.repeat(256),
  Buffer.from([0xff, 0xfe, 0x41]),
  '*.xml',
];

describe('readZip', () => {
  test.each(Object.entries(BOMBS))('refuses %s', (_, [archive, reason]) => {
    expect(verdict(archive)).toBe(reason);
  });

  test.each(NAMES.map((name) => [JSON.stringify(name.toString('latin1' as never)).slice(0, 30), name]))(
    'refuses the name %s',
    (_, name) => {
      expect(verdict(writeZip([{ name, content: 'x' }]))).toBe('name');
    },
  );

  it('refuses a second name hidden in the extra field, and a local name that differs', () => {
    const extra = Buffer.concat([u16(0x7075), u16(6), Buffer.from('x/../y')]);
    expect(verdict(writeZip([{ ...A, central: { extra } }]))).toBe('name');
    expect(verdict(writeZip([{ ...A, local: { name: 'c.xml' } }]))).toBe('header-lies');
  });

  it('leaves nested archives to the caller, bounded by the same limits', () => {
    expect(verdict(inner(2))).toBe('accepted');
  });

  it('reads sound archives: stored, deflated, folders, Chinese names, comments, data descriptors', () => {
    const folder = { name: '附件/' };
    const chinese = { name: '附件/潼川镇.txt', content: '完成' };
    const entries = readZip(writeZip([A, { ...B, stored: true }, folder, chinese], { comment: Buffer.from('note') }));
    expect(entries.map((entry) => entry.name)).toEqual(['a.xml', 'b.xml', '附件/', '附件/潼川镇.txt']);
    expect(entries.map((entry) => entry.data().toString())).toEqual(['<a/>', '<b/>', '', '完成']);
    const streamed = { flags: 8, crc: 0, size: 0, compressedSize: 0 };
    const parts = [
      { ...A, local: streamed, central: { flags: 8 } },
      { ...B, before: Buffer.alloc(16) },
    ];
    expect(readZip(writeZip(parts))[0]?.data().toString()).toBe('<a/>');
  });
});
