import { AttendAssessment } from '#engine/assessment/attend-assessment';
import { ScoreGroup } from '#engine/assessment/score-group';
import { FoldCounts } from '#engine/assignment/fold-counts';
import { FireTimers } from '#engine/assignment/fire-timers';
import { RecomputeLimits } from '#engine/assignment/recompute-limits';
import { ReplanLadders } from '#engine/assignment/replan-ladders';
import { SendDirectives } from '#engine/assignment/send-directives';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { dispatchOutbox, finishOutbox } from '#engine/core/dispatcher';
import type { QueueClient } from '#engine/core/queue';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { type Handlers, handle, handlers } from '#engine/handlers';
import { MakeDigests } from '#engine/notice/make-digests';
import { OpenOffice } from '#engine/notice/open-office';
import { TellNotices } from '#engine/notice/tell-notices';
import { CalendarShelf } from '#engine/plan/calendars';
import { SweepUploads } from '#engine/report/sweep-uploads';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';

/**
 * The worker of a played year: the same handlers in the worker's role, asked instead of waiting to be woken, one job
 * after the other in an order that does not depend on the machine.
 */
export class Workshop {
  private constructor(
    private readonly source: Database,
    private readonly work: UnitOfWork,
    private readonly due: { readonly timers: FireTimers; readonly directives: SendDirectives },
    private readonly table: Handlers,
  ) {}

  static async open(url: string, place: EvidencePlace): Promise<Workshop> {
    const source = await dataSource({ url, role: 'duban_worker', poolSize: 2, canBeMadeAgain: true }).initialize();
    const work = new UnitOfWork(source);
    const fire = new FireTimers(work, new CalendarShelf());
    const table = handlers({
      fireTimers: fire,
      foldCounts: new FoldCounts(work),
      sweepUploads: new SweepUploads(place),
      recomputeLimits: new RecomputeLimits(work),
      replanLadders: new ReplanLadders(work, new CalendarShelf()),
      attendAssessment: new AttendAssessment(work),
      scoreGroup: new ScoreGroup(work),
      notices: {
        tell: new TellNotices(work, () => undefined),
        deliver: { run: () => Promise.resolve() },
        letter: { run: () => Promise.resolve() },
        digest: new MakeDigests(work, new CalendarShelf()),
        open: new OpenOffice(work),
      },
    });
    return new Workshop(source, work, { timers: fire, directives: new SendDirectives(work, new CalendarShelf()) }, table);
  }

  /** Fires what is due and does what waits in the outbox, until nothing is left. Returns how many jobs were done. */
  async drain(county: CountyId): Promise<number> {
    let done = 0;
    for (;;) {
      await this.due.timers.run(county);
      await this.due.directives.run(county);
      const jobs = await this.waiting(county);
      for (const { name, payload } of jobs) await handle(this.table, name, payload);
      await finishOutbox(this.work, county, jobs.map(({ outbox }) => outbox));
      done += jobs.length;
      if (jobs.length === 0) return done;
    }
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private async waiting(county: CountyId): Promise<readonly Waiting[]> {
    const jobs: Waiting[] = [];
    const add: QueueClient['add'] = async (name, payload, adding) => void jobs.push({ name, payload, outbox: adding?.outbox ?? '' });
    const basket = { add } as QueueClient;
    while ((await dispatchOutbox(this.work, basket, county)) > 0) continue;
    // The database names some jobs by chance; what they are about is not left to it.
    const place = ({ name, payload }: Waiting): string => JSON.stringify([name, { ...(payload as object), id: null }]);
    return jobs.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}

interface Waiting {
  readonly name: string;
  readonly payload: unknown;
  readonly outbox: string;
}
