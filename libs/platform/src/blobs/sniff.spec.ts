import { chunk, gif, jpeg, mp4, office, packedPdf, pdf, png, webp } from '#test/support/attack-files';
import { writeZip } from '#test/support/zip-writer';
import { BlobRefused } from './blob-refused';
import type { BlobReason } from './blob-refused';
import { nameFits } from './media';
import type { Media } from './media';
import { sniff } from './sniff';

function verdict(bytes: Buffer | string): string {
  try {
    return sniff(Buffer.from(bytes as string));
  } catch (error) {
    if (error instanceof BlobRefused) return error.reason;
    throw error;
  }
}

const zip = writeZip([{ name: 'a', content: 'x' }]);
const join = (...parts: (Buffer | string)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

const SOUND: Record<string, [Buffer | string, Media]> = {
  'a PDF': [pdf('/Pages 2 0 R'), 'application/pdf'],
  'a PDF with packed objects': [packedPdf('<< /Type /Page >>'), 'application/pdf'],
  'a PDF with an attachment, as e-invoices have': [pdf('/Names << /EmbeddedFiles 3 0 R >>'), 'application/pdf'],
  'a photograph': [jpeg(4000, 3000), 'image/jpeg'],
  'a photograph with a clip behind it': [jpeg(4000, 3000, 'camera', 'clip'), 'image/jpeg'],
  'a screenshot': [png(1920, 1080), 'image/png'],
  'an animation': [gif(200, 100, 12), 'image/gif'],
  'a WebP': [webp(800, 600), 'image/webp'],
  'a clip': [mp4(), 'video/mp4'],
  'a clip of a phone': [mp4('qt  '), 'video/mp4'],
  'a note': ['潼川镇：已完成 3 户\r\n', 'text/plain'],
  'a note with a byte order mark': ['\ufeff序号,单位\n1,潼川镇\n', 'text/plain'],
  'a list in GB18030': [Buffer.from('d0f2bac52cb5a5cebb0a', 'hex'), 'text/plain'],
  'arithmetic in a list': ['a,=1+2,-3,<5\n', 'text/plain'],
};

const REFUSED: Record<string, [Buffer | string, BlobReason]> = {
  nothing: ['', 'empty'],
  'a Windows program': ['MZ\x90\0\x03', 'executable'],
  'a Linux program': ['\x7fELF\x02\x01', 'executable'],
  'a Mac program': [Buffer.from('cffaedfe07000001', 'hex'), 'executable'],
  'a Java class': [Buffer.from('cafebabe00000034', 'hex'), 'executable'],
  WebAssembly: [Buffer.from('0061736d01000000', 'hex'), 'executable'],
  'a shell script': ['#!/bin/sh\nrm -r x\n', 'executable'],
  'a Windows shortcut': [Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), 'executable'],
  'a page': ['<!DOCTYPE html><p>', 'markup'],
  'a page after spaces': [`${' '.repeat(100)}\n<html><body>`, 'markup'],
  'a page after a byte order mark': ['\ufeff<HTML>', 'markup'],
  'a page in UTF-16': [utf16('<html><script>'), 'markup'],
  'a drawing that may run': ['<?xml version="1.0"?><svg xmlns="s"/>', 'markup'],
  'a bare drawing': ['<svg onload="x()"/>', 'markup'],
  'an XML feed': ['<?xml version="1.0"?><rss/>', 'markup'],
  'a page kept as mail': ['MIME-Version: 1.0\nContent-Type: text/html', 'markup'],
  'rich text': ['{\\rtf1\\ansi', 'markup'],
  'a server page': ['<?php system($_GET[0]);', 'markup'],
  'a note with a script in it': ['名单\n<script>alert(1)</script>', 'markup'],
  'a cell that calls a program': ["a,=cmd|' /C calc'!A0\n", 'external'],
  'a cell that fetches': ['a\n=WEBSERVICE("http://x")\n', 'external'],
  'binary data': [Buffer.from([1, 2, 3, 0, 0, 255]), 'unsupported'],
  'broken text': [Buffer.from([0x61, 0xff, 0xff, 0x62]), 'unsupported'],
  'a RAR': ['Rar!\x1a\x07\x01\0', 'unsupported'],
  'a gzip': [Buffer.from('1f8b0800000000000003', 'hex'), 'unsupported'],
  'a 7z': [Buffer.from('377abcaf271c0004', 'hex'), 'unsupported'],
  'a bare archive': [zip, 'unsupported'],
  'a PDF that starts late': [join('junk\n', pdf('')), 'polyglot'],
  'a PDF without an end': ['%PDF-1.7\n1 0 obj\n', 'corrupt'],
  'a PDF of no version': ['%PDF-x\n%%EOF', 'corrupt'],
  'a PDF with a script': [pdf('/OpenAction << /S /JavaScript /JS (x) >>'), 'macro'],
  'a PDF with an escaped script': [pdf('/OpenAction << /S /J#61vaScript /#4AS (x) >>'), 'macro'],
  'a PDF with a packed script': [packedPdf('<< /S /JavaScript /JS (x) >>'), 'macro'],
  'a PDF that starts a program': [pdf('/A << /S /Launch /F (cmd.exe) >>'), 'external'],
  'a PDF that sends a form': [pdf('/A << /S /SubmitForm /F (http://x) >>'), 'external'],
  'a PDF with Flash': [pdf('/Subtype /RichMedia'), 'embedded'],
  'a PDF behind a password': [pdf('', '/Encrypt 9 0 R'), 'encrypted'],
  'a PDF that is a page': [join('%PDF-1.7\n<html><script>x</script>\n', pdf('').subarray(9)), 'polyglot'],
  'a PDF that is an archive': [join(pdf(''), zip), 'polyglot'],
  'a photograph that is an archive': [jpeg(10, 10, '', zip.toString('latin1')), 'polyglot'],
  'a photograph with a page in its comment': [jpeg(10, 10, '<script>x</script>'), 'polyglot'],
  'a photograph with PHP in its comment': [jpeg(10, 10, '<?php x'), 'polyglot'],
  'a photograph with a PDF behind it': [jpeg(10, 10, '', pdf('').toString('latin1')), 'polyglot'],
  'a photograph of three bytes': [Buffer.from('ffd8ff', 'hex'), 'corrupt'],
  'a photograph without a frame': [Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'corrupt'],
  'a screenshot with an archive behind it': [png(9, 9, 'PK\x05\x06'), 'polyglot'],
  'a screenshot with anything behind it': [png(9, 9, 'x'), 'polyglot'],
  'a screenshot with a page in its text': [
    join(png(9, 9).subarray(0, 33), chunk('tEXt', Buffer.from('c\0<script>')), png(9, 9).subarray(33)),
    'polyglot',
  ],
  'a screenshot with a wrong checksum': [
    Buffer.from(png(9, 9).toString('hex').replace('49484452', '49484453'), 'hex'),
    'corrupt',
  ],
  'a cut screenshot': [png(9, 9).subarray(0, 40), 'corrupt'],
  'an animation that is a script': [join('GIF89a/*', Buffer.alloc(30, 42), '*/=1;alert(1)'), 'corrupt'],
  'an animation with a page behind it': [gif(9, 9, 1, '<html>'), 'polyglot'],
  'a WebP longer than it says': [join(webp(9, 9), 'x'), 'corrupt'],
  'a clip with a page behind it': [mp4('isom', '<html></html>'), 'corrupt'],
  'a clip of another kind': [mp4('heic'), 'unsupported'],
  'a clip without content': [mp4().subarray(0, 20), 'corrupt'],
  'an image flood: PNG': [png(60_000, 60_000), 'image-size'],
  'an image flood: PNG of the greatest width': [png(0x7fffffff, 1), 'image-size'],
  'an image flood: JPEG': [jpeg(65_000, 65_000), 'image-size'],
  'an image flood: GIF': [gif(65_000, 65_000), 'image-size'],
  'an image flood: GIF of many frames': [gif(7_000, 7_000, 11), 'image-size'],
  'an image flood: WebP': [webp(16_000_000, 16_000_000), 'image-size'],
  'an image flood: just above the limit': [png(5_001, 10_000), 'image-size'],
  'an image of no width': [png(0, 100), 'corrupt'],
  'an image flood in a document': [office([{ name: 'word/media/a.png', content: png(60_000, 60_000) }]), 'image-size'],
};

describe('sniff', () => {
  test.each(Object.entries(SOUND))('accepts %s', (_, [bytes, media]) => {
    expect(verdict(bytes)).toBe(media);
  });

  test.each(Object.entries(REFUSED))('refuses %s', (_, [bytes, reason]) => {
    expect(verdict(bytes)).toBe(reason);
  });
});

describe('nameFits', () => {
  test.each([
    ['现场照片.JPG', 'image/jpeg', true],
    ['2023.06.30 报告.pdf', 'application/pdf', true],
    ['报表.et', 'application/vnd.ms-excel', true],
    ['photo.png', 'image/jpeg', false],
    ['notice.exe.pdf', 'application/pdf', false],
    ['notice.pdf.exe', 'application/pdf', false],
    ['page.html .txt', 'text/plain', false],
    ['noext', 'text/plain', false],
    ['fdp.\u202etxt', 'text/plain', false],
    ['a\0.pdf', 'application/pdf', false],
    ['../a.pdf', 'application/pdf', false],
    ['list.xlsm', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
  ] as [string, Media, boolean][])('%j as %s: %s', (name, media, fits) => {
    expect(nameFits(name, media)).toBe(fits);
  });
});
