import { WATERMARK } from './document';

/** A copy held against what was issued. Phrases are those between two marks, blanks left out. */
export interface CopyCompared {
  /** Phrases of what was issued that the copy lacks. */
  readonly missing: readonly string[];
  /** Phrases of the copy that were not issued. */
  readonly extra: readonly string[];
}

const MARK = /[，。；：！？,;!?\n]+/;
/** Page numbers, footnote numbers and joiners depend on the paper; an address is shortened where there is no room. */
const OF_THE_PAPER = /—\s{0,4}[0-9]{0,3}\s{0,4}—|\[[0-9]{1,3}\]|\u2060|https?:\/\/[^\s，。；）]*…?/g;
const NUMBER = /〔[^〕\s]{4,10}〕[^\s，。；、（）〔〕]{1,16}?号/g;
const ADDRESS = /documents\/verify\?id=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i;
const MOST_NUMBERS = 20;

/**
 * Where a copy says something else. Lines may be broken and pages turned elsewhere: only words and figures count, and a phrase
 * that moved as a whole is not told.
 */
export function compareCopy(issued: string, copy: string): CopyCompared {
  const [kept, given] = [plain(issued), plain(copy)];
  const [keptWhole, givenWhole] = [joined(kept), joined(given)];
  return {
    missing: phrasesOf(kept).filter((phrase) => !givenWhole.includes(phrase)),
    extra: phrasesOf(given).filter((phrase) => !keptWhole.includes(phrase)),
  };
}

/** Under which id and numbers a copy says it was issued, in its order. */
export function claimsOf(copy: string): { readonly id: string | undefined; readonly numbers: readonly string[] } {
  const numbers = [...copy.replace(/\s+/g, '').matchAll(NUMBER)].map(([number]) => number);
  return { id: ADDRESS.exec(copy.replace(/\s+/g, ''))?.[1]?.toLowerCase(), numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS) };
}

function plain(text: string): string {
  return text.replaceAll(WATERMARK, '').replace(OF_THE_PAPER, '');
}

const joined = (text: string): string => text.replace(/\s+/g, '').replace(/[，。；：！？,;!?]+/g, '');

function phrasesOf(text: string): readonly string[] {
  return [...new Set(text.split(MARK).map((phrase) => phrase.replace(/\s+/g, '')).filter((phrase) => phrase !== ''))];
}
