import type { Fault, FaultCode } from '#domain/ledger/verdict';

export interface Where {
  readonly from?: number;
  readonly to?: number;
  readonly [detail: string]: string | number | undefined;
}

/** Keeps of every kind the first that was found, and how many there are: a cut log would otherwise name a million entries. */
export class Faults {
  private readonly found = new Map<FaultCode, Fault>();
  private readonly badLines = new Map<string, number>();

  /** Without `to`, the one entry `from`. Of one kind, that with the lower position is kept, of two that begin alike the narrower. */
  add(code: FaultCode, { from, to, ...details }: Where = {}): void {
    if (code === 'table-malformed') this.badLines.set(String(details['file']), this.malformed(String(details['file'])) + 1);
    const known = this.found.get(code);
    const next: Fault = { code, from: from ?? null, to: to ?? (from === undefined ? null : from + 1), details: cleaned(details), count: (known?.count ?? 0) + 1 };
    const first = known === undefined || isBefore(next, known);
    this.found.set(code, first ? next : { ...known, count: next.count });
  }

  /** How many lines of this table are malformed. */
  malformed(file: string): number {
    return this.badLines.get(file) ?? 0;
  }

  has(code: FaultCode): boolean {
    return this.found.has(code);
  }

  all(): readonly Fault[] {
    return [...this.found.values()];
  }
}

function isBefore(one: Fault, other: Fault): boolean {
  const [at, than] = [one.from ?? Infinity, other.from ?? Infinity];
  return at < than || (at === than && (one.to ?? Infinity) < (other.to ?? Infinity));
}

function cleaned(details: Readonly<Record<string, string | number | undefined>>): Fault['details'] {
  return Object.fromEntries(Object.entries(details).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}
