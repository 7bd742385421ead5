const ORDER = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];

/**
 * Replaces names by 甲镇, 乙乡 and so on: the first name of the document is 甲 wherever it stands, so that two sentences about one
 * township still agree. The longest name is looked for first. A name keeps what kind of place it is.
 */
export class AnonymousNames {
  private readonly given = new Map<string, string>();
  private readonly pattern: RegExp | null;

  constructor(names: readonly string[]) {
    const sorted = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
    this.pattern = sorted.length === 0 ? null : new RegExp(sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  }

  replaced(text: string): string {
    return this.pattern === null ? text : text.replace(this.pattern, (name) => this.nameFor(name));
  }

  /** Whether a text names anybody. */
  names(text: string): boolean {
    this.pattern?.exec('');
    return this.pattern !== null && text.search(this.pattern) >= 0;
  }

  private nameFor(name: string): string {
    const known = this.given.get(name);
    if (known !== undefined) return known;
    const place = this.given.size;
    const round = Math.floor(place / ORDER.length);
    const made = `${ORDER[place % ORDER.length]}${round === 0 ? '' : String(round + 1)}${name.slice(-1)}`;
    this.given.set(name, made);
    return made;
  }
}
