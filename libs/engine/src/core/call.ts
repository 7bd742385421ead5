import type { Actor } from '#domain/people/actor';

/** Who asks, and how often it may count: a key makes a repeated request the same request. */
export interface Call {
  readonly actor: Actor;
  /** The client's `Idempotency-Key` and a hash of what it asked for. */
  readonly key?: { readonly value: string; readonly requestHash: string };
  /** The version the client saw (`If-Match`). Absent where the command needs none. */
  readonly version?: number;
}
