import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { fail } from '#domain/kernel/failure';
import { type DubanRequest, isServedSecurely, SESSION_COOKIE } from '../../edge/request';

/** The session this request came through. */
export const SessionOf = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<DubanRequest>().sessionId ?? fail('session.required');
});

/** Not for scripts, not for other sites' forms; over https only where the page came so or is known to. Ends with the session. */
export function sessionCookie(request: DubanRequest, token: string, seconds: number): string {
  const secure = request.protocol === 'https' || isServedSecurely(request.server) ? '; Secure' : '';
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}
