import type { InBoth } from '#words/language';
import type { Schema } from '../server/client';

/** What is acted on, at the version that was seen. */
export interface Acted {
  readonly id: string;
  readonly version: number;
  readonly requests?: readonly Schema['RequestCardView'][];
}

export type Values = Readonly<Record<string, string | readonly string[] | undefined>>;
export type Options = Readonly<Record<string, InBoth<string>>>;

/** One field of a sheet; `words` is its label. */
export interface ActField {
  readonly name: string;
  readonly kind: 'text' | 'line' | 'day' | 'unit' | 'choice' | 'several';
  readonly words: InBoth<string>;
  readonly options?: Options;
  readonly optional?: boolean;
}

/** What a button asks before it acts, and what it then does. */
export interface ActForm {
  readonly fields: readonly ActField[];
  readonly danger?: boolean;
  readonly hint?: InBoth<string>;
  run(on: Acted, values: Values): Promise<unknown>;
}
