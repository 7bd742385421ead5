import { inflateSync } from 'node:zlib';
import { TextRefused } from './word-refused';

/** A document of ours has some hundred thousand bytes; a scan has more, and no text. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_INFLATED = 32 * 1024 * 1024;
const OBJECT = /(\d+) 0 obj\b([\s\S]*?)\bendobj/g;

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
  if (/\/Encrypt\s+\d+ 0 R/.test(source)) throw new TextRefused('damaged');
  const objects = new Map([...source.matchAll(OBJECT)].map(([, id = '', body = '']) => [id, body]));
  const streams = new Streams(objects);
  const fonts = fontsOf(objects, streams);
  const text = pagesOf(objects).map((contents) => contents.map((id) => shown(streams.text(id), fonts)).join('\n')).join('\n');
  if (text.replace(/\s/g, '') === '') throw new TextRefused('empty');
  return text;
}

/** Streams of a file by the number of their object, inflated as far as all of them together may grow. */
class Streams {
  private left = MOST_INFLATED;

  constructor(private readonly objects: ReadonlyMap<string, string>) {}

  text(id: string): string {
    const body = this.objects.get(id) ?? '';
    const begin = /stream\r?\n/.exec(body);
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
  const isPage = (body: string): boolean => /\/Type\s*\/Page\b(?!s)/.test(body);
  const listed = [...objects.values()].filter((body) => /\/Type\s*\/Pages\b/.test(body)).flatMap((body) => references(/\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? ''));
  const pages = listed.map((id) => objects.get(id) ?? '').filter(isPage);
  const found = pages.length > 0 ? pages : [...objects.values()].filter(isPage);
  return found.map((body) => references(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? ''));
}

function references(list: string): readonly string[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map((match) => match[1] ?? '');
}

/** What the characters of each font mean, by the font's name on the pages. */
function fontsOf(objects: ReadonlyMap<string, string>, streams: Streams): ReadonlyMap<string, FontMap> {
  const fonts = new Map<string, FontMap>();
  for (const body of objects.values()) {
    const head = body.split('stream')[0] ?? '';
    for (const [, name = '', id = ''] of head.matchAll(/\/([A-Za-z][\w+.-]*)\s+(\d+) 0 R/g)) {
      const font = objects.get(id) ?? '';
      const map = /\/Type\s*\/Font\b/.test(font) ? /\/ToUnicode\s+(\d+) 0 R/.exec(font)?.[1] : undefined;
      if (map !== undefined && !fonts.has(name)) fonts.set(name, mapOf(streams.text(map)));
    }
  }
  return fonts;
}

const hex = (text: string): number => Number.parseInt(text, 16);

function unicode(text: string): string {
  return Buffer.from(text.length % 4 === 0 ? text : text.padStart(4, '0'), 'hex').swap16().toString('utf16le');
}

function mapOf(cmap: string): FontMap {
  const words = new Map<number, string>();
  const width = (/begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length ?? 4) / 2;
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', word = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) words.set(hex(code), unicode(word));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', list, first = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([0-9A-Fa-f]+)>)/g)) {
      const told = list === undefined ? undefined : [...list.matchAll(/<([0-9A-Fa-f]+)>/g)].map((match) => unicode(match[1] ?? ''));
      for (let code = hex(from); code <= Math.min(hex(to), hex(from) + 0xffff); code += 1) {
        words.set(code, told ? (told[code - hex(from)] ?? '') : String.fromCodePoint(Math.min(0x10ffff, hex(first) + code - hex(from))));
      }
    }
  }
  return { width, words };
}

const OPERATOR = /\/([A-Za-z][\w+.-]*)\s+[-0-9.]+\s+Tf|<([0-9A-Fa-f\s]*)>|(-?[0-9.]+)\s+(?:Td|TD|Tm)\b/g;

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
