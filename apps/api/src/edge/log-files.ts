import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { asFailure } from '#engine/core/database-error';
import { Reader } from '#engine/core/reader';
import { Sessions } from '#engine/people/sessions';
import { LogQueries } from '#engine/trail/log/log.queries';
import { tokenOf } from './actor.guard';
import { languageOf, problemOf } from './problem';
import type { DubanRequest } from './request';

/** A tile never changes: whoever has it need not ask again. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/**
 * The files of a county's log as C2SP tlog-tiles names them, under `/log/<county code>/`: `checkpoint`, `tile/<level>/…` and
 * `tile/entries/…`, so that tools made for such logs read it. Another county's log is as if it were not there. The
 * framework's guards do not see these routes: each request is asked here who sends it.
 */
export async function serveLogFiles(app: NestFastifyApplication): Promise<void> {
  const [sessions, log, reader] = [app.get(Sessions, { strict: false }), app.get(LogQueries, { strict: false }), app.get(Reader, { strict: false })];
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(
    (scope, _options, done) => {
      const serve = (path: string, give: (by: PersonActor, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): void => {
        scope.get(path, async (request, reply) => {
          try {
            const { actor } = await sessions.actorOf(tokenOf(request as unknown as DubanRequest));
            const { code } = request.params as { readonly code: string };
            await reader.read(actor.countyId, (reading) => Promise.resolve(reading.code === code || fail('request.not-found')));
            return await give(actor, request, reply);
          } catch (error) {
            return refuse(reply, error, request);
          }
        });
      };
      serve('/:code/checkpoint', async (by, _request, reply) => {
        void reply.header('content-type', 'text/plain; charset=utf-8').header('cache-control', 'private, max-age=2');
        return log.checkpoint(by);
      });
      serve('/:code/tile/*', async (by, request, reply) => {
        const bytes = await log.tile(by, `tile/${(request.params as Record<string, string>)['*']}`);
        void reply.header('content-type', 'application/octet-stream').header('cache-control', FOR_EVER);
        return bytes;
      });
      done();
    },
    { prefix: '/log' },
  );
}

function refuse(reply: FastifyReply, error: unknown, { url, headers }: FastifyRequest): FastifyReply {
  const failure = asFailure(error);
  if (!(failure instanceof Failure)) throw error;
  const problem = problemOf(failure, url, languageOf(headers['accept-language']));
  return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
