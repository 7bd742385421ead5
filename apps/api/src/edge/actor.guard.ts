import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { type Action, mayPerhaps, PERMISSIONS } from '#domain/people/permission';
import { Sessions } from '#engine/people/sessions';
import { CONFIRMED } from './confirmed';
import { ACTION } from './permit';
import { type DubanRequest, PAGE_HEADER, SESSION_COOKIE } from './request';

interface Recalling {
  readonly action: Action | undefined;
  readonly again: () => Promise<PersonActor>;
}

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

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const handler = context.getHandler();
    const action = this.reflector.getAllAndOverride<Action | 'open' | undefined>(ACTION, [handler, context.getClass()]);
    if (action === 'open') return true;
    const request = context.switchToHttp().getRequest<DubanRequest>();
    const token = tokenOf(request);
    const again = async (): Promise<PersonActor> => this.find(request, token, action);
    if (this.reflector.get<true | undefined>(CONFIRMED, handler) && this.recall(request, token, { action, again })) return true;
    return again().then(() => true);
  }

  private async find(request: DubanRequest, token: string, action: Action | undefined): Promise<PersonActor> {
    request.known = undefined;
    const { actor, sessionId } = await this.sessions.actorOf(token);
    request.actor = actor;
    request.sessionId = sessionId;
    return action && mayPerhaps(actor, action) ? actor : fail('permission.denied', denied(action));
  }

  /** From memory only who may: whoever may not is asked about, because he may have got the role just now. */
  private recall(request: DubanRequest, token: string, { action, again }: Recalling): boolean {
    const found = this.sessions.knownAs(token);
    if (!found || !action || !mayPerhaps(found.actor, action)) return false;
    request.actor = found.actor;
    request.sessionId = found.sessionId;
    request.known = { access: found.access, today: found.today, again };
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
