import { type NoticeChannels, type NoticeChannelsInput, setNoticeChannels } from '#domain/people/set-notice-channels';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Reading, Statement } from '../core/reader';
import { moveSchedule } from '../core/schedule.store';
import type { UnitOfWork } from '../core/unit-of-work';
import { channelsOf } from './channels';

const COUNTY_UNIT: Statement = {
  name: 'channels-county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`,
};
const SET: Statement = {
  name: 'channels-set',
  text: `UPDATE county SET settings = jsonb_set(settings, '{notices}', $2::jsonb), version = version + 1 WHERE county_id = $1`,
};

/** Sets where a county is told things outside the product, and when many become one. */
export class SetNoticeChannels {
  constructor(
    private readonly work: UnitOfWork,
    /** Names of the secrets this server keeps. */
    private readonly secrets: ReadonlySet<string>,
  ) {}

  async run(call: Call, channels: NoticeChannelsInput): Promise<void> {
    mustMay(call.actor, 'notice.setChannels');
    return this.work.run(call, async (tx) => {
      const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
      const set = setNoticeChannels(channels, unit!.id, this.secrets);
      await tx.rows(SET, [tx.county, JSON.stringify(set.channels)]);
      await moveSchedule(tx, 'notice.digest', minuteOf(set.channels.digestAt));
      await moveSchedule(tx, 'notice.open', minuteOf(set.channels.hours?.from ?? set.channels.digestAt));
      tx.leave(set);
    });
  }
}

/** `08:30` as minutes of the day. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The channels as they are set; the secret is a name, never the secret itself. */
export function shownChannels(reading: Reading, by: PersonActor): Promise<NoticeChannels> {
  mustMay(by, 'notice.setChannels');
  return channelsOf(reading);
}
