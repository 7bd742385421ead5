import { fail } from '../kernel/failure';
import type { DirectoryIndex } from './directory';
import type { ListColumn } from './list-column';
import { type NoteLine, linesOf } from './note-lines';
import { mentionsIn, type Part, type Run, runsOf } from './note-mentions';
import { amountIn, cadenceIn, everyTownshipIn, limitIn, type Phrase, recurringIn } from './note-phrases';
import { titleIn } from './note-title';
import { splitNames, tight } from './plain-text';

/** A note of more letters is a document, not a few lines of minutes. */
export const LONGEST_NOTE = 4_000;
export const MOST_NOTE_ITEMS = 20;

/** What a part of a note asks, in the words that a list's columns would use: read on by the list's own rules. */
export interface NoteDraft {
  /** As it was written. */
  readonly text: string;
  readonly cells: Readonly<Partial<Record<ListColumn, string>>>;
}

/**
 * Reads what a note or lines of minutes ask: who leads, who helps, which townships, what, by when, how often, how much.
 * A proposal, to be looked at and corrected: nothing is understood that is not in the words, and whoever cannot be told
 * stays as he is named, so that the list's rules refuse him with a suggestion. Of several tasks each is a draft.
 * Refused: no words (`directive.no-text`), more than a few lines (`directive.text-too-long`, `directive.too-many-items`).
 */
export function readNote(text: string, directory: DirectoryIndex): readonly NoteDraft[] {
  if (tight(text) === '') fail('directive.no-text');
  if (text.length > LONGEST_NOTE) fail('directive.text-too-long', { longest: LONGEST_NOTE });
  const read = linesOf(text).map((line) => draftOf(line, directory));
  const asking = read.filter(({ isAsking }) => isAsking);
  // 会议议定: and the like ask nothing of anybody, unless nothing else is there.
  const drafts = asking.length > 0 ? asking : read.slice(0, 1);
  if (drafts.length > MOST_NOTE_ITEMS) fail('directive.too-many-items', { most: MOST_NOTE_ITEMS });
  return drafts.map(({ text: said, cells }) => ({ text: said, cells }));
}

function draftOf(line: NoteLine, directory: DirectoryIndex): NoteDraft & { readonly isAsking: boolean } {
  const said = line.free;
  const everywhere = everyTownshipIn(said);
  const mentions = mentionsIn(said, directory).filter(({ from, until }) => !everywhere || until <= everywhere.from || everywhere.until <= from);
  const runs = settled(runsOf(said, mentions));
  const limit = limitIn(said);
  const cadence = cadenceIn(said);
  const recurring = recurringIn(said);
  const phrases = [limit, recurring, cadence?.phrase, everywhere].filter((one): one is Phrase => one !== undefined);
  const amount = amountIn(said, [...phrases, ...mentions]);
  const named = (part: Part): string => [...new Set(runs.filter((run) => run.part === part).flatMap((run) => run.mentions.map(({ name }) => name)))].join('、');
  const cells: Partial<Record<ListColumn, string>> = {
    title: titleIn(said, runs, phrases),
    leader: named('leader'),
    leadUnit: named('lead'),
    cooperatingUnits: named('cooperating'),
    scope: everywhere?.text ?? named('scope'),
    limit: limit?.text ?? '',
    cadence: cadenceWord(cadence?.cadence ?? (recurring ? 'monthly' : undefined)),
    ...(amount && { symbol: amount.symbol, target: amount.value, unitOfMeasure: amount.unit }),
    ...labelledCells(line.cells, directory),
  };
  const given = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
  return { text: line.text, cells: given, isAsking: runs.length > 0 || phrases.length > 0 || Object.keys(line.cells).length > 0 };
}

/** Where nobody is said to lead, the first department named does, and the others help. */
function settled(runs: readonly Run[]): readonly Run[] {
  const hasLead = runs.some(({ part }) => part === 'lead');
  const first = hasLead ? undefined : runs.find(({ part }) => part === 'unsaid');
  return runs.map((run) => (run.part === 'unsaid' ? { ...run, part: run === first ? ('lead' as const) : ('cooperating' as const) } : run));
}

const CADENCE_WORDS = { 'ten-day': '旬报', monthly: '月报', quarterly: '季报', once: '一次性' } as const;

function cadenceWord(cadence: keyof typeof CADENCE_WORDS | undefined): string {
  return cadence ? CADENCE_WORDS[cadence] : '';
}

const OF_UNITS: readonly ListColumn[] = ['leadUnit', 'cooperatingUnits'];

/** Under a name stands what it says; units by the names the directory has for them. */
function labelledCells(cells: NoteLine['cells'], directory: DirectoryIndex): NoteLine['cells'] {
  const known = (name: string): string => {
    const exact = directory.names.find((one) => one.name === name);
    return (exact && 'unit' in exact ? exact.unit : directory.shortened(name))?.name ?? name;
  };
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [column, OF_UNITS.includes(column as ListColumn) ? splitNames(value).map(known).join('、') : value]),
  );
}
