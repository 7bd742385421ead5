import { writeZip } from '#test/support/zip-writer';
import { readText } from './read-text';
import { TextRefused } from './word-refused';

const paragraph = (inner: string) => `<w:p w:rsidR="1">${inner}</w:p>`;
const word = (...paragraphs: string[]) =>
  writeZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: `<w:document><w:body>${paragraphs.join('')}</w:body></w:document>` }]);

function refusal(bytes: Uint8Array): string {
  try {
    return `read: ${readText(bytes)}`;
  } catch (error) {
    if (error instanceof TextRefused) return error.reason;
    throw error;
  }
}

describe('reading the text of a report', () => {
  it('reads paragraphs of a Word file as lines, runs joined', () => {
    const file = word(paragraph('<w:r><w:t>投入</w:t></w:r><w:r><w:t xml:space="preserve">3.2亿元 &amp; 更多</w:t></w:r>'), '<w:p/>', paragraph('<w:r><w:t>第二段</w:t><w:tab/><w:t>后</w:t></w:r>'));
    expect(readText(file)).toBe('投入3.2亿元 & 更多\n\n第二段\t后\n');
  });

  it('leaves out what was deleted under track changes', () => {
    const file = word(paragraph('<w:r><w:t>占</w:t></w:r><w:del w:id="1"><w:r><w:delText>8.6</w:delText><w:t>8.6</w:t></w:r></w:del><w:r><w:t>%</w:t></w:r>'));
    expect(readText(file)).toBe('占%\n');
  });

  it.each([
    ['UTF-8', Buffer.from('全县33个乡镇')],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('全县33个乡镇')])],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('全县33个乡镇', 'utf16le')])],
    ['GB18030', Buffer.from([0xc8, 0xab, 0xcf, 0xd8, 0x33, 0x33, 0xb8, 0xf6, 0xcf, 0xe7, 0xd5, 0xf2])],
  ])('reads %s', (_, bytes) => {
    expect(readText(bytes).replace('\ufeff', '')).toBe('全县33个乡镇');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks', Buffer.from(' \n '), 'empty'],
    ['an old .doc', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), 'legacy-format'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'not-text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'not-text'],
    ['a workbook', writeZip([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'not-a-document'],
    ['half a Word file', word(paragraph('')).subarray(0, 80), 'damaged'],
    ['an empty Word file', word(), 'empty'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(refusal(bytes)).toBe(reason);
  });
});
