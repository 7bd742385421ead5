import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Failure } from '#domain/kernel/failure';
import type { FailureCode } from '#domain/kernel/failures';
import { asFailure } from '#engine/core/database-error';
import { newId } from '#platform/ids';
import type { Log } from '#platform/log';
import { languageOf, problemOf } from './problem';
import type { DubanRequest } from './request';

/** What the framework itself refuses, by status. */
const FRAMEWORK: Readonly<Record<number, FailureCode>> = {
  400: 'request.unreadable',
  404: 'request.not-found',
  405: 'request.not-found',
  406: 'request.unsupported-media',
  413: 'request.too-large',
  415: 'request.unsupported-media',
  429: 'request.too-many',
  503: 'service.unavailable',
};

/** Seconds after which the same may be asked again, unless the failure knows better. */
const RETRY_AFTER: Readonly<Record<number, number>> = { 429: 60, 503: 5 };

/** Every error leaves here as a problem. What is not a failure is a bug: 500, logged once, found by its trace id. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<DubanRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { known } = request;
    if (!known) return this.answer(thrown, request, reply);
    // Whoever is no longer signed in learns nothing else, not even what was wrong with his request.
    known.again().then(
      () => this.answer(thrown, request, reply),
      (over: unknown) => this.answer(over, request, reply),
    );
  }

  private answer(thrown: unknown, request: DubanRequest, reply: FastifyReply): void {
    const failure = failureOf(thrown);
    const language = languageOf(request.headers['accept-language']);
    if (failure) {
      const problem = problemOf(failure, request.url, language);
      const seconds = RETRY_AFTER[problem.status];
      if (seconds !== undefined) reply.header('retry-after', String(failure.details['seconds'] ?? seconds));
      send(reply, problem.status, problem);
      return;
    }
    const trace = newId();
    this.log.error({ trace, method: request.method, path: withoutLink(request.url), error: thrown }, 'unexpected error');
    send(reply, 500, bug(trace, request.url));
  }
}

/** A private link is a secret: no line of a log holds it. */
function withoutLink(url: string): string {
  return url.replace(/(\/calendar-feeds\/)[^/?]+/, '$1…');
}

function failureOf(thrown: unknown): Failure | undefined {
  const known = asFailure(thrown);
  if (known instanceof Failure) return known;
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: unknown }).statusCode;
  const code = typeof status === 'number' ? FRAMEWORK[status] : undefined;
  return code ? new Failure(code) : undefined;
}

function bug(trace: string, instance: string): object {
  return {
    type: 'urn:duban:failure:bug',
    title: '系统出错，已记录',
    status: 500,
    code: 'bug',
    detail: `请稍后重试；如仍不行，请把编号 ${trace} 告诉管理员`,
    instance,
    words: {
      zh: { title: '系统出错，已记录', next: `请稍后重试；如仍不行，请把编号 ${trace} 告诉管理员` },
      en: { title: 'Something broke and was logged', next: `Try again; if it stays, tell the administrator ${trace}` },
    },
    details: { trace },
    errors: [],
  };
}

function send(reply: FastifyReply, status: number, body: object): void {
  void reply.status(status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body));
}
