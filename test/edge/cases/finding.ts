import { newId } from '#platform/ids';
import type { Somebody } from '#test/support/api-county';
import { type Case, type Cases, named, ofUnit, plain, VERSION_1 } from '../case';
import type { Scene, Scope, StagedAssignment } from '../scene';

const NOW = '2023-03-15T01:00:00Z';

interface Staged extends StagedAssignment {
  readonly findingId: string;
}

/** A problem of a lead unit, raised by an inspector, whose rectification stands in `state`. */
export async function stagedFinding(scene: Scene, scope: Scope, state = 'underway', more: Readonly<Record<string, unknown>> = {}): Promise<Staged> {
  const { county, people } = scene.in(scope);
  const findingId = newId();
  const raisedBy = people.roleless.personId;
  const origin = JSON.stringify({ kind: 'finding', findingId, raisedBy, planned: state !== 'underway', verifierRole: 'supervision' });
  const assignment = await scene.assignment(scope, { kind: 'lead', state, origin, ...(state === 'closed' && { closed_at: NOW, closure_number: `销〔2023〕${scene.next()}号` }) });
  const said = { year: 2020, number: scene.next(), source: 'audit', source_document: '审〔2023〕1号', title: '问题', text: '事实', severity: 'general', proof_required: '证明' };
  const whose = { item_id: assignment.itemId, leader_post_id: assignment.subject.leaderPostId, recheck_unit_id: assignment.subject.verifierUnitId };
  const raised = { raised_by: raisedBy, raised_by_unit_id: county.units.office, raised_at: NOW };
  await scene.in(scope).put('finding', { id: findingId, ...said, ...whose, ...raised, ...more });
  return { ...assignment, findingId };
}

/** A proposal of two points less that waits for the assessment office. */
export async function stagedProposal(scene: Scene, scope: Scope): Promise<string> {
  const { findingId, unitId } = await stagedFinding(scene, scope);
  const { people } = scene.in(scope);
  return scene.put(scope, 'score_proposal', { finding_id: findingId, unit_id: unitId, points: '-2', reason: '整改不力', proposed_by: people.roleless.personId, proposed_at: NOW });
}

interface Act {
  readonly state?: string;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly before?: (scene: Scene, scope: Scope, staged: Staged) => Promise<unknown>;
  readonly body: object | ((by: Somebody) => object);
  /** It changes the finding itself, whose version was seen. */
  readonly versioned?: boolean;
}

function act({ state, more, before, body, versioned = false }: Act, extra: Partial<Case> = {}): Case {
  return ofUnit(async (scene, scope, by) => {
    const staged = await stagedFinding(scene, scope, state, more);
    await before?.(scene, scope, staged);
    const said = typeof body === 'function' ? (body as (by: Somebody) => object)(by) : body;
    return { subject: staged.subject, params: { id: staged.findingId }, ...(versioned && { headers: VERSION_1 }), body: said };
  }, extra);
}

const SIGNING_AS_LEADER: readonly Somebody[] = ['leader', 'linkedLeader', 'countyLeader'];

function plan(scene: Scene, scope: Scope, { findingId }: Staged): Promise<unknown> {
  const { people } = scene.in(scope);
  return scene.put(scope, 'finding_plan', { finding_id: findingId, round: 1, text: '方案', planned_on: '2023-06-30', handed_in_by: people.leadClerk.personId, handed_in_at: NOW });
}

async function signatures(scene: Scene, scope: Scope, { findingId }: Staged): Promise<void> {
  const { people, put } = scene.in(scope);
  const signed = { finding_id: findingId, round: 1, signed_at: NOW };
  await put('finding_signature', { ...signed, signer: 'unit-head', person_id: people.leadHead.personId });
  await put('finding_signature', { ...signed, signer: 'leader', person_id: people.leader.personId });
}

/** Findings, their rectification, and what they propose. */
export const FINDING_CASES: Cases = {
  listFindings: ofUnit(async (scene, scope) => {
    const { findingId, subject } = await stagedFinding(scene, scope);
    return { query: { limit: '200' }, shows: { text: findingId, subject } };
  }),
  getFinding: ofUnit(async (scene, scope) => {
    const { findingId, subject } = await stagedFinding(scene, scope);
    return { subject, params: { id: findingId } };
  }),
  raiseFinding: ofUnit(
    async (scene, scope) => {
      const { id, unitId, subject } = await scene.assignment(scope);
      const said = { source: 'audit', sourceDocument: '审〔2023〕1号', title: '问题', text: '事实', severity: 'general' };
      const asked = { limitWorkingDays: 10, proofRequired: '证明', proofFile: false, quotedEntryIds: [] };
      return { subject, body: { ...said, ...asked, unitId, aboutAssignmentId: id } };
    },
    { also: ['finding.own-office'] },
  ),
  handInPlan: act({ body: { text: '方案', plannedOn: '2023-06-30' } }),
  decidePlan: act({ before: plan, body: { accept: true, reason: '可行' } }),
  signFinding: act({ state: 'verified', body: (by: Somebody) => ({ as: SIGNING_AS_LEADER.includes(by) ? 'leader' : 'unit-head' }) }),
  closeFinding: act({ state: 'verified', before: signatures, versioned: true, body: { lookBackOn: '2023-06-30' } }),
  lookBack: act({ state: 'closed', more: { look_back_on: '2023-03-01' }, versioned: true, body: { words: '未反弹' } }),
  reopenFinding: act({ state: 'closed', more: { look_back_on: '2023-06-30' }, versioned: true, body: { reason: '反弹', dueOn: '2023-06-30' } }),
  proposeScore: act({ body: { points: '-2', reason: '整改不力' } }),
  listScoreProposals: plain(),
  decideProposal: named(async (scene, scope) => ({ params: { id: await stagedProposal(scene, scope) }, headers: VERSION_1, body: { reason: '已在督办单中扣分' } })),
};
