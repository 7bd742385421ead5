import type { Day } from '../kernel/day';
import type { Instant, UnitId } from '../kernel/ids';
import type { FigureFormat } from './figure';

/** What the county issues under a number of its own. Supervision slips keep the numbers they are issued under. */
export const DOCUMENT_KINDS = ['slip', 'urging', 'bulletin', 'score-letter', 'rectification', 'brief'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The kinds a person writes as a draft; the others are made from what is on record. */
export const WRITTEN_KINDS = ['urging', 'bulletin', 'rectification', 'brief'] as const satisfies readonly DocumentKind[];
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

export type NumberedKind = Exclude<DocumentKind, 'slip'>;

const SERIES: Readonly<Record<NumberedKind, string>> = {
  urging: '催办',
  bulletin: '督查通报',
  'score-letter': '考核告知',
  rectification: '整改通知',
  brief: '情况汇报',
};

/** `〔2023〕督查通报1号`; a demonstration's numbers say so: `〔演示2023〕督查通报1号`. */
export function documentNumber(kind: NumberedKind, year: number, number: number, demonstration: boolean): string {
  return `〔${demonstration ? '演示' : ''}${year}〕${SERIES[kind]}${number}号`;
}

/** A demonstration's documents say so on every page. */
export const WATERMARK = '演示数据，与实际考核无关';

/** A part of a sentence: words, or a figure by its place among the document's figures. */
export type Piece = { readonly text: string } | { readonly text: string; readonly figure: number };

export interface Paragraph {
  readonly style: 'heading' | 'subheading' | 'text' | 'note';
  readonly pieces: readonly Piece[];
}

/** A table as it is printed; the first row is its head. */
export interface PrintedTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** A figure as it was printed, and what it rests on. All amounts are exact decimal strings. */
export interface PrintedFigure {
  readonly name: string;
  readonly label: string;
  /** As it stands in the sentence: `100%（33/33）`. */
  readonly text: string;
  readonly value: string | null;
  readonly unit: string | null;
  /** n of N of a rate. */
  readonly over: string | null;
  readonly under: string | null;
  readonly verified: boolean;
  readonly tense: 'result' | 'forecast';
  readonly asOf: string;
  readonly query: string;
  readonly of: Readonly<Record<string, string>>;
  /** How it was told, so that the same can be asked again and told alike. */
  readonly format: FigureFormat;
  readonly basis: { readonly year: number; readonly document: string } | null;
  readonly sources: FigureSources;
}

/** What a figure rests on: how many records, a hash over all their ids, and the first of them. */
export interface FigureSources {
  readonly count: number;
  readonly sha256: string;
  readonly first: readonly { readonly kind: string; readonly id: string }[];
}

/** A figure that went out although something was wrong with it, because a named person said so. */
export interface PrintedException {
  readonly figure: number;
  readonly problem: string;
  readonly reason: string;
  /** Post and unit; never a name. */
  readonly acceptedBy: string;
}

/**
 * Everything a document prints, frozen when it is issued. Its canonical bytes are what the printed hash is of, so that a
 * copy can be held against it for ever.
 */
export interface Printed {
  readonly v: 1;
  readonly kind: DocumentKind;
  /** The year it tells of. */
  readonly year: number;
  readonly number: string;
  readonly title: string;
  readonly county: string;
  readonly demonstration: boolean;
  /** The office whose document it is. */
  readonly office: string;
  readonly to: readonly string[];
  readonly issuedOn: string;
  /** The moment all its figures are of, by the county's time. */
  readonly asOf: string;
  readonly body: readonly Paragraph[];
  readonly tables: readonly PrintedTable[];
  readonly charts: readonly PrintedChart[];
  readonly figures: readonly PrintedFigure[];
  readonly exceptions: readonly PrintedException[];
  /** What a template of this kind may print apart from the body, by field. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where the county's trail stood: all entries, those in its log by then, and the log's root. */
  readonly trail: { readonly entries: number; readonly size: number; readonly root: string };
}

/** A picture by the numbers it shows; how it is drawn is the same on screens and on paper (`chart.ts`). */
export interface PrintedChart {
  readonly chart: string;
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly series: readonly string[];
  readonly unit: string;
}

/** The first characters of the hash, as a document prints them for the eye; the whole stands in its address. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} ${sha256.slice(8, 12)}`;
}

/** What is left when a document is issued. */
export interface IssuedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly number: number;
  readonly printed: Printed;
  readonly sha256: string;
  readonly to: readonly UnitId[];
  readonly issuedOn: Day;
  readonly issuedAt: Instant;
}
