/** Screens are Chinese first, English second. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What went wrong, and what to do next. `{name}` is filled from the failure's details. */
export interface FailureWords {
  readonly title: string;
  readonly next: string;
}
export type InBoth<Words> = Readonly<Record<Language, Words>>;

/** Fills `{name}`; a detail that is missing leaves an ellipsis rather than a brace. */
export function filled(sentence: string, details: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => spoken(details[name]));
}

function spoken(value: unknown): string {
  if (value === undefined || value === null) return '…';
  return Array.isArray(value) ? value.join('、') : String(value);
}
