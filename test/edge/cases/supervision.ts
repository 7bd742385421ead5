import { type Case, type Cases, named, ofUnit, VERSION_1 } from '../case';
import type { Scene, Scope } from '../scene';

const LADDER = {
  document: '测督〔2023〕1号',
  steps: [{ key: 't-5', trigger: { basis: 'limit', offset: -5 }, action: 'remind', to: 'clerk' }],
};
const WORDS = '已组织专班推进';

/** A slip about a unit's task, in a state. */
function slip(state: 'draft' | 'issued' | 'signed', body?: unknown): Case {
  return ofUnit(
    async (scene, scope) => {
      const { id, subject } = await stagedSlip(scene, scope, state);
      return { subject, params: { id }, headers: VERSION_1, ...(body !== undefined && { body }) };
    },
    { also: ['assignment.same-office'] },
  );
}

/** A slip about a task of its own. */
export async function stagedSlip(scene: Scene, scope: Scope, state: string) {
  const { id: assignmentId, subject, unitId } = await scene.assignment(scope);
  const issued = { year: 2023, number: scene.next() + 1000, issued_at: '2023-03-14T01:00:00Z', issued_on: '2023-03-14' };
  const about = { assignment_id: assignmentId, unit_id: unitId, office_unit_id: subject.verifierUnitId };
  const row = { ...about, kind: 'blue', to_rank: 'unit-head', reason: '逾期', drawn_at: '2023-03-14T01:00:00Z', state };
  return { id: await scene.put(scope, 'slip', { ...row, ...(state !== 'draft' && issued) }), subject };
}

/** Ladders, slips, urgings. */
export const SUPERVISION_CASES: Cases = {
  getLadder: named((scene, scope) => ({ params: { id: scene.in(scope).county.listId } })),
  listLadderVersions: named((scene, scope) => ({ params: { id: scene.in(scope).county.listId } })),
  loadLadder: named(async (scene, scope) => ({ params: { id: (await scene.list(scope)).id }, headers: VERSION_1, body: LADDER })),
  previewLadder: named((scene, scope) => ({ params: { id: scene.in(scope).county.listId }, body: LADDER })),
  listSlips: ofUnit(async (scene, scope) => {
    const { id, subject } = await stagedSlip(scene, scope, 'issued');
    return { query: { kind: 'blue', limit: '200' }, shows: { text: id, subject } };
  }),
  issueSlip: ofUnit(
    async (scene, scope) => {
      const { id, subject } = await scene.assignment(scope);
      return { subject, params: { id }, body: { kind: 'blue', reason: '逾期', points: '-1' } };
    },
    { also: ['assignment.same-office'] },
  ),
  issueDraft: slip('draft', { reason: '逾期两日' }),
  signForSlip: slip('issued'),
  answerSlip: slip('signed', { text: WORDS }),
  withdrawSlip: slip('issued', { reason: '查明无责' }),
  listUrges: ofUnit(async (scene, scope) => {
    const { id, subject } = await scene.assignment(scope);
    return { subject, params: { id } };
  }),
  urge: ofUnit(
    async (scene, scope) => {
      const { id, subject } = await scene.assignment(scope);
      return { subject, params: { id }, body: { text: '请抓紧' } };
    },
    { also: ['assignment.same-office'] },
  ),
};
