import { fail } from '#domain/kernel/failure';
import { formatDay, parseDay } from '#domain/kernel/day';
import type { CountyId, Instant } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import { extendForDowntime, type Outage } from '#domain/assignment/extend-for-downtime';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import { mustMayOrOperate } from '../core/operator';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { applyLeft, loadAssignments } from './assignment.store';
import { beatGoesOn, concernedBy, insertDowntime, lastBeat, lockDowntimes, overlapping, readMoment } from './downtime.store';

/** One record covers so many days at most: what is longer is looked at in parts. */
const MOST_DAYS = 31;
/** So many minutes without a beat are downtime. */
export const GAP_MINUTES = 5;
/** Under this rule limits move; the entry is the system's, whoever recorded the downtime. */
const RULE = 'downtime';

const COUNTY_UNIT: Statement = {
  name: 'downtime-county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`,
};

export interface DowntimeInput {
  /** Both fit `MOMENT`, which the caller checks. */
  readonly from: string;
  readonly until: string;
  readonly cause: string;
}

export interface RecordedDowntime {
  readonly id: string;
  /** Assignments whose limits were extended. */
  readonly moved: number;
}

/**
 * Puts a time on record in which the system could not take reports, past or announced, and extends every limit it touched
 * by the written rule, in one transaction. No minute counts twice: `downtime.overlaps`.
 */
export class RecordDowntime {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  async run(call: Call, { from, until, cause }: DowntimeInput): Promise<RecordedDowntime> {
    mustMayOrOperate(call.actor, 'downtime.record');
    for (const moment of [from, until]) parseDay(moment.slice(0, 10));
    return this.work.run(call, async (tx) => {
      await lockDowntimes(tx);
      const [begin, end] = [await readMoment(tx, from), await readMoment(tx, until)];
      if (begin.at >= end.at) fail('downtime.order');
      if (end.day - begin.day > MOST_DAYS) fail('downtime.too-long', { days: MOST_DAYS });
      const [known] = await overlapping(tx, begin.at, end.at);
      if (known) fail('downtime.overlaps', { from: known.fromHere, until: known.untilHere });
      return this.put(tx, { from: begin.at, until: end.at, cause, found: false });
    });
  }

  /** A gap in the beat of this county becomes a record, less what is on record already; then the beat goes on. */
  async find(county: CountyId): Promise<RecordedDowntime | undefined> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: RULE };
    return this.work.run({ actor }, async (tx) => {
      await lockDowntimes(tx);
      const beat = await lastBeat(tx, GAP_MINUTES);
      tx.unchanged = true;
      if (!beat) return undefined;
      const from = await firstUnrecorded(tx, beat.at, beat.now);
      await beatGoesOn(tx, beat.now);
      return from < beat.now ? this.put(tx, { from, until: beat.now, cause: 'no-beat', found: true }) : undefined;
    });
  }

  private async put(tx: Tx, { from, until, cause, found }: Period): Promise<RecordedDowntime> {
    const id = newId();
    const [begin, end] = [await readMoment(tx, from), await readMoment(tx, until)];
    const moved = await this.extend(tx, { id, from: begin, until: end });
    await insertDowntime(tx, { id, from, until, cause, found, moved });
    const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
    const data = { downtime: id, from, until, found, moved };
    tx.leave({ facts: [{ fact: 'downtime.recorded', subject: { kind: 'county', id: unit?.id ?? '' }, data }] });
    return { id, moved };
  }

  /** Every limit it touched, in one statement, each an entry of the system's and a notice to whom it concerns. */
  private async extend(tx: Tx, outage: Outage): Promise<number> {
    const ids = await concernedBy(tx, formatDay(outage.from.day), formatDay(outage.until.day));
    if (ids.length === 0) return 0;
    const calendars = await this.shelf.of(tx);
    const loaded = [...(await loadAssignments(tx, ids)).values()];
    const decisions = loaded.flatMap(({ assignment, rules }) => extendForDowntime(assignment, outage, { today: tx.today, calendars, rules }) ?? []);
    const actor: SystemActor = { kind: 'system', countyId: tx.county, rule: RULE };
    for (const decision of decisions) tx.leave(decision, actor);
    await applyLeft(tx, decisions);
    const told = decisions.flatMap(({ assignment: { id, unitId } }) =>
      unitId === null ? [] : [{ kind: 'limit.extended' as const, subjectId: id, unitId, role: 'clerk' as const }],
    );
    await raiseNotices(tx, told);
    return decisions.length;
  }
}

interface Period {
  readonly from: Instant;
  readonly until: Instant;
  readonly cause: string;
  readonly found: boolean;
}

/** Where an announced downtime has begun before the last beat or lies in the gap, only what follows it is new. */
async function firstUnrecorded(tx: Tx, from: Instant, until: Instant): Promise<Instant> {
  const known = await overlapping(tx, from, until);
  return known.reduce((latest, { until: end }) => (end > latest ? end : latest), from);
}
