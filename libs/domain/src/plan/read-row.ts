import type { Day } from '../kernel/day';
import type { Cadence } from '../calendar/period';
import type { FailureDetails } from '../kernel/failure';
import type { FailureCode } from '../kernel/failures';
import { cadenceNamed } from './cadence-words';
import type { DirectoryIndex } from './directory';
import { isBlank } from './grid';
import type { GridCell } from './grid';
import { readLimit } from './limit-words';
import type { ItemLimit } from './limit-words';
import type { ListColumn } from './list-column';
import type { ParsedItem, RowProblem } from './parsed-item';
import { excerpt, splitNames, tight } from './plain-text';
import type { ListRow } from './read-list';
import { readProof } from './proof-rule';
import { note } from './reading';
import type { Note, Reading } from './reading';
import { readScope, unknownUnit } from './scope';
import { readSpokenLimit } from './spoken-limit';
import { readTarget } from './target';
import type { TargetValue } from './target';

/** What rows are read against: the county's directory and the year of the list. */
export interface ListContext {
  readonly directory: DirectoryIndex;
  readonly year: number;
  /** Where limits may be said from a day on (10个工作日内, 本周五前), that day; a list of the year has none. */
  readonly today?: Day;
}

/** The longest text of a cell, in characters; a longer one is a document, not a task. */
export const LONGEST_CELL = 500;

/** One row, cell by cell; problems and notes gather as it is read, so that the user learns of all at once. */
export class RowReader {
  readonly problems: RowProblem[] = [];
  readonly notes: Note[] = [];

  constructor(
    private readonly row: ListRow,
    private readonly context: ListContext,
  ) {}

  read(): ParsedItem | undefined {
    this.mustBeReadable();
    const item = {
      number: this.number(),
      theme: this.theme(),
      title: this.title(),
      ...this.targetAndLimit(),
      ...this.leader(),
      leadUnitId: this.leadUnit(),
      cooperatingUnitIds: this.cooperatingUnits(),
      scope: this.take('scope', readScope(this.text('scope'), this.context.directory)) ?? [],
      cadence: this.cadence(),
      proof: this.take('proof', readProof(this.text('proof'))) ?? null,
    };
    return this.problems.length === 0 ? (item as ParsedItem) : undefined;
  }

  /** Formulas are never evaluated: in a title one is kept as the text it is, elsewhere it stands for no value. */
  private mustBeReadable(): void {
    for (const [column, cell] of Object.entries(this.row.cells) as [ListColumn, GridCell][]) {
      if (cell.text.length > LONGEST_CELL) this.refuse(column, 'list.too-long', { longest: LONGEST_CELL });
      else if (cell.kind === 'formula' && column !== 'title')
        this.refuse(column, 'list.formula', { text: excerpt(cell.text) });
    }
  }

  private number(): number | undefined {
    const text = tight(this.text('number'));
    if (text === '') return this.missing('number', 'list.number-missing');
    if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
    return this.refuse('number', 'list.number-unreadable', { text: excerpt(text) });
  }

