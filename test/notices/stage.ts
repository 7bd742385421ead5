import type { DataSource } from 'typeorm';
import type { CountyId, UnitId } from '#domain/kernel/ids';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { NoticeChannelsInput } from '#domain/people/set-notice-channels';
import type { PersonActor, Role } from '#domain/people/actor';
import type { PayloadOf } from '#engine/core/catalogue';
import { dataSource } from '#engine/core/data-source';
import { raiseIncident } from '#engine/core/incident.store';
import { consumeQueues, type QueueConsumer } from '#engine/core/queue-consumer';
import { openQueues, type QueueClient } from '#engine/core/queue';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { DeliverNotice, type ToDeliver } from '#engine/notice/deliver-notice';
import type { Gateway } from '#engine/notice/gateway';
import { MakeDigests } from '#engine/notice/make-digests';
import { raiseNotices } from '#engine/notice/notice.store';
import { OpenOffice } from '#engine/notice/open-office';
import { SendAddressLetter } from '#engine/notice/send-address-letter';
import { SetNoticeChannels } from '#engine/notice/set-notice-channels';
import { TellNotices } from '#engine/notice/tell-notices';
import { CalendarShelf } from '#engine/plan/calendars';
import { sendMail } from '#platform/mail/send-mail';
import { postRobot } from '#platform/webhook/post-robot';
import { httpSms } from '#platform/webhook/post-sms';
import { postWebhook } from '#platform/webhook/post-webhook';
import { type County, seedCounty } from '#test/support/county';

/** Seconds since 1970 on which everything is signed. */
export const SECONDS = 1_678_842_000;
const LIMITS = { timeoutMs: 400, answerBytes: 65_536 };

export interface Told {
  readonly kind?: NoticeKind;
  readonly count?: number;
  readonly unit?: UnitId;
  readonly role?: Role;
}

/** A county whose notices go out, without a queue unless one is asked for. */
export class Stage {
  private constructor(
    readonly county: County,
    readonly source: DataSource,
    readonly work: UnitOfWork,
    readonly secrets: Map<string, string>,
  ) {}

  static async open(url: string): Promise<Stage> {
    const source = await dataSource({ url, role: 'duban_worker' }).initialize();
    return new Stage(await seedCounty(url), source, new UnitOfWork(source), new Map());
  }

  get admin(): PersonActor {
    const { actors, units } = this.county;
    return { ...actors.chief, grants: [{ role: 'system-admin', unitId: units.county, countyWide: true }] };
  }

  set(channels: Partial<NoticeChannelsInput>): Promise<void> {
    return new SetNoticeChannels(this.work, new Set(this.secrets.keys())).run({ actor: this.admin }, { digestOver: 50, digestAt: '08:30', ...channels });
  }

  gateway(allowPrivate = true): Gateway {
    const limits = { ...LIMITS, allowPrivate };
    return {
      post: (message) => postWebhook(message, limits),
      robot: (message) => postRobot(message, limits),
      mail: (message) => sendMail(message, LIMITS.timeoutMs),
      sms: (gateway) => httpSms({ ...gateway, limits }),
      secrets: this.secrets,
      seconds: () => SECONDS,
      address: 'https://duban.example.gov.cn',
    };
  }

  deliver(allowPrivate = true): DeliverNotice {
    return new DeliverNotice(this.work, this.gateway(allowPrivate), new CalendarShelf());
  }

  /** Sends the letters to addresses that were promised; answers how many. What failed is thrown, as the queue would see it. */
  async sendLetters(): Promise<number> {
    const letters = await this.promised('address.letter');
    for (const { payload } of letters) await this.letters().run(payload as PayloadOf<'address.letter'>);
    return letters.length;
  }

  letters(): SendAddressLetter {
    return new SendAddressLetter(this.work, this.gateway());
  }

  /** Raises notices about the township's task; answers their ids. */
  async raise({ kind = 'report.due', count = 1, unit = this.county.units.near, role = 'clerk' }: Told = {}): Promise<readonly string[]> {
    const one = { kind, subjectId: this.county.assignments.near, unitId: unit, role };
    return this.work.transact(this.county.actors.chief, (tx) => raiseNotices(tx, Array.from({ length: count }, () => one)));
  }

  /** Raises, folds and spreads; answers what is to be delivered. */
  async tell(told: Told = {}): Promise<readonly ToDeliver[]> {
    await this.raise(told);
    return this.told();
  }

  async told(): Promise<readonly ToDeliver[]> {
    for (const { payload } of await this.promised('notice.tell')) {
      await new TellNotices(this.work, () => undefined).run(this.county.id, (payload as { notices: string[] | null }).notices);
    }
    return this.toDeliver();
  }

  digest(): Promise<number> {
    return new MakeDigests(this.work, new CalendarShelf()).run(this.county.id);
  }

  open(): Promise<number> {
    return new OpenOffice(this.work).run(this.county.id);
  }

  async toDeliver(): Promise<readonly ToDeliver[]> {
    return (await this.promised('notice.deliver')).map(({ payload }) => payload as ToDeliver);
  }

  /** `channel state reason`, in order. */
  async states(): Promise<readonly string[]> {
    const rows = await this.county.sql(`SELECT channel, state, reason FROM notice_delivery WHERE county_id = $1 AND state <> 'spread' ORDER BY 1, 2, 3`, [this.county.id]);
    return rows.map(({ channel, state, reason }) => [channel, state, reason === state ? null : reason].filter((part) => part !== null).join(' '));
  }

  /** Workers on a real queue, in a hurry: ten attempts take a second. */
  consume(url: string): { readonly queues: QueueClient; readonly consumer: QueueConsumer } {
    const store = { kind: 'postgres' as const, url };
    const queues = openQueues(store, 'duban_worker', () => undefined);
    const deliver = this.deliver();
    const consumer = consumeQueues(
      store,
      {
        handle: (_, payload) => deliver.run(payload as ToDeliver),
        onIncident: (grave) => raiseIncident(this.work, this.county.id as CountyId, grave),
        onError: () => undefined,
      },
      { restMs: () => 5 },
    );
    return { queues, consumer };
  }

  async close(): Promise<void> {
    await this.county.close();
    await this.source.destroy();
  }

  private promised(job: string): Promise<Record<string, unknown>[]> {
    return this.county.sql('DELETE FROM outbox WHERE county_id = $1 AND job = $2 RETURNING payload', [this.county.id, job]);
  }
}
