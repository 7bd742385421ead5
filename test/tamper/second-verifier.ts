import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Verdict } from '#domain/ledger/verdict';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { sha256Hex } from '#platform/hash';
import { PROJECT_ROOT } from '#platform/project';
import type { Presented, Trust } from '#verify/trust';
import type { Files } from './build-bundle';
import { TRUST } from './tampering';

/** What both verifiers must agree on: the outcome, and of every fault its place. */
export interface Agreed {
  readonly outcome: string;
  readonly faults: Readonly<Record<string, readonly [number, number] | null>>;
}

export function agreedOf({ outcome, faults }: Verdict): Agreed {
  const sorted = faults.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  return { outcome, faults: Object.fromEntries(sorted.map(({ code, from, to }) => [code, from === null || to === null ? null : ([from, to] as const)])) };
}

/** The verifier in Python, asked one bundle after another; bytes it has seen are not sent again. */
export class SecondVerifier {
  private readonly python = spawn('python3', [join(PROJECT_ROOT, 'test/tamper/python/verify.py'), '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  private readonly answers = createInterface({ input: this.python.stdout })[Symbol.asyncIterator]();
  private readonly sent = new Set<string>();

  async verdictOf(files: Files, trust: Partial<Trust> = {}): Promise<Agreed> {
    const { authorities, keys, sm2Keys, witnesses, checkpoints, receipts, maxHeadAge, ...rest } = { ...TRUST, ...trust };
    const keep: Record<string, string> = {};
    const named = (bytes: Uint8Array): string => this.name(bytes, keep);
    const question = {
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, named(bytes)])),
      trust: {
        ...rest,
        authorities: (authorities ?? []).map((one) => Buffer.from(one).toString('base64')),
        keys: keys.map(encodeVkey),
        sm2_keys: sm2Keys.map(encodeVkey),
        witnesses: witnesses.map(encodeVkey),
        checkpoints: checkpoints.map(({ name, bytes }: Presented) => [name, named(bytes)]),
        receipts: receipts.map(({ name, bytes }: Presented) => [name, named(bytes)]),
        max_head_age: maxHeadAge,
      },
      keep,
    };
    this.python.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.answers.next();
    if (done) throw new Error('the second verifier ended');
    return JSON.parse(String(value)) as Agreed;
  }

  end(): void {
    this.python.stdin.end();
  }

  private name(bytes: Uint8Array, keep: Record<string, string>): string {
    const hash = sha256Hex(bytes);
    if (!this.sent.has(hash)) keep[hash] = Buffer.from(bytes).toString('base64');
    this.sent.add(hash);
    return hash;
  }
}
