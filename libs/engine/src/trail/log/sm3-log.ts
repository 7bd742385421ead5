import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { sm3Origin } from '#domain/ledger/sm2/sm2-note';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { TILE_WIDTH } from '#domain/ledger/tlog/tile';
import { HASH_SIZE, leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { leafHash } from '#platform/hash';
import type { Tx } from '../../core/tx';
import type { UnitOfWork } from '../../core/unit-of-work';
import { type LogKey, newestHead } from './checkpoint.store';
import { alone, LOG_BATCH, SHA256 } from './integrate';
import type { KeyKeeper } from './log-keys';
import { bodiesOf, edgeAt, type Placed, putTiles, tilesOf } from './log.store';
import { noteOf } from './sign-checkpoint';
import { newestSm3Head, putSm2Key, putSm3Head, SM3, sm2Keys, sm3Size } from './sm3.store';
import type { TileEdge } from './tile-edge';

/** Not the sequencer's: the second tree follows the first and never keeps it waiting. */
const SM3_LOCK = 728_631;
/** Between two tries while another worker is at it. */
const POLITE_MS = 20;

/** Counties whose newest signed head has no head of SM3 beside it. Tells numbers of counties and no more. */
export async function countiesToSm3(source: DataSource): Promise<readonly CountyId[]> {
  const rows: { county: CountyId }[] = await source.query('SELECT counties_to_sm3() AS county');
  return rows.map((row) => row.county);
}

/**
 * The second tree of a county's log: the same entries under SM3, its heads signed with SM2, one for each signed head that
 * it finds newest. It follows the log from wherever it stands: also from the beginning, where it was switched on late.
 */
export class Sm3Log {
  constructor(
    /** As `duban_sequencer`. */
    private readonly work: UnitOfWork,
    private readonly keys: KeyKeeper,
  ) {}

  /** A batch of entries, or the signature; whether there is more to do at once. Undefined when another worker is at it. */
  step(county: CountyId, most = LOG_BATCH): Promise<boolean | undefined> {
    return alone(this.work, county, (tx) => this.stepAlone(tx, most), SM3_LOCK);
  }

  /** Until the newest signed head has its head of SM3 beside it. Another worker is waited for. */
  async drain(county: CountyId): Promise<void> {
    for (let more: boolean | undefined = true; more !== false; ) {
      more = await this.step(county);
      if (more === undefined) await pause(POLITE_MS);
    }
  }

  private async stepAlone(tx: Tx, most: number): Promise<boolean> {
    const [head, size] = [await newestHead(tx), await sm3Size(tx)];
    if (!head) return false;
    const before = await newestSm3Head(tx, head.origin);
    const signed = before?.size ?? 0;
    // A tree shorter than its own head lost hashes, one longer than the log has some that are no entry's.
    if (size < signed || size > head.size) fail('trail.broken', { position: Math.min(size, head.size), entry: 'tile' });
    if (signed === head.size) return false;
    const isFar = head.size - signed > most;
    if (isFar && size < head.size) {
      await grow(tx, await edgeAt(tx, SM3, size), Math.min(head.size, size + most));
      return true;
    }
    const edge = await edgeAt(tx, SM3, signed);
    if (before && !edge.root().equals(before.root)) fail('trail.broken', { position: signed - 1, entry: 'tile' });
    const keys = await this.keysOf(tx, head.origin);
    const origin = sm3Origin(head.origin);
    // From the head before on the entries themselves are signed, whatever hashes lie there.
    const root = (isFar ? await edgeAt(tx, SM3, head.size) : await grow(tx, edge, head.size)).root();
    const note = await noteOf({ origin, size: head.size, root }, keys, (key) => this.keys.find(tx.code, key));
    await putSm3Head(tx, { size: head.size, origin, root, note });
    return false;
  }

  private async keysOf(tx: Tx, log: string): Promise<readonly LogKey[]> {
    const known = await sm2Keys(tx, log);
    if (known.length > 0) return known;
    const origin = sm3Origin(log);
    const { key } = this.keys.create(tx.code, origin);
    const first = { key, vkey: encodeVkey(key), origin, sinceSize: 0 };
    await putSm2Key(tx, first);
    return [first];
  }
}

async function grow(tx: Tx, edge: TileEdge, to: number): Promise<TileEdge> {
  for (const body of await bodiesAsSigned(tx, edge.size, to)) edge.append(leafHashOf(utf8(body), SM3.hash));
  await putTiles(tx, SM3.tree, edge.takeChanged());
  return edge;
}

/** Entries that are still those whose SHA-256 the log has: what was changed meanwhile gets no second signature. */
async function bodiesAsSigned(tx: Tx, from: number, to: number): Promise<readonly string[]> {
  const [first, last] = [Math.floor(from / TILE_WIDTH), Math.floor((to - 1) / TILE_WIDTH)];
  const wanted = Array.from({ length: last - first + 1 }, (_, index) => ({ level: 0, number: first + index }));
  const tiles = new Map((await tilesOf(tx, SHA256.tree, wanted)).map(({ number, hashes }) => [number, hashes]));
  const placed = await bodiesOf(tx, from, to);
  if (placed.length !== to - from) fail('trail.broken', { position: from + placed.length, entry: 'none' });
  return placed.map(({ position, id, body }: Placed) => {
    const at = (position % TILE_WIDTH) * HASH_SIZE;
    const hash = tiles.get(Math.floor(position / TILE_WIDTH))?.subarray(at, at + HASH_SIZE);
    if (body === null) fail('trail.entry-lost', { entry: id });
    return hash && leafHash(body).equals(hash) ? body : fail('trail.broken', { position, entry: id });
  });
}
