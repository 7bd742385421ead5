import { checkpointPath } from '#domain/ledger/bundle';
import { firstOrigin } from '#domain/ledger/key-statement';
import type { Faults } from './faults';
import { type Head, headOf, readCheckpoint } from './heads';
import { type HeldPromise, isPromise, readPromise } from './promises';
import { readReceipt, type Receipt } from './receipts';
import { stampedHeads } from './stamps';
import { isOfSm3 } from './sm3-heads';
import type { Presented, Trust } from './trust';
import type { Verifying } from './verifying';

export interface Loaded {
  readonly newest: Head | undefined;
  /** Older ones of the bundle, those the inspector brought, and those of receipts. */
  readonly others: readonly Head[];
  readonly receipts: readonly Receipt[];
  readonly promises: readonly HeldPromise[];
}

/** Reads every checkpoint there is to compare, of the pinned log under whatever of its names; nothing is verified yet. */
export async function loadHeads({ files, trust, hashing }: Verifying, faults: Faults): Promise<Loaded> {
  const newest = await newestOf({ files, trust }, faults);
  const others: Head[] = [];
  for (const file of files.paths().filter((path) => path.startsWith('checkpoints/')).sort()) {
    const head = await keptHead({ files, trust }, file, faults);
    if (head) others.push(head);
  }
  for (const presented of trust.checkpoints.filter((one) => !isOfSm3(one, trust))) {
    const head = ofThisLog(headIn(presented), trust);
    if (head) others.push(head);
    else faults.add('presented-unreadable', { file: presented.name });
  }
  for (const head of await stampedHeads({ files, trust, hashing }, faults)) {
    if (ofThisLog(head, trust)) others.push(head);
    else faults.add('checkpoint-malformed', { file: head.name });
  }
  const { receipts, promises } = await receiptsOf({ files, trust, hashing }, faults);
  return { newest, others: [...others, ...receipts.map(({ head }) => head)], receipts, promises };
}

type Reading = Pick<Verifying, 'files' | 'trust'>;

async function newestOf({ files, trust }: Reading, faults: Faults): Promise<Head | undefined> {
  const bytes = await files.read('checkpoint');
  const signed = bytes && readCheckpoint(bytes);
  if (!signed) faults.add(bytes ? 'checkpoint-malformed' : 'checkpoint-missing', { file: 'checkpoint' });
  const head = signed && headOf('checkpoint', 'newest', signed);
  if (head && !ofThisLog(head, trust)) faults.add('origin-differs', { origin: head.checkpoint.origin, expected: trust.origin });
  return head;
}

async function keptHead({ files, trust }: Reading, file: string, faults: Faults): Promise<Head | undefined> {
  const bytes = await files.read(file);
  const signed = bytes && readCheckpoint(bytes);
  const head = signed && ofThisLog(headOf(file, 'kept', signed), trust);
  if (head && checkpointPath(head.checkpoint.size) === file) return head;
  faults.add('checkpoint-malformed', { file });
  return undefined;
}

function headIn({ name, bytes }: Presented): Head | undefined {
  const signed = readCheckpoint(bytes);
  return signed && headOf(name, 'presented', signed);
}

function ofThisLog(head: Head | undefined, { origin }: Trust): Head | undefined {
  return head && firstOrigin(head.checkpoint.origin) === firstOrigin(origin) ? head : undefined;
}

async function receiptsOf({ files, trust, hashing }: Pick<Verifying, 'files' | 'trust' | 'hashing'>, faults: Faults): Promise<Pick<Loaded, 'receipts' | 'promises'>> {
  const presented: Presented[] = [...trust.receipts];
  for (const name of files.paths().filter((path) => path.startsWith('receipts/')).sort()) {
    presented.push({ name, bytes: (await files.read(name)) ?? new Uint8Array(0) });
  }
  const promises = presented.filter(isPromise).map((one) => readPromise(one, trust, { faults, hashing }));
  const receipts: Receipt[] = [];
  for (const one of presented.filter((other) => !isPromise(other))) {
    const receipt = readReceipt(one, { faults, hashing });
    if (receipt && !ofThisLog(receipt.head, trust)) faults.add('presented-unreadable', { file: one.name });
    else if (receipt) receipts.push(receipt);
  }
  return { receipts, promises: promises.filter((one) => one !== undefined) };
}
