import { inState, UNITS, WHO } from '#test/support/assignments';
import { FINDING, findingOn as of } from '#test/support/findings';
import { refusal } from '#test/support/people';
import type { UnitId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { decideProposal, proposeScore, type ScoreProposal } from './score-proposal';

const commit = (text: string) => `c(${text})`;

describe('a score effect', () => {
  const propose = (points: string, by: PersonActor = WHO.verifier, waits = false, task = inState('closed')) =>
    refusal(() => proposeScore(of(task), { id: 's', points, reason: 'r' }, by, { waits, commit }));

  it('is proposed by the re-checking office, one at a time', () => {
    expect(['-2', '+0.5', '100', '0', '-100.01', '1.234'].map((points) => propose(points))).toEqual(['allowed', 'allowed', 'allowed', 'score.bad-points', 'score.bad-points', 'score.bad-points']);
    expect(propose('-2', WHO.clerk)).toBe('permission.denied');
    expect(propose('-2', WHO.verifier, true)).toBe('score.proposal-waits');
  });

  it('is decided by the assessment office, never about its own unit, and once', () => {
    const proposal: ScoreProposal = { id: 's', findingId: 'f', unitId: UNITS.near, points: '-2', reason: 'r', state: 'waiting', proposedBy: WHO.verifier.personId, version: 1 };
    const scorer: PersonActor = { ...WHO.chief, unitId: UNITS.other, grants: [{ role: 'assessment', unitId: UNITS.county, countyWide: true }] };
    const decide = (by: PersonActor, changes: Partial<ScoreProposal> = {}) =>
      refusal(() => decideProposal({ finding: FINDING, proposal: { ...proposal, ...changes } }, { accept: true, reason: 'r', line: 'l' }, by, commit));
    expect(decideProposal({ finding: FINDING, proposal }, { accept: true, reason: 'r', line: 'l' }, scorer, commit)).toMatchObject({ proposal: { state: 'accepted', version: 2 }, facts: [{ fact: 'score.proposalAccepted', data: { line: 'l' } }] });
    expect([decide(WHO.chief), decide(scorer, { unitId: UNITS.other as UnitId }), decide(scorer, { state: 'refused' })]).toEqual(['permission.denied', 'score.own-unit', 'score.proposal-decided']);
  });
});
