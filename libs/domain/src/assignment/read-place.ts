import type { FieldError } from '../kernel/failure';

/** A place in a parsed file; what is wrong there is added to one list, and reading goes on with a harmless value. */
export class Place {
  constructor(
    private readonly errors: FieldError[],
    private readonly pointer: string,
    private readonly value: unknown,
  ) {}

  wrong(code: string, expected?: string): void {
    this.errors.push(expected === undefined ? { pointer: this.pointer, code } : { pointer: this.pointer, code, expected });
  }

  /** Null is as if it were not there. */
  has(name: string): boolean {
    return Object.hasOwn(this.members(), name) && this.members()[name] !== null;
  }

  at(name: string): Place {
    const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
    const value = Array.isArray(this.value) ? (this.value as readonly unknown[])[Number(name)] : this.members()[name];
    return new Place(this.errors, `${this.pointer}/${escaped}`, value);
  }

  /** An object without other members than these. */
  only(names: readonly string[]): void {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) return this.mistyped('object');
    for (const name of Object.keys(this.value)) if (!names.includes(name)) this.at(name).wrong('whitelistValidation');
  }

  each(most: number): readonly Place[] {
    if (!Array.isArray(this.value)) {
      this.mistyped('array');
      return [];
    }
    if (this.value.length > most) this.wrong('arrayMaxSize', `at most ${most}`);
    return this.value.slice(0, most).map((_, index) => this.at(String(index)));
  }

  text(least: number, most: number): string {
    const { value } = this;
    if (typeof value !== 'string') {
      this.mistyped('string');
      return '';
    }
    const length = value.trim().length;
    if (length < least || length > most) this.wrong('isLength', `${least} to ${most} characters`);
    return value.trim();
  }

  pattern(pattern: RegExp): string {
    const text = typeof this.value === 'string' ? this.value : '';
    if (!pattern.test(text)) this.wrong(this.value === undefined ? 'required' : 'pattern', pattern.source);
    return text;
  }

  integer(least: number, most: number): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.wrong(value === undefined ? 'required' : 'isInt');
      return least;
    }
    if (value < least) this.wrong('min', `${least} or more`);
    else if (value > most) this.wrong('max', `${most} or less`);
    return value;
  }

  boolean(): boolean {
    if (typeof this.value === 'boolean') return this.value;
    this.wrong('isBoolean');
    return false;
  }

  oneOf<Value extends string>(values: readonly Value[]): Value {
    const found = values.find((value) => value === this.value);
    if (found !== undefined) return found;
    this.wrong(this.value === undefined ? 'required' : 'isIn', `one of the following values: ${values.join(', ')}`);
    return values[0] as Value;
  }

  private mistyped(expected: string): void {
    this.wrong(this.value === undefined ? 'required' : 'wrong-type', expected);
  }

  private members(): Readonly<Record<string, unknown>> {
    const plain = typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
    return plain ? (this.value as Readonly<Record<string, unknown>>) : {};
  }
}
