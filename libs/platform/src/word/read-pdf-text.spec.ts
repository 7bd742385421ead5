import { deflateSync } from 'node:zlib';
import { readPdfText } from './read-pdf-text';
import { TextRefused } from './word-refused';

/** A PDF of one page as small as can be: a font whose characters are named, and words in it. */
function pdf(words: string, { cmap = CMAP, content = `BT /F1 16 Tf 1 0 0 1 90 700 Tm [<${codes(words)}>] TJ ET`, more = '' } = {}): Buffer {
  const stream = (text: string): string => {
    const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
    return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
  };
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>', stream(content), '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>', stream(cmap)];
  return Buffer.from(`%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}${more}`, 'latin1');
}
const CMAP = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange';
const codes = (words: string): string => [...words].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
const refused = (bytes: Uint8Array): string => {
  try {
    return readPdfText(bytes);
  } catch (error) {
    return error instanceof TextRefused ? error.reason : String(error);
  }
};

/** The same, its objects but the streams packed into one object stream; `head` is written before them instead of what is right. */
function packed(words: string, { head, parms = '', pack = (text: string) => Buffer.from(text, 'latin1') }: { head?: string; parms?: string; pack?: (text: string) => Buffer } = {}): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>', '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>'];
  const places = [1, 2, 3, 5].map((id, index) => `${id} ${objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0)}`).join(' ');
  const lead = `${head ?? places} `;
  const stream = (text: Buffer, more = ''): string => {
    const bytes = deflateSync(text).toString('latin1');
    return `<< ${more}/Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
  };
  const content = Buffer.from(`BT /F1 16 Tf 1 0 0 1 90 700 Tm [<${codes(words)}>] TJ ET`, 'latin1');
  const all = pack(lead + objects.join(' '));
  return Buffer.from(`%PDF-1.5\n4 0 obj\n${stream(content)}\nendobj\n6 0 obj\n${stream(Buffer.from(CMAP))}\nendobj\n7 0 obj\n${stream(all, `/Type /ObjStm /N 4 /First ${lead.length} ${parms}`)}\nendobj\n`, 'latin1');
}

/** Rows under the predictors of PNG, each by another filter. */
function predicted(text: string, columns: number): Buffer {
  const data = Buffer.from(text.padEnd(Math.ceil(text.length / columns) * columns), 'latin1');
  const at = (row: number, column: number): number => (row < 0 || column < 0 ? 0 : data[row * columns + column]!);
  const paeth = (a: number, b: number, c: number): number => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  };
  return Buffer.concat(
    Array.from({ length: data.length / columns }, (_, row) => {
      const filter = row % 5;
      const told = (column: number): number => {
        const [left, up, corner] = [at(row, column - 1), at(row - 1, column), at(row - 1, column - 1)];
        return [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      };
      return Buffer.from([filter, ...Array.from({ length: columns }, (_, column) => (at(row, column) - told(column)) & 0xff)]);
    }),
  );
}

describe('the text of a PDF', () => {
  it('is read by what its fonts say of their characters', () => {
    expect(readPdfText(pdf('建成网点100个')).trim()).toBe('建成网点100个');
    expect(readPdfText(pdf('', { content: `BT /F1 9 Tf 10 700 Td <${codes('上')}> Tj ET BT /F1 9 Tf 10 680 Td <${codes('下')}> Tj ET` })).trim()).toBe('上\n下');
    expect(readPdfText(pdf('', { cmap: '1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <01> <4e00> <02> <4e8c> endbfchar', content: 'BT /F1 9 Tf 1 1 Td <0102> Tj ET' })).trim()).toBe('一二');
    const ligature = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <0002> [<0066 0066> <4e8c>] endbfrange';
    expect(readPdfText(pdf('', { cmap: ligature, content: 'BT /F1 9 Tf 1 1 Td <00010002> Tj ET' })).trim()).toBe('ff二');
  });

  it('is read from object streams, under predictors too, and in brackets', () => {
    expect(readPdfText(packed('建成网点100个')).trim()).toBe('建成网点100个');
    for (const columns of [1, 4, 7]) {
      const parms = `/DecodeParms << /Predictor 12 /Columns ${columns} >> `;
      expect(readPdfText(packed('建成网点100个', { parms, pack: (text) => predicted(text, columns) })).trim()).toBe('建成网点100个');
    }
    const western = pdf('', { content: String.raw`BT /F1 9 Tf 1 1 Td (\(100\) \2611.5 caf\351) Tj ET` }).toString('latin1').replace('/Type0 /ToUnicode 6 0 R', '/Type1 /Encoding /WinAnsiEncoding');
    expect(readPdfText(Buffer.from(western, 'latin1')).trim()).toBe('(100) ±1.5 café');
  });

  it.each([
    ['offsets that all point to the beginning', Array.from({ length: 20_000 }, (_, id) => `${id} 0`).join(' ')],
    ['offsets beyond the end', '1 9999999 2 99999999 3 9 5 1'],
    ['no numbers at all', 'x'.repeat(1_000_000)],
  ])('is soon done with an object stream of %s', (_, head) => {
    const begun = process.cpuUsage();
    expect(refused(packed('一', { head })).trim()).toMatch(/^(damaged|empty|not-text|too-large|一)$/);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5000);
  });

  it('is refused of streams that grow beyond what a document has', () => {
    const bomb = deflateSync(Buffer.alloc(20_000_000)).toString('latin1');
    const many = Array.from({ length: 20 }, (_, id) => `${id + 10} 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${bomb}\nendstream\nendobj\n`).join('');
    expect(refused(Buffer.from(`%PDF-1.5\n${many}`, 'latin1'))).toBe('damaged');
  });

  it.each([
    ['no PDF', Buffer.from('一份文本'), 'not-text'],
    ['a scan', pdf(''), 'empty'],
    ['a locked file', pdf('密', { more: 'trailer << /Encrypt 9 0 R >>' }), 'damaged'],
    ['one that is cut off', pdf('断').subarray(0, 60), 'empty'],
    ['one too large', Buffer.alloc(17 * 1024 * 1024), 'too-large'],
  ])('is refused of %s', (_, bytes, reason) => {
    expect(refused(bytes)).toBe(reason);
  });

  it.each([
    ['objects that never end', '%PDF-1.7\n', '1 0 obj <<'],
    ['lists that never end', '%PDF-1.7\n1 0 obj << /Type /Pages ', '/Kids ['],
    ['numbers without an end', '%PDF-1.7\n', '1'],
    ['references', '%PDF-1.7\n1 0 obj << /Type /Page /Contents [', '1 0 R '],
  ])('is soon done with %s', (_, head, piece) => {
    const begun = process.cpuUsage();
    const reason = refused(Buffer.from(`${head}${piece.repeat(Math.floor(8_000_000 / piece.length))} endobj`, 'latin1'));
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5000);
    expect(reason).toMatch(/^(damaged|empty|not-text|too-large)$/);
  });

  it.each(['1', '<ab> <cd> ', 'beginbfchar ', 'beginbfrange <0000> <ffff> <0000> ', '/F1 1 ', '(', '(a', '(a) Tj ', '\\('])('nor does a page or a font of %j last', (piece) => {
    const many = piece.repeat(Math.floor(2_000_000 / piece.length));
    const begun = performance.now();
    refused(pdf('', { content: many }));
    refused(pdf('一', { cmap: `${many} endbfrange endbfchar` }));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
