import { fail } from '../kernel/failure';
import type { PersonId, PostId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import type { FigureProblem } from './check-outline';
import type { WrittenKind } from './document';
import { LONGEST_SECTION, MOST_FIGURES, MOST_SECTIONS, type Outline } from './outline';

export const DRAFT_STATES = ['open', 'issued', 'dropped'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Somebody other than the author let a figure pass although something is wrong with it. It holds for that value only. */
export interface AcceptedException {
  readonly figure: string;
  readonly problem: FigureProblem;
  /** What the figure was when it was let pass; null where it had no value. */
  readonly value: string | null;
  readonly reason: string;
  readonly personId: PersonId;
  readonly postId: PostId | null;
  readonly unitId: UnitId;
}

/** A document being written. Whoever may write in the office may go on with it. */
export interface Draft {
  readonly id: string;
  readonly kind: WrittenKind;
  readonly year: number;
  readonly outline: Outline;
  /** To whom it goes; units sign for it. */
  readonly to: readonly UnitId[];
  readonly authorId: PersonId;
  readonly authorUnitId: UnitId;
  readonly state: DraftState;
  readonly exceptions: readonly AcceptedException[];
  readonly version: number;
}

export interface DraftDecision {
  readonly draft: Draft;
  readonly facts: readonly Fact[];
}

export type DraftContent = Pick<Draft, 'year' | 'outline' | 'to'>;

export function writeDraft(id: string, kind: WrittenKind, content: DraftContent, by: PersonActor): DraftDecision {
  mustMay(by, 'document.write');
  mustFit(content.outline);
  const draft: Draft = { ...content, id, kind, authorId: by.personId, authorUnitId: by.unitId, state: 'open', exceptions: [], version: 1 };
  return { draft, facts: [draftFact('draft.written', draft, { kind })] };
}

/** What was let pass stays let pass as long as the figure keeps its name and its binding. */
export function changeDraft(draft: Draft, content: DraftContent, by: PersonActor): DraftDecision {
  mustMay(by, 'document.write');
  mustBeOpen(draft);
  mustFit(content.outline);
  const bindings = (outline: Outline) => new Map(outline.figures.map((figure) => [figure.name, JSON.stringify(figure)]));
  const [before, after] = [bindings(draft.outline), bindings(content.outline)];
  const exceptions = draft.exceptions.filter(({ figure }) => before.get(figure) === after.get(figure));
  const changed: Draft = { ...draft, ...content, exceptions, version: draft.version + 1 };
  return { draft: changed, facts: [draftFact('draft.changed', changed)] };
}

export function dropDraft(draft: Draft, by: PersonActor): DraftDecision {
  mustMay(by, 'document.write');
  mustBeOpen(draft);
  const dropped: Draft = { ...draft, state: 'dropped', version: draft.version + 1 };
  return { draft: dropped, facts: [draftFact('draft.dropped', dropped)] };
}

export interface ExceptionInput {
  readonly figure: string;
  readonly problem: FigureProblem;
  readonly value: string | null;
  readonly reason: string;
}

const SHORTEST_REASON = 4;

/** Two persons: who wrote the figure in does not let it pass. Refused: without a reason, twice, for a figure that is none. */
export function acceptException(draft: Draft, input: ExceptionInput, by: PersonActor, commit: (text: string) => string): DraftDecision {
  mustMay(by, 'document.accept');
  mustBeOpen(draft);
  if (by.personId === draft.authorId) fail('document.own-exception');
  const reason = input.reason.trim();
  if ([...reason].length < SHORTEST_REASON) fail('document.reason-missing', { least: SHORTEST_REASON }, [{ pointer: '/reason', code: 'too-short' }]);
  if (!draft.outline.figures.some(({ name }) => name === input.figure)) fail('document.unknown-figure', { figure: input.figure });
  const kept = draft.exceptions.filter(({ figure, problem }) => figure !== input.figure || problem !== input.problem);
  const accepted: AcceptedException = { ...input, reason, personId: by.personId, postId: by.postId, unitId: by.unitId };
  const changed: Draft = { ...draft, exceptions: [...kept, accepted], version: draft.version + 1 };
  const data = { figure: input.figure, problem: input.problem, value: input.value, words: commit(reason) };
  return { draft: changed, facts: [draftFact('draft.exceptionAccepted', changed, data)] };
}

export function mustBeOpen({ state }: Draft): void {
  if (state !== 'open') fail('document.draft-closed', { state });
}

function mustFit({ sections, figures }: Outline): void {
  if (sections.length > MOST_SECTIONS) fail('document.too-long', { most: MOST_SECTIONS }, [{ pointer: '/outline/sections', code: 'too-many' }]);
  if (figures.length > MOST_FIGURES) fail('document.too-long', { most: MOST_FIGURES }, [{ pointer: '/outline/figures', code: 'too-many' }]);
  sections.forEach(({ text }, index) => {
    if (text.length > LONGEST_SECTION) fail('document.too-long', { most: LONGEST_SECTION }, [{ pointer: `/outline/sections/${index}/text`, code: 'too-long' }]);
  });
}

function draftFact(fact: Fact['fact'], { id, authorUnitId, version }: Draft, data: Fact['data'] = {}): Fact {
  return { fact, subject: { kind: 'document', id }, unitId: authorUnitId, data: { draft: id, version, ...data } };
}
