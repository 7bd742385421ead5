import type { CountyId } from '#domain/kernel/ids';
import { formatAddCheckpoint, parseCosignatures } from '#domain/ledger/tlog/add-checkpoint';
import { textOf, utf8 } from '#domain/ledger/tlog/bytes';
import { cosignedAt } from '#domain/ledger/tlog/cosignature';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { formatSignatureLine, parseNote, withSignature } from '#domain/ledger/tlog/signed-note';
import { ed25519Verify } from '#platform/ed25519';
import { type Answered, postBytes } from '#platform/web/post-bytes';
import type { Tx } from '../../core/tx';
import type { UnitOfWork } from '../../core/unit-of-work';
import { newestHead, type SignedHead } from './checkpoint.store';
import type { HeadsFile } from './heads-file';
import { consistencyBetween } from './prove';
import { noteRefusal, putCosignature, type Witness, witnessesOf } from './witness.store';

/** A witness is asked no more often than this, in seconds; so that at least every ten minutes somebody cosigns. */
export const WITNESS_SPACING = 60;
const LIMITS = { timeoutMs: 10_000, answerBytes: 65_536 };
/** A witness whose size we had wrong says which it has; he is asked once more. */
const TRIES = 2;

/** What became of asking: cosigned, or why not. */
export interface Asked {
  readonly witness: string;
  readonly outcome: 'cosigned' | 'behind' | 'refused' | 'unreachable';
  readonly size: number;
  /** A code, or the size the witness has. */
  readonly why?: string;
}

interface Question {
  readonly head: SignedHead;
  readonly witness: Witness;
  readonly body: Uint8Array;
}

/**
 * Shows the newest signed head to every witness who has not cosigned it, each with the proof that it goes on from what
 * he cosigned last. His answer is kept with the head, and in the file beside the keys. No transaction waits for a witness.
 */
export class AskWitnesses {
  constructor(
    /** As `duban_sequencer`. */
    private readonly work: UnitOfWork,
    private readonly heads: HeadsFile,
  ) {}

  async run(county: CountyId): Promise<readonly Asked[]> {
    const questions = await this.questions(county);
    return Promise.all(questions.map((question) => this.ask(county, question)));
  }

  private questions(county: CountyId): Promise<readonly Question[]> {
    return this.transact(county, async (tx) => {
      const head = await newestHead(tx);
      if (!head) return [];
      const waiting = (await witnessesOf(tx)).filter(({ cosignedSize }) => cosignedSize < head.size);
      const questions: Question[] = [];
      for (const witness of waiting) questions.push(await questionOf(tx, head, witness));
      return questions;
    });
  }

  private async ask(county: CountyId, first: Question): Promise<Asked> {
    let question = first;
    for (let tries = 1; ; tries += 1) {
      const { witness, head, body } = question;
      const answer = await postBytes(`${witness.url}/add-checkpoint`, body, { contentType: 'text/plain; charset=utf-8', limits: LIMITS });
      const has = answer.status === 409 ? sizeOf(answer.body) : undefined;
      if (has === undefined || has > head.size || has === witness.cosignedSize || tries >= TRIES) return this.keep(county, question, answer);
      question = await this.transact(county, (tx) => questionOf(tx, head, { ...witness, cosignedSize: has }));
    }
  }

  private keep(county: CountyId, { witness, head }: Question, answer: Answered): Promise<Asked> {
    const { name } = witness;
    return this.transact(county, async (tx) => {
      const cosigned = answer.status === 200 ? cosignatureOf(head, witness, answer.body) : undefined;
      if (cosigned) {
        this.heads.keep(tx.code, { origin: head.origin, size: head.size, root: head.root.toString('hex'), witness: name });
        await putCosignature(tx, name, { size: head.size, ...cosigned });
        return { witness: name, outcome: 'cosigned', size: head.size };
      }
      const has = answer.status === 409 ? sizeOf(answer.body) : undefined;
      const unlike = sizeUnlike(answer, witness, has ?? 0, head.size);
      // What he saw is not known, only how much: until he cosigns again, or two officers sign that it is lost, nothing is written.
      if (unlike !== undefined) this.heads.keep(tx.code, { origin: head.origin, size: unlike, root: '', witness: name });
      if (has !== undefined && has > head.size) {
        await noteRefusal(tx, name, 'behind', null);
        return { witness: name, outcome: 'behind', size: has };
      }
      const why = answer.status === null ? answer.reason : answer.status === 200 ? 'answer-unsigned' : `status-${answer.status}`;
      await noteRefusal(tx, name, why, has ?? null);
      return { witness: name, outcome: answer.status === null ? 'unreachable' : 'refused', size: head.size, why };
    });
  }

  private transact<Result>(county: CountyId, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.work.transact({ kind: 'system', countyId: county, rule: 'sequencer' }, work);
  }
}

/**
 * The size at which he saw another log than this: a longer one; or, asked from just the size he has, one that this does not
 * go on from. Undefined where his answer says nothing of the kind.
 */
function sizeUnlike({ status }: Answered, { cosignedSize }: Witness, has: number, size: number): number | undefined {
  if (status === 422) return cosignedSize;
  return status === 409 && (has > size || has === cosignedSize) ? has : undefined;
}

async function questionOf(tx: Tx, head: SignedHead, witness: Witness): Promise<Question> {
  const proof = await consistencyBetween(tx, witness.cosignedSize, head.size);
  return { head, witness, body: formatAddCheckpoint({ old: witness.cosignedSize, proof, checkpoint: utf8(head.note) }) };
}

/** The witness's own line, checked; lines of others are not looked at. */
function cosignatureOf(head: SignedHead, { key }: Witness, body: Uint8Array): { line: string; seconds: number } | undefined {
  try {
    for (const signature of parseCosignatures(body)) {
      const seconds = cosignedAt(withSignature(parseNote(utf8(head.note)), signature), key, ed25519Verify);
      if (seconds !== undefined) return { line: formatSignatureLine(signature), seconds };
    }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  return undefined;
}

function sizeOf(body: Uint8Array): number | undefined {
  const digits = /^(0|[1-9]\d{0,9})\n$/.exec(textOf(body) ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
