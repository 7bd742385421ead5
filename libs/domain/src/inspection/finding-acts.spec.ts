import { inState, WHO } from '#test/support/assignments';
import { BOTH_SIGNED as BOTH, FINDING, findingOn as of } from '#test/support/findings';
import type { Assignment } from '../assignment/assignment';
import { dayOf } from '../kernel/day';
import type { Instant } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import type { Finding, Signature } from './finding';
import { findingActs } from './finding-acts';

const TODAY = dayOf(2023, 3, 15);
const NOW = '2023-03-15T01:00:00.000000Z' as Instant;

describe('what may be done', () => {
  const around = { today: TODAY, planWaits: false, planned: false, signatures: [] as readonly Signature[], proposalWaits: false };
  const acts = (task: Assignment, by: PersonActor, more: object = {}, finding: Partial<Finding> = {}) => findingActs(of(task, { ...FINDING, ...finding }), by, { ...around, ...more });

  it('is each one’s own', () => {
    expect(acts(inState('dispatched'), WHO.clerk)).toEqual(['acknowledge']);
    expect(acts(inState('underway'), WHO.clerk)).toEqual(['plan']);
    expect(acts(inState('underway'), WHO.clerk, { planWaits: true })).toEqual([]);
    expect(acts(inState('underway'), WHO.verifier, { planWaits: true })).toEqual(['decidePlan', 'propose']);
    expect(acts(inState('underway'), WHO.clerk, { planned: true })).toEqual(['prove']);
    expect(acts(inState('awaitingVerification'), WHO.verifier)).toEqual(['recheck', 'propose']);
    expect(acts(inState('awaitingVerification'), WHO.secondVerifier)).toEqual(['propose']);
    expect(acts(inState('verified'), WHO.head)).toEqual(['signAsHead']);
    expect(acts(inState('verified'), WHO.leader)).toEqual(['signAsLeader']);
    expect(acts(inState('verified'), WHO.verifier, { signatures: BOTH, proposalWaits: true })).toEqual(['close']);
    expect(acts(inState('closed'), WHO.verifier, {}, { lookBackOn: dayOf(2023, 6, 1) })).toEqual(['reopen', 'propose']);
    expect(acts(inState('closed'), WHO.verifier, {}, { lookBackOn: TODAY })).toEqual(['lookBack', 'reopen', 'propose']);
    expect(acts(inState('closed'), WHO.verifier, { proposalWaits: true }, { lookBackOn: TODAY, settledAt: NOW })).toEqual([]);
  });
});
