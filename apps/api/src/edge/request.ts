import type { FastifyRequest } from 'fastify';
import type { PersonActor } from '#domain/people/actor';

/** A request after the guard: who asks, through which session. */
export interface DubanRequest extends FastifyRequest {
  actor?: PersonActor;
  sessionId?: string;
  cookies: Record<string, string | undefined>;
}

export const SESSION_COOKIE = 'duban_session';
/** Sent by pages with every change; another site's form cannot send it (the session cookie alone is not enough). */
export const PAGE_HEADER = 'x-duban-page';
