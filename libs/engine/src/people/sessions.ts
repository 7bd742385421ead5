import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { parseDay } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { IDLE_MINUTES } from '#domain/people/sign-in';
import { elapsedMs } from '#platform/clock';
import { sha256 } from '#platform/hash';
import { newSecret } from '#platform/ids';
import { type KnownActor, KnownActors } from './known-actors';
import { type FoundActor, type SessionActor, sessionActor } from './session-actor';

export interface NewToken {
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly hash: Buffer;
}

interface Found {
  readonly token: Buffer;
  readonly found: FoundActor;
  readonly access: string;
  readonly today: string;
  /** Milliseconds that it may be kept. */
  readonly keep: number;
}

interface Waiting {
  readonly token: string;
  readonly hash: Buffer;
  readonly resolve: (found: SessionActor) => void;
  readonly reject: (error: unknown) => void;
}

interface Desk {
  readonly county: CountyId;
  waiting: Waiting[];
  /** From the first that waits until its statement has answered. */
  busy: boolean;
}

const TOKEN = /^([1-9]\d{0,8})\.([A-Za-z0-9_-]{43})$/;
const MOST_TOGETHER = 100;

const LOOK = {
  name: 'session-actors',
  text: 'SELECT token, found, access, today, keep FROM session_actors_versioned($1, $2)',
};
const TOUCH = { name: 'touch-sessions', text: 'SELECT touch_sessions($1, $2, $3)' };

/** `<county>.<256 bits>`: the county leads, because every look is within one county. */
export function newToken(county: CountyId): NewToken {
  const token = `${county}.${newSecret()}`;
  return { token, hash: sha256(token) };
}

/** The county of a well-formed token and its hash. */
export function readToken(token: string): { readonly county: CountyId; readonly hash: Buffer } | undefined {
  const match = TOKEN.exec(token);
  return match ? { county: Number(match[1]) as CountyId, hash: sha256(token) } : undefined;
}

/**
 * Token → actor, from the database on every request, so that what is revoked is revoked at once: lookups that arrive
 * together, or while the last statement is under way, are one statement. Use is noted at most once a minute. Whoever can
 * make sure in his own transaction that nothing has changed takes `knownAs` instead, which asks nobody.
 */
export class Sessions {
  private readonly desks = new Map<CountyId, Desk>();
  private readonly known = new KnownActors();

  constructor(private readonly source: DataSource) {}

  /** Refused with `session.ended` when the token is unknown, over, idle too long, revoked, or its account disabled. */
  actorOf(token: string): Promise<SessionActor> {
    const read = readToken(token);
    if (!read) return Promise.reject(new Failure('session.ended'));
    const desk = this.desk(read.county);
    return new Promise((resolve, reject) => {
      desk.waiting.push({ token, hash: read.hash, resolve, reject });
      if (desk.busy) return;
      desk.busy = true;
      setImmediate(() => this.serve(desk));
    });
  }

  /** Who it was when last asked. Not to be relied on before the county's version and day are seen to be the same. */
  knownAs(token: string): KnownActor | undefined {
    return this.known.get(token);
  }

  private desk(county: CountyId): Desk {
    const known = this.desks.get(county);
    if (known) return known;
    const desk: Desk = { county, waiting: [], busy: false };
    this.desks.set(county, desk);
    return desk;
  }

  private serve(desk: Desk): void {
    const batch = desk.waiting.splice(0, MOST_TOGETHER);
    if (batch.length === 0) {
      this.desks.delete(desk.county);
      return;
    }
    void this.look(desk.county, batch)
      .catch((error: unknown) => batch.forEach((waiting) => waiting.reject(error)))
      .finally(() => this.serve(desk));
  }

  private async look(county: CountyId, batch: readonly Waiting[]): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const hashes = batch.map((waiting) => waiting.hash);
      const asked = elapsedMs();
      const { rows } = await client.query<Found>({ ...LOOK, values: [county, hashes] });
      const stale = rows.filter((row) => row.found.stale).map((row) => row.token);
      if (stale.length > 0) await client.query({ ...TOUCH, values: [county, stale, IDLE_MINUTES] });
      const found = new Map(rows.map((row) => [row.token.toString('hex'), { ...knownActor(county, row), forMs: row.keep }]));
      for (const waiting of batch) this.answer(waiting, found.get(waiting.hash.toString('hex')), asked);
    } finally {
      await runner.release();
    }
  }

  private answer({ token, resolve, reject }: Waiting, found: (KnownActor & { forMs: number }) | undefined, asked: number): void {
    if (found) {
      // An inspection access ends at a moment, not with a version: who has one is always asked about.
      const boxed = found.actor.grants.some(({ access }) => access !== undefined);
      this.known.keep(token, found, { asked, forMs: boxed ? 0 : found.forMs });
      resolve(found);
    } else {
      this.known.forget(token);
      reject(new Failure('session.ended'));
    }
  }
}

function knownActor(county: CountyId, row: Found): KnownActor {
  return { ...sessionActor(county, row.found), access: row.access, today: parseDay(row.today) };
}