  private theme(): string {
    const own = oneLine(this.text('theme'));
    const { section } = this.row;
    if (own !== '' || section === undefined) return own;
    const theme = section.replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．\s]*/, '');
    this.notes.push(note('theme-from-section', { text: theme }));
    return theme;
  }

  private title(): string | undefined {
    const title = oneLine(this.text('title'));
    if (title === '') return this.missing('title', 'list.title-missing');
    if (title.startsWith('=')) this.notes.push(note('formula-as-text'));
    return title;
  }

  private targetAndLimit(): Partial<Pick<ParsedItem, 'target' | 'limit' | 'unitOfMeasure'>> {
    const noTarget = isBlank(this.row.cells.target);
    const noLimit = isBlank(this.row.cells.limit);
    if (noTarget && noLimit) this.refuse('target', 'list.neither-target-nor-limit');
    const target = noTarget ? this.byCompletion() : this.target();
    const limit = this.limit(noLimit ? '全年' : this.text('limit'));
    const column = tight(this.text('unitOfMeasure'));
    const unitOfMeasure = target?.kind === 'number' ? target.unit : column;
    return { target, unitOfMeasure, limit: noTarget && noLimit ? undefined : this.take<ItemLimit>('limit', limit) };
  }

  private limit(text: string): Reading<ItemLimit> {
    const { today, year } = this.context;
    return today === undefined ? readLimit(text, year) : readSpokenLimit(text, today);
  }

  private target(): TargetValue | undefined {
    const symbol = this.text('symbol');
    return this.take('target', readTarget({ symbol, value: this.text('target'), unit: this.text('unitOfMeasure') }));
  }

  /** A task with a limit and no target is done when it is done. */
  private byCompletion(): TargetValue {
    if (!isBlank(this.row.cells.limit)) this.notes.push(note('target-assumed'));
    return { kind: 'milestone', text: '完成' };
  }

  private leader(): Partial<Pick<ParsedItem, 'leaderPostId' | 'leaderPostTitle'>> {
    const titles = this.namesIn('leader', (name) => this.context.directory.post(name) !== undefined);
    const [title] = titles;
    if (title === undefined) this.missing('leader', 'list.leader-missing');
    else if (titles.length > 1) this.refuse('leader', 'list.two-leaders', { names: titles });
    else {
      const post = this.context.directory.post(title);
      if (post) return { leaderPostId: post.id, leaderPostTitle: post.title };
      const suggestion = this.context.directory.postLike(title);
      const code = suggestion === undefined ? 'list.unknown-post' : 'list.unknown-post-like';
      this.refuse('leader', code, { name: excerpt(title), suggestion });
    }
    return {};
  }

  /** Exactly one unit is accountable; who else helps belongs among the cooperating units. */
  private leadUnit(): string | undefined {
    const names = this.namesIn('leadUnit', (name) => this.context.directory.unit(name) !== undefined);
    const [name] = names;
    if (name === undefined) return this.missing('leadUnit', 'list.lead-missing');
    if (names.length > 1) return this.refuse('leadUnit', 'list.two-lead-units', { names });
    return this.unit('leadUnit', name);
  }

  /** A name that holds a separator itself (县委常委、副县长) is one where the directory knows it whole. */
  private namesIn(column: ListColumn, isKnown: (name: string) => boolean): readonly string[] {
    const text = this.text(column);
    return isKnown(text) ? [text] : splitNames(text);
  }

  private cooperatingUnits(): readonly string[] {
    const ids = splitNames(this.text('cooperatingUnits')).map((name) => this.unit('cooperatingUnits', name));
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  private unit(column: ListColumn, name: string): string | undefined {
    const unit = this.context.directory.unit(name);
    if (unit) return unit.id;
    const { code, details } = unknownUnit(name, this.context.directory.unitLike(name));
    return this.refuse(column, code, details);
  }

  private cadence(): Cadence | undefined {
    const text = tight(this.text('cadence')).toLowerCase();
    if (text === '') return this.missing('cadence', 'list.cadence-missing');
    return cadenceNamed(text) ?? this.refuse('cadence', 'list.cadence-unreadable', { text: excerpt(text) });
  }

  /** The text of a cell, or nothing where the cell is already refused. */
  private text(column: ListColumn): string {
    return this.isRefused(column) ? '' : this.row.cells[column].text;
  }

  private take<T>(field: ListColumn, reading: Reading<T>): T | undefined {
    if (reading.ok) {
      this.notes.push(...reading.notes);
      return reading.value;
    }
    if (!this.isRefused(field)) this.problems.push(...reading.refusals.map((refusal) => ({ field, ...refusal })));
    return undefined;
  }

  private isRefused(column: ListColumn): boolean {
    return this.problems.some(({ field }) => field === column);
  }

  private missing(field: ListColumn, code: FailureCode): undefined {
    if (!this.isRefused(field)) this.refuse(field, code);
  }

  private refuse(field: ListColumn, code: FailureCode, details: FailureDetails = {}): undefined {
    this.problems.push({ field, code, details });
  }
}

/** A title keeps its own signs and spaces; only line breaks and the blanks around it go. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').trim();
}
