/** Ids that were seen, 16 bytes each: a million of them in 32 MB, where texts would take four times as much. */
export class IdSet {
  private slots = new Uint32Array(4 * 1024);
  private count = 0;

  /** False where the id (a UUID) was there already. */
  add(id: string): boolean {
    if (this.count * 8 > this.slots.length) this.grow();
    const hex = id.replaceAll('-', '');
    const words = [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16)) as [number, number, number, number];
    return this.put(words);
  }

  private put(words: readonly [number, number, number, number]): boolean {
    const mask = this.slots.length / 4 - 1;
    for (let slot = (words[2] ^ words[3] ^ (words[0] << 7)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 4;
      if (this.isFree(at)) {
        this.slots.set(words, at);
        this.count += 1;
        return true;
      }
      if (words.every((word, index) => this.slots[at + index] === word >>> 0)) return false;
    }
  }

  /** No UUID is all zeroes but the nil one, which names nothing. */
  private isFree(at: number): boolean {
    return this.slots[at] === 0 && this.slots[at + 1] === 0 && this.slots[at + 2] === 0 && this.slots[at + 3] === 0;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2);
    this.count = 0;
    for (let at = 0; at < old.length; at += 4) {
      const words = [old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!] as const;
      if (words.some((word) => word !== 0)) this.put(words);
    }
  }
}
