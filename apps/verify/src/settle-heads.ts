import { isSignedBy, signaturesOf } from '#domain/ledger/tlog/signed-note';
import type { Faults } from './faults';
import type { Head } from './heads';
import type { Loaded } from './load-heads';
import type { Signers } from './signers';
import type { Verifying } from './verifying';

/** What is to be held against the log, now that its keys and names are known. */
export interface Settled extends Pick<Loaded, 'receipts' | 'promises'> {
  readonly signed: readonly Head[];
  readonly signers: Signers;
}

/** Whether lines claim to be by the inspector's keys, and none is: before anything of the log is read. */
export function isContradicted({ note }: Head, { trust: { keys }, hashing }: Verifying): boolean {
  return keys.some((key) => signaturesOf(note, key).length > 0) && !keys.some((key) => isSignedBy(note, key, hashing.verify));
}

const UNNAMED = { newest: 'origin-differs', kept: 'origin-differs', stamped: 'origin-differs', presented: 'presented-unreadable', receipt: 'presented-unreadable' } as const;

/** The signed heads of the log, and receipts and promises under one of its names; the others are named. */
export function settleHeads(newest: Head, { others, promises, receipts }: Loaded, { signers, faults, expected }: { signers: Signers; faults: Faults; expected: string }): Settled {
  const isNamed = ({ checkpoint: { origin }, from, name: file }: Head): boolean => {
    const named = signers.isName(origin);
    if (!named) faults.add(UNNAMED[from], { file, origin, expected });
    return named;
  };
  const signed = [newest, ...others].filter((head) => isNamed(head) && signers.holds(head) && (head === newest || !signers.isCutOff(head)));
  const kept = promises.filter(({ name: file, note, origin }) => {
    const fault = !signers.isName(origin) ? 'presented-unreadable' : signers.signs(note) ? undefined : 'receipt-wrong';
    if (fault) faults.add(fault, { file });
    return !fault;
  });
  return { signers, signed, promises: kept, receipts: receipts.filter(({ head }) => signers.isName(head.checkpoint.origin)) };
}
