import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import type { Tx } from '../../core/tx';
import type { UnitOfWork } from '../../core/unit-of-work';
import { alone, integrate, LOG_BATCH, readBack } from './integrate';
import { headOf } from './log.store';
import { type LogPlace, signCheckpoint, SPACING } from './sign-checkpoint';
import { Sm3Log } from './sm3-log';

/** Between two tries while another sequencer works. */
const POLITE_MS = 20;

export interface Sequenced {
  readonly integrated: number;
  /** There is more to do at once. */
  readonly more: boolean;
  /** The size that was signed just now. */
  readonly signed?: number;
}

/** Counties whose log has anything to do. Tells numbers of counties and no more. */
export async function countiesToSequence(source: DataSource, spacing = SPACING): Promise<readonly CountyId[]> {
  const rows: { county: CountyId }[] = await source.query('SELECT counties_to_sequence($1) AS county', [spacing]);
  return rows.map((row) => row.county);
}

/** How one county's log stands, in seconds; 0 is well. */
export interface LogStanding {
  readonly county: CountyId;
  /** How long the entry has waited that waits longest. */
  readonly waiting: number;
  /** How long the log has been larger than its newest signed head. */
  readonly unsigned: number;
  /** How many entries wait; 0 where none has waited for long. */
  readonly entries: number;
}

export async function logStandings(source: DataSource): Promise<readonly LogStanding[]> {
  return source.query('SELECT county, waiting_seconds AS waiting, unsigned_seconds AS unsigned, waiting_entries AS entries FROM trail_standing()');
}

/**
 * One step of a county's log: a batch is integrated and read back, and the head signed when it is time. Whoever comes
 * while another is at it leaves with nothing done.
 */
export class SequenceLog {
  private readonly sm3: Sm3Log | undefined;

  constructor(
    /** As `duban_sequencer`. */
    private readonly work: UnitOfWork,
    private readonly place: LogPlace,
    private readonly spacing?: number,
  ) {
    this.sm3 = place.sm2 && new Sm3Log(work, place.sm2);
  }

  async step(county: CountyId): Promise<Sequenced> {
    const integrated = (await integrate(this.work, county)) ?? 0;
    const unread = (await readBack(this.work, county)) === true;
    const more = unread || integrated === LOG_BATCH;
    if (more) return { integrated, more };
    const signed = await signCheckpoint(this.work, this.place, { county, spacing: this.spacing });
    return signed ? { integrated, more, signed: signed.size } : { integrated, more };
  }

  /**
   * Everything that waits now is integrated, read back and signed, however long ago a head was signed: before an export.
   * Another sequencer at the same log is waited for. Where heads of SM3 are signed, so is that of the newest.
   */
  async drain(county: CountyId): Promise<void> {
    for (;;) {
      const integrated = await integrate(this.work, county);
      const unread = integrated === 0 ? await readBack(this.work, county) : true;
      if (unread === false) {
        await signCheckpoint(this.work, this.place, { county, spacing: 0 });
        if (await alone(this.work, county, isSigned)) return this.sm3?.drain(county);
      }
      if (integrated === undefined || unread === undefined) await pause(POLITE_MS);
    }
  }
}

/** Whether the newest signed head is the head; a log without entries has none to sign. */
async function isSigned(tx: Tx): Promise<boolean> {
  const head = await headOf(tx);
  return !head || head.unsignedSeconds === null;
}
