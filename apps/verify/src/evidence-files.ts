import { hexOf } from '#domain/ledger/tlog/bytes';
import type { BundleFiles } from './bundle-files';
import type { Faults } from './faults';
import type { Hashing } from './hashing';

const NAME = /^evidence\/([0-9a-f]{64})$/;

/** V12: each file is what its name says, and was received; one that did not come along is counted, not held against anyone. */
export async function checkEvidenceFiles(files: BundleFiles, received: ReadonlyMap<string, number>, { faults, hashing }: { faults: Faults; hashing: Hashing }): Promise<number> {
  const here = new Set<string>();
  for (const file of files.paths()) {
    const sha256 = NAME.exec(file)?.[1];
    if (sha256 === undefined) continue;
    here.add(sha256);
    const from = received.get(sha256);
    const bytes = await files.read(file);
    if (!bytes || hexOf(hashing.sha256(bytes)) !== sha256) faults.add('evidence-differs', { from, file });
    else if (from === undefined) faults.add('evidence-unlisted', { file });
  }
  for (const [sha256, from] of received) if (!here.has(sha256)) faults.add('evidence-missing', { from, sha256 });
  return here.size;
}
