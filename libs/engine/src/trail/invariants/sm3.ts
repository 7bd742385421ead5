import type { QueryResultRow } from 'pg';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import type { Statement } from '../../core/reader';
import { bodiesOf } from '../log/log.store';
import { SM3, sm3Size } from '../log/sm3.store';
import { TileEdge } from '../log/tile-edge';
import type { Check, Violation } from './invariant';
import { wrongTiles } from './log';

const PAGE = 5_000;
const CHECKPOINTS: Statement = { name: 'invariant-sm3-checkpoints', text: 'SELECT size, root FROM trail_sm3_checkpoint WHERE county_id = $1 ORDER BY size' };

/** Part of I4: the tree of SM3, where there is one, is that of the same entries, as far as it goes; so is each of its heads. */
export const sm3IsTheEntries: Check = async (reading) => {
  const size = await sm3Size(reading);
  const signed = await reading.rows<QueryResultRow & { size: number; root: Buffer }>(CHECKPOINTS, [reading.county]);
  const violations: Violation[] = [];
  const edge = new TileEdge(0, [], SM3.hash);
  while (edge.size < size) {
    const placed = await bodiesOf(reading, edge.size, Math.min(size, edge.size + PAGE));
    if (placed.length === 0) break;
    for (const { body } of placed) {
      edge.append(leafHashOf(utf8(body ?? ''), SM3.hash));
      if (signed[0]?.size === edge.size && !signed.shift()!.root.equals(edge.root())) violations.push({ what: 'a head of SM3 is not that of its entries', subject: String(edge.size) });
    }
    violations.push(...(await wrongTiles(reading, SM3.tree, edge)));
  }
  if (signed.length > 0) violations.push({ what: 'a head of SM3 was signed that its tree does not reach', subject: String(signed[0]!.size) });
  return { checked: edge.size, violations };
};
