import type { Day } from '#domain/kernel/day';
import { elapsedMs } from '#platform/clock';
import type { SessionActor } from './session-actor';

/** An actor with what he was found under: he is still the one as long as neither has changed. */
export interface KnownActor extends SessionActor {
  /** The county's version of who may do what. */
  readonly access: string;
  /** The county's day: roles, posts, links and delegations are held by days. */
  readonly today: Day;
}

interface Kept {
  readonly known: KnownActor;
  /** By this process's clock that only goes forward, counted from before the database was asked. */
  readonly until: number;
}

/** Some 2 KB each. */
const MOST = 10_000;

/**
 * Who was found behind which token, each for less than a minute and never past its session's time. What is in here is
 * a guess until the county's version and day are found unchanged: whoever takes it must look, in the transaction that he
 * takes it for.
 */
export class KnownActors {
  private readonly kept = new Map<string, Kept>();

  get(token: string): KnownActor | undefined {
    const kept = this.kept.get(token);
    if (kept === undefined || elapsedMs() < kept.until) return kept?.known;
    this.kept.delete(token);
    return undefined;
  }

  /** `asked`: `elapsedMs()` before the database was asked; `forMs` from then on. The oldest makes room. */
  keep(token: string, known: KnownActor, { asked, forMs }: { readonly asked: number; readonly forMs: number }): void {
    this.kept.delete(token);
    if (forMs <= 0) return;
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(token, { known, until: asked + forMs });
  }

  forget(token: string): void {
    this.kept.delete(token);
  }
}
