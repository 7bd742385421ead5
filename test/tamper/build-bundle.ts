import { canonicalJson, type Canonical } from '#domain/ledger/canonical';
import { BUNDLE_FORMAT, checkpointPath } from '#domain/ledger/bundle';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { formatCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { cosign } from '#domain/ledger/tlog/cosignature';
import { encodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { NOTE_COSIGNATURE, NOTE_ED25519 } from '#domain/ledger/tlog/note-key';
import { formatProof } from '#domain/ledger/tlog/proof-text';
import { formatNote, signText } from '#domain/ledger/tlog/signed-note';
import { newTiles, newTilesOfLevel, type Tile, tilePath } from '#domain/ledger/tlog/tile';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { inclusionProof, treeRoot } from '#domain/ledger/tlog/tree-proof';
import { sha256 } from '#platform/hash';
import { type TestSigner, testSigner } from '#test/support/signing';
import type { Story } from './county-story';
import { PlainTree } from './plain-tree';

export const ORIGIN = 'duban.example/tongchuan';
export const LOG = testSigner(ORIGIN, NOTE_ED25519);
export const WITNESSES = [1, 2, 3].map((number) => testSigner(`witness.example/w${number}`, NOTE_COSIGNATURE));
/** When the newest head was cosigned: later than any entry of a story. */
export const WITNESSED = Date.parse('2026-01-01T00:00:00Z') / 1000;

export type Files = Map<string, Uint8Array>;

/** A log that can be written again from its entries: as the county does it, and as somebody who has its key. */
export class BuiltLog {
  readonly entries: readonly Uint8Array[];
  readonly tree: PlainTree;

  constructor(entries: readonly (string | Uint8Array)[]) {
    this.entries = entries.map((entry) => (typeof entry === 'string' ? utf8(entry) : entry));
    this.tree = new PlainTree(this.entries.map((entry) => leafHashOf(entry, sha256)));
  }

  get size(): number {
    return this.entries.length;
  }

  root(size: number): Uint8Array {
    return treeRoot(size, this.tree.hashAt, sha256);
  }

  /** Signed by the county's key, and cosigned by as many witnesses. */
  checkpoint(size = this.size, witnesses = WITNESSES.length): Uint8Array {
    return signedHead({ size, root: this.root(size), at: WITNESSED - (this.size - size) * 60 }, witnesses);
  }

  receipt(index: number, size = this.size): Uint8Array {
    return formatProof({ extra: this.entries[index]!, index, proof: inclusionProof(index, size, this.tree.hashAt, sha256), checkpoint: this.checkpoint(size) });
  }

  tile({ level, index, width }: Tile): Uint8Array {
    if (level === 'entries') return encodeEntries(this.entries.slice(index * 256, index * 256 + width));
    return Buffer.concat(Array.from({ length: width }, (_, hash) => this.tree.hashAt(level * 8, index * 256 + hash)));
  }

  putTiles(files: Files): void {
    for (const tiles of [newTiles(0, this.size), newTilesOfLevel('entries', 0, this.size)]) for (const tile of tiles) files.set(tilePath(tile), this.tile(tile));
  }
}

export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
  /** Seconds since 1970. */
  readonly at: number;
  readonly origin?: string;
}

export function signedHead({ size, root, at, origin = ORIGIN }: Head, witnesses: number, log = LOG, others: readonly TestSigner[] = []): Uint8Array {
  const text = formatCheckpoint({ origin, size, root, extensions: [] });
  const lines = WITNESSES.slice(0, witnesses).map(({ key, sign }) => cosign(text, at, key, sign));
  return formatNote({ text, signatures: [...[log, ...others].map(({ key, sign }) => signText(text, key, sign)), ...lines] });
}

/** Sizes at which the county kept a checkpoint: some on the way, so that what is between two can be told apart. */
export function keptSizes(size: number): readonly number[] {
  return [0.2, 0.5, 0.8, 0.95].map((part) => Math.floor(size * part)).filter((at, index, all) => at > 0 && at < size && all.indexOf(at) === index);
}

export function writeTables(files: Files, { assignments, reports, evidence, publications, scores }: Omit<Story, 'blobs'>): void {
  files.set('tables/assignment.jsonl', tableText(assignments));
  files.set('tables/report.jsonl', tableText(reports));
  files.set('evidence.jsonl', tableText(evidence));
  files.set('tables/publication.jsonl', tableText(publications));
  for (const [path, text] of scores) files.set(path, utf8(text));
}

export function tableText(rows: readonly { readonly id: string }[]): Uint8Array {
  const sorted = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return utf8(sorted.map((row) => `${canonicalJson(row as unknown as Canonical)}\n`).join(''));
}

/** The whole bundle of a story, its checkpoints cosigned by so many witnesses. */
export function buildBundle(log: BuiltLog, story: Story, witnesses = WITNESSES.length): Files {
  const files: Files = new Map();
  const head = { format: BUNDLE_FORMAT, origin: ORIGIN, scope: { kind: 'all' }, size: log.size, exportedAt: '2026-01-01T00:00:00.000000Z' };
  files.set('bundle.json', utf8(canonicalJson(head)));
  files.set('checkpoint', log.checkpoint(log.size, witnesses));
  for (const size of keptSizes(log.size)) files.set(checkpointPath(size), log.checkpoint(size, witnesses));
  log.putTiles(files);
  writeTables(files, story);
  for (const [name, text] of story.blobs) files.set(`evidence/${name}`, utf8(text));
  return files;
}
