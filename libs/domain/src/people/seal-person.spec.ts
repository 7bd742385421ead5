import { SEAL_ACTS, type SealAct, sealedState, type SealState } from './seal-person';

const STATES: readonly SealState[] = ['open', 'frozen', 'shredded'];
const ALLOWED: Readonly<Record<string, SealState>> = { 'open freeze': 'frozen', 'frozen restore': 'open', 'frozen shred': 'shredded' };

const outcome = (act: SealAct, state: SealState, isInOffice: boolean): string => {
  try {
    return sealedState(act, { state, isInOffice });
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

test('nothing is shredded that was not frozen, nothing comes back that was shredded, nobody in office is frozen', () => {
  for (const state of STATES)
    for (const act of SEAL_ACTS) expect([state, act, outcome(act, state, false)]).toEqual([state, act, ALLOWED[`${state} ${act}`] ?? expect.stringMatching(/^person\./)]);
  expect(outcome('freeze', 'open', true)).toBe('person.in-office');
});
