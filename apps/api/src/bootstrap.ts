import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '#platform/env';
import type { Log } from '#platform/log';
import { AppModule } from './app.module';
import { serveBoard } from './edge/board';
import { acceptBytes } from './edge/bytes';
import { FailureFilter } from './edge/failure.filter';
import { serveDocumentation } from './edge/openapi';
import { serveLogFiles } from './edge/log-files';
import { serveSecurely } from './edge/request';
import { serveScreens } from './edge/screens';
import { protectPages } from './edge/security-headers';
import { LOG } from './edge/tokens';
import { validation } from './edge/validation';
import { WritableText } from './edge/writable-text';

/** A JSON body of more than this is no form of ours; files come in parts. */
const BODY_LIMIT = 262_144;

/** The whole application, ready to listen; the same for the server, for tests and for the OpenAPI document. */
export async function createApp(env: Environment, preview = false): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    trustProxy: hops(env.trustProxy),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
    preview,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/{*path}', 'metrics'] });
  app.useGlobalPipes(new WritableText(), validation());
  if (preview) return app;
  const log = app.get<Log>(LOG);
  app.useGlobalFilters(new FailureFilter(log));
  await registerPlugins(app, env);
  serveDocumentation(app);
  await serveBoard(app);
  await serveLogFiles(app);
  await serveScreens(app);
  return app;
}

async function registerPlugins(app: NestFastifyApplication, env: Environment): Promise<void> {
  const secure = env.publicUrl?.startsWith('https:') ?? false;
  serveSecurely(app.getHttpAdapter().getInstance(), secure);
  await app.register(fastifyCookie);
  await protectPages(app, secure);
  acceptBytes(app);
}

/** A number means that many proxies in front of us. */
function hops(trust: Environment['trustProxy']): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}
