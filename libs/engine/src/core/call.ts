import type { Day } from '#domain/kernel/day';
import type { Actor, PersonActor } from '#domain/people/actor';

/** Who asks, and how often it may count: a key makes a repeated request the same request. */
export interface Call {
  readonly actor: Actor;
  /** The client's `Idempotency-Key` and a hash of what it asked for. */
  readonly key?: { readonly value: string; readonly requestHash: string };
  /** The version the client saw (`If-Match`). Absent where the command needs none. */
  readonly version?: number;
  /** Set where the actor was taken from memory: before it does anything the command must see that he still stands. */
  readonly known?: Known;
}

/** What an actor in memory was found under, and how he is found anew, or refused. */
export interface Known {
  readonly access: string;
  readonly today: Day;
  readonly again: () => Promise<PersonActor>;
}

/** The actor of this call was taken from memory, and what he may do may have changed since. Never leaves the command. */
export class ActorOutdated extends Error {}

/** Whether an actor from memory is what a look at this moment would find. */
export function stillStands({ known }: Call, now: { readonly access: string; readonly today: Day }): boolean {
  return known === undefined || (known.access === now.access && known.today === now.today);
}
