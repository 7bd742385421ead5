import type { CountyId, UnitId } from '#domain/kernel/ids';
import { type Day, parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import type { Dice } from './dice';
import { openTasks, type Task } from './desk';
import type { Office } from './office';

/** Who is there: by login, and units by code. */
export interface Cast {
  readonly actors: ReadonlyMap<string, PersonActor>;
  readonly units: ReadonlyMap<string, UnitId>;
}

/** A year that is being played: who is there, what is on the desks, and how chance falls. */
export class Year {
  private moment = '';
  private tasks: Promise<readonly Task[]> | undefined;

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

  lookAgain(): void {
    this.tasks = undefined;
  }

  get today(): Day {
    return parseDay(this.moment.slice(0, 10));
  }

  /** Open tasks that are all this, as they were at the beginning of this moment. */
  async open(wanted: Partial<Task>): Promise<readonly Task[]> {
    this.tasks ??= this.office.reader.read(this.county, openTasks);
    const all = Object.entries(wanted) as [keyof Task, unknown][];
    return (await this.tasks).filter((task) => all.every(([key, value]) => task[key] === value));
  }

  call(login: string): Call & { readonly actor: PersonActor } {
    const actor = this.cast.actors.get(login);
    if (!actor) throw new Error(`nobody signs in as ${login}`);
    return { actor };
  }

  /** The code of the unit whose clerk or head it is. */
  unitOf(login: string): string {
    return login.replace(/^(clerk|head)-/, '').toUpperCase();
  }

  unit(code: string): UnitId {
    const unit = this.cast.units.get(code);
    if (!unit) throw new Error(`no unit ${code}`);
    return unit;
  }
}
