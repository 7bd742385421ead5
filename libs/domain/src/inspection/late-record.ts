import { periodEnd } from '../calendar/period';
import { exists, type Day, parseDay } from '../kernel/day';
import type { Canonical } from '../ledger/canonical';
import type { FactName } from '../ledger/fact';

/** What an entry tells of happened on another day than it was written down. */
export interface LateRecord {
  readonly happenedOn: Day;
  /** So many days later it was recorded. */
  readonly days: number;
}

type Data = Readonly<Record<string, Canonical | undefined>>;

/** Where a fact says on which day what it tells of happened. */
const HAPPENED: Partial<Record<FactName, string>> = {
  'post.held': 'since',
  'post.vacated': 'until',
  'grant.given': 'since',
  'link.changed': 'since',
  'unit.changed': 'on',
  'evidence.received': 'proves',
  'downtime.recorded': 'from',
};

/**
 * Event time and record time differ: a role backdated, a file that proves a day long past, a report after its period's
 * on-time day. Undefined where the entry was written on the day it tells of, or before.
 */
export function lateRecordOf(fact: FactName, data: Data, recordedOn: Day): LateRecord | undefined {
  const happenedOn = fact === 'report.submitted' ? endOfLate(data) : dayIn(data[HAPPENED[fact] ?? '']);
  if (happenedOn === undefined || happenedOn >= recordedOn) return undefined;
  return { happenedOn, days: recordedOn - happenedOn };
}

/** Only a report that came after its on-time day is late: every report comes after what it reports. */
function endOfLate({ late, period }: Data): Day | undefined {
  return late === true && typeof period === 'string' ? (periodEnd(period) ?? undefined) : undefined;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

function dayIn(value: Canonical | undefined): Day | undefined {
  const [text, year, month, date] = (typeof value === 'string' && DAY.exec(value)) || [];
  return text !== undefined && exists(Number(year), Number(month), Number(date)) ? parseDay(text) : undefined;
}
