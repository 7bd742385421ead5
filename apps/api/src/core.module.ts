import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { bell } from '#engine/core/county-bell';
import { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import type { Held } from '#engine/core/holds';
import { type QueueClient, openQueues } from '#engine/core/queue';
import { mustKeepJobs, type QueueStore } from '#engine/core/queue-connection';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { dispatcher } from '#engine/core/dispatcher';
import { ThrottleStore } from '#engine/core/throttle.store';
import { SCHEMAS } from '#engine/schemas';
import { keepStanding, type Standing } from '#engine/trail/log/keep-standing';
import { keepWatch, type Watch } from '#engine/trail/log/keep-watch';
import { raiseLogAlarm } from '#engine/trail/log/log-alarm';
import { type Environment, readEnv } from '#platform/env';
import { type Log, openLog } from '#platform/log';
import { ENVIRONMENT, HELD, LOG, QUEUES, STANDING, WATCH } from './edge/tokens';
import { provide } from './edge/provide';

/** What every route stands on: the environment, the log, the database as `duban_app`, the queue, reads and writes. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({ type: 'postgres' as const }),
      dataSourceFactory: () =>
        dataSource({ url: required(readEnv().databaseUrl), role: 'duban_app', poolSize: 12, entities: SCHEMAS }).initialize(),
    }),
  ],
  providers: [
    { provide: ENVIRONMENT, useFactory: () => readEnv() },
    { provide: LOG, useFactory: (env: Environment) => openLog(env.logLevel, 'api'), inject: [ENVIRONMENT] },
    {
      provide: QUEUES,
      useFactory: async (env: Environment, log: Log) => {
        await mustKeepJobs(queueStore(env));
        return openQueues(queueStore(env), 'duban_app', (error) => log.warn({ error }, 'queue'));
      },
      inject: [ENVIRONMENT, LOG],
    },
    provide(Reader, [Database]),
    provide(CalendarShelf),
    provide(ThrottleStore, [Database]),
    {
      provide: WATCH,
      useFactory: (source: Database, { keyDir }: Environment, log: Log) =>
        keepWatch({
          ...{ source, keyDir },
          onHeld: (county, why) => log.error({ county, ...why }, 'the database lacks entries that are known elsewhere: the county is read-only'),
          onError: (error) => log.error({ error }, 'known heads could not be compared'),
        }),
      inject: [Database, ENVIRONMENT, LOG],
    },
    {
      provide: STANDING,
      useFactory: (source: Database, log: Log) =>
        keepStanding({
          source,
          onAlarm: (county, alarm) => raiseLogAlarm(new UnitOfWork(source), county, alarm),
          onError: (error) => log.warn({ error }, 'how the logs stand could not be seen'),
        }),
      inject: [Database, LOG],
    },
    {
      provide: HELD,
      useFactory: (watch: Watch, standing: Standing): Held => (actor, weight) => watch.held(actor, weight) ?? standing.held(actor, weight),
      inject: [WATCH, STANDING],
    },
    {
      provide: UnitOfWork,
      useFactory: (source: Database, queues: QueueClient, held: Held, log: Log) =>
        new UnitOfWork(
          source,
          dispatcher(new UnitOfWork(source), queues, (error) => log.warn({ error }, 'dispatch')),
          bell(source, (error) => log.warn({ error }, 'bell')),
          held,
        ),
      inject: [Database, QUEUES, HELD, LOG],
    },
  ],
  exports: [ENVIRONMENT, LOG, QUEUES, STANDING, Reader, UnitOfWork, CalendarShelf, ThrottleStore],
})
export class CoreModule implements OnApplicationShutdown {
  constructor(
    @Inject(QUEUES) private readonly queues: QueueClient,
    @Inject(WATCH) private readonly watch: Watch,
    @Inject(STANDING) private readonly standing: Standing,
  ) {}

  /** The database is closed by its own module; the queue's store keeps connections of its own. */
  async onApplicationShutdown(): Promise<void> {
    this.watch.stop();
    this.standing.stop();
    await this.queues.close();
  }
}

export function queueStore(env: Environment): QueueStore {
  return env.redisUrl === undefined
    ? { kind: 'postgres', url: required(env.databaseUrl) }
    : { kind: 'redis', url: env.redisUrl };
}

function required(url: string | undefined): string {
  if (url === undefined) throw new Error('DATABASE_URL is required');
  return url;
}
