import fastifyHelmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';

/** What every answer has besides these, whoever protects it. */
const PLAIN = ['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding'];

/**
 * The headers that protect pages, on every answer. Helmet is asked once, when the server starts: they are the same for
 * every request, and put together anew they cost as much as validating it.
 */
export async function protectPages(app: NestFastifyApplication, secure: boolean): Promise<void> {
  const headers = await protection(secure);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers);
      done();
    });
}

async function protection(secure: boolean): Promise<Record<string, string>> {
  const probe = fastify();
  await probe.register(fastifyHelmet, {
    // Over plain http these two would blank the page (they ask the browser for https).
    hsts: secure,
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'upgrade-insecure-requests': secure ? [] : null,
        'img-src': ["'self'", 'data:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'script-src': ["'self'"],
      },
    },
  });
  probe.get('/', async () => '');
  const { headers } = await probe.inject('/');
  await probe.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (PLAIN.includes(name) ? [] : [[name, String(value)]])),
  );
}
