import type { CountyId, UnitId } from '#domain/kernel/ids';
import { type Day, parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import type { Reading } from '#engine/core/reader';
import { UNITS_OF_LIST } from '../list';
import type { Dice } from './dice';
import { openSlips, openTasks, type Slip, type Task } from './desk';
import type { Office } from './office';

/** Who is there: by login, and units by code. */
export interface Cast {
  readonly actors: ReadonlyMap<string, PersonActor>;
  readonly units: ReadonlyMap<string, UnitId>;
}

/** A year that is being played: who is there, what is on the desks, and how chance falls. */
export class Year {
  private moment = '';
  private units: readonly string[] | null = null;
  private tasks: Promise<readonly Task[]> | undefined;
  private papers: Promise<readonly Slip[]> | undefined;

  constructor(
    readonly county: CountyId,
    readonly office: Office,
    readonly dice: Dice,
    private readonly cast: Cast,
  ) {}

  /** The county's own time, `2023-02-10T09:00`. What lay on the desks before is looked at again. */
  turnTo(moment: string): void {
    this.moment = moment;
    this.lookAgain();
  }

  /** Whose desks matter now; null: everybody's. */
  lookOnlyAt(units: readonly string[] | null): void {
    this.units = units;
    this.lookAgain();
  }

  lookAgain(): void {
    this.tasks = undefined;
    this.papers = undefined;
  }

  get today(): Day {
    return parseDay(this.moment.slice(0, 10));
  }

  /** Open tasks that are all this, as they were at the beginning of this moment. */
  async open(wanted: Partial<Task>): Promise<readonly Task[]> {
    this.tasks ??= this.office.reader.read(this.county, (reading) => openTasks(reading, this.units));
    return (await this.tasks).filter((task) => isAll(task, wanted));
  }

  /** Slips that are not answered, in the same way. */
  async slips(wanted: Partial<Slip>): Promise<readonly Slip[]> {
    this.papers ??= this.office.reader.read(this.county, openSlips);
    return (await this.papers).filter((slip) => isAll(slip, wanted));
  }

  call(login: string): Call & { readonly actor: PersonActor } {
    const actor = this.cast.actors.get(login);
    if (!actor) throw new Error(`nobody signs in as ${login}`);
    return { actor };
  }

  /** As {@link call}, with what he may read at this very moment: an inspector's access begins and ends. */
  async callNow(login: string): Promise<Call & { readonly actor: PersonActor }> {
    const actor = (await this.office.actorsNow(this.county)).get(login);
    return actor ? { actor } : this.call(login);
  }

  read<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> {
    return this.office.reader.read(this.county, work);
  }

  /** The code of the unit whose clerk or head it is. */
  unitOf(login: string): string {
    return login.replace(/^(clerk|head)-/, '').toUpperCase();
  }

  /** The code of the office that a supervisor verifies and issues for. */
  officeOf(login: string): string {
    return login.startsWith('substitute') ? UNITS_OF_LIST.substituteUnit : UNITS_OF_LIST.verifyingUnit;
  }

  unit(code: string): UnitId {
    const unit = this.cast.units.get(code);
    if (!unit) throw new Error(`no unit ${code}`);
    return unit;
  }
}

function isAll<Thing>(thing: Thing, wanted: Partial<Thing>): boolean {
  return (Object.entries(wanted) as [keyof Thing, unknown][]).every(([key, value]) => thing[key] === value);
}
