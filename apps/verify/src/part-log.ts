import { utf8 } from '#domain/ledger/tlog/bytes';
import { bytesOfBase64 } from '#domain/ledger/tlog/base64';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { provesInclusion, type TreeHead } from '#domain/ledger/tlog/tree-proof';
import type { BundleFiles } from './bundle-files';
import { canonicalValue, type Data, isRecord } from './entry';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import { reading } from './heads';
import { tableLines } from './table-lines';

export const PART_FILE = 'entries.jsonl';

/** The entries of a part: each must be in the log at its place, by its own proof. What is left out cannot be seen. */
export async function walkPart(
  files: BundleFiles,
  head: TreeHead,
  { faults, hashing }: { faults: Faults; hashing: Hashing },
  onEntry: (index: number, bytes: Uint8Array) => void,
): Promise<void> {
  for await (const { number, value } of tableLines(files, PART_FILE, { key: 'index', faults })) {
    const { body, index, proof } = value;
    if (typeof body !== 'string' || typeof index !== 'number') {
      faults.add('table-malformed', { file: PART_FILE, line: number });
      continue;
    }
    const bytes = utf8(body);
    const hashes = hashesOf(proof);
    if (!hashes || !provesInclusion({ hash: leafHashOf(bytes, hashing.sha256), index }, head, hashes, hashing.sha256)) faults.add('proof-wrong', { from: index, line: number });
    onEntry(index, bytes);
  }
}

/** Whether the bundle says it is of an item: of that all entries come along, so that its tables can be compared. */
export async function isOfItem(files: BundleFiles): Promise<boolean> {
  const head = canonicalValue((await files.read('bundle.json')) ?? new Uint8Array(0));
  const scope = isRecord(head) ? head['scope'] : undefined;
  return isRecord(scope) && scope['kind'] === 'item';
}

function hashesOf(proof: Data[string]): readonly Uint8Array[] | undefined {
  return reading(() => (Array.isArray(proof) ? proof.map((hash) => bytesOfBase64(String(hash))) : undefined));
}
