import type { FigureBinding } from './figure';

/** A section of a draft. Paragraphs are lines; `{{name}}` stands for a figure with its unit, `{{name.change}}` for its change in a year. */
export interface OutlineSection {
  readonly heading: string;
  readonly text: string;
}

/** A draft's whole content: what a person writes, and where its figures come from. */
export interface Outline {
  readonly title: string;
  readonly sections: readonly OutlineSection[];
  readonly figures: readonly FigureBinding[];
  /** Names of townships and villages are replaced by 甲镇, 乙镇, the same one everywhere. */
  readonly anonymous: boolean;
  /** Pictures of the registry to print behind the text. */
  readonly charts: readonly string[];
}

export interface OutlineField {
  readonly name: string;
  readonly part: 'value' | 'change';
  readonly at: number;
  readonly length: number;
}

const FIELD = /\{\{\s*([\p{L}\p{N}_-]{1,40})(?:\.(change))?\s*\}\}/gu;
/** What looks like a field and is none: it would be printed as braces. */
const BROKEN = /\{\{|\}\}/;

/** The fields of a text in order. */
export function fieldsOf(text: string): readonly OutlineField[] {
  return [...text.matchAll(FIELD)].map((match) => ({
    name: match[1] ?? '',
    part: match[2] === undefined ? 'value' : 'change',
    at: match.index,
    length: match[0].length,
  }));
}

export function hasBrokenField(text: string): boolean {
  return BROKEN.test(text.replace(FIELD, ''));
}

/** The text with every field replaced; `told` is asked once a field, in order. */
export function filledText(text: string, told: (field: OutlineField) => string): string {
  const fields = fieldsOf(text);
  let [filled, from] = ['', 0];
  for (const field of fields) {
    filled += text.slice(from, field.at) + told(field);
    from = field.at + field.length;
  }
  return filled + text.slice(from);
}

export const MOST_SECTIONS = 30;
export const LONGEST_SECTION = 20_000;
export const MOST_FIGURES = 300;
