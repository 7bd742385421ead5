import { fail } from '#domain/kernel/failure';
import { claimsOf, compareCopy } from '#domain/document/compare-copy';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { sha256Hex } from '#platform/hash';
import { readPdfText } from '#platform/word/read-pdf-text';
import { readText } from '#platform/word/read-text';
import { TextRefused } from '#platform/word/word-refused';
import type { Reader, Reading } from '../core/reader';
import { issuedFile, mayOpen } from './document.queries';
import { type DocumentFound, foundBy } from './look-up';
import type { Addresses } from './render/addresses';
import { renderPdf } from './render/render-pdf';

/** `same-file`: byte for byte; `same-text`: every word and figure; `differs`: not all of them; `unknown`: nothing issued says it is this. */
export const COPY_VERDICTS = ['same-file', 'same-text', 'differs', 'unknown'] as const;
export type CopyVerdict = (typeof COPY_VERDICTS)[number];

export interface CopyChecked {
  readonly verdict: CopyVerdict;
  readonly document: DocumentFound | null;
  /** Phrases of the copy that were not issued. */
  readonly extra: readonly string[];
  /** How many phrases of what was issued the copy lacks. */
  readonly missingCount: number;
  /** The phrases themselves, only for who may read the document: a forged copy must not be a way to read it. */
  readonly missing: readonly string[];
}

/** More differences than a person reads. */
const MOST_TOLD = 50;
/** Characters: some eighty pages, more than any notice or letter; each phrase is looked for in the whole. */
const LONGEST_TEXT = 120_000;

/**
 * Holds a copy, Word or PDF, against what was issued under its number or the address in its code. Writes nothing. Refused: a file
 * whose text cannot be had (`document.copy-unreadable`); then number and hash can still be typed in.
 */
export class CheckCopy {
  constructor(
    private readonly reader: Reader,
    private readonly addresses: Addresses,
  ) {}

  run(by: PersonActor, bytes: Uint8Array): Promise<CopyChecked> {
    mustMay(by, 'document.verify');
    const copy = textOf(bytes);
    return this.reader.read(by.countyId, async (reading) => {
      const document = await claimed(reading, copy);
      if (document === undefined) return { verdict: 'unknown', document: null, extra: [], missingCount: 0, missing: [] };
      const issued = await issuedFile(reading, document.id);
      if (sha256Hex(bytes) === sha256Hex(issued.bytes) || (isPdf(bytes) && (await this.isPrinted(bytes, issued)))) return { verdict: 'same-file', document, extra: [], missingCount: 0, missing: [] };
      const { missing, extra } = compareCopy(readText(issued.bytes), copy);
      const verdict = missing.length + extra.length === 0 ? 'same-text' : 'differs';
      const told = (await mayOpen(reading, by, document.id)) ? missing.slice(0, MOST_TOLD) : [];
      return { verdict, document, extra: extra.slice(0, MOST_TOLD), missingCount: missing.length, missing: told };
    });
  }

  private async isPrinted(bytes: Uint8Array, issued: Parameters<typeof renderPdf>[0]): Promise<boolean> {
    return sha256Hex(await renderPdf(issued, this.addresses)) === sha256Hex(bytes);
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

function textOf(bytes: Uint8Array): string {
  try {
    const text = isPdf(bytes) ? readPdfText(bytes) : readText(bytes);
    return text.length > LONGEST_TEXT ? fail('document.copy-unreadable', { reason: 'too-large' }) : text;
  } catch (error) {
    if (error instanceof TextRefused) fail('document.copy-unreadable', { reason: error.reason });
    throw error;
  }
}

/** By the address in its code first: a number may be of another document that it cites. */
async function claimed(reading: Reading, copy: string): Promise<DocumentFound | undefined> {
  const { id, numbers } = claimsOf(copy);
  if (id !== undefined) {
    const [found] = await foundBy(reading, { id });
    if (found !== undefined) return found;
  }
  for (const number of numbers) {
    const [found] = await foundBy(reading, { number });
    if (found !== undefined) return found;
  }
  return undefined;
}
