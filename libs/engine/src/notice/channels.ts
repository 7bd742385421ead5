import type { Calendars } from '#domain/calendar/work-calendar';
import { NOTICE_CHANNELS, type NoticeChannels } from '#domain/people/set-notice-channels';
import type { Reading, Statement } from '../core/reader';

const SETTINGS: Statement = {
  name: 'notice-settings',
  text: `SELECT settings -> 'notices' AS notices FROM county WHERE county_id = $1`,
};

/** Where the county's calendars are; the slice that keeps them stands above. */
export interface CalendarsOf {
  of(reading: Reading): Promise<Calendars>;
}

/** The county's channels; what it never said is as it is for everybody. */
export async function channelsOf(reading: Pick<Reading, 'rows' | 'county'>): Promise<NoticeChannels> {
  const [row] = await reading.rows<{ notices: Partial<NoticeChannels> | null }>(SETTINGS, [reading.county]);
  return { ...NOTICE_CHANNELS, ...row?.notices };
}
