import { join } from 'node:path';
import { calendarsOf } from '#domain/calendar/work-calendar';
import { readCalendarFile } from '#domain/calendar/read-calendar-file';
import { readCalendarFiles } from '#platform/calendar-files';
import { seedIds } from '#platform/ids';
import { PROJECT_ROOT } from '#platform/project';
import { perform } from './acts';
import type { DeedName, Entry } from './deed';
import { planOfYear } from './plan';
import { isRefusal, type Stage, wide } from './stage';

export interface Playing {
  readonly seed: number;
  /** The county's own time at which the play stops, `2023-11-15T09:00`. */
  readonly until: string;
  /** Done as each month begins, `2023-03`, before anything in it. */
  readonly onMonth?: (month: string) => Promise<void>;
}

/** Entries of one moment. */
interface Scene {
  readonly at: string;
  readonly entries: readonly Entry[];
}

/**
 * Plays the year from where the county's clock stands. At each moment the clock is moved, people act one after the other,
 * and all that is due or waits is done before the next. Between two moments the clock stops wherever something becomes
 * due, unless the worker is down. A play that was interrupted goes on in the moment it was in: what was done is refused
 * and left. Ids must be seeded by the caller of the whole ({@link seeded}).
 */
export async function play(playing: Playing, stage: Stage): Promise<void> {
  const { seed, until } = playing;
  const from = stage.clock;
  const plan = planOfYear(seed, await calendarsOfConfig());
  if (isUp(plan, from)) await stage.startWorker();
  let month = '';
  for (const scene of scenes(plan.filter(({ at }) => wide(at) >= from && at < until))) {
    if (month !== scene.at.slice(0, 7)) await playing.onMonth?.((month = scene.at.slice(0, 7)));
    await reach(stage, scene.at);
    await act(stage, scene, wide(scene.at) === from);
    await stage.drain();
  }
  await reach(stage, until);
  await stage.drain();
}

/** Runs the whole work with ids and salts from the seed, at the county's time. */
export async function seeded<Result>(text: string, begins: number, work: (at: (moment: () => number) => void) => Promise<Result>): Promise<Result> {
  let moment = (): number => begins;
  const end = seedIds(text, () => moment());
  try {
    return await work((tells) => (moment = tells));
  } finally {
    end();
  }
}

/** Moves the clock on, stopping where something is due. */
async function reach(stage: Stage, moment: string): Promise<void> {
  for (;;) {
    const now = stage.clock;
    const due = stage.isWorking ? await stage.nextDue(moment) : undefined;
    if (due === undefined || due <= now || due >= wide(moment)) break;
    await stage.moveTo(due);
    await stage.drain();
  }
  if (stage.clock < wide(moment)) await stage.moveTo(moment);
  else stage.year.turnTo(moment);
}

/** What concerns nobody's desk but one's own. */
const OWN_DESK: readonly DeedName[] = ['acknowledge', 'report', 'complete', 'answer-slips'];

async function act(stage: Stage, { entries }: Scene, isAgain: boolean): Promise<void> {
  const isOwn = entries.every(({ deed }) => OWN_DESK.includes(deed.does));
  stage.year.lookOnlyAt(isOwn ? entries.map(({ who }) => stage.year.unitOf(who)) : null);
  for (const { at, who, deed } of entries) {
    if (deed.does === 'stop-worker') await stage.stopWorker();
    else if (deed.does === 'start-worker') await stage.startWorker();
    else {
      try {
        await perform(stage.year, who, deed);
      } catch (error) {
        if (isAgain && isRefusal(error)) continue;
        throw new Error(`${at} ${who} ${JSON.stringify(deed)}`, { cause: error });
      }
    }
  }
}

function scenes(entries: readonly Entry[]): readonly Scene[] {
  const all = new Map<string, Entry[]>();
  for (const entry of entries) all.set(entry.at, [...(all.get(entry.at) ?? []), entry]);
  return [...all].map(([at, of]) => ({ at, entries: of }));
}

/** Whether the worker runs at a moment that a play begins or goes on in. */
function isUp(plan: readonly Entry[], now: string): boolean {
  const last = plan.filter(({ at, who }) => who === 'worker' && wide(at) < now).at(-1);
  return last?.deed.does !== 'stop-worker';
}

async function calendarsOfConfig() {
  const files = await readCalendarFiles(join(PROJECT_ROOT, 'config', 'calendars'));
  return calendarsOf(files.map(({ json }) => readCalendarFile(json)));
}
