import { type RunningWorker, startWorker } from '#worker/worker';
import { readEnv } from '#platform/env';
import { openLog } from '#platform/log';
import { dataFolder } from '../support/api';
import type { Desk } from './desk';
import type { Office } from './office';

export interface Standing {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly workingDaysLeft: number | null;
}
export interface Row {
  readonly unit: string;
  readonly unitId: string;
  readonly total: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly cells: readonly { readonly node: string; readonly points: string | null }[];
}

export const points = (row: Row | undefined, node: string): string | null | undefined => row?.cells.find((cell) => cell.node === node)?.points;

/** The worker that scores, and how one waits for it. */
export interface Scoring {
  /** Asks for a run and looks again until it is whole; the test's time limit is the only clock. */
  run(scorer: Desk, assessmentId: string, dry?: boolean): Promise<{ readonly id: string; readonly again: boolean }>;
  close(): Promise<void>;
}

export async function startScoring(office: Office): Promise<Scoring> {
  const folder = dataFolder();
  const env = readEnv({ DATABASE_URL: office.workerUrl, DATA_DIR: folder.path });
  const worker: RunningWorker = await startWorker(env, openLog('silent', 'worker'));
  return {
    async run(scorer, assessmentId, dry = false) {
      const run = await scorer.post<{ id: string; again: boolean }>(`/assessments/${assessmentId}/runs`, { dry });
      for (;;) {
        const { state, refusals } = await scorer.get<{ state: string; refusals: object[] }>(`/runs/${run.id}`);
        if (state === 'finished') return run;
        if (state !== 'scoring') throw new Error(JSON.stringify(refusals));
      }
    },
    async close() {
      await worker.close();
      folder.remove();
    },
  };
}
