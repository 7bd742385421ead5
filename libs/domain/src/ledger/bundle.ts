import type { Instant } from '../kernel/ids';

/** Written into `bundle.json`; a reader that does not know it says so instead of guessing. */
export const BUNDLE_FORMAT = 'duban-bundle/1';

/** What was asked to be exported. All but `all` carry single entries with proofs instead of the whole log. */
export type BundleScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'item' | 'unit'; readonly id: string }
  | { readonly kind: 'period'; readonly from: string; readonly to: string };

/** `bundle.json`: says what the bundle claims to be. Helps a reader along, and is believed in nothing. */
export interface BundleHead {
  readonly format: string;
  readonly origin: string;
  readonly scope: BundleScope;
  /** Of the log, as the newest checkpoint has it. */
  readonly size: number;
  readonly exportedAt: Instant;
}

/** Tables of a bundle: one canonical JSON object a line, sorted by `id`, in `tables/<name>.jsonl`. */
export const BUNDLE_TABLES = ['assignment', 'report', 'publication'] as const;
export type BundleTable = (typeof BUNDLE_TABLES)[number];

/** A line of `tables/assignment.jsonl`: what replaying the entries must lead to. */
export interface AssignmentLine {
  readonly id: string;
  readonly item: string;
  readonly kind: 'lead' | 'township' | 'leadership';
  readonly unit: string | null;
  readonly countersign: boolean;
  readonly state: string;
  readonly dueOn: string | null;
  /** Shortest decimal text, as the facts write figures. */
  readonly figure: string | null;
  readonly reports: number;
  readonly closureNumber: string | null;
  readonly version: number;
}

/** A line of `tables/report.jsonl`. */
export interface ReportLine {
  readonly id: string;
  readonly assignment: string;
  readonly number: number;
  readonly kind: string;
  readonly period: string | null;
  readonly figure: string | null;
  readonly percent: string | null;
  readonly late: boolean;
}

/** A line of `tables/publication.jsonl`: what the product shows of a publication beside its text. */
export interface PublicationLine {
  /** `ASSESSMENT/NUMBER`, the number in six digits. */
  readonly id: string;
  readonly stage: string;
  readonly document: string;
  readonly reason: string;
  /** Hexadecimal, as the entry of the publication gives it. */
  readonly sha256: string;
}

/** Where the texts lie that published scores rest on, each under its SHA-256. */
export const SCORE_FOLDERS = { publication: 'publications', run: 'runs', scheme: 'schemes' } as const;
export type ScoreFile = keyof typeof SCORE_FOLDERS;

/** A line of `evidence.jsonl`; the file itself, if it came along, is `evidence/<sha256>`. */
export interface EvidenceLine {
  readonly id: string;
  readonly media: string;
  readonly sha256: string;
  readonly size: number;
}

/** A line of `entries.jsonl` in a bundle of a part: an entry, its place, and the proof under `checkpoint`, base64. */
export interface EntryLine {
  readonly index: number;
  readonly body: string;
  readonly proof: readonly string[];
}

/** The newest checkpoint of the tree of SM3, where there is one. */
export const SM3_CHECKPOINT = 'sm3/checkpoint';

/** Where an older one of SM3 is kept. */
export function sm3CheckpointPath(size: number): string {
  return `sm3/${checkpointPath(size)}`;
}

/** Where a head is kept as it was when it was time-stamped; beside it, with `.tsr`, the answer of the authority. */
export function stampPath(size: number): string {
  return checkpointPath(size).replace('checkpoints', 'stamps');
}

/** Where an older checkpoint is kept. */
export function checkpointPath(size: number): string {
  return `checkpoints/${String(size).padStart(12, '0')}`;
}
