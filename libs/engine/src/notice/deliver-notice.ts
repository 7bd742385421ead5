import type { CountyId, PersonId } from '#domain/kernel/ids';
import { elapsedMs } from '#platform/clock';
import type { Posted, WebhookMessage } from '#platform/webhook/post-webhook';
import { noticeSentence } from '#words/notices';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { mayTry, noteFailure, noteSuccess } from './breaker.store';
import { channelsOf } from './channels';
import { addressedPeople, type Delivery, loadDelivery, settleDelivery, wakeDeliveries } from './delivery.store';
import { prove } from './proof.store';

/** How a message leaves the house, and the secrets it is signed with, by name. */
export interface Gateway {
  readonly post: (message: WebhookMessage) => Promise<Posted>;
  readonly secrets: ReadonlyMap<string, string>;
  /** Seconds since 1970 on the wall's clock. */
  readonly seconds: () => number;
}

/** The job's payload: a county's notice, in which round it is delivered. */
export interface ToDeliver {
  readonly county: number;
  readonly notice: string;
  readonly round: number;
}

/** An attempt that came to nothing: the queue tries again, later and later, and after the last it is an incident. */
export class NotDelivered extends Error {
  constructor(readonly reason: string) {
    super(`the gateway did not take the notice: ${reason}`);
    this.name = 'NotDelivered';
  }
}

interface Attempt {
  readonly message: WebhookMessage;
  readonly target: string;
}

/**
 * Delivers one notice to the county's gateway, at least once, always with the same key. Nothing is held in the database
 * while the gateway is waited for. A target that keeps failing is left alone for a while: what was never tried rests
 * until it answers again, what was tried uses up its attempts.
 */
export class DeliverNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gateway: Gateway,
  ) {}

  async run({ county, notice, round }: ToDeliver): Promise<void> {
    const actor = { kind: 'system' as const, countyId: county as CountyId, rule: 'notices' };
    const attempt = await this.work.run({ actor }, (tx) => this.prepare(tx, notice, round));
    if (attempt === undefined) return;
    if (attempt === 'resting') throw new NotDelivered('resting');
    const began = elapsedMs();
    const posted = await this.gateway.post(attempt.message);
    await this.work.run({ actor }, (tx) => settle(tx, notice, attempt.target, posted));
    if (!posted.accepted) throw new NotDelivered(`${posted.reason} after ${Math.round(elapsedMs() - began)} ms`);
  }

  private async prepare(tx: Tx, notice: string, round: number): Promise<Attempt | 'resting' | undefined> {
    tx.unchanged = true;
    const delivery = await loadDelivery(tx, notice);
    if (!delivery || delivery.round !== round || !['queued', 'resting', 'failed'].includes(delivery.state)) return undefined;
    const { webhook } = await channelsOf(tx);
    if (delivery.tooOld || delivery.folded || !webhook) {
      const state = untold(delivery);
      await settleDelivery(tx, notice, { state, reason: null, tried: 0 });
      return undefined;
    }
    const target = new URL(webhook.url).origin;
    if (!(await mayTry(tx, target))) {
      await settleDelivery(tx, notice, { state: 'resting', reason: delivery.reason ?? 'resting', tried: 0 });
      return delivery.attempts === 0 ? undefined : 'resting';
    }
    const secret = this.gateway.secrets.get(webhook.secret);
    if (secret === undefined) throw new NotDelivered('unknown-secret');
    const key = `${notice}.${delivery.unitId}`;
    return { target, message: { url: webhook.url, secret, key, seconds: this.gateway.seconds(), body: bodyOf(tx.code, notice, delivery) } };
  }
}

/** Why nothing is sent any more: too late, told by a digest, or no gateway is set. */
function untold({ tooOld, folded }: Delivery): 'too-old' | 'folded' | 'off' {
  if (tooOld) return 'too-old';
  return folded ? 'folded' : 'off';
}

async function settle(tx: Tx, notice: string, target: string, posted: Posted): Promise<void> {
  tx.unchanged = true;
  if (!posted.accepted) {
    await settleDelivery(tx, notice, { state: 'failed', reason: posted.reason, tried: 1 });
    return noteFailure(tx, target);
  }
  await settleDelivery(tx, notice, { state: 'accepted', reason: null, tried: 1 });
  const people = await addressedPeople(tx, notice);
  const reached = people.map(({ personId }) => ({ noticeId: notice, personId: personId as PersonId, actingFor: null }));
  await prove(tx, reached, 'accepted', 'webhook');
  if (await noteSuccess(tx, target)) await wakeDeliveries(tx);
}

/** What the gateway is told: which notice, to which unit and role, in both languages. No person is named. */
function bodyOf(county: string, id: string, delivery: Delivery): string {
  const { kind, subjectId, unitCode, unit, role, task, createdAt } = delivery;
  const { ids: _, ...details } = delivery.details;
  const say = (language: 'zh' | 'en'): string => noticeSentence(kind, task, language, details);
  const to = { unit: { code: unitCode, name: unit }, role };
  return JSON.stringify({ id, county, kind, subjectId, to, createdAt, details, sentence: { zh: say('zh'), en: say('en') } });
}
