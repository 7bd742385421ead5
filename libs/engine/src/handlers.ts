import type { CountyId, ListId } from '#domain/kernel/ids';
import type { JobName, PayloadOf } from './core/catalogue';
import { JOBS } from './core/catalogue';

/** One handler a job, with that job's payload: a missing or a wrong one does not compile. */
export type Handlers = { readonly [Name in JobName]: (payload: PayloadOf<Name>) => Promise<void> };

/** The commands that jobs stand for. This file stands above all slices, so that no slice calls up. */
export interface JobCommands {
  /** Where sweepers run they find what is due by themselves, and the job only wakes them. */
  readonly fireTimers: { run(county: CountyId): Promise<unknown> };
  readonly foldCounts: { run(county: CountyId): Promise<void> };
  readonly sweepUploads: { run(): Promise<number> };
  readonly replanLadders: { run(county: CountyId, list: ListId | null): Promise<number> };
  readonly recomputeLimits: { run(county: CountyId): Promise<number> };
  readonly attendAssessment: { run(county: CountyId, kind: 'objection.due' | 'appeal.due', subject: string): Promise<void> };
  readonly scoreGroup: { run(county: CountyId, run: string, group: string): Promise<void> };
  readonly notices: {
    readonly tell: { run(county: CountyId, ids: readonly string[] | null): Promise<void> };
    readonly deliver: { run(payload: PayloadOf<'notice.deliver'>): Promise<void> };
    readonly letter: { run(payload: PayloadOf<'address.letter'>): Promise<void> };
    readonly digest: { run(county: CountyId): Promise<number> };
    readonly open: { run(county: CountyId): Promise<number> };
  };
}

export function handlers(commands: JobCommands): Handlers {
  return {
    'timer.sweep': async ({ county }) => void (await commands.fireTimers.run(county as CountyId)),
    'counts.fold': ({ county }) => commands.foldCounts.run(county as CountyId),
    'upload.sweep': async () => void (await commands.sweepUploads.run()),
    'ladder.replan': async ({ county, list }) =>
      void (await commands.replanLadders.run(county as CountyId, list === 'all' ? null : (list as ListId))),
    'limit.recompute': async ({ county }) => void (await commands.recomputeLimits.run(county as CountyId)),
    'notice.tell': ({ county, notices }) => commands.notices.tell.run(county as CountyId, notices),
    'notice.deliver': (payload) => commands.notices.deliver.run(payload),
    'address.letter': (payload) => commands.notices.letter.run(payload),
    'assessment.due': ({ county, kind, subject }) => commands.attendAssessment.run(county as CountyId, kind, subject),
    'assessment.score': ({ county, run, group }) => commands.scoreGroup.run(county as CountyId, run, group),
    'notice.digest': async ({ county }) => void (await commands.notices.digest.run(county as CountyId)),
    'notice.open': async ({ county }) => void (await commands.notices.open.run(county as CountyId)),
  };
}

/** A job of a name nobody knows is an error, never a success: it ends as an incident. */
export async function handle(table: Handlers, name: string, payload: unknown): Promise<void> {
  if (!Object.hasOwn(JOBS, name)) throw new Error(`unknown job ${name}`);
  await (table[name as JobName] as (payload: unknown) => Promise<void>)(payload);
}
