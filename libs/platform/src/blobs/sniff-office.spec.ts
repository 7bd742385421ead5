import { body, linked, office, officeParts, png, rels } from '#test/support/attack-files';
import { writeCompoundFile } from '#test/support/compound-file';
import type { CompoundPart } from '#test/support/compound-file';
import { writeZip } from '#test/support/zip-writer';
import { BlobRefused } from './blob-refused';
import type { BlobReason } from './blob-refused';
import type { Media } from './media';
import { sniff } from './sniff';

function verdict(bytes: Buffer): string {
  try {
    return sniff(bytes);
  } catch (error) {
    if (error instanceof BlobRefused) return error.reason;
    throw error;
  }
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const OLE2 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const part = (name: string, content: string | Buffer = 'x'): Buffer => office([{ name, content }]);
const typed = (type: string): Buffer => office([], `<Override PartName="/word/x.xml" ContentType="${type}"/>`);
const field = (...runs: string[]): Buffer =>
  body(`<w:document>${runs.map((run) => `<w:instrText>${run}</w:instrText>`).join('')}</w:document>`);

const record = (type: number, content: number[]): Buffer =>
  Buffer.from([type & 255, type >> 8, content.length, 0, ...content]);
const fib = (flags: number): Buffer =>
  Buffer.from([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, flags & 255, flags >> 8, ...Array<number>(30).fill(0)]);
const globals = (...records: Buffer[]): Buffer =>
  Buffer.concat([record(0x809, [0, 6, 5, 0]), ...records, record(0x0a, [])]);
const word = (...more: CompoundPart[]): Buffer =>
  writeCompoundFile([{ name: 'WordDocument', content: fib(0) }, ...more]);
const excel = (...records: Buffer[]): Buffer => writeCompoundFile([{ name: 'Workbook', content: globals(...records) }]);
const stream = (name: string): CompoundPart => ({ name, content: Buffer.from('x') });

const SOUND: Record<string, [Buffer, Media]> = {
  'a document': [office(), `${OOXML}.wordprocessingml.document`],
  'a workbook': [writeZip(officeParts('xlsx')), `${OOXML}.spreadsheetml.sheet`],
  'a presentation': [writeZip(officeParts('pptx')), `${OOXML}.presentationml.presentation`],
  'a document with a picture': [part('word/media/a.png', png(800, 600)), `${OOXML}.wordprocessingml.document`],
  'a document with a link to a page': [
    linked('hyperlink', 'https://www.example.gov.cn/'),
    `${OOXML}.wordprocessingml.document`,
  ],
  'a document with a page number': [field(' PAGE  \\* MERGEFORMAT '), `${OOXML}.wordprocessingml.document`],
  'a chart with its workbook': [
    part('word/embeddings/a.xlsx', writeZip(officeParts('xlsx'))),
    `${OOXML}.wordprocessingml.document`,
  ],
  'an OFD': [
    writeZip([{ name: 'OFD.xml', content: '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' }]),
    'application/ofd',
  ],
  'a binary document': [word({ name: 'ObjectPool', storage: true }), 'application/msword'],
  'a binary document with the streams LibreOffice adds': [
    word(stream('\u0001Ole'), stream('\u0001CompObj')),
    'application/msword',
  ],
  'a binary workbook': [excel(record(0x85, [0, 0, 0, 0, 0, 0, 1, 0, 65])), 'application/vnd.ms-excel'],
  'a binary presentation': [writeCompoundFile([stream('PowerPoint Document')]), 'application/vnd.ms-powerpoint'],
};

const REFUSED: Record<string, [Buffer, BlobReason]> = {
  'a macro project': [part('word/vbaProject.bin'), 'macro'],
  'a macro project under another name': [typed('application/vnd.ms-office.vbaProject'), 'macro'],
  'a macro project by its relationship': [linked('vbaProject', 'settings.xml', ''), 'macro'],
  'a document type that allows macros': [typed('application/vnd.ms-word.document.macroEnabled.main+xml'), 'macro'],
  'a document type written in references': [
    typed('application/vnd.ms-word.document.&#109;acroEnabled.main+xml'),
    'macro',
  ],
  'a macro sheet': [part('xl/macrosheets/sheet1.xml', '<x/>'), 'macro'],
  'a dialogue sheet': [part('xl/dialogsheets/sheet1.xml', '<x/>'), 'macro'],
  'a ribbon with callbacks': [part('customUI/customUI14.xml', '<x/>'), 'macro'],
  ActiveX: [part('word/activeX/activeX1.xml', '<x/>'), 'embedded'],
  'ActiveX by its relationship': [linked('control', 'x.xml', ''), 'embedded'],
  'an OLE object': [part('word/embeddings/oleObject1.bin', OLE2), 'embedded'],
  'an OLE object as a picture': [part('word/media/image1.emf', OLE2), 'embedded'],
  'an OLE object by its relationship': [linked('oleObject', 'x.bin', ''), 'embedded'],
  'a program as a picture': [part('word/media/image1.png', 'MZ\x90'), 'executable'],
  'a page as a chunk': [linked('aFChunk', 'x.html', ''), 'embedded'],
  'an archive as a font': [part('word/fonts/f.odttf', office()), 'embedded'],
  'a workbook with macros behind a chart': [part('word/embeddings/a.xlsx', part('xl/vbaProject.bin')), 'macro'],
  'documents in documents in documents': [nested(3), 'embedded'],
  'a template from elsewhere': [linked('attachedTemplate', 'http://x/t.dotm'), 'external'],
  'a picture from elsewhere': [linked('image', 'http://x/pixel.png'), 'external'],
  'a picture from a share': [linked('image', 'file:////server/x.png'), 'external'],
  'a link to a share': [linked('hyperlink', 'file:///\\\\server\\x'), 'external'],
  'a link to a script': [linked('hyperlink', 'javascript:x()'), 'external'],
  'a mode written in references': [linked('image', 'http://x/', 'TargetMode="&#69;xternal"'), 'external'],
  'a target outside without the mode': [linked('image', 'http://x/', ''), 'external'],
  'a single-quoted target outside': [
    part('word/_rels/a.xml.rels', rels("<r:Relationship Type='t/image' TargetMode='External' Target='//h/s'/>")),
    'external',
  ],
  'a link to another workbook': [part('xl/externalLinks/externalLink1.xml', '<x/>'), 'external'],
  'a data connection': [part('xl/connections.xml', '<x/>'), 'external'],
  'a field that calls': [field(' DDEAUTO c:\\\\windows\\\\cmd.exe "/k" '), 'external'],
  'a field that calls, in pieces': [field(' DD', 'EAU', 'TO x '), 'external'],
  'a field that fetches': [body('<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://x&quot; "/>'), 'external'],
  'a formula that fetches': [body('<c><f>WEBSERVICE("http://x")</f></c>'), 'external'],
  'an entity': [body('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///x">]><x>&a;</x>'), 'external'],
  'text in UTF-16': [body(Buffer.from('\ufeff<x/>', 'utf16le')), 'corrupt'],
  'a part that is no XML': [part('word/x.xml', 'MZ'), 'corrupt'],
  'two main parts': [typed(`${OOXML}.spreadsheetml.sheet.main+xml`), 'unsupported'],
  'a document that is an OFD': [part('OFD.xml', '<OFD/>'), 'polyglot'],
  'an Android package': [writeZip([{ name: 'AndroidManifest.xml' }, { name: 'classes.dex' }]), 'unsupported'],
  'an OFD of another name space': [writeZip([{ name: 'OFD.xml', content: '<OFD/>' }]), 'unsupported'],
  'a bomb in a document': [part('word/x.xml', Buffer.alloc(9_000_000, '<')), 'archive'],
  'a name that climbs': [part('../evil.xml'), 'archive'],
  'an encrypted part': [
    office([{ name: 'word/x.xml', content: 'x', local: { flags: 1 }, central: { flags: 1 } }]),
    'encrypted',
  ],
  'an encrypted package': [writeCompoundFile([stream('EncryptionInfo'), stream('EncryptedPackage')]), 'encrypted'],
  'a binary document with macros': [word({ name: 'Macros', storage: true }), 'macro'],
  'a binary document with an object': [
    word({ name: 'ObjectPool', storage: true }, { name: '_1234567890', storage: true }),
    'embedded',
  ],
  'a binary document with a package': [word(stream('\u0001Ole10Native')), 'embedded'],
  'an encrypted binary document': [writeCompoundFile([{ name: 'WordDocument', content: fib(0x100) }]), 'encrypted'],
  'a binary workbook with macros': [
    writeCompoundFile([
      { name: 'Workbook', content: globals() },
      { name: '_VBA_PROJECT_CUR', storage: true },
    ]),
    'macro',
  ],
  'a binary workbook with a macro sheet': [excel(record(0x85, [0, 0, 0, 0, 0, 1, 1, 0, 65])), 'macro'],
  'an encrypted binary workbook': [excel(record(0x2f, [0, 0])), 'encrypted'],
  'a binary file with two main streams': [word(stream('Workbook')), 'unsupported'],
  'an installer': [writeCompoundFile([stream('Property')]), 'unsupported'],
  'a compound file that ends early': [OLE2, 'corrupt'],
  'a compound file of a few bytes': [OLE2.subarray(0, 100), 'corrupt'],
};

function nested(depth: number): Buffer {
  return depth === 0 ? office() : part('word/embeddings/a.docx', nested(depth - 1));
}

describe('office files', () => {
  test.each(Object.entries(SOUND))('accepts %s', (_, [bytes, media]) => {
    expect(verdict(bytes)).toBe(media);
  });

  test.each(Object.entries(REFUSED))('refuses %s', (_, [bytes, reason]) => {
    expect(verdict(bytes)).toBe(reason);
  });

  it('follows no loop in a compound file', () => {
    const looping = word();
    looping.writeUInt32LE(9, 512 + 9 * 4);
    expect(verdict(looping)).toBe('corrupt');
  });
});
