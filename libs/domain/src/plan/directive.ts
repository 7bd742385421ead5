import { type Day, formatDay } from '../kernel/day';
import { type FieldError, fail } from '../kernel/failure';
import type { PersonId, UnitId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import type { Basis } from './assignment-source';
import { sourceOf } from './sources/registry';

/**
 * `proposed`: waits for the leader on whose word it rests. `waiting`: approved, and can still be taken back; nobody was
 * told. `sent`: its tasks are dispatched. The others are ends: nothing ever came of it.
 */
export const DIRECTIVE_STATES = ['proposed', 'waiting', 'sent', 'undone', 'refused', 'stopped'] as const;
export type DirectiveState = (typeof DIRECTIVE_STATES)[number];

/** Minutes between 交办 and the moment its tasks exist and units are told, in which it can be taken back. */
export const UNDO_MINUTES = 5;

/** 交办单: what is assigned outside the annual list by one text, on one basis. */
export interface Directive {
  readonly id: string;
  readonly state: DirectiveState;
  readonly basis: Basis;
  readonly madeBy: PersonId;
  readonly madeByUnitId: UnitId;
  /** Who approved it where that took another person; null where it did not, or has not happened. */
  readonly decidedBy: PersonId | null;
  readonly version: number;
}

export interface DirectiveDecision extends Consequences {
  readonly directive: Directive;
}

export interface DirectiveInput {
  readonly id: string;
  readonly basis: Basis;
  /** How many tasks it names. */
  readonly items: number;
  /** Commitment to the text and to what was read from it: the trail holds this, never the words. */
  readonly words: string;
}

/**
 * Somebody assigns on a basis. It waits for the leader's approval where it rests on the word of another; else it goes out
 * when the time to take it back is over. Refused: a basis that does not name what its source needs
 * (`directive.basis-missing`), one that lies ahead (`directive.said-later`), no tasks (`directive.no-text`).
 */
export function makeDirective(input: DirectiveInput, by: PersonActor, today: Day): DirectiveDecision {
  mustMay(by, 'directive.make');
  const { basis, id } = input;
  mustBeNamed(basis, today);
  if (input.items < 1) fail('directive.no-text');
  const isOwn = basis.leaderPostId !== null && by.leaderPostIds.includes(basis.leaderPostId);
  const state = sourceOf(basis.source).approvedBy === 'leader' && !isOwn ? 'proposed' : 'waiting';
  const directive: Directive = { id, state, basis, madeBy: by.personId, madeByUnitId: by.unitId, decidedBy: null, version: 1 };
  const { saidOn, ...named } = basis;
  const data = { ...named, saidOn: saidOn === null ? null : formatDay(saidOn), items: input.items, words: input.words, approved: state === 'waiting' };
  return { directive, facts: [factOf(directive, 'directive.made', data)], promises: [] };
}

function mustBeNamed(basis: Basis, today: Day): void {
  const missing = sourceOf(basis.source).needs.filter((part) => basis[part] === null || basis[part] === '');
  const errors = missing.map((part): FieldError => ({ pointer: `/basis/${part}`, code: 'required' }));
  if (errors.length > 0) fail('directive.basis-missing', {}, errors);
  if (basis.saidOn !== null && basis.saidOn > today) fail('directive.said-later', { day: formatDay(basis.saidOn) });
}

/** The leader on whose word it rests lets it go out, or not; nobody else may, and not who wrote it down. */
export function decideDirective(directive: Directive, granted: boolean, reason: string, by: PersonActor): DirectiveDecision {
  mustMay(by, 'directive.decide', { leaderPostId: directive.basis.leaderPostId });
  if (directive.state !== 'proposed') fail('directive.not-proposed', { id: directive.id });
  if (directive.madeBy === by.personId || directive.madeBy === by.actingFor) fail('directive.own');
  if (!granted && reason.trim() === '') fail('directive.reason-missing', {}, [{ pointer: '/reason', code: 'required' }]);
  const after = changed(directive, { state: granted ? 'waiting' : 'refused', decidedBy: by.personId });
  return { directive: after, facts: [factOf(after, granted ? 'directive.approved' : 'directive.refused', {})], promises: [] };
}

/** Before it goes out whoever made or approved it takes it back, and nothing ever came of it. */
export function undoDirective(directive: Directive, by: PersonActor): DirectiveDecision {
  mustMay(by, 'directive.make');
  mustBeTheirs(directive, by);
  if (directive.state !== 'waiting' && directive.state !== 'proposed') fail('directive.gone-out', { id: directive.id });
  const after = changed(directive, { state: 'undone' });
  return { directive: after, facts: [factOf(after, 'directive.undone', {})], promises: [] };
}

/** Its time to be taken back is given up: it goes out now. */
export function hastenDirective(directive: Directive, by: PersonActor): DirectiveDecision {
  mustMay(by, 'directive.make');
  mustBeTheirs(directive, by);
  if (directive.state !== 'waiting') fail('directive.gone-out', { id: directive.id });
  const after = changed(directive, {});
  return { directive: after, facts: [factOf(after, 'directive.hastened', {})], promises: [] };
}

function mustBeTheirs(directive: Directive, by: PersonActor): void {
  const theirs = [directive.madeBy, directive.decidedBy];
  if (!theirs.includes(by.personId) && !theirs.includes(by.actingFor)) fail('directive.not-yours');
}

/** Its tasks are dispatched, under a number of the year; or a rule refused them meanwhile, and somebody must look. */
export function settleDirective(
  directive: Directive,
  outcome: { readonly number: string; readonly listId: string; readonly items: readonly string[] } | { readonly code: string },
): DirectiveDecision {
  const sent = 'number' in outcome;
  const after = changed(directive, { state: sent ? 'sent' : 'stopped' });
  return { directive: after, facts: [factOf(after, sent ? 'directive.sent' : 'directive.stopped', { ...outcome })], promises: [] };
}

function changed(directive: Directive, changes: Partial<Directive>): Directive {
  return { ...directive, ...changes, version: directive.version + 1 };
}

function factOf(directive: Directive, fact: Fact['fact'], data: Fact['data']): Fact {
  return { fact, subject: { kind: 'directive', id: directive.id }, unitId: directive.madeByUnitId, data };
}

/** 立项交办〔2023〕7号: the tasks of a year outside the list, in the order they went out. */
export function directiveNumber(year: number, number: number): string {
  return `立项交办〔${year}〕${number}号`;
}

