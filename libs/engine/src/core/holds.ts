import { Failure, type FailureDetails } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { Actor } from '#domain/people/actor';

/** What goes on while nothing else may be written: signing in, so that somebody can look, and telling of what is wrong. */
const GOES_ON: readonly string[] = ['session.sign-in', 'incident', 'sequencer'];

/** How much a command writes: `bulk` is much at once that loses nothing by waiting. */
export type Weight = 'one' | 'bulk';

/** Why nothing of a county's, or nothing of this weight, may be written now; undefined: it may. */
export interface Held {
  (actor: Actor, weight: Weight): Failure | undefined;
}

/** Signing in and telling of what is wrong are not held up by what is wrong. */
export function goesOn(actor: Actor): boolean {
  return actor.kind === 'system' && GOES_ON.includes(actor.rule);
}

/** Counties that may only be read for now, because their database is not the one it should be. Kept by whoever finds that out. */
export class Holds {
  private why: ReadonlyMap<CountyId, FailureDetails> = new Map();

  /** These and no others from now on. */
  set(why: ReadonlyMap<CountyId, FailureDetails>): void {
    this.why = why;
  }

  readonly held: Held = (actor) => {
    const details = this.why.get(actor.countyId);
    if (!details || goesOn(actor)) return undefined;
    return new Failure('trail.behind-witness', details);
  };
}
