import { appendFileSync } from 'node:fs';
import type { CountyId } from '#domain/kernel/ids';
import type { NoteKey } from '#domain/ledger/tlog/note-key';
import type { Actor } from '#domain/people/actor';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import type { Tx } from '#engine/core/tx';
import { type Shared, UnitOfWork } from '#engine/core/unit-of-work';
import { HeadsFile, type KnownHead } from '#engine/trail/log/heads-file';
import { KeyFiles, type NoteSigner } from '#engine/trail/log/log-keys';
import { SequenceLog } from '#engine/trail/log/sequence-log';
import { textOf } from '#domain/ledger/tlog/bytes';

// A sequencer as a process of its own, that kills itself with SIGKILL at one point of its first step: in one of its
// transactions before or after the commit, or around signing the head and keeping it outside. What its key signed is
// written down before anything else can happen.
const STEPS = ['integrate', 'read-back', 'record'] as const;
type Point = `${(typeof STEPS)[number]}: ${'before' | 'after'} its commit` | `${'sign' | 'keep'}: ${'before' | 'after'}`;

/** What it is told by its parent. */
export interface Doomed {
  readonly url: string;
  readonly county: number;
  readonly folder: string;
  /** What was signed, a JSON line each. */
  readonly signed: string;
  readonly point: Point;
}

type At = (here: Point) => void;

class Work extends UnitOfWork {
  private done = 0;

  constructor(
    source: Database,
    private readonly at: At,
  ) {
    super(source);
  }

  override async transact<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>, shared?: Shared): Promise<Result> {
    const step = STEPS[this.done++]!;
    const result = await super.transact(actor, async (tx) => {
      const answer = await work(tx);
      this.at(`${step}: before its commit`);
      return answer;
    }, shared);
    this.at(`${step}: after its commit`);
    return result;
  }
}

class Keys extends KeyFiles {
  constructor(
    folder: string,
    private readonly signed: string,
    private readonly at: At,
  ) {
    super(folder);
  }

  override find(county: string, key: NoteKey): NoteSigner | undefined {
    const signer = super.find(county, key);
    if (!signer) return undefined;
    const sign = async (message: Uint8Array): Promise<Uint8Array> => {
      this.at('sign: before');
      const signature = await signer.sign(message);
      appendFileSync(this.signed, `${JSON.stringify(textOf(message))}\n`);
      this.at('sign: after');
      return signature;
    };
    return { key: signer.key, sign };
  }
}

class Heads extends HeadsFile {
  constructor(
    folder: string,
    private readonly at: At,
  ) {
    super(folder);
  }

  override keep(county: string, head: KnownHead): void {
    this.at('keep: before');
    super.keep(county, head);
    this.at('keep: after');
  }
}

async function run({ url, county, folder, signed, point }: Doomed): Promise<void> {
  const at: At = (here) => {
    if (here === point) process.kill(process.pid, 'SIGKILL');
  };
  const source = await dataSource({ url, role: 'duban_sequencer', poolSize: 2 }).initialize();
  const place = { keys: new Keys(folder, signed, at), heads: new Heads(folder, at), deployment: 'test.example' };
  await new SequenceLog(new Work(source, at), place, 0).step(county as CountyId);
  await source.destroy();
}

process.once('message', (doomed: Doomed) => void run(doomed));
