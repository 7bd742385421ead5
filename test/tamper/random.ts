/** Chance that is the same for the same seed (mulberry32), so that every tampering can be made again. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From 0 on, below `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** From `from` on, before `to`. */
  between(from: number, to: number): number {
    return from + this.below(to - from);
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  chance(of: number): boolean {
    return this.next() < of;
  }

  hex(length: number): string {
    return Array.from({ length }, () => this.below(16).toString(16)).join('');
  }

  uuid(): string {
    const [one, two, three, four, five] = [8, 4, 3, 3, 12].map((length) => this.hex(length));
    return `${one}-${two}-7${three}-8${four}-${five}`;
  }
}
