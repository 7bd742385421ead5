import type { BeforeApplicationShutdown, MessageEvent, OnApplicationShutdown } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mayPerhaps } from '#domain/people/permission';
import { Ears } from '#engine/core/ears';
import type { LiveEvents } from '#engine/notice/live-events';
import type { WatchSession } from '#engine/people/watch-session';
import type { Log } from '#platform/log';

/** So often a stream says that it is alive, and asks whether its session still is: well within the minute promised. */
const BEAT_MS = 25_000;
/** Pages of one person that stand open at a time in this process. */
const MOST_STREAMS = 10;
const TRY_AGAIN_SECONDS = 30;

export interface StreamOptions {
  readonly token: string;
  readonly actor: PersonActor;
  /** How long at most; a client asks again. */
  readonly seconds: number;
}

/** The streams that stand open in this process, and the one connection that listens for them all. */
export class LiveStreams implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly open = new Set<Subscriber<MessageEvent>>();
  private ears: Ears | undefined;
  /** Shorter in tests. */
  private readonly beatMs: number = BEAT_MS;

  constructor(
    private readonly events: LiveEvents,
    private readonly sessions: WatchSession,
    private readonly url: string,
    private readonly log: Log,
  ) {}

  /** Refused beyond ten of one person: `request.too-many`. */
  stream({ token, actor, seconds }: StreamOptions): Observable<MessageEvent> {
    if (this.events.count(actor.personId, actor.countyId) >= MOST_STREAMS) fail('request.too-many', { seconds: TRY_AGAIN_SECONDS });
    this.ears ??= this.listen();
    return new Observable((subscriber) => {
      let now = actor;
      this.open.add(subscriber);
      const renew = (): Promise<PersonActor | undefined> => this.sessions.actorOf(token);
      const leave = this.events.join({ actor: () => now, renew, tell: (event) => subscriber.next({ data: event }) });
      const beat = setInterval(() => {
        this.sessions.actorOf(token).then(
          (current) => {
            if (!current || !mayPerhaps(current, 'notice.read')) return subscriber.complete();
            now = current;
            subscriber.next({ comment: 'alive' } as MessageEvent);
          },
          (error: unknown) => this.gone(subscriber, error),
        );
      }, this.beatMs);
      const end = setTimeout(() => subscriber.complete(), seconds * 1000);
      subscriber.next({ comment: 'on', retry: 3000 } as MessageEvent);
      return () => {
        clearInterval(beat);
        clearTimeout(end);
        this.open.delete(subscriber);
        leave();
      };
    });
  }

  /** Before the server closes: an open stream would be waited for. */
  beforeApplicationShutdown(): void {
    for (const subscriber of this.open) subscriber.complete();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ears?.close();
  }

  /** Whether a session still stands cannot be told: the client comes back and is asked who he is. */
  private gone(subscriber: Subscriber<MessageEvent>, error: unknown): void {
    this.log.warn({ error }, 'live stream');
    subscriber.complete();
  }

  private listen(): Ears {
    const onError = (error: unknown): void => this.log.warn({ error }, 'live events');
    return new Ears(this.url, 'duban_app', {
      onRung: (rung) => void this.events.rung(rung).catch(onError),
      onMissed: () => this.events.missed(),
      onError,
    });
  }
}
