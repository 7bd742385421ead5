import { writeZip } from '#test/support/zip-writer';
import type { ZipPart } from '#test/support/zip-writer';
import { MOST_BYTES, openParts } from './guard';
import { WorkbookRefused } from './workbook-refused';
import type { RefusalReason } from './workbook-refused';
import { writeWorkbook } from './write-workbook';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const TYPES =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

function refusal(bytes: Uint8Array): RefusalReason | 'accepted' {
  try {
    openParts(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.reason;
    throw error;
  }
}

function container(...parts: ZipPart[]): Buffer {
  return writeZip([{ name: '[Content_Types].xml', content: TYPES }, ...parts]);
}

function rels(target: string, type: string): ZipPart {
  const url = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  const content = `<Relationships><Relationship Id="r" Type="${url}" Target="${target}" TargetMode="External"/></Relationships>`;
  return { name: 'xl/worksheets/_rels/sheet1.xml.rels', content };
}

describe('a workbook is judged by its content before it is read', () => {
  const cases: readonly (readonly [string, Uint8Array, RefusalReason | 'accepted'])[] = [
    ['nothing', Buffer.alloc(0), 'empty'],
    ['more bytes than allowed', Buffer.alloc(MOST_BYTES + 1), 'too-large'],
    ['plain text', Buffer.from('序号,领域,任务事项'), 'not-a-workbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-workbook'],
    ['a web page named .xls', Buffer.from('<html><table></table></html>'), 'not-a-workbook'],
    ['an archive that is not a workbook', writeZip([{ name: 'a.txt', content: 'a' }]), 'not-a-workbook'],
    [
      'a text document',
      writeZip([{ name: '[Content_Types].xml', content: TYPES.replace('spreadsheet', 'word') }]),
      'not-a-workbook',
    ],
    ['a workbook of the old format', Buffer.concat([OLE2, Buffer.from('Workbook', 'utf16le')]), 'legacy-format'],
    ['an encrypted workbook', Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    [
      'encrypted entries',
      container({ name: 'a.xml', content: 'a', local: { flags: 1 }, central: { flags: 1 } }),
      'encrypted',
    ],
    ['macros by part', container({ name: 'xl/vbaProject.bin', content: 'x' }), 'has-macros'],
    ['macros by part in other letters', container({ name: 'xl/VBAPROJECT.BIN', content: 'x' }), 'has-macros'],
    ['macros of the fourth kind', container({ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }), 'has-macros'],
    [
      'macros by declared type',
      writeZip([{ name: '[Content_Types].xml', content: TYPES.replace('sheet.main', 'sheet.macroEnabled.main') }]),
      'has-macros',
    ],
    [
      'links to other workbooks, DDE',
      container({ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }),
      'external-links',
    ],
    ['queries', container({ name: 'xl/connections.xml', content: '<x/>' }), 'external-links'],
    ['a picture fetched from elsewhere', container(rels('http://x/a.png', 'image')), 'external-links'],
    ['a template fetched from elsewhere', container(rels('http://x/a', 'attachedTemplate')), 'external-links'],
    ['a plain hyperlink', container(rels('http://x/', 'hyperlink')), 'accepted'],
    ['an OLE object', container({ name: 'xl/embeddings/oleObject1.bin', content: 'x' }), 'embedded-objects'],
    ['an OLE object under another name', container({ name: 'xl/media/a.png', content: OLE2 }), 'embedded-objects'],
    ['an ActiveX control', container({ name: 'xl/activeX/activeX1.xml', content: '<x/>' }), 'embedded-objects'],
    ['an archive inside', container({ name: 'xl/media/a.png', content: writeZip([{ name: 'a' }]) }), 'nested-archive'],
    ['an archive inside by name', container({ name: 'xl/media/a.zip', content: 'x' }), 'nested-archive'],
    ['traversal', container({ name: '../../etc/a.xml', content: '<x/>' }), 'unsafe-name'],
    ['an absolute name', container({ name: '/etc/a.xml', content: '<x/>' }), 'unsafe-name'],
    [
      'one name twice',
      container({ name: 'xl/a.xml', content: '<x/>' }, { name: 'XL/A.xml', content: '<y/>' }),
      'unsafe-name',
    ],
    [
      'a document type',
      container({ name: 'xl/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'not-a-workbook',
    ],
    [
      'an encoding that hides',
      container({ name: 'xl/a.xml', content: Buffer.from('\uFEFF<a/>', 'utf16le') }),
      'not-a-workbook',
    ],
    ['too many parts', container(...Array.from({ length: 1_001 }, (_, i) => ({ name: `xl/${i}.xml` }))), 'zip-bomb'],
    ['zeros without end', container({ name: 'xl/a.xml', content: Buffer.alloc(40 * 1024 * 1024) }), 'zip-bomb'],
    [
      'more than it declares',
      container({ name: 'xl/a.xml', content: Buffer.alloc(9_000), local: { size: 5 }, central: { size: 5 } }),
      'zip-bomb',
    ],
    [
      'a header that contradicts the directory',
      container({ name: 'xl/a.xml', content: 'x', local: { name: 'xl/b.xml' } }),
      'zip-bomb',
    ],
    ['overlapping entries', container({ name: 'xl/a.xml', content: 'x', central: { offset: 0 } }), 'zip-bomb'],
    [
      'a wrong checksum',
      container({ name: 'xl/a.xml', content: 'x', local: { crc: 1 }, central: { crc: 1 } }),
      'truncated',
    ],
    ['a plain workbook', container({ name: 'xl/workbook.xml', content: '<workbook/>' }), 'accepted'],
  ];
  test.each(cases)('%s', (_, bytes, reason) => {
    expect(refusal(bytes)).toBe(reason);
  });

  test('cut off anywhere, it is refused and nothing else is thrown', async () => {
    const whole = Buffer.from(await writeWorkbook([{ name: '清单', rows: [['序号'], [1]] }]));
    expect(refusal(whole)).toBe('accepted');
    for (let length = 0; length < whole.length; length += 61) {
      expect(refusal(whole.subarray(0, length))).not.toBe('accepted');
    }
  });

  test('one byte changed anywhere is refused or harmless, never another error', async () => {
    const whole = Buffer.from(await writeWorkbook([{ name: '清单', rows: [['序号'], [1]] }]));
    for (let at = 0; at < whole.length; at += 37) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ 0x55;
      expect(() => refusal(changed)).not.toThrow();
    }
  });
});
