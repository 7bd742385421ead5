import type { QueryResultRow } from 'pg';
import { SM3_CHECKPOINT, sm3CheckpointPath } from '#domain/ledger/bundle';
import { sm3Origin } from '#domain/ledger/sm2/sm2-note';
import type { Reading, Statement } from '../../core/reader';
import type { BundleFolder } from './bundle-folder';

const CHECKPOINTS = 1_000;
const HEADS: Statement = {
  name: 'export-sm3',
  text: `SELECT size, note FROM trail_sm3_checkpoint WHERE county_id = $1 AND origin = $2 AND size < $3 ORDER BY size DESC LIMIT ${CHECKPOINTS}`,
};

/** The heads of SM3 of this log, where any were signed: the newest, and each older one by its size. */
export async function writeSm3Heads(reading: Reading, folder: BundleFolder, { origin, size }: { readonly origin: string; readonly size: number }): Promise<void> {
  let path: (size: number) => string = () => SM3_CHECKPOINT;
  for (let below = size + 1; ; ) {
    const heads = await reading.rows<QueryResultRow & { size: number; note: string }>(HEADS, [reading.county, sm3Origin(origin), below]);
    for (const head of heads) {
      await folder.write(path(head.size), head.note);
      path = sm3CheckpointPath;
    }
    const last = heads.at(-1);
    if (heads.length < CHECKPOINTS || !last) return;
    below = last.size;
  }
}
