import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import type { Action } from '#domain/people/permission';
import { isRecorded, NoteRead } from '#engine/inspection/access-read';
import { ACTION } from './permit';
import type { DubanRequest } from './request';

/** One's own things and what everybody is shown anyway: nothing was inspected by reading them. */
const EVERYBODYS: readonly (Action | 'open' | undefined)[] = [
  ...(['open', 'session.own', 'notice.read', 'directory.read', 'calendar.read', 'downtime.read', 'complaint.file', 'inspection.read', 'access.readLog'] as const),
  undefined,
];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Where a page begins says nothing, and what was searched for may be a name. */
const LEFT_OUT = ['cursor', 'limit', 'q', 'text'];
const PLAIN = /^[\w:.+-]{1,64}$/;

/** What an inspector reads is on record before he is answered; a refusal is not a read. */
@Injectable()
export class ReadLog implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(NoteRead) private readonly reads: NoteRead,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<DubanRequest>();
    const { actor, method } = request;
    const handler = context.getHandler();
    const action = this.reflector.getAllAndOverride<Action | 'open' | undefined>(ACTION, [handler, context.getClass()]);
    if (!actor || !isRecorded(actor) || !['GET', 'HEAD'].includes(method) || EVERYBODYS.includes(action)) return next.handle();
    const read = { operation: handler.name, subject: subjectOf(request), asked: askedOf(request.url) };
    return next.handle().pipe(concatMap((answer: unknown) => this.reads.run(actor, read).then(() => answer)));
  }
}

/** The id in the address, else the one in the query. */
function subjectOf({ params, query }: DubanRequest): string {
  const { id } = (params ?? {}) as Readonly<Record<string, unknown>>;
  const { id: asked } = (query ?? {}) as Readonly<Record<string, unknown>>;
  const found = [id, asked].find((one): one is string => typeof one === 'string' && UUID.test(one));
  return found?.toLowerCase() ?? '';
}

function askedOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const kept = [...searchParams].filter(([name, value]) => !LEFT_OUT.includes(name) && PLAIN.test(value));
  const query = kept.map(([name, value]) => `${name}=${value}`).sort().join('&');
  return `${pathname}${query === '' ? '' : `?${query}`}`.slice(0, 500);
}
