import type { Transform } from './svg-shapes';

type Point = readonly [number, number];

const STEPS = 12;
const COMMAND = /([MmLlHhVvCcQqAaZz])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/g;

/** A path as straight lines: curves and arcs are cut in pieces short enough for print. Each part is its own line. */
export function flattenPath(d: string, transform: Transform): readonly (readonly Point[])[] {
  const pen = new Pen(transform);
  const tokens = [...d.matchAll(COMMAND)].map((match) => match[0]);
  let [command, index] = ['', 0];
  while (index < tokens.length) {
    if (/[a-z]/i.test(tokens[index] ?? '')) command = tokens[index++] ?? '';
    const count = COUNTS[command.toUpperCase()] ?? 0;
    const numbers = tokens.slice(index, index + count).map(Number);
    if (numbers.length < count) break;
    index += count;
    pen.draw(command, numbers);
    if (command === 'M') command = 'L';
    else if (command === 'm') command = 'l';
    else if (count === 0 && index < tokens.length && !/[a-z]/i.test(tokens[index] ?? '')) break;
  }
  return pen.lines.filter((line) => line.length > 1);
}

const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };

class Pen {
  readonly lines: Point[][] = [];
  private at: Point = [0, 0];
  private from: Point = [0, 0];

  constructor(private readonly transform: Transform) {}

  draw(command: string, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0]: readonly number[]): void {
    const relative = command === command.toLowerCase();
    const [x, y] = relative ? this.at : [0, 0];
    switch (command.toUpperCase()) {
      case 'M': return this.move([x + a, y + b]);
      case 'L': return this.line([x + a, y + b]);
      case 'H': return this.line([x + a, this.at[1]]);
      case 'V': return this.line([this.at[0], y + a]);
      case 'C': return this.curve([x + a, y + b], [x + c, y + d], [x + e, y + f]);
      case 'Q': return this.quadratic([x + a, y + b], [x + c, y + d]);
      case 'A': return this.arc([a, b], [d !== 0, e !== 0], [x + f, y + g]);
      default: return this.line(this.from);
    }
  }

  private move(to: Point): void {
    [this.at, this.from] = [to, to];
    this.lines.push([this.placed(to)]);
  }

  private line(to: Point): void {
    this.at = to;
    this.lines.at(-1)?.push(this.placed(to));
  }

  private curve(b: Point, c: Point, d: Point): void {
    const a = this.at;
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const u = 1 - t;
      const of = (axis: 0 | 1): number => u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
      this.line([of(0), of(1)]);
    }
  }

  private quadratic(b: Point, c: Point): void {
    const a = this.at;
    const near = (p: Point, q: Point): Point => [p[0] + (2 / 3) * (q[0] - p[0]), p[1] + (2 / 3) * (q[1] - p[1])];
    this.curve(near(a, b), near(c, b), c);
  }

  /** Circles only: what charts draw. The centre lies on the side the flags say. */
  private arc([rx]: Point, [large, sweep]: readonly [boolean, boolean], to: Point): void {
    const from = this.at;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const chord = Math.hypot(dx, dy);
    const radius = Math.max(rx, chord / 2);
    if (chord === 0 || radius === 0) return this.line(to);
    const away = Math.sqrt(Math.max(0, radius * radius - (chord * chord) / 4)) * (large === sweep ? -1 : 1);
    const centre: Point = [(from[0] + to[0]) / 2 + (away * -dy) / chord, (from[1] + to[1]) / 2 + (away * dx) / chord];
    const begin = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
    let turn = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - begin;
    if (sweep && turn < 0) turn += 2 * Math.PI;
    if (!sweep && turn > 0) turn -= 2 * Math.PI;
    for (let step = 1; step <= STEPS * 2; step += 1) {
      const angle = begin + (turn * step) / (STEPS * 2);
      this.line([centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]);
    }
  }

  private placed([x, y]: Point): Point {
    const [a, b, c, d, e, f] = this.transform;
    return [a * x + c * y + e, b * x + d * y + f];
  }
}
