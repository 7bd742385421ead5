import { addDays, formatDay, parseDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import { type CalendarEvent, writeCalendar } from '#platform/ics';
import { LIMIT_CALENDAR } from '#words/limit-calendar';
import { filled } from '#words/language';
import type { Reader, Reading, Statement } from '../core/reader';
import { readToken } from '../people/sessions';

const ACCOUNT: Statement = {
  name: 'limit-calendar-account',
  text: `SELECT a.id, a.person_id AS "personId", c.name AS county FROM calendar_feed f
         JOIN account a ON a.county_id = f.county_id AND a.id = f.account_id AND a.state = 'active'
         JOIN county c ON c.county_id = f.county_id
         WHERE f.county_id = $1 AND f.token_hash = $2 AND f.revoked_at IS NULL`,
};
/** What his units owe today by the roles he holds today, and what he leads. `$4` a thousand: the nearest. */
const LIMITS: Statement = {
  name: 'limit-calendar-limits',
  text: `SELECT a.id, i.number, i.title, u.name AS unit, a.state, a.due_on::text AS "dueOn",
           CASE WHEN a.state = 'dispatched' THEN a.acknowledge_due_on::text END AS "signBy", a.version
         FROM assignment a JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         WHERE a.county_id = $1 AND a.state IN ('dispatched', 'underway') AND a.due_on IS NOT NULL AND (
           a.unit_id IN (SELECT g.unit_id FROM role_grant g WHERE g.county_id = $1 AND g.account_id = $2
             AND g.role IN ('clerk', 'unit-head') AND g.revoked_at IS NULL AND g.since <= $5::date AND (g.until IS NULL OR $5::date < g.until))
           OR a.leader_post_id IN (SELECT h.post_id FROM post_holding h WHERE h.county_id = $1 AND h.person_id = $3
             AND h.since <= $5::date AND (h.until IS NULL OR $5::date < h.until)))
         ORDER BY a.due_on, a.id LIMIT $4`,
};
const MOST = 1000;

interface LimitRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly unit: string;
  readonly dueOn: string;
  readonly signBy: string | null;
  readonly version: number;
}

/**
 * The limits of whoever made a private link, as iCalendar: one day each, with the task's own address. Names tasks and
 * units, no person. Refused: `feed.unknown` for a link that was never there, was taken back, or whose account is closed.
 */
export class LimitCalendar {
  constructor(
    private readonly reader: Reader,
    /** Where the product is reached. */
    private readonly address: string,
  ) {}

  async of(token: string): Promise<string> {
    const read = readToken(token.replace(/\.ics$/, ''));
    if (!read) fail('feed.unknown');
    return this.reader.read(read.county, (reading) => this.write(reading, read.hash)).catch((error: unknown) => {
      // A county that is not there and a link that is not there are one answer.
      if ((error as { code?: unknown }).code === 'county.unknown') fail('feed.unknown');
      throw error;
    });
  }

  private async write(reading: Reading, hash: Buffer): Promise<string> {
    const [account] = await reading.rows<{ id: string; personId: string; county: string }>(ACCOUNT, [reading.county, hash]);
    if (!account) fail('feed.unknown');
    const rows = await reading.rows<LimitRow & Record<string, unknown>>(LIMITS, [reading.county, account.id, account.personId, MOST, formatDay(reading.today)]);
    const name = filled(LIMIT_CALENDAR.name.zh, { county: account.county });
    return writeCalendar({ name, host: new URL(this.address).hostname, stamp: reading.now, events: rows.flatMap((row) => this.events(row)) });
  }

  private events({ id, number, title, unit, dueOn, signBy, version }: LimitRow): readonly CalendarEvent[] {
    const url = `${this.address}/assignments/${id}`;
    const on = (day: string) => ({ from: day, until: formatDay(addDays(parseDay(day), 1)) });
    const due = { key: `${id}-due`, ...on(dueOn), title: filled(LIMIT_CALENDAR.due.zh, { number, title }), text: unit, url, sequence: version };
    if (signBy === null) return [due];
    return [{ ...due, key: `${id}-sign`, ...on(signBy), title: filled(LIMIT_CALENDAR.sign.zh, { number, title }) }, due];
  }
}
