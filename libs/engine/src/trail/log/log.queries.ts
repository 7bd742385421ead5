import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { encodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { parseTilePath, type Tile, tilePath } from '#domain/ledger/tlog/tile';
import { base64Of } from '#domain/ledger/tlog/base64';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader, Reading, Statement } from '../../core/reader';
import { logKeys, newestHead } from './checkpoint.store';
import { bodiesOf, headOf } from './log.store';
import { consistencyBetween, hashTiles, isTileOf } from './prove';
import { withCosignatures, witnessesOf } from './witness.store';

const WAITING: Statement = {
  name: 'log-waiting',
  text: `SELECT count(*)::integer AS entries, coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0)::float8 AS seconds
         FROM trail_waiting WHERE county_id = $1`,
};

/** How a county's log stands, for whoever wants to know whether it proves anything. */
export interface LogStandingShown {
  readonly origin: string | null;
  /** Public keys, the newest first: to be compared with what an inspector has from elsewhere. */
  readonly vkeys: readonly string[];
  readonly size: number;
  readonly signedSize: number;
  /** Seconds since the newest head was signed; null where there is none. */
  readonly signedAge: number | null;
  /** Hexadecimal root of the newest signed head. */
  readonly root: string | null;
  readonly waiting: { readonly entries: number; readonly seconds: number };
  readonly witnesses: readonly { readonly name: string; readonly vkey: string; readonly cosignedSize: number; readonly cosignedAt: string | null; readonly problem: string | null }[];
}

/** Reads of the log by C2SP tlog-tiles, and what one asks besides. */
export class LogQueries {
  constructor(private readonly reader: Reader) {}

  standing(by: PersonActor): Promise<LogStandingShown> {
    mustMay(by, 'trail.prove');
    return this.reader.read(by.countyId, async (reading) => {
      const [keys, head, newest] = [await logKeys(reading), await headOf(reading), await newestHead(reading)];
      const [waiting] = await reading.rows<QueryResultRow & LogStandingShown['waiting']>(WAITING, [reading.county]);
      const witnesses = (await witnessesOf(reading)).map(({ name, vkey, cosignedSize, cosignedAt, problem }) => ({ name, vkey, cosignedSize, cosignedAt, problem }));
      return {
        origin: keys[0]?.origin ?? null,
        vkeys: keys.map(({ vkey }) => vkey),
        size: head?.size ?? 0,
        signedSize: newest?.size ?? 0,
        signedAge: newest ? Math.round(newest.age) : null,
        root: newest?.root.toString('hex') ?? null,
        waiting: { entries: waiting!.entries, seconds: Math.round(waiting!.seconds) },
        witnesses,
      };
    });
  }

  /** The newest signed head with the lines of its witnesses. */
  checkpoint(by: PersonActor): Promise<string> {
    mustMay(by, 'trail.prove');
    return this.reader.read(by.countyId, async (reading) => withCosignatures(reading, (await newestHead(reading)) ?? fail('trail.no-checkpoint')));
  }

  /** That the head of `to` goes on from that of `from`, base64 hashes. Refused beyond the newest signed head. */
  consistency(by: PersonActor, from: number, to: number): Promise<readonly string[]> {
    mustMay(by, 'trail.prove');
    return this.reader.read(by.countyId, async (reading) => {
      const size = (await newestHead(reading))?.size ?? 0;
      if (from > to || to > size) fail('trail.unknown-tile', { path: `${from}..${to}` });
      return (await consistencyBetween(reading, from, to)).map(base64Of);
    });
  }

  /** A file of the log by its path, `tile/0/000.p/17`. The entries themselves are only for those who may take them along. */
  tile(by: PersonActor, path: string): Promise<Buffer> {
    const tile = tileOf(path);
    mustMay(by, tile.level === 'entries' ? 'trail.export' : 'trail.prove');
    return this.reader.read(by.countyId, async (reading) => {
      const size = (await newestHead(reading))?.size ?? 0;
      if (!isTileOf(size, tile)) fail('trail.unknown-tile', { path });
      return tile.level === 'entries' ? entriesOf(reading, tile) : (await hashTiles(reading, [tile])).get(tilePath(tile))!;
    });
  }
}

async function entriesOf(reading: Reading, { index, width }: Tile): Promise<Buffer> {
  const placed = await bodiesOf(reading, index * 256, index * 256 + width);
  return Buffer.from(encodeEntries(placed.map(({ id, body }) => utf8(body ?? fail('trail.entry-lost', { entry: id })))));
}

function tileOf(path: string): Tile {
  try {
    return parseTilePath(path);
  } catch (error) {
    if (error instanceof Malformed) fail('trail.unknown-tile', { path });
    throw error;
  }
}
