import { Failure } from '#domain/kernel/failure';
import { parseDay } from '#domain/kernel/day';
import type { CountyId, Instant, UnitId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { operator } from '#engine/core/operator';
import type { Reading, Statement } from '#engine/core/reader';
import { actorsByLogin } from '#engine/people/actors-by-login';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import { SCHEMAS } from '#engine/schemas';
import type { Dice } from './dice';
import { type Office, officeOn } from './office';
import { Workshop } from './workshop';
import { type Cast, Year } from './year';

const DAY_MS = 86_400_000;

const UNITS: Statement = { name: 'year-units', text: 'SELECT code, id FROM unit WHERE county_id = $1' };
/** In the county's own time, to the microsecond, so that the clock can be moved to it exactly. */
const NEXT_DUE: Statement = {
  name: 'year-next-due',
  text: `SELECT to_char(min(due_at) AT TIME ZONE $3::text, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at FROM timer
         WHERE county_id = $1 AND due_at <= ($2::timestamp AT TIME ZONE $3::text)`,
};
const WORK: Statement = {
  name: 'year-has-work',
  text: `SELECT EXISTS (SELECT 1 FROM timer WHERE county_id = $1 AND due_at <= $2::timestamptz)
           OR EXISTS (SELECT 1 FROM outbox WHERE county_id = $1 AND dispatched_at IS NULL) AS work`,
};
const LOCAL: Statement = {
  name: 'year-local-time',
  text: `SELECT to_char($1::timestamptz AT TIME ZONE $2::text, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at`,
};

export interface Place {
  readonly url: string;
  readonly county: CountyId;
  readonly evidence: EvidencePlace;
  readonly dice: Dice;
  /** The address at which the product is reached; printed in codes and links of documents. */
  readonly address: string;
}

/** Milliseconds since 1970 of an instant, without the machine's clock. */
export function milliseconds(at: Instant): number {
  const [hours, minutes, seconds] = at.slice(11, 19).split(':').map(Number);
  return parseDay(at.slice(0, 10)) * DAY_MS + ((hours! * 60 + minutes!) * 60 + seconds!) * 1_000;
}

/** The county's own time now, `2023-02-10T09:00:00.000000`. */
export async function localTime(reading: Reading): Promise<string> {
  const [row] = await reading.rows<{ at: string }>(LOCAL, [reading.now, reading.zone]);
  return row!.at;
}

/** A moment of the plan as the clock tells it. */
export function wide(moment: string): string {
  return moment.length === 'YYYY-MM-DDTHH:MM'.length ? `${moment}:00.000000` : moment;
}

/** The two applications of a played year, one asked after the other: people's commands, and the worker's. */
export class Stage {
  private worker: Workshop | undefined;
  private now: Instant = '' as Instant;
  private local = '';

  private constructor(
    private readonly place: Place,
    private readonly source: Database,
    private readonly office: Office,
    readonly year: Year,
  ) {}

  static async open(place: Place): Promise<Stage> {
    const options = { url: place.url, role: 'duban_app', poolSize: 2, entities: SCHEMAS, canBeMadeAgain: true } as const;
    const source = await dataSource(options).initialize();
    const office = officeOn(source, place.evidence, place.address);
    const units = await office.reader.read(place.county, (reading) => reading.rows<{ code: string; id: UnitId }>(UNITS, [reading.county]));
    const cast: Cast = {
      actors: await actorsByLogin(source, place.county),
      units: new Map(units.map(({ code, id }) => [code, id])),
    };
    const stage = new Stage(place, source, office, new Year(place.county, office, place.dice, cast));
    await stage.readClock();
    return stage;
  }

  /** The county's own time, to the microsecond: nobody else moves it while this plays. */
  get clock(): string {
    return this.local;
  }

  private readClock(): Promise<void> {
    return this.office.reader.read(this.place.county, async (reading) => {
      this.now = reading.now;
      this.local = await localTime(reading);
    });
  }

  /** The first moment after now and up to `until` at which something is due. */
  nextDue(until: string): Promise<string | undefined> {
    return this.office.reader.read(this.place.county, async (reading) => {
      const [row] = await reading.rows<{ at: string | null }>(NEXT_DUE, [reading.county, until, reading.zone]);
      return row?.at ?? undefined;
    });
  }

  async moveTo(moment: string): Promise<void> {
    const call = { actor: operator(this.place.county, 'demonstration') };
    this.now = (await this.office.moveClock.run(call, moment)).now;
    this.local = wide(moment);
    this.year.turnTo(moment);
  }

  get milliseconds(): number {
    return milliseconds(this.now);
  }

  get isWorking(): boolean {
    return this.worker !== undefined;
  }

  async startWorker(): Promise<void> {
    this.worker ??= await Workshop.open(this.place.url, this.place.evidence);
  }

  async stopWorker(): Promise<void> {
    await this.worker?.close();
    this.worker = undefined;
  }

  /** Until nothing is due and nothing waits; while the worker is down, not at all. */
  async drain(): Promise<void> {
    if (this.worker && (await this.hasWork())) await this.worker.drain(this.place.county);
  }

  private hasWork(): Promise<boolean> {
    return this.office.reader.read(this.place.county, async (reading) => {
      const [row] = await reading.rows<{ work: boolean }>(WORK, [reading.county, reading.now]);
      return row!.work;
    });
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.source.destroy();
  }
}

/** A refusal of something that an interrupted play did already. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Failure;
}
