import type { Canonical } from '#domain/ledger/canonical';
import { textOf } from '#domain/ledger/tlog/bytes';
import type { BundleFiles } from './bundle-files';
import { canonicalValueOf, type Data, isRecord } from './entry';
import type { Faults } from './faults';

const NEWLINE = 0x0a;

/** A line of a table: canonical, and sorted after the one before it. */
export interface Line {
  readonly number: number;
  readonly value: Data;
}

/**
 * The lines of a table one after another. A line that is not canonical, or not after the one before it by `key`, is
 * named and left out; undefined where the file is missing.
 */
export async function* tableLines(files: BundleFiles, file: string, { key, faults }: { key: 'id' | 'index'; faults: Faults }): AsyncGenerator<Line> {
  let [number, before] = [0, undefined as Canonical | undefined];
  for await (const bytes of lines(files, file)) {
    number += 1;
    const text = textOf(bytes);
    const value = text === undefined ? undefined : canonicalValueOf(text);
    const at = isRecord(value) ? value[key] : undefined;
    if (!isRecord(value) || !isAfter(at, before)) {
      faults.add('table-malformed', { file, line: number });
      continue;
    }
    before = at;
    yield { number, value };
  }
}

function isAfter(at: Canonical | undefined, before: Canonical | undefined): boolean {
  if (typeof at !== 'string' && typeof at !== 'number') return false;
  return before === undefined || (typeof at === typeof before && at > (before as typeof at));
}

async function* lines(files: BundleFiles, file: string): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const piece of files.pieces(file)) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, from)) {
      const line = piece.subarray(from, end);
      yield rest.length === 0 ? line : joined(rest, line);
      rest = new Uint8Array(0);
      from = end + 1;
    }
    if (from < piece.length) rest = joined(rest, piece.subarray(from));
  }
  if (rest.length > 0) yield rest;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
