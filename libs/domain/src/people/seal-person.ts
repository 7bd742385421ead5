import { fail } from '../kernel/failure';

export const SEAL_ACTS = ['freeze', 'restore', 'shred'] as const;
export type SealAct = (typeof SEAL_ACTS)[number];
export type SealState = 'open' | 'frozen' | 'shredded';

/** What of a person decides whether his data may be put away. */
export interface PersonStanding {
  readonly state: SealState;
  /** Holds a post, or has an account that is not disabled. */
  readonly isInOffice: boolean;
}

const BECOMES: Readonly<Record<SealAct, SealState>> = { freeze: 'frozen', restore: 'open', shred: 'shredded' };

/**
 * Personal data are erased in two steps (Personal Information Protection Law, article 47: where a term of keeping still
 * runs, all processing but storage stops; where its purpose has ended, they are deleted). Frozen data are in no table
 * that can be read and can be restored; shredded ones are gone, and what is left says who authorised it. Refused: a
 * person in office (`person.in-office`), a step twice or back from where nothing is left.
 */
export function sealedState(act: SealAct, { state, isInOffice }: PersonStanding): SealState {
  if (state === 'shredded') fail('person.shredded');
  if (act === 'freeze' && state === 'frozen') fail('person.frozen');
  if (act !== 'freeze' && state !== 'frozen') fail('person.not-frozen');
  if (act === 'freeze' && isInOffice) fail('person.in-office');
  return BECOMES[act];
}
