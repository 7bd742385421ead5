import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROJECT_ROOT } from '#platform/project';

const FOLDER = join(PROJECT_ROOT, 'dist', 'apps', 'web');
/** What is not a screen: an unknown address among these is told as a problem, never answered with a page. */
const NOT_A_SCREEN = /^\/(api|health|metrics|assets)(\/|\?|$)/;
/** Names of built files carry a hash of their content. */
const HASHED = /[\\/]assets[\\/]/;
/** Compressed copies stand beside the texts and are sent instead of them to who takes them. */
const COPIES = ['**/*.br', '**/*.gz'];
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/**
 * The built screens under `/`, every address of theirs answered by the one page. A checkout whose web was never built
 * serves the API alone, and `/` leads to its documentation.
 */
export async function serveScreens(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  if (!existsSync(join(FOLDER, 'index.html'))) {
    fastify.get('/', (_request, reply) => reply.redirect('/api/docs'));
    return;
  }
  await app.register(fastifyStatic, {
    root: FOLDER,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: COPIES,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', HASHED.test(path) ? FOR_A_YEAR : 'no-cache'),
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) =>
    NOT_A_SCREEN.test(request.url) ? reply.callNotFound() : reply.sendFile('index.html'),
  );
}
