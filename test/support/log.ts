import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { logPlace } from '#engine/trail/log/log-place';
import { SequenceLog } from '#engine/trail/log/sequence-log';

export interface KeptLog {
  readonly sequence: SequenceLog;
  /** Everything that waits has its position under a signed head. */
  drain(county: CountyId): Promise<void>;
  close(): Promise<void>;
}

/** What a worker does for the logs of a database, when it is asked to. */
export async function keepLog(ownerUrl: string, keyDir: string, deployment = 'duban.local'): Promise<KeptLog> {
  const source = await dataSource({ url: ownerUrl, role: 'duban_sequencer', poolSize: 2 }).initialize();
  const sequence = new SequenceLog(new UnitOfWork(source), logPlace({ keyDir, deployment }));
  return { sequence, drain: (county) => sequence.drain(county), close: () => source.destroy() };
}
