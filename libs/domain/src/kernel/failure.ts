import type { FailureCode } from './failures';

/** What a sentence may be filled with: ids, numbers, names of units and fields. Never a stack or SQL. */
export type FailureDetails = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One field that is wrong: where (JSON pointer), why (code), what was expected. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly expected?: string;
}

/** The one way the product says no; `FAILURES` has the kind of each code. Everything else that is thrown is a bug. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly details: FailureDetails = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'Failure';
  }
}

export function fail(code: FailureCode, details?: FailureDetails, fields?: readonly FieldError[]): never {
  throw new Failure(code, details, fields);
}
