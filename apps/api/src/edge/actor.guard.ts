import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { fail } from '#domain/kernel/failure';
import { type Action, mayPerhaps, PERMISSIONS } from '#domain/people/permission';
import { Sessions } from '#engine/people/sessions';
import { ACTION } from './permit';
import { type DubanRequest, PAGE_HEADER, SESSION_COOKIE } from './request';

/**
 * Token or cookie → actor, then whether any of his roles may do this at all. Whose it is, is decided by the command,
 * which knows the subject. A route that names no action is refused: forgetting is safe.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.getAllAndOverride<Action | 'open' | undefined>(ACTION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (action === 'open') return true;
    const request = context.switchToHttp().getRequest<DubanRequest>();
    const { actor, sessionId } = await this.sessions.actorOf(tokenOf(request));
    request.actor = actor;
    request.sessionId = sessionId;
    if (!action || !mayPerhaps(actor, action)) fail('permission.denied', denied(action));
    return true;
  }
}

/** The bearer token, or the session's cookie; a change by cookie alone might be another site's (`session.csrf`). */
export function tokenOf(request: DubanRequest): string {
  const header = request.headers.authorization;
  if (header?.startsWith('Bearer ')) return header.slice('Bearer '.length);
  const cookie = request.cookies[SESSION_COOKIE];
  if (!cookie) fail('session.required');
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (changes && request.headers[PAGE_HEADER] === undefined) fail('session.csrf');
  return cookie;
}

function denied(action: Action | undefined): { action: string; roles: readonly string[] } {
  return { action: action ?? 'unnamed', roles: action ? Object.keys(PERMISSIONS[action]) : [] };
}
