import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import { decodeEntries, encodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { tilePath, tileWidth } from '#domain/ledger/tlog/tile';
import type { FaultCode, Outcome } from '#domain/ledger/verdict';
import type { Trust } from '#verify/trust';
import { BuiltLog, buildBundle, type Files, keptSizes } from './build-bundle';
import type { Random } from './random';
import type { Told } from './tell-story';

/** A sound bundle, for somebody to tamper with. */
export interface Given {
  readonly story: Told;
  readonly log: BuiltLog;
  /** A map of its own; the bytes are shared, so that what is changed has to be put anew. */
  readonly files: Files;
  readonly random: Random;
}

export interface Tampered {
  readonly files: Files;
  /** What the inspector holds besides the county's and the witnesses' keys. */
  readonly trust?: Partial<Trust>;
  readonly outcome: Exclude<Outcome, 'valid'>;
  /** What must be named first. */
  readonly code: FaultCode;
  /** The entry that must lie within the named positions. */
  readonly at?: number;
  /** What must be found besides. */
  readonly also?: FaultCode;
  /** How many entries may be named at most: 1 where it can be told exactly. */
  readonly within?: number;
}

/** One way of tampering; undefined where this bundle has nothing to do it to. */
export type Kind = (given: Given) => Tampered | undefined;
export type Kinds = Readonly<Record<string, Kind>>;

export function put(given: Given, path: string, bytes: Uint8Array): Files {
  given.files.set(path, bytes);
  return given.files;
}

/** A byte changed to another. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, bytes[at]! ^ 1);
}

export function entriesPath(size: number, index: number): string {
  const tile = Math.floor(index / 256);
  return tilePath({ level: 'entries', index: tile, width: tileWidth('entries', tile, size) });
}

export function leafPath(size: number, index: number): string {
  return entriesPath(size, index).replace('entries', '0');
}

/** Changes the entries of the tile in which `index` lies; the hash tiles stay. */
export function inTile(given: Given, index: number, change: (entries: Uint8Array[], place: number) => void): Files {
  const path = entriesPath(given.log.size, index);
  const entries = [...decodeEntries(given.files.get(path)!)];
  change(entries, index % 256);
  return put(given, path, encodeEntries(entries));
}

/** All entries in their files after a change of the row, whatever size it has; hash tiles and checkpoints stay. */
export function spread(given: Given, entries: readonly Uint8Array[]): Files {
  for (let index = 0; index < given.log.size; index += 256) {
    const last = index + 256 >= given.log.size;
    put(given, entriesPath(given.log.size, index), encodeEntries(entries.slice(index, last ? undefined : index + 256)));
  }
  return given.files;
}

/** As somebody does who has the county's key, but not the witnesses': everything signed anew over other entries. */
export function resigned(given: Given, entries: readonly (string | Uint8Array)[], witnesses = 0): { readonly files: Files; readonly log: BuiltLog } {
  const log = new BuiltLog(entries);
  return { files: buildBundle(log, given.story, witnesses), log };
}

/** How far apart two kept checkpoints are: nothing closer can be told of a log that was signed anew. */
export function widestGap(size: number): number {
  const sizes = [0, ...keptSizes(size), size];
  return Math.max(...sizes.map((at, index) => at - (sizes[index - 1] ?? 0)));
}

/** The entry with changed members, canonical again. */
export function changed(body: string, change: (entry: { [key: string]: Canonical }) => void): string {
  const entry = JSON.parse(body) as { [key: string]: Canonical };
  change(entry);
  return canonicalJson(entry);
}
