import { inflateSync } from 'node:zlib';
import { TextRefused } from './word-refused';

/** A document of ours has some hundred thousand bytes; a scan has more, and no text. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_INFLATED = 16 * 1024 * 1024;
const MOST_OBJECTS = 50_000;
/** Entries of what an object says of itself stand before its stream; a list of some thousand pages fits. */
const LONGEST_HEAD = 65_536;
const MOST_CHARACTERS = 200_000;

interface FontMap {
  /** Bytes a character is told in. */
  readonly width: number;
  readonly words: ReadonlyMap<number, string>;
}

/**
 * The text of a PDF whose fonts say what their characters mean, in the order it was written: those this product makes, and most
 * that an office programme exports. Refused (`TextRefused`): no PDF, locked, a scan, or packed in a way that is not read here.
 */
export function readPdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > MOST_BYTES) throw new TextRefused('too-large');
  if (!file.subarray(0, 1024).includes('%PDF-')) throw new TextRefused('not-text');
  const source = file.toString('latin1');
  if (/\/Encrypt\s{1,4}\d{1,8} 0 R/.test(source)) throw new TextRefused('damaged');
  const objects = objectsOf(source);
  const streams = new Streams(objects);
  const fonts = fontsOf(objects, streams);
  const text = pagesOf(objects).map((contents) => contents.map((id) => shown(streams.text(id), fonts)).join('\n')).join('\n');
  if (text.replace(/\s/g, '') === '') throw new TextRefused('empty');
  return text;
}

/** Objects by their number. Read forward once: what never ends is not looked for again and again. */
function objectsOf(source: string): ReadonlyMap<string, string> {
  const objects = new Map<string, string>();
  const begins = / 0 obj\b/g;
  for (let begin = begins.exec(source); begin !== null && objects.size < MOST_OBJECTS; begin = begins.exec(source)) {
    const id = /\d{1,8}$/.exec(source.slice(Math.max(0, begin.index - 8), begin.index))?.[0];
    const end = source.indexOf('endobj', begins.lastIndex);
    if (end < 0) break;
    if (id !== undefined) objects.set(id, source.slice(begins.lastIndex, end));
    begins.lastIndex = end;
  }
  return objects;
}

const headOf = (body: string): string => body.slice(0, LONGEST_HEAD).split('stream')[0] ?? '';

/** Parts between two marks, in order; a part without its end is left out. */
function between(text: string, begin: string, end: string): readonly string[] {
  return text.split(begin).slice(1).flatMap((part) => {
    const at = part.indexOf(end);
    return at < 0 ? [] : [part.slice(0, at)];
  });
}

/** Streams of a file by the number of their object, inflated as far as all of them together may grow. */
class Streams {
  private left = MOST_INFLATED;

  constructor(private readonly objects: ReadonlyMap<string, string>) {}

  text(id: string): string {
    const body = this.objects.get(id) ?? '';
    const begin = /stream\r?\n/.exec(body.slice(0, LONGEST_HEAD));
    if (begin === null) return '';
    const end = body.lastIndexOf('endstream');
    const raw = Buffer.from(body.slice(begin.index + begin[0].length, end < 0 ? undefined : end), 'latin1');
    if (!/\/FlateDecode/.test(body.slice(0, begin.index))) return raw.toString('latin1');
    try {
      const inflated = inflateSync(raw, { maxOutputLength: Math.max(1, this.left) });
      this.left -= inflated.length;
      return inflated.toString('latin1');
    } catch {
      throw new TextRefused('damaged');
    }
  }
}

/** Objects with what each page shows, page by page in the order of the file’s own list of pages. */
function pagesOf(objects: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const isPage = (head: string): boolean => /\/Type\s{0,4}\/Page\b(?!s)/.test(head);
  const heads = [...objects.values()].map(headOf);
  const listed = heads.filter((head) => /\/Type\s{0,4}\/Pages\b/.test(head)).flatMap((head) => references(between(head, '/Kids', ']')[0] ?? ''));
  const pages = listed.map((id) => headOf(objects.get(id) ?? '')).filter(isPage);
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
function fontsOf(objects: ReadonlyMap<string, string>, streams: Streams): ReadonlyMap<string, FontMap> {
  const fonts = new Map<string, FontMap>();
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of headOf(body).matchAll(/\/([A-Za-z][\w+.-]{0,60})\s{1,4}(\d{1,8}) 0 R/g)) {
      const font = headOf(objects.get(id) ?? '');
      const map = /\/Type\s{0,4}\/Font\b/.test(font) ? /\/ToUnicode\s{1,4}(\d{1,8}) 0 R/.exec(font)?.[1] : undefined;
      if (map !== undefined && !fonts.has(name)) fonts.set(name, mapOf(streams.text(map)));
    }
  }
  return fonts;
}

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

const OPERATOR = /\/([A-Za-z][\w+.-]{0,60})\s{1,4}[-0-9.]{1,16}\s{1,4}Tf|<([0-9A-Fa-f\s]*)>|(-?[0-9.]{1,16})\s{1,4}(?:Td|TD|Tm)\b/g;

/** The words of a page; where the pen moved up or down a new line begins. */
function shown(content: string, fonts: ReadonlyMap<string, FontMap>): string {
  let [font, line]: [FontMap | undefined, string] = [undefined, ''];
  let text = '';
  for (const [, name, codes, height] of content.matchAll(OPERATOR)) {
    if (name !== undefined) font = fonts.get(name);
    else if (height !== undefined) [text, line] = [height === line ? text : `${text}\n`, height];
    else if (codes !== undefined && font !== undefined) text += decoded(codes.replace(/\s/g, ''), font);
  }
  return text;
}

function decoded(digits: string, { width, words }: FontMap): string {
  let text = '';
  for (let at = 0; at < digits.length; at += width * 2) text += words.get(hex(digits.slice(at, at + width * 2))) ?? '';
  return text;
}
