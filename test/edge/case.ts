import type { FailureCode } from '#domain/kernel/failures';
import type { Subject } from '#domain/people/permission';
import type { Somebody } from '#test/support/api-county';
import type { Scene, Scope } from './scene';

/** A request that is right in everything but, perhaps, who sends it. */
export interface Target {
  /** What the domain is asked about; left out where only the role counts. */
  readonly subject?: Subject;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Everybody with a role for it is answered; this text only to those who may do it to this subject, and to them it is. */
  readonly shows?: { readonly text: string; readonly subject: Subject };
}

/** How one operation is called in a scope. */
export interface Case {
  /** In which scopes; without `elsewhere` where the role alone decides, `here` only where nothing is named. */
  readonly scopes: readonly Scope[];
  /** Puts what is acted on, for `by` where it must be his own. */
  readonly stage: (scene: Scene, scope: Scope, by: Somebody) => Promise<Target> | Target;
  /** Refusals that meet an actor although the table allows him: rules about persons and offices, not roles. */
  readonly also?: readonly FailureCode[];
  /** Somebody else's is as if it were not there, whatever his role. */
  readonly personal?: boolean;
  /** What is not there for the asker is answered so, whoever he is, and nothing is done. */
  readonly unknown?: { readonly status: number; readonly text: string };
}

export type Cases = Readonly<Record<string, Case>>;

const EVERYWHERE: readonly Scope[] = ['here', 'elsewhere', 'foreign'];

/** The same call for everybody; nothing of anybody's is named. */
export function plain(stage: Case['stage'] = () => ({}), more: Partial<Case> = {}): Case {
  return { scopes: ['here'], stage, ...more };
}

/** A thing of the county, which the role alone decides about. */
export function named(stage: Case['stage'], more: Partial<Case> = {}): Case {
  return { scopes: ['here', 'foreign'], stage, ...more };
}

/** A thing of some unit's, item's, leader's. */
export function ofUnit(stage: Case['stage'], more: Partial<Case> = {}): Case {
  return { scopes: EVERYWHERE, stage, ...more };
}

export const VERSION_1 = { 'if-match': '"1"' };
