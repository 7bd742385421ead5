import { type Day, formatDay } from '../kernel/day';
import { fail, type FieldError } from '../kernel/failure';
import type { Instant, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { Actor, PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type AnsweredFigure, checkOutline, isFigureProblem, type OutlineProblem } from './check-outline';
import { composePrinted, type HashSources } from './compose-printed';
import { documentNumber, type DocumentKind, type IssuedDocument, type NumberedKind, type Printed, type PrintedException } from './document';
import { type AcceptedException, type Draft, mustBeOpen } from './draft';

/** What is known of the county at the moment of issuing. */
export interface IssueAround {
  readonly county: string;
  readonly demonstration: boolean;
  readonly now: Instant;
  /** By the county's own time, as it is printed: `2023-11-15 09:00`. */
  readonly asOf: string;
  readonly today: Day;
  /** The year's next of its kind. */
  readonly number: { readonly year: number; readonly number: number };
  readonly office: string;
  /** Names of the units it goes to, in their order. */
  readonly to: readonly string[];
  readonly trail: Printed['trail'];
  readonly hash: HashSources;
  readonly sha256: (text: string) => string;
  readonly canonical: (printed: Printed) => string;
}

export interface BriefAround extends IssueAround {
  readonly answered: readonly AnsweredFigure[];
  readonly places: readonly string[];
  readonly charts: Printed['charts'];
  /** Post and unit of who let a figure pass. */
  readonly acceptor: (exception: AcceptedException) => string;
}

export interface IssueDecision {
  readonly document: IssuedDocument;
  readonly facts: readonly Fact[];
}

/** Problems that nobody has let pass. A figure let pass with another value than it has now is not let pass. */
export function openProblems(draft: Pick<Draft, 'outline' | 'exceptions'>, answered: readonly AnsweredFigure[], places: readonly string[]): readonly OutlineProblem[] {
  return checkOutline(draft.outline, { answered, places }).filter((problem) => exceptionOf(draft, problem, answered) === undefined);
}

function exceptionOf({ exceptions }: Pick<Draft, 'exceptions'>, { code, figure }: OutlineProblem, answered: readonly AnsweredFigure[]): AcceptedException | undefined {
  if (!isFigureProblem(code)) return undefined;
  const value = answered.find(({ binding }) => binding.name === figure)?.reading?.value ?? null;
  return exceptions.find((exception) => exception.figure === figure && exception.problem === code && exception.value === value);
}

/**
 * Issues a written document. Refused (`document.not-ready`) with every problem named, figures by name, query and label: nothing
 * goes out with a figure that is unresolved, empty, without a unit or unverified, unless a second person let it pass.
 */
export function issueDraft(draft: Draft, id: string, by: PersonActor, around: BriefAround): IssueDecision & { readonly draft: Draft } {
  mustMay(by, 'document.issue');
  mustBeOpen(draft);
  const problems = openProblems(draft, around.answered, around.places);
  if (problems.length > 0) fail('document.not-ready', { count: problems.length, figures: namesOf(problems) }, problems.map((problem) => placeOf(problem, draft)));
  const { body, figures, names } = composePrinted(draft.outline, around.answered, around);
  const exceptions = checkOutline(draft.outline, around).flatMap((problem): PrintedException[] => {
    const exception = exceptionOf(draft, problem, around.answered);
    if (exception === undefined) return [];
    return [{ figure: names.indexOf(exception.figure), problem: exception.problem, reason: exception.reason, acceptedBy: around.acceptor(exception) }];
  });
  const content = { year: draft.year, title: draft.outline.title.trim(), body, figures, exceptions, tables: [], charts: around.charts, fields: {} };
  const { document, facts } = issueDocument({ id, kind: draft.kind, to: draft.to, content }, by, around);
  return { document, facts, draft: { ...draft, state: 'issued', version: draft.version + 1 } };
}

function namesOf(problems: readonly OutlineProblem[]): string {
  return [...new Set(problems.flatMap(({ figure }) => (figure === undefined ? [] : [figure])))].join('、');
}

function placeOf({ code, figure, section, detail }: OutlineProblem, { outline }: Draft): FieldError {
  const index = outline.figures.findIndex(({ name }) => name === figure);
  const expected = [figure, detail].filter((part) => part !== undefined).join(' ');
  if (index >= 0) return { pointer: `/outline/figures/${index}`, code, expected };
  return { pointer: section === undefined ? '/outline' : `/outline/sections/${section}`, code, ...(expected === '' ? {} : { expected }) };
}

export interface DocumentInput {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly to: readonly UnitId[];
  readonly content: Pick<Printed, 'year' | 'title' | 'body' | 'figures' | 'exceptions' | 'tables' | 'charts' | 'fields'>;
  /** A slip's own number; the others take the year's next. */
  readonly printedNumber?: string;
}

/** Freezes what is printed, with its hash; the fact keeps number, hash and counts, never the words. */
export function issueDocument({ id, kind, to, content, printedNumber }: DocumentInput, by: Actor, around: IssueAround): IssueDecision {
  const { year, number } = around.number;
  const printed: Printed = {
    v: 1,
    kind,
    number: printedNumber ?? documentNumber(kind as NumberedKind, year, number, around.demonstration),
    county: around.county,
    demonstration: around.demonstration,
    office: around.office,
    to: around.to,
    issuedOn: formatDay(around.today),
    asOf: around.asOf,
    trail: around.trail,
    ...content,
  };
  const sha256 = around.sha256(around.canonical(printed));
  const document = { id, kind, year, number, printed, sha256, to, issuedOn: around.today, issuedAt: around.now };
  const unitId = by.kind === 'person' ? by.unitId : null;
  const data = { kind, number: printed.number, sha256, figures: printed.figures.length, exceptions: printed.exceptions.length, to: to.map(String), trailEntries: printed.trail.entries };
  return { document, facts: [{ fact: 'document.issued', subject: { kind: 'document', id }, unitId, data }] };
}
