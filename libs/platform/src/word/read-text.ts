import { readZip, type ZipEntry, ZipRefused } from '../files/zip';
import { TextRefused } from './word-refused';

/** More than a report of a thousand pages. */
const MOST_BYTES = 20 * 1024 * 1024;
const ZIP = Buffer.from([0x50, 0x4b]);
const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const PDF = Buffer.from('%PDF');
/** Parts that a reader of the document sees, in the order he comes upon them. */
const READ_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/**
 * The text of a .docx or of plain text in UTF-8, UTF-16 or GB18030, told by content and not by name. Paragraphs and table
 * cells become lines; what was deleted under track changes is left out. Refused: `TextRefused`.
 */
export function readText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new TextRefused('empty');
  if (buffer.length > MOST_BYTES) throw new TextRefused('too-large');
  if (startsWith(buffer, OLE2)) throw new TextRefused('legacy-format');
  if (startsWith(buffer, PDF)) throw new TextRefused('not-text');
  const text = startsWith(buffer, ZIP) ? wordText(buffer) : plainText(buffer);
  if (text.trim() === '') throw new TextRefused('empty');
  return text.replace(/\r\n?/g, '\n');
}

function startsWith(buffer: Buffer, magic: Buffer): boolean {
  return buffer.subarray(0, magic.length).equals(magic);
}

function plainText(buffer: Buffer): string {
  if (startsWith(buffer, Buffer.from([0xff, 0xfe]))) return decoded(buffer, 'utf-16le');
  if (startsWith(buffer, Buffer.from([0xfe, 0xff]))) return decoded(buffer, 'utf-16be');
  if (buffer.includes(0)) throw new TextRefused('not-text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return decoded(buffer, 'gb18030');
  }
}

function decoded(buffer: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(buffer);
  } catch {
    throw new TextRefused('not-text');
  }
}

function wordText(buffer: Buffer): string {
  try {
    const parts = readZip(buffer).filter(({ name }) => READ_PARTS.test(name));
    const document = parts.find(({ name }) => name === 'word/document.xml');
    if (document === undefined) throw new TextRefused('not-a-document');
    return [document, ...parts.filter((part) => part !== document)].map(partText).filter((text) => text.trim() !== '').join('\n');
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    throw new TextRefused(error.reason === 'too-large' || error.reason === 'ratio' ? 'too-large' : 'damaged');
  }
}

const PIECES = /<w:(t|tab|br|cr|noBreakHyphen)(?:\s[^>]*)?(?:\/>|>([^<]*)(?:<\/w:t>)?)|<\/w:p>|<w:p(?:\s[^>]*)?\/>/g;

function partText(part: ZipEntry): string {
  const xml = part.data().toString('utf8').replace(/<w:del(?:\s[^>]*)?>[\s\S]*?<\/w:del>|<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '');
  let text = '';
  for (const [whole, kind, content] of xml.matchAll(PIECES)) {
    if (kind === 't') text += unescaped(content ?? '');
    else if (kind === 'tab') text += '\t';
    else if (kind === 'noBreakHyphen') text += '-';
    else if (kind !== undefined || whole.startsWith('</w:p') || whole.startsWith('<w:p')) text += '\n';
  }
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
