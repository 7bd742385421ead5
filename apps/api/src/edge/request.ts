import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PersonActor } from '#domain/people/actor';
import type { Known } from '#engine/core/call';

/** A request after the guard: who asks, through which session. */
export interface DubanRequest extends FastifyRequest {
  actor?: PersonActor;
  sessionId?: string;
  /** Set where the actor was taken from memory: nothing may be answered before he was seen to stand. */
  known?: Known;
  cookies: Record<string, string | undefined>;
}

export const SESSION_COOKIE = 'duban_session';
/** Sent by pages with every change; another site's form cannot send it (the session cookie alone is not enough). */
export const PAGE_HEADER = 'x-duban-page';

const SECURE = Symbol('served over https');

/** Remembers that PUBLIC_URL is https, whatever a proxy in front says of itself. */
export function serveSecurely(fastify: FastifyInstance, secure: boolean): void {
  Object.assign(fastify, { [SECURE]: secure });
}

export function isServedSecurely(fastify: FastifyInstance): boolean {
  return (fastify as { [SECURE]?: boolean })[SECURE] === true;
}
