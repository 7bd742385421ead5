import { headOf, PdfObjects } from './pdf-objects';
import { TextRefused } from './word-refused';

/** A document of ours has some hundred thousand bytes; a scan has more, and no text. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_CHARACTERS = 200_000;

interface FontMap {
  /** Bytes a character is told in. */
  readonly width: number;
  readonly words: ReadonlyMap<number, string>;
}

/**
 * The text of a PDF whose fonts say what their characters mean, in the order it was written: those this product makes, and most
 * that an office programme exports, packed in object streams or not. Refused (`TextRefused`): no PDF, locked, a scan, or packed in a way that is not read here.
 */
export function readPdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > MOST_BYTES) throw new TextRefused('too-large');
  if (!file.subarray(0, 1024).includes('%PDF-')) throw new TextRefused('not-text');
  const source = file.toString('latin1');
  if (/\/Encrypt\s{1,4}\d{1,8} 0 R/.test(source)) throw new TextRefused('damaged');
  const objects = new PdfObjects(source);
  const fonts = fontsOf(objects);
  const text = pagesOf(objects).map((contents) => contents.map((id) => shown(objects.text(id), fonts)).join('\n')).join('\n');
  if (text.replace(/\s/g, '') === '') throw new TextRefused('empty');
  return text;
}

/** Parts between two marks, in order; a part without its end is left out. */
function between(text: string, begin: string, end: string): readonly string[] {
  return text.split(begin).slice(1).flatMap((part) => {
    const at = part.indexOf(end);
    return at < 0 ? [] : [part.slice(0, at)];
  });
}

/** Objects with what each page shows, page by page in the order of the file’s own list of pages. */
function pagesOf(objects: PdfObjects): readonly (readonly string[])[] {
  const isPage = (head: string): boolean => /\/Type\s{0,4}\/Page\b(?!s)/.test(head);
  const heads = [...objects.all].map(headOf);
  const listed = heads.filter((head) => /\/Type\s{0,4}\/Pages\b/.test(head)).flatMap((head) => references(between(head, '/Kids', ']')[0] ?? ''));
  const pages = listed.map((id) => objects.head(id)).filter(isPage);
  const found = pages.length > 0 ? pages : heads.filter(isPage);
  return found.map((head) => {
    const [, contents = ''] = head.split('/Contents');
    const list = contents.trimStart().startsWith('[') ? (contents.split(']')[0] ?? '') : contents.slice(0, 24);
    return references(list).slice(0, contents.trimStart().startsWith('[') ? undefined : 1);
  });
}

function references(list: string): readonly string[] {
  return [...list.matchAll(/(?<!\d)(\d{1,8}) 0 R/g)].map((match) => match[1] ?? '');
}

/** What the characters of each font mean, by the font's name on the pages. */
function fontsOf(objects: PdfObjects): ReadonlyMap<string, FontMap> {
  const fonts = new Map<string, FontMap>();
  for (const body of objects.all) {
    for (const [, name = '', id = ''] of headOf(body).matchAll(/\/([A-Za-z][\w+.-]{0,60})\s{1,4}(\d{1,8}) 0 R/g)) {
      const font = fonts.has(name) ? '' : objects.head(id);
      if (!/\/Type\s{0,4}\/Font\b(?!D)/.test(font)) continue;
      const map = /\/ToUnicode\s{1,4}(\d{1,8}) 0 R/.exec(font)?.[1];
      if (map !== undefined) fonts.set(name, mapOf(objects.text(map)));
      else if (/\/WinAnsiEncoding\b/.test(font)) fonts.set(name, WESTERN);
    }
  }
  return fonts;
}

/** A font of Latin letters and figures need not say what they mean: they are those of Windows 1252. */
const WESTERN: FontMap = {
  width: 1,
  words: new Map([...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, code) => code))].map((sign, code) => [code, sign])),
};

const hex = (text: string): number => Number.parseInt(text, 16);

function unicode(text: string): string {
  return Buffer.from(text.length % 4 === 0 ? text : text.padStart(4, '0'), 'hex').swap16().toString('utf16le');
}

function mapOf(written: string): FontMap {
  // What one sign stands for may be several characters with blanks between: a ligature of two letters.
  const cmap = written.replace(/<[0-9A-Fa-f\s]{1,96}>/g, (sign) => sign.replace(/\s/g, ''));
  const words = new Map<number, string>();
  const width = (/begincodespacerange\s{0,4}<([0-9A-Fa-f]{1,8})>/.exec(cmap)?.[1]?.length ?? 4) / 2;
  for (const block of between(cmap, 'beginbfchar', 'endbfchar')) {
    for (const [, code = '', word = ''] of block.matchAll(/<([0-9A-Fa-f]{1,8})>\s{0,4}<([0-9A-Fa-f]{1,64})>/g)) words.set(hex(code), unicode(word));
  }
  for (const block of between(cmap, 'beginbfrange', 'endbfrange')) {
    for (const [, from = '', to = '', list, first = ''] of block.matchAll(/<([0-9A-Fa-f]{1,8})>\s{0,4}<([0-9A-Fa-f]{1,8})>\s{0,4}(?:\[([^\]<]{0,4}(?:<[0-9A-Fa-f]{1,64}>\s{0,4}){1,65536})\]|<([0-9A-Fa-f]{1,8})>)/g)) {
      const told = list === undefined ? undefined : [...list.matchAll(/<([0-9A-Fa-f]+)>/g)].map((match) => unicode(match[1] ?? ''));
      for (let code = hex(from); code <= Math.min(hex(to), hex(from) + 0xffff) && words.size < MOST_CHARACTERS; code += 1) {
        words.set(code, told ? (told[code - hex(from)] ?? '') : String.fromCodePoint(Math.min(0x10ffff, hex(first) + code - hex(from))));
      }
    }
  }
  return { width, words };
}

const OPERATOR = /\/([A-Za-z][\w+.-]{0,60})\s{1,4}[-0-9.]{1,16}\s{1,4}Tf|<([0-9A-Fa-f\s]*)>|(-?[0-9.]{1,16})\s{1,4}(?:Td|TD|Tm)\b|\(((?:[^()\\]|\\[^]){0,4096})(\)?)/g;
/** What stands after a backslash within brackets. */
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The words of a page; where the pen moved up or down a new line begins. */
function shown(content: string, fonts: ReadonlyMap<string, FontMap>): string {
  let [font, line]: [FontMap | undefined, string] = [undefined, ''];
  let text = '';
  for (const [, name, codes, height, signs, closed] of content.matchAll(OPERATOR)) {
    if (name !== undefined) font = fonts.get(name);
    else if (height !== undefined) [text, line] = [height === line ? text : `${text}\n`, height];
    // What is not closed is passed over as a whole, or each of its brackets would be looked at anew.
    else if (font !== undefined && closed !== '') text += decoded(codes?.replace(/\s/g, '') ?? hexOf(signs ?? ''), font);
  }
  return text;
}

/** Signs within brackets as the bytes they stand for. */
function hexOf(signs: string): string {
  const plain = signs.replace(/\\(?:([0-7]{1,3})|\r?\n|([^]))/g, (_, octal?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return sign === undefined ? '' : (ESCAPED[sign] ?? sign);
  });
  return Buffer.from(plain, 'latin1').toString('hex');
}

function decoded(digits: string, { width, words }: FontMap): string {
  let text = '';
  for (let at = 0; at < digits.length; at += width * 2) text += words.get(hex(digits.slice(at, at + width * 2))) ?? '';
  return text;
}
