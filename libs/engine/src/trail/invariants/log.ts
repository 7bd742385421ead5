import type { QueryResultRow } from 'pg';
import { leafHash } from '#platform/hash';
import type { Reading, Statement } from '../../core/reader';
import { SHA256 } from '../log/integrate';
import { bodiesOf, headOf, type Placed, tilesOf, type TreeName } from '../log/log.store';
import { TileEdge } from '../log/tile-edge';
import { type Check, inSql, together, type Violation } from './invariant';

const PAGE = 5_000;
const CHECKPOINTS: Statement = { name: 'invariant-checkpoints', text: 'SELECT size, root FROM trail_checkpoint WHERE county_id = $1 ORDER BY size' };

interface Signed extends QueryResultRow {
  readonly size: number;
  readonly root: Buffer;
}

/** The tree again from the entries: kept tiles, the head and every signed head are those of the entries. */
const treeRecomputes: Check = async (reading) => {
  const head = await headOf(reading);
  if (!head) return { checked: 0, violations: [] };
  const violations: Violation[] = [];
  const signed = await reading.rows<Signed>(CHECKPOINTS, [reading.county]);
  const edge = new TileEdge(0, [], SHA256.hash);
  for (let placed: Placed[] = []; edge.size < head.size; ) {
    placed = await bodiesOf(reading, edge.size, Math.min(head.size, edge.size + PAGE));
    for (const { position, id, body } of placed) {
      if (position !== edge.size || body === null) violations.push({ what: 'the log has no entry here', subject: id });
      edge.append(leafHash(body ?? ''));
      if (signed[0]?.size === edge.size && !signed.shift()!.root.equals(edge.root())) violations.push({ what: 'a signed head is not that of its entries', subject: String(edge.size) });
    }
    if (placed.length === 0) return { checked: edge.size, violations: [...violations, { what: 'the log ends before its head', subject: String(edge.size) }] };
    violations.push(...(await wrongTiles(reading, SHA256.tree, edge)));
  }
  if (!edge.root().equals(head.root)) violations.push({ what: 'the head is not that of the entries', subject: String(head.size) });
  if (signed.length > 0) violations.push({ what: 'a head was signed that the log does not reach', subject: String(signed[0]!.size) });
  return { checked: head.size, violations };
};

/** Tiles that changed since they were last asked for, against those that are kept. */
export async function wrongTiles(reading: Reading, tree: TreeName, edge: TileEdge): Promise<readonly Violation[]> {
  const expected = edge.takeChanged();
  const kept = await tilesOf(reading, tree, expected);
  return expected
    .filter(({ level, number, hashes }) => !kept.some((one) => one.level === level && one.number === number && hashes.equals(one.hashes.subarray(0, hashes.length))))
    .map(({ level, number }) => ({ what: 'a hash tile is not that of its entries', subject: `${level}/${number}` }));
}

/** Every entry has a position or waits for one, never both, and nothing else has. */
const everyEntryIsPlaced = inSql('placed', 'SELECT count(*) FROM trail_entry WHERE county_id = $1', [
  `SELECT 'an entry has neither a position in the log nor waits for one' AS what, e.id::text AS subject FROM trail_entry e, around
   WHERE e.county_id = county AND NOT EXISTS (SELECT 1 FROM trail_index i WHERE i.county_id = county AND i.entry_id = e.id)
     AND NOT EXISTS (SELECT 1 FROM trail_waiting w WHERE w.county_id = county AND w.at = e.at AND w.entry_id = e.id)`,
  `SELECT 'waits for a position and has one' AS what, w.entry_id::text AS subject FROM trail_waiting w, around
   WHERE w.county_id = county AND EXISTS (SELECT 1 FROM trail_index i WHERE i.county_id = county AND i.entry_id = w.entry_id)`,
  `SELECT 'an entry waits that is not there' AS what, w.entry_id::text AS subject FROM trail_waiting w, around
   WHERE w.county_id = county AND NOT EXISTS (SELECT 1 FROM trail_entry e WHERE e.county_id = county AND e.id = w.entry_id)`,
]);

/** Part of I4: the log is the entries, and every head that was signed is a head of it. */
export const logIsTheEntries: Check = together(everyEntryIsPlaced, treeRecomputes);
