import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CountyId } from '#domain/kernel/ids';
import { checkpointPath } from '#domain/ledger/bundle';
import { stampedAt, stampQuery } from '#domain/ledger/time-stamp';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { processNow } from '#platform/clock';
import { createFile } from '#platform/files/create-file';
import { sha256, sha256Hex } from '#platform/hash';
import { sendMail } from '#platform/mail/send-mail';
import { newSalt } from '#platform/ids';
import { postBytes } from '#platform/web/post-bytes';
import { HEAD_MAIL } from '#words/trail';
import type { UnitOfWork } from '../../core/unit-of-work';
import { newestHead } from './checkpoint.store';
import { keepStamp, keptStamps } from './stamp.store';
import { withCosignatures } from './witness.store';

const STAMP_LIMITS = { timeoutMs: 20_000, answerBytes: 65_536 };
const STAMP = '.tsr';
const MAILED = '.mailed';
const MAIL_MS = 30_000;
const NONCE_BYTES = 8;
/** A day's distance bounds how far an entry could be back-dated without showing. */
const EVERY_MS = 86_400_000;

export interface HeadsWay {
  /** A folder on another machine's medium, best one that is written once. */
  readonly folder: string;
  /** A time-stamping authority of RFC 3161; absent: heads are not stamped. */
  readonly stampUrl: string | undefined;
  /** Whom each head is mailed to as well; absent: nobody. */
  readonly mail: HeadsMail | undefined;
}

export interface HeadsMail {
  readonly server: string;
  readonly from: string;
  readonly to: string;
}

/** What left, as far as this call had to do it: the head of so many entries, the moment put on it, whether it was mailed. */
export interface SentHead {
  readonly size: number;
  readonly stampedAt: string | null;
  readonly mailed: boolean;
}

/** The head has left as a file, and not as it should besides: not stamped, or not mailed. Tried again at the next call. */
export class NotSent extends Error {
  constructor(readonly why: string) {
    super(`the head did not leave: ${why}`);
    this.name = 'NotSent';
  }
}

/**
 * Lets a county's newest signed head leave once a day as a file, `<folder>/<county>/<size>`, with the lines of its
 * witnesses, beside it the answer of a time-stamping authority over these very bytes (`<size>.tsr`), and by mail. Head and
 * answer are kept in the database too, so that exports carry them. A file that is there is never written again; what could
 * not be done for it is done at the next call. Several workers may run it: two may then mail one head, under one Message-ID. Undefined: nothing to do.
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
    if (last !== undefined && existsSync(`${last.file}${STAMP}`)) await this.keep(county, folder);
    if (last !== undefined && this.isOwed(last.file)) return this.complete(county, last);
    if (last !== undefined && (last.size >= head.size || last.age < EVERY_MS)) return undefined;
    const file = join(folder, nameOf(head.size));
    // Another worker has just sent it and sees to the rest.
    if (!createFile(file, head.note)) return undefined;
    return this.complete(county, { file, size: head.size });
  }

  private isOwed(file: string): boolean {
    const { stampUrl, mail } = this.way;
    return (stampUrl !== undefined && !existsSync(`${file}${STAMP}`)) || (mail !== undefined && !existsSync(`${file}${MAILED}`));
  }

  /** Mail goes first: whoever has the head in his mailbox needs no authority. */
  private async complete(county: CountyId, { file, size }: { readonly file: string; readonly size: number }): Promise<SentHead> {
    const { stampUrl, mail } = this.way;
    const mailed = mail !== undefined && !existsSync(`${file}${MAILED}`);
    if (mailed) await mailHead(mail, file);
    const stampedAt = stampUrl !== undefined && !existsSync(`${file}${STAMP}`) ? await stamp(stampUrl, file) : null;
    if (stampedAt !== null) await this.keep(county, dirname(file));
    return { size, stampedAt, mailed };
  }

  /** What was stamped, and is not in the database yet: of earlier days, or of a worker that died in between. */
  private async keep(county: CountyId, folder: string): Promise<void> {
    const stamped = readdirSync(folder).filter((one) => /^\d{12}\.tsr$/.test(one)).map((one) => one.slice(0, -STAMP.length));
    await this.work.transact({ kind: 'system', countyId: county, rule: 'sequencer' }, async (tx) => {
      const kept = await keptStamps(tx);
      for (const name of stamped.filter((one) => !kept.has(Number(one)) && existsSync(join(folder, one)))) {
        const file = join(folder, name);
        await keepStamp(tx, { size: Number(name), note: readFileSync(file, 'utf8'), token: readFileSync(`${file}${STAMP}`) });
      }
    });
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
  if (answer.status === null) throw new NotSent(answer.reason);
  if (answer.status !== 200) throw new NotSent(String(answer.status));
  try {
    const at = stampedAt(answer.body, question);
    createFile(`${file}${STAMP}`, answer.body);
    return at;
  } catch (error) {
    if (error instanceof Malformed) throw new NotSent(error.what);
    throw error;
  }
}

/** The note is the text: nothing has to be unpacked to compare it, on paper even. */
async function mailHead(mail: HeadsMail, file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const { checkpoint } = parseSignedCheckpoint(utf8(text));
  const key = `head.${sha256Hex(text)}`;
  const posted = await sendMail({ ...mail, subject: `duban ${checkpoint.origin} ${checkpoint.size}`, text: `${HEAD_MAIL.zh}\n${HEAD_MAIL.en}\n\n${text}`, key, language: 'zh' }, MAIL_MS);
  if (!posted.accepted) throw new NotSent(posted.reason);
  createFile(`${file}${MAILED}`, '');
}

const nameOf = (size: number): string => checkpointPath(size).slice('checkpoints/'.length);
