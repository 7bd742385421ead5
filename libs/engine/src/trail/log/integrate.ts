import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { leafHash, sha256 } from '#platform/hash';
import type { Statement } from '../../core/reader';
import type { Tx } from '../../core/tx';
import type { UnitOfWork } from '../../core/unit-of-work';
import { bodiesOf, edgeAt, headOf, type LogHead, putHead, putProved, putTiles, takeWaiting, tilesOf } from './log.store';
import type { StoredTile } from './tile-edge';

/** Entries taken, or read back, in one transaction. */
export const LOG_BATCH = 4096;
/** Any number nobody else locks on; with the county's it is held by whoever works on that county's log. */
const LOG_LOCK = 728_630;
export const SHA256 = { tree: 'sha256', hash: sha256 } as const;

const LOCK: Statement = { name: 'log-lock', text: 'SELECT pg_try_advisory_xact_lock($1, $2) AS mine' };

/** One worker at a time for a county's log; undefined when somebody else is at it. */
export function alone<Result>(work: UnitOfWork, county: CountyId, run: (tx: Tx) => Promise<Result>, lock = LOG_LOCK): Promise<Result | undefined> {
  const ahead = { statement: LOCK, values: [lock, county] };
  return work.transact({ kind: 'system', countyId: county, rule: 'sequencer' }, (tx) => (tx.ahead[0]?.['mine'] === true ? run(tx) : Promise.resolve(undefined)), { ahead });
}

/**
 * Gives the next waiting entries their positions and grows the tree by them. Returns how many were taken; undefined when
 * another sequencer is at this log. Whether the entries are still what they were is seen when they are read back.
 */
export function integrate(work: UnitOfWork, county: CountyId, most = LOG_BATCH): Promise<number | undefined> {
  return alone(work, county, async (tx) => {
    const size = (await headOf(tx))?.size ?? 0;
    const taken = await takeWaiting(tx, size, most);
    if (taken.length === 0) return 0;
    const edge = await edgeAt(tx, SHA256, size);
    for (const { leaf } of taken) edge.append(leaf);
    await putTiles(tx, SHA256.tree, edge.takeChanged());
    await putHead(tx, edge.size, edge.root());
    return taken.length;
  });
}

/**
 * Reads entries back that were integrated, as anybody would read them, hashes them again, and compares every tile and the
 * root with what is kept. Returns whether there is more to read; undefined when another sequencer is at this log. Refused
 * (`trail.broken`, naming the first entry, `trail.entry-lost` where one is gone) where they disagree: such a head is never signed.
 */
export function readBack(work: UnitOfWork, county: CountyId, most = LOG_BATCH): Promise<boolean | undefined> {
  return alone(work, county, async (tx) => {
    const head = await headOf(tx);
    if (!head || head.provedSize === head.size) return false;
    const to = Math.min(head.size, head.provedSize + most);
    const root = await proved(tx, head, to);
    await putProved(tx, to, root);
    return to < head.size;
  });
}

async function proved(tx: Tx, head: LogHead, to: number): Promise<Buffer> {
  const edge = await edgeAt(tx, SHA256, head.provedSize);
  const began = head.provedSize;
  if (!edge.root().equals(head.provedRoot)) fail('trail.broken', { position: Math.max(0, began - 1), entry: 'tile' });
  const placed = await bodiesOf(tx, began, to);
  placed.forEach(({ position, id, body }, index) => {
    if (position !== began + index) fail('trail.broken', { position: began + index, entry: id });
    edge.append(leafHash(body ?? fail('trail.entry-lost', { entry: id })));
  });
  if (edge.size !== to) fail('trail.broken', { position: edge.size, entry: 'none' });
  const expected = edge.takeChanged();
  const kept = await tilesOf(tx, SHA256.tree, expected);
  for (const tile of expected) {
    const at = firstDifference(tile, kept.find((one) => one.level === tile.level && one.number === tile.number));
    if (at !== undefined) fail('trail.broken', { position: at, entry: placed[at - began]?.id ?? 'tile' });
  }
  const root = edge.root();
  if (to === head.size && !root.equals(head.root)) fail('trail.broken', { position: to - 1, entry: placed.at(-1)?.id ?? 'tile' });
  return root;
}

/** The position of the first leaf under which the kept tile differs; a kept one may be wider. */
function firstDifference({ level, number, hashes }: StoredTile, kept: StoredTile | undefined): number | undefined {
  if (kept && hashes.equals(kept.hashes.subarray(0, hashes.length))) return undefined;
  let index = 0;
  while (kept && hashes.subarray(index * 32, index * 32 + 32).equals(kept.hashes.subarray(index * 32, index * 32 + 32))) index += 1;
  return (number * 256 + index) * 256 ** level;
}
