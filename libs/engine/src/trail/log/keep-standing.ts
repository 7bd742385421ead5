import type { DataSource } from 'typeorm';
import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { ALARM_SECONDS, type Backlog, type Pressure, pressureOf } from '#domain/ledger/pressure';
import { elapsedMs } from '#platform/clock';
import { goesOn, type Held } from '../../core/holds';
import type { LogAlarm } from './log-alarm';
import { type LogStanding, logStandings } from './sequence-log';

/** One statement for all counties; whoever writes asks memory. */
const LOOK_MS = 1_000;
/** A head is signed at the latest so long after the log grew; twice that without one is an alarm. */
const UNSIGNED_ALARM_SECONDS = 120;
/** When what was refused may be tried again. */
const RETRY_SECONDS = 30;

export interface KeepingStanding {
  readonly source: DataSource;
  /** Told of each thing that is wrong with a log, until it took that, and again when it had been well meanwhile. */
  readonly onAlarm: (county: CountyId, alarm: LogAlarm) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Of all logs the worst, for figures. */
  readonly onStanding?: (worst: Pick<LogStanding, 'waiting' | 'unsigned'>) => void;
}

/** How the logs stand, as a process that writes knows it. */
export interface Standing {
  readonly held: Held;
  pressure(county: CountyId): Pressure;
  /** Codes of what is wrong with any log, for those who supervise. */
  problems(): readonly string[];
  stop(): void;
}

/**
 * Looks at all logs every second as long as the process lives, apart from whoever sequences: a sequencer that hangs or is
 * dead is told of by those that are not. What waited before the first look is counted from there, so that nothing is held
 * up by what was written while nobody sequenced.
 */
export function keepStanding(keeping: KeepingStanding): Standing {
  const watcher = new Watcher(keeping);
  void watcher.look();
  return watcher;
}

class Watcher implements Standing {
  private readonly begun = elapsedMs();
  private backlogs: ReadonlyMap<CountyId, Backlog> = new Map();
  private readonly told = new Map<CountyId, string>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly keeping: KeepingStanding) {}

  readonly held: Held = (actor, weight) => {
    const pressure = this.pressure(actor.countyId);
    if (pressure === 'none' || goesOn(actor) || (pressure === 'bulk' && weight === 'one')) return undefined;
    const { seconds, entries } = this.backlogs.get(actor.countyId)!;
    return new Failure(pressure === 'all' ? 'trail.full' : 'trail.lagging', { waiting: entries, lag: Math.round(seconds), seconds: RETRY_SECONDS });
  };

  pressure(county: CountyId): Pressure {
    const backlog = this.backlogs.get(county);
    return backlog ? pressureOf(backlog) : 'none';
  }

  problems(): readonly string[] {
    return [...this.backlogs.values()].some(({ seconds }) => seconds > ALARM_SECONDS) ? ['log-lagging'] : [];
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  async look(): Promise<void> {
    try {
      const watched = (elapsedMs() - this.begun) / 1000;
      const standings = await logStandings(this.keeping.source);
      this.backlogs = new Map(standings.map(({ county, waiting, entries }) => [county, { seconds: Math.min(waiting, watched), entries }]));
      this.show(standings);
      for (const standing of standings) await this.judge(standing);
    } catch (error) {
      if (!this.stopped) this.keeping.onError(error);
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.look(), LOOK_MS).unref();
  }

  private show(standings: readonly LogStanding[]): void {
    const most = (what: 'waiting' | 'unsigned'): number => standings.reduce((worst, one) => Math.max(worst, one[what]), 0);
    this.keeping.onStanding?.({ waiting: most('waiting'), unsigned: most('unsigned') });
  }

  private async judge({ county, unsigned }: LogStanding): Promise<void> {
    const { seconds } = this.backlogs.get(county)!;
    if (seconds > ALARM_SECONDS) await this.tell(county, { reason: 'trail.lag', details: { waiting: Math.round(seconds) } });
    else if (unsigned > UNSIGNED_ALARM_SECONDS) await this.tell(county, { reason: 'trail.unsigned', details: { unsigned: Math.round(unsigned) } });
    else this.told.delete(county);
  }

  private async tell(county: CountyId, alarm: LogAlarm): Promise<void> {
    if (this.told.get(county) === alarm.reason) return;
    await this.keeping.onAlarm(county, alarm);
    this.told.set(county, alarm.reason);
  }
}
