import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CountyId } from '#domain/kernel/ids';
import { checkpointPath } from '#domain/ledger/bundle';
import { stampedAt, stampQuery } from '#domain/ledger/time-stamp';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { processNow } from '#platform/clock';
import { sha256 } from '#platform/hash';
import { newSalt } from '#platform/ids';
import { postBytes } from '#platform/web/post-bytes';
import type { UnitOfWork } from '../../core/unit-of-work';
import { newestHead } from './checkpoint.store';
import { withCosignatures } from './witness.store';

const STAMP_LIMITS = { timeoutMs: 20_000, answerBytes: 65_536 };
const STAMP = '.tsr';
const NONCE_BYTES = 8;
/** A day's distance bounds how far an entry could be back-dated without showing. */
const EVERY_MS = 86_400_000;

export interface HeadsWay {
  /** A folder on another machine's medium, best one that is written once. */
  readonly folder: string;
  /** A time-stamping authority of RFC 3161; absent: heads are not stamped. */
  readonly stampUrl: string | undefined;
}

/** What left: the head of so many entries, and the moment an authority put on it. */
export interface SentHead {
  readonly size: number;
  readonly stampedAt: string | null;
}

/** An authority that gave no time-stamp, or one of something else. The head itself has left. */
export class NotStamped extends Error {
  constructor(readonly why: string) {
    super(`the time-stamping authority gave no time-stamp: ${why}`);
    this.name = 'NotStamped';
  }
}

/**
 * Lets a county's newest signed head leave once a day as a file, `<folder>/<county>/<size>`, with the lines of its
 * witnesses, and beside it the answer of a time-stamping authority over these very bytes (`<size>.tsr`). A file that is
 * there is never written again; a head whose time-stamp is missing is stamped at the next call. Undefined: nothing to do.
 */
export class SendHeads {
  constructor(
    /** As `duban_sequencer`. */
    private readonly work: UnitOfWork,
    private readonly way: HeadsWay,
  ) {}

  async run(county: CountyId): Promise<SentHead | undefined> {
    const head = await this.newest(county);
    if (!head) return undefined;
    const folder = join(this.way.folder, head.code);
    mkdirSync(folder, { recursive: true });
    const last = largestIn(folder);
    const { stampUrl } = this.way;
    if (last !== undefined && stampUrl !== undefined && !existsSync(`${last.file}${STAMP}`)) return { size: last.size, stampedAt: await stamp(stampUrl, last.file) };
    if (last !== undefined && (last.size >= head.size || last.age < EVERY_MS)) return undefined;
    const file = join(folder, nameOf(head.size));
    writeWhole(file, utf8(head.note));
    return { size: head.size, stampedAt: stampUrl === undefined ? null : await stamp(stampUrl, file) };
  }

  private newest(county: CountyId): Promise<{ readonly code: string; readonly size: number; readonly note: string } | undefined> {
    return this.work.transact({ kind: 'system', countyId: county, rule: 'sequencer' }, async (tx) => {
      const head = await newestHead(tx);
      return head && { code: tx.code, size: head.size, note: await withCosignatures(tx, head) };
    });
  }
}

/** The largest head that was sent; its age in milliseconds. */
function largestIn(folder: string): { readonly file: string; readonly size: number; readonly age: number } | undefined {
  const name = readdirSync(folder).filter((one) => /^\d{12}$/.test(one)).sort().at(-1);
  if (name === undefined) return undefined;
  const file = join(folder, name);
  return { file, size: Number(name), age: processNow().getTime() - statSync(file).mtimeMs };
}

async function stamp(url: string, file: string): Promise<string> {
  const question = { imprint: sha256(readFileSync(file)), nonce: newSalt().subarray(0, NONCE_BYTES) };
  const answer = await postBytes(url, stampQuery(question), { contentType: 'application/timestamp-query', limits: STAMP_LIMITS });
  if (answer.status === null) throw new NotStamped(answer.reason);
  if (answer.status !== 200) throw new NotStamped(String(answer.status));
  try {
    const at = stampedAt(answer.body, question);
    writeWhole(`${file}${STAMP}`, answer.body);
    return at;
  } catch (error) {
    if (error instanceof Malformed) throw new NotStamped(error.what);
    throw error;
  }
}

/** All of it or nothing, whatever dies meanwhile. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}

const nameOf = (size: number): string => checkpointPath(size).slice('checkpoints/'.length);
