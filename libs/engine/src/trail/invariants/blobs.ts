import type { QueryResultRow } from 'pg';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import type { Statement } from '../../core/reader';
import type { Check, Violation } from './invariant';

const BLOBS: Statement = {
  name: 'invariant-blobs',
  text: 'SELECT sha256, min(size)::float8 AS size, count(DISTINCT size)::integer AS sizes FROM evidence WHERE county_id = $1 GROUP BY sha256 ORDER BY sha256',
};

interface Blob extends QueryResultRow {
  readonly sha256: string;
  readonly size: number;
  readonly sizes: number;
}

/**
 * I8: every evidence has its file, of its size and its hash. Files are looked at only where the caller has their place;
 * files that nothing refers to are not looked for, since counties share a store.
 */
export const blobsAreThere: Check = async (reading, { evidence }) => {
  const blobs = await reading.rows<Blob>(BLOBS, [reading.county]);
  const violations: Violation[] = [];
  for (const blob of blobs) {
    const what = blob.sizes > 1 ? 'one hash, two sizes' : evidence && (await wrongWith(evidence, blob));
    if (what !== undefined) violations.push({ what, subject: blob.sha256 });
  }
  return { checked: blobs.length, violations };
};

async function wrongWith({ store }: EvidencePlace, { sha256, size }: Blob): Promise<string | undefined> {
  if (!(await store.has(sha256))) return 'file missing';
  const found = await store.verify(sha256).catch(() => undefined);
  if (!found) return 'file damaged';
  return found.size === size ? undefined : 'file of another size';
}
