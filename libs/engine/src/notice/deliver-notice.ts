import { mayTellAt } from '#domain/calendar/notice-hours';
import type { CountyId, PersonId } from '#domain/kernel/ids';
import type { OutsideChannel } from '#domain/ledger/proof';
import type { NoticeChannels } from '#domain/people/set-notice-channels';
import { elapsedMs } from '#platform/clock';
import type { Posted } from '#platform/webhook/post-webhook';
import type { PayloadOf } from '../core/catalogue';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { mayTry, noteFailure, noteSuccess } from './breaker.store';
import { type CalendarsOf, channelsOf } from './channels';
import { addressedPeople, type Delivery, loadDelivery, NOBODY, type Parcel, settleDelivery, wakeDeliveries } from './delivery.store';
import { type Attempt, attemptOf, type Gateway, NoSecret } from './gateway';
import { prove } from './proof.store';

/** The job's payload: a county's notice, by which channel and to whom, in which round it is delivered. */
export type ToDeliver = PayloadOf<'notice.deliver'>;

/** An attempt that came to nothing: the queue tries again, later and later, and after the last it is an incident. */
export class NotDelivered extends Error {
  constructor(readonly reason: string) {
    super(`the receiver did not take the notice: ${reason}`);
    this.name = 'NotDelivered';
  }
}

/** States from which a delivery goes out. */
const OPEN: readonly string[] = ['queued', 'resting', 'failed'];

/**
 * Delivers one notice by one channel, at least once, always with the same key. Nothing is held in the database while the
 * receiver is waited for. A target that keeps failing is left alone for a while: what was never tried rests until it
 * answers again, what was tried uses up its attempts. Outside the county's hours it waits for the next ones, and a person
 * who has opened the notice meanwhile is not told again.
 */
export class DeliverNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gateway: Gateway,
    private readonly calendars: CalendarsOf,
  ) {}

  async run({ county, notice, round, channel = 'webhook', recipient = NOBODY }: ToDeliver): Promise<void> {
    const actor = { kind: 'system' as const, countyId: county as CountyId, rule: 'notices' };
    const parcel = { notice, channel, recipient };
    const attempt = await this.work.run({ actor }, (tx) => this.prepare(tx, parcel, round));
    if (attempt === undefined) return;
    if (attempt === 'resting') throw new NotDelivered('resting');
    const began = elapsedMs();
    const posted = await attempt.send();
    await this.work.run({ actor }, (tx) => settle(tx, parcel, attempt.target, posted));
    if (!posted.accepted) throw new NotDelivered(`${posted.reason} after ${Math.round(elapsedMs() - began)} ms`);
  }

  private async prepare(tx: Tx, parcel: Parcel, round: number): Promise<Attempt | 'resting' | undefined> {
    tx.unchanged = true;
    const delivery = await loadDelivery(tx, parcel);
    if (!delivery || delivery.round !== round || !OPEN.includes(delivery.state)) return undefined;
    const channels = await channelsOf(tx);
    const why = untold(delivery);
    const attempt = why === undefined ? this.attempt(tx, channels, { parcel, delivery }) : undefined;
    if (attempt === undefined) {
      await settleDelivery(tx, parcel, { state: why ?? (delivery.unconfirmed ? 'unconfirmed' : 'off'), reason: null, tried: 0 });
      return undefined;
    }
    if (!mayTellAt(await this.calendars.of(tx), channels.hours, { day: tx.today, time: delivery.time })) {
      await settleDelivery(tx, parcel, { state: 'quiet', reason: 'quiet', tried: 0 });
      return undefined;
    }
    if (await mayTry(tx, attempt.target)) return attempt;
    await settleDelivery(tx, parcel, { state: 'resting', reason: delivery.reason ?? 'resting', tried: 0 });
    return delivery.attempts === 0 ? undefined : 'resting';
  }

  private attempt(tx: Tx, channels: NoticeChannels, { parcel, delivery }: { parcel: Parcel; delivery: Delivery }): Attempt | undefined {
    const { notice, channel, recipient } = parcel;
    const key = recipient === NOBODY ? `${notice}.${delivery.unitId}` : `${notice}.${channel}.${recipient}`;
    try {
      return attemptOf(this.gateway, { channel, channels, county: tx.code, notice, key, delivery });
    } catch (error) {
      if (error instanceof NoSecret) throw new NotDelivered('unknown-secret');
      throw error;
    }
  }
}

/** Why nothing is sent any more: too late, told by a digest, opened in the product. */
function untold({ tooOld, folded, opened }: Delivery): 'too-old' | 'folded' | 'seen' | undefined {
  if (tooOld) return 'too-old';
  if (folded) return 'folded';
  return opened ? 'seen' : undefined;
}

async function settle(tx: Tx, parcel: Parcel, target: string, posted: Posted): Promise<void> {
  tx.unchanged = true;
  if (!posted.accepted) {
    await settleDelivery(tx, parcel, { state: 'failed', reason: posted.reason, tried: 1 });
    return noteFailure(tx, target);
  }
  await settleDelivery(tx, parcel, { state: 'accepted', reason: null, tried: 1 });
  const reached = (await reachedBy(tx, parcel)).map((personId) => ({ noticeId: parcel.notice, personId: personId as PersonId, actingFor: null }));
  await prove(tx, reached, 'accepted', parcel.channel);
  if (await noteSuccess(tx, target)) await wakeDeliveries(tx, ['resting', 'failed'], parcel.channel);
}

/** A gateway passes it on to each; a robot speaks to a group, which proves nothing of anybody. */
async function reachedBy(tx: Tx, { notice, channel, recipient }: Parcel): Promise<readonly string[]> {
  if (recipient !== NOBODY) return [recipient];
  const passedOn: readonly OutsideChannel[] = ['webhook'];
  if (!passedOn.includes(channel)) return [];
  return (await addressedPeople(tx, notice)).map(({ personId }) => personId);
}
