import { flattenPath } from './flatten-path';
import { openFont } from './fonts';
import type { Pixels } from './png';
import type { Shape, Transform } from './svg-shapes';

type Point = readonly [number, number];
type Lines = readonly (readonly Point[])[];
type Colour = readonly [number, number, number, number];

/** Lines looked at within a row of pixels; across, edges are exact. */
const SUB = 4;

/** Shapes as pixels on white, each CSS pixel `scale` wide. Without a browser or a native library: what a document prints. */
export function rasterise(shapes: readonly Shape[], size: { readonly width: number; readonly height: number; readonly scale: number }): Pixels {
  const canvas = new Canvas(Math.round(size.width * size.scale), Math.round(size.height * size.scale));
  const zoom: Transform = [size.scale, 0, 0, size.scale, 0, 0];
  for (const shape of shapes) {
    if (shape.kind === 'text') canvas.fill(textLines(shape, size.scale), colourOf(shape.fill, 1));
    else paintPath(canvas, shape, zoom);
  }
  return canvas;
}

function paintPath(canvas: Canvas, shape: Extract<Shape, { kind: 'path' }>, zoom: Transform): void {
  const lines = flattenPath(shape.d, times(zoom, shape.transform));
  if (shape.fill !== null) canvas.fill(lines, colourOf(shape.fill, shape.opacity));
  if (shape.stroke !== null && shape.width > 0) for (const quad of strokes(lines, shape.width * zoom[0])) canvas.fill([quad], colourOf(shape.stroke, shape.opacity));
}

function times([a, b, c, d, e, f]: Transform, [g, h, i, j, k, l]: Transform): Transform {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Every stretch of a line as a box of its width. */
function strokes(lines: Lines, width: number): readonly (readonly Point[])[] {
  const half = Math.max(width, 1) / 2;
  return lines.flatMap((line) => line.slice(1).map((to, index): readonly Point[] => {
    const from = line[index] as Point;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const [x, y] = [(-(to[1] - from[1]) / length) * half, ((to[0] - from[0]) / length) * half];
    return [[from[0] + x, from[1] + y], [to[0] + x, to[1] + y], [to[0] - x, to[1] - y], [from[0] - x, from[1] - y]];
  }));
}

/** Outlines of the words, each glyph where its line puts it. */
export function textLines(shape: Extract<Shape, { kind: 'text' }>, scale: number): Lines {
  const font = openFont(shape.bold ? 'bold' : 'regular');
  const em = (shape.size * scale) / font.unitsPerEm;
  const glyphs = font.glyphsForString(shape.text);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * em;
  let x = shape.x * scale - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
  return glyphs.flatMap((glyph) => {
    const lines = flattenPath(glyph.path.toSVG(), [em, 0, 0, -em, x, shape.y * scale]);
    x += glyph.advanceWidth * em;
    return lines;
  });
}

function colourOf(text: string, opacity: number): Colour {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(text)?.[1];
  if (hex !== undefined) {
    const full = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)).concat(opacity) as unknown as Colour;
  }
  const [red = 0, green = 0, blue = 0, alpha = 1] = (/rgba?\(([^)]*)\)/.exec(text)?.[1] ?? '0,0,0').split(',').map(Number);
  return [red, green, blue, alpha * opacity];
}

class Canvas implements Pixels {
  readonly rgba: Uint8Array;
  private readonly covered: Float64Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.rgba = new Uint8Array(width * height * 4).fill(255);
    this.covered = new Float64Array(width + 1);
  }

  /** Fills what the lines enclose, by the rule that fonts are drawn by: wherever they wind around. */
  fill(lines: Lines, colour: Colour): void {
    const ys = lines.flatMap((line) => line.map(([, y]) => y));
    if (ys.length === 0) return;
    const top = Math.max(0, Math.floor(Math.min(...ys)));
    const bottom = Math.min(this.height, Math.ceil(Math.max(...ys)));
    for (let row = top; row < bottom; row += 1) this.fillRow(lines, row, colour);
  }

  private fillRow(lines: Lines, row: number, colour: Colour): void {
    this.covered.fill(0);
    for (let part = 0; part < SUB; part += 1) {
      const crossings = crossingsAt(lines, row + (part + 0.5) / SUB);
      let winding = 0;
      crossings.forEach(([x, turn], index) => {
        winding += turn;
        const next = crossings[index + 1];
        if (winding !== 0 && next !== undefined) this.cover(x, next[0]);
      });
    }
    for (let column = 0; column < this.width; column += 1) {
      const share = Math.min(1, (this.covered[column] ?? 0) / SUB) * colour[3];
      if (share > 0) this.blend((row * this.width + column) * 4, colour, share);
    }
  }

  private cover(from: number, to: number): void {
    const [left, right] = [Math.max(0, from), Math.min(this.width, to)];
    for (let column = Math.floor(left); column < right; column += 1) {
      const share = Math.min(right, column + 1) - Math.max(left, column);
      if (share > 0) this.covered[column] = (this.covered[column] ?? 0) + share;
    }
  }

  private blend(at: number, colour: Colour, share: number): void {
    for (let channel = 0; channel < 3; channel += 1) {
      const below = this.rgba[at + channel] ?? 255;
      this.rgba[at + channel] = Math.round(below + ((colour[channel] ?? 0) - below) * share);
    }
  }
}

function crossingsAt(lines: Lines, y: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const line of lines) {
    for (let index = 0; index < line.length; index += 1) {
      const a = line[index] as Point;
      const b = (line[index + 1] ?? line[0]) as Point;
      if (a[1] === b[1] || y < Math.min(a[1], b[1]) || y >= Math.max(a[1], b[1])) continue;
      found.push([a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]), a[1] < b[1] ? 1 : -1]);
    }
  }
  return found.sort((left, right) => left[0] - right[0]);
}
