import { InvalidArgumentError } from 'commander';
import { IMPORT_WORDS } from '#words/import';
import { onOneLine } from '../say';

export function readYear(text: string): number {
  if (!/^(?:19|20|21)\d\d$/.test(text)) throw new InvalidArgumentError(onOneLine(IMPORT_WORDS.yearWrong));
  return Number(text);
}
