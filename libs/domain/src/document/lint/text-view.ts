import type { TextView } from './finding';
import { GLUED, SOUND_WORDS } from './sound-words';

/** What ends a phrase. A unit word before one of these counted something. */
export const BOUNDARY = '，。；、：！？…,;:!?()（）〔〕【】《》“”‘’"」』\n\r\t|｜/／—~～';

const BLANK = /[ \u00a0\u3000]/;
const LONGEST_WORD = 8;

interface Word {
  readonly at: number;
  readonly text: string;
}

/**
 * Words by the dictionary every JavaScript engine carries, corrected where reports use words it does not know
 * (`sound-words.ts`) or where it joins a unit with the noun beside it (`GLUED`).
 */
export function viewOf(text: string): TextView {
  const words = segment(text);
  const starts = new Map(words.map((word, index) => [word.at, index]));
  const covering = wordAt(words, text.length);
  const ends = new Map(words.map((word, index) => [word.at + word.text.length, index]));
  return {
    text,
    isWord: (at, length) => words[starts.get(at) ?? -1]?.text.length === length,
    isInside: (at, length) => {
      const word = words[covering[at] ?? -1];
      return word !== undefined && word.at < at && word.at + word.text.length >= at + length;
    },
    wordBefore: (at) => {
      let end = at;
      while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1;
      return named(words[ends.get(end) ?? -1]);
    },
    wordAfter: (at) => {
      let start = at;
      while (start < text.length && BLANK.test(text.charAt(start))) start += 1;
      return named(words[starts.get(start) ?? -1]);
    },
  };
}

/** For every offset the index of the word over it. */
function wordAt(words: readonly Word[], length: number): Int32Array {
  const covering = new Int32Array(length);
  words.forEach((word, index) => covering.fill(index, word.at, word.at + word.text.length));
  return covering;
}

function named(word: Word | undefined): string {
  return word === undefined || BOUNDARY.includes(word.text) ? '' : word.text;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
/** The engine keeps its input with every word, so it is given phrases: no word crosses what ends one. */
const PHRASE = /[^。；！？，\n]*[。；！？，\n]?/g;
const LONGEST_PHRASE = 400;

function segment(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const { 0: phrase, index } of text.matchAll(PHRASE)) {
    for (let at = 0; at < phrase.length; at += LONGEST_PHRASE) addWords(found, phrase.slice(at, at + LONGEST_PHRASE), index + at);
  }
  return found;
}

function addWords(found: Word[], phrase: string, offset: number): void {
  let taken = 0;
  for (const { segment: part, index } of SEGMENTER.segment(phrase)) {
    const end = index + part.length;
    if (end <= taken) continue;
    const at = Math.max(index, taken);
    const known = knownWord(phrase, at);
    if (known.length > end - at) {
      found.push({ at: offset + at, text: known });
      taken = at + known.length;
      continue;
    }
    let next = offset + at;
    for (const piece of pieces(part.slice(at - index))) {
      found.push({ at: next, text: piece });
      next += piece.length;
    }
  }
}

/** The longest word of reports that begins here; empty where none does. */
function knownWord(text: string, at: number): string {
  for (let length = LONGEST_WORD; length > 1; length -= 1) {
    const candidate = text.slice(at, at + length);
    if (SOUND_WORDS.has(candidate)) return candidate;
  }
  return '';
}

function pieces(word: string): readonly string[] {
  return GLUED.has(word) ? [word.slice(0, -1), word.slice(-1)] : [word];
}
