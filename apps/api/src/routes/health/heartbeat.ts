import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { GAP_MINUTES, type RecordDowntime } from '#engine/assignment/record-downtime';
import type { Log } from '#platform/log';

const BEAT_MS = 15_000;

/**
 * As long as any API serves, its beat goes on, for every real county. Where it stopped for more than minutes, nobody could
 * report: that is put on record, at the next beat, and costs nobody a limit (domain.md, guard 7).
 */
export class Heartbeat implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly source: Database,
    private readonly downtime: RecordDowntime,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
  }

  beforeApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async beat(): Promise<void> {
    try {
      const silent: { county: CountyId }[] = await this.source.query('SELECT beat($1) AS county', [GAP_MINUTES]);
      for (const { county } of silent) await this.find(county);
    } catch (error) {
      this.log.warn({ error }, 'the beat could not be kept');
    }
    if (!this.isStopped) this.timer = setTimeout(() => void this.beat(), BEAT_MS).unref();
  }

  /** A county whose record fails holds up no other's beat: their silence would grow while they are served. */
  private async find(county: CountyId): Promise<void> {
    try {
      const found = await this.downtime.find(county);
      if (found) this.log.warn({ county, ...found }, 'the service was silent: downtime recorded');
    } catch (error) {
      this.log.error({ county, error }, 'the downtime could not be recorded; it is tried again');
    }
  }
}
