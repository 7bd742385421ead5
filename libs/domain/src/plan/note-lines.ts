import { LIST_COLUMNS, type ListColumn } from './list-column';
import { written } from './note-title';
import { plain, tight } from './plain-text';

const NUMBERED = /^(?:[(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)]?[、.:)]|[一二三四五六七八九十]是[:,]?|[-•·*●■])\s*/;
const ONE_IS = /(?:^|[;。,:])[一二三四五六七八九十]是/g;
const NAMES = new Map<string, ListColumn>(
  (Object.keys(LIST_COLUMNS) as ListColumn[]).flatMap((column) => LIST_COLUMNS[column].filter((word) => /^\p{Script=Han}{2,}/u.test(word)).map((word) => [word, column] as const)),
);
/** 单位 alone heads a list's unit of measure; in a note it would swallow 牵头单位. */
const WORDS = [...NAMES.keys()].filter((word) => word !== '单位').sort((a, b) => b.length - a.length).join('|');
const LABEL = new RegExp(`(?:^|(?<=[,;。]))(${WORDS}):`, 'g');

/** A part of a note that is about one task: what it says freely, and what it says under a name (牵头单位:…). */
export interface NoteLine {
  readonly text: string;
  readonly free: string;
  readonly cells: Readonly<Partial<Record<ListColumn, string>>>;
}

/**
 * A note cut into tasks: each line one, 一是…二是… one each, and lines that each fill in a form's field together one.
 * Blanks and full-width signs are made plain, numbering taken off.
 */
export function linesOf(text: string): readonly NoteLine[] {
  const rows = text.split(/[\r\n]+/).flatMap((row) => points(plain(row)));
  const lines: NoteLine[] = [];
  for (const row of rows.map((one) => one.replace(NUMBERED, ''))) {
    const line = labelled(row);
    const last = lines.at(-1);
    const goesOn = last && line.free === '' && Object.keys(line.cells).every((column) => !(column in last.cells)) && Object.keys(last.cells).length > 0;
    if (goesOn) lines[lines.length - 1] = { text: `${last.text}\n${line.text}`, free: last.free, cells: { ...last.cells, ...line.cells } };
    else if (tight(row) !== '') lines.push(line);
  }
  return lines;
}

/** 一是…；二是… are as many tasks; what stands before the first is said of none. */
function points(row: string): readonly string[] {
  const starts = [...row.matchAll(ONE_IS)].map(({ index, 0: found }) => index + found.length - 2);
  if (starts.length < 2) return [row];
  return starts.map((from, place) => row.slice(from, starts[place + 1] ?? row.length).replace(/[;,]+$/, ''));
}

function labelled(row: string): NoteLine {
  const line = tight(row);
  const labels = [...line.matchAll(LABEL)];
  const cells: Partial<Record<ListColumn, string>> = {};
  labels.forEach(({ index, 0: found, 1: word = '' }, place) => {
    const value = line.slice(index + found.length, labels[place + 1]?.index ?? line.length).replace(/[,;。]+$/, '');
    const column = NAMES.get(word);
    if (column !== undefined && value !== '') cells[column] ??= value;
  });
  return { text: written(row.trim()), free: line.slice(0, labels[0]?.index ?? line.length), cells };
}
