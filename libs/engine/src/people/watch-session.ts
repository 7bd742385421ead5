import type { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/people/actor';
import { type FoundActor, sessionActor } from './session-actor';
import { readToken } from './sessions';

/**
 * Who is behind a token now, without counting as use: a page that merely stands open must not keep its session alive.
 * Undefined when the session is over, revoked, idle too long, or its account disabled.
 */
export class WatchSession {
  constructor(private readonly source: DataSource) {}

  async actorOf(token: string): Promise<PersonActor | undefined> {
    const read = readToken(token);
    if (!read) return undefined;
    const text = 'SELECT found FROM session_actors($1, ARRAY[$2::bytea])';
    const rows = (await this.source.query(text, [read.county, read.hash])) as { found: FoundActor }[];
    return rows[0] && sessionActor(read.county, rows[0].found).actor;
  }
}
