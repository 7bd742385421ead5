import { fail } from '../kernel/failure';
import type { PersonId, UnitId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from './actor';
import { mustMay } from './permission';

/** 意见: what somebody thinks wrong, with the work asked of him or with this system. */
export const COMPLAINT_KINDS = [
  'burden', // too many forms, the same figure asked again
  'unfair', // a light, a return, a slip that is not deserved
  'fault', // the system does not work
  'other',
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

/** A complaint stays as it was filed; it is answered once. */
export interface Complaint {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly text: string;
  /** The address of the screen it was written on, without its host; null where none was named. */
  readonly about: string | null;
  readonly byPersonId: PersonId;
  readonly byUnitId: UnitId;
  readonly answered: boolean;
}

export interface ComplaintFiled extends Consequences {
  readonly complaint: Complaint;
}

type Commit = (text: string) => string;

/** Whoever may sign in may complain. The trail keeps its kind and a commitment to its words, never the words. */
export function fileComplaint(
  input: Pick<Complaint, 'id' | 'kind' | 'text' | 'about'>,
  by: PersonActor,
  commit: Commit,
): ComplaintFiled {
  mustMay(by, 'complaint.file');
  const complaint = { ...input, byPersonId: by.personId, byUnitId: by.unitId, answered: false };
  const data = { kind: input.kind, words: commit(input.text) };
  return { complaint, facts: [{ fact: 'complaint.filed', subject: { kind: 'complaint', id: input.id }, data }], promises: [] };
}

/** Once, and by somebody other than who complained. Refused: `complaint.answered`, `complaint.own`. */
export function answerComplaint(
  complaint: Pick<Complaint, 'id' | 'byPersonId' | 'answered'>,
  answer: string,
  by: PersonActor,
  commit: Commit,
): Consequences {
  mustMay(by, 'complaint.answer');
  if (complaint.answered) fail('complaint.answered', { id: complaint.id });
  if (complaint.byPersonId === by.personId || complaint.byPersonId === by.actingFor) fail('complaint.own');
  const data = { words: commit(answer) };
  return { facts: [{ fact: 'complaint.answered', subject: { kind: 'complaint', id: complaint.id }, data }], promises: [] };
}
