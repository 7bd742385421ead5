import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Failure, fail } from '#domain/kernel/failure';
import { mayPerhaps, PERMISSIONS } from '#domain/people/permission';
import { asFailure } from '#engine/core/database-error';
import type { QueueClient } from '#engine/core/queue';
import { Sessions } from '#engine/people/sessions';
import { tokenOf } from './actor.guard';
import { languageOf, problemOf } from './problem';
import type { DubanRequest } from './request';
import { QUEUES } from './tokens';

const PATH = '/api/queues';

/**
 * The queues as they stand, for system administrators to look at: nothing can be changed there, because what is changed
 * leaves a fact and goes through a command. Jobs hold ids and codes only. The framework's guards do not see these
 * routes, so that each request is asked here who sends it.
 */
export async function serveBoard(app: NestFastifyApplication): Promise<void> {
  const board = new FastifyAdapter();
  board.setBasePath(PATH);
  const queues = app.get<QueueClient>(QUEUES, { strict: false }).shown();
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue as never, { readOnlyMode: true, allowRetries: false })),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: '督办 Duban' } },
  });
  const sessions = app.get(Sessions, { strict: false });
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        const refusal = await refusalOf(sessions, request as DubanRequest);
        if (refusal) return refuse(reply, refusal, request as DubanRequest);
        return undefined;
      });
      await scope.register(board.registerPlugin(), { prefix: '' });
    },
    { prefix: PATH },
  );
}

async function refusalOf(sessions: Sessions, request: DubanRequest): Promise<Failure | undefined> {
  try {
    const { actor } = await sessions.actorOf(tokenOf(request));
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || !mayPerhaps(actor, 'queue.read')) fail('permission.denied', { action: 'queue.read', roles: Object.keys(PERMISSIONS['queue.read']) });
    return undefined;
  } catch (error) {
    const failure = asFailure(error);
    if (failure instanceof Failure) return failure;
    throw error;
  }
}

function refuse(reply: FastifyReply, failure: Failure, request: DubanRequest): FastifyReply {
  const problem = problemOf(failure, request.url, languageOf(request.headers['accept-language']));
  return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
