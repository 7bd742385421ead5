import { inflateSync } from 'node:zlib';
import { TextRefused } from './word-refused';

const MOST_INFLATED = 16 * 1024 * 1024;
const MOST_OBJECTS = 50_000;
/** Entries of what an object says of itself stand before its stream; a list of some thousand pages fits. */
const LONGEST_HEAD = 65_536;

export const headOf = (body: string): string => body.slice(0, LONGEST_HEAD).split('stream')[0] ?? '';

/**
 * Objects of a PDF by their number, those packed into object streams (PDF 1.5 and later) among them. The file is read
 * forward once, and what never ends is not looked for again and again; of two with one number the later counts, as when a
 * file was added to. All streams together may grow to 16 MB, or the file is refused as damaged.
 */
export class PdfObjects {
  private readonly bodies = new Map<string, string>();
  private left = MOST_INFLATED;

  constructor(source: string) {
    const begins = / 0 obj\b/g;
    for (let begin = begins.exec(source); begin !== null && this.bodies.size < MOST_OBJECTS; begin = begins.exec(source)) {
      const id = /\d{1,8}$/.exec(source.slice(Math.max(0, begin.index - 8), begin.index))?.[0];
      const end = source.indexOf('endobj', begins.lastIndex);
      if (end < 0) break;
      if (id !== undefined) this.keep(id, source.slice(begins.lastIndex, end));
      begins.lastIndex = end;
    }
  }

  get all(): Iterable<string> {
    return this.bodies.values();
  }

  /** What the object says of itself; empty where there is none. */
  head(id: string): string {
    return headOf(this.bodies.get(id) ?? '');
  }

  /** Its stream, unpacked; empty where it has none. */
  text(id: string): string {
    return this.unpacked(this.bodies.get(id) ?? '');
  }

  private keep(id: string, body: string): void {
    this.bodies.set(id, body);
    const head = headOf(body);
    if (/\/Type\s{0,4}\/ObjStm\b/.test(head)) this.unpackInto(this.unpacked(body), number(head, 'N'), number(head, 'First'));
  }

  /** Number and offset of each stand before the objects. They follow one another: what overlaps is none of ours. */
  private unpackInto(text: string, count: number, first: number): void {
    const written = [...text.slice(0, Math.min(first, count * 24)).matchAll(/\d{1,8}/g)].slice(0, count * 2).map(([digits]) => Number(digits));
    for (let at = 0; at + 1 < written.length && this.bodies.size < MOST_OBJECTS; at += 2) {
      const [id, from, until = text.length] = [written[at]!, written[at + 1]!, written[at + 3]];
      if (until > from) this.bodies.set(String(id), text.slice(first + from, at + 3 < written.length ? first + until : undefined));
    }
  }

  private unpacked(body: string): string {
    const begin = /stream\r?\n/.exec(body.slice(0, LONGEST_HEAD));
    if (begin === null) return '';
    const head = body.slice(0, begin.index);
    const end = body.lastIndexOf('endstream');
    const raw = Buffer.from(body.slice(begin.index + begin[0].length, end < 0 ? undefined : end), 'latin1');
    if (!/\/FlateDecode/.test(head)) return raw.toString('latin1');
    const inflated = this.inflated(raw);
    return (number(head, 'Predictor') >= 10 ? unpredicted(inflated, Math.max(1, number(head, 'Columns'))) : inflated).toString('latin1');
  }

  private inflated(raw: Buffer): Buffer {
    try {
      const inflated = inflateSync(raw, { maxOutputLength: Math.max(1, this.left) });
      this.left -= inflated.length;
      return inflated;
    } catch {
      throw new TextRefused('damaged');
    }
  }
}

function number(head: string, name: string): number {
  return Number(new RegExp(`/${name}\\s{1,4}(\\d{1,7})`).exec(head)?.[1] ?? 0);
}

/** Undoes the predictors of PNG (RFC 2083, 6) for single bytes: rows of so many, each after the number of its filter. */
function unpredicted(data: Buffer, columns: number): Buffer {
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (columns + 1)];
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? out[at - 1]! : 0;
      const up = row > 0 ? out[at - columns]! : 0;
      const corner = row > 0 && column > 0 ? out[at - columns - 1]! : 0;
      out[at] = data[row * (columns + 1) + 1 + column]! + foretold(filter, left, up, corner);
    }
  }
  return out;
}

function foretold(filter: number | undefined, ...[left, up, corner]: readonly [number, number, number]): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
