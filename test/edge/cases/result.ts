import { sha256Hex } from '#platform/hash';
import type { Subject } from '#domain/people/permission';
import { type Case, type Cases, named, plain, VERSION_1 } from '../case';
import type { Scene, Scope } from '../scene';
import { evidence } from './evidence';
import { anyWorkbook, WORKBOOK_HEADERS } from '../workbooks';
import { officesOf, stagedAssessment, stagedRun } from './assessment';

const AT = '2023-03-01T01:00:00Z';

/** What 潼川镇's text in a publication says; nobody else has one. */
const BODY = JSON.stringify({
  ...{ unit: 'T01', group: 'towns', total: '90.00', rank: 3, tiedWith: [], grade: null, awardBarred: false, gradeBecause: [] },
  because: [{ code: 'tree', adds: '90', numbers: { node: 'all' } }],
  cells: ['all', 'duty', 'honours'].map((node) => ({ node, kind: 'leaf', rule: null, full: '100', points: '90.00', inputs: [], because: [] })),
});

export async function stagedPublication(scene: Scene, scope: Scope, state = 'provisional') {
  const { county, people } = scene.in(scope);
  const { id: assessmentId } = await stagedAssessment(scene, scope, { state, objections_until: '2023-12-29' });
  const { id: runId } = await stagedRun(scene, scope, 'finished', assessmentId);
  const head = '{}';
  const said = { number: 1, stage: 'provisional', document: '测考公〔2023〕1号', sha256: sha256Hex(`${head}\n${BODY}`), head };
  const id = await scene.put(scope, 'publication', { assessment_id: assessmentId, run_id: runId, ...said, by_person_id: people.chief.personId, at: AT });
  await scene.in(scope).put('publication_unit', { publication_id: id, unit_id: county.units.near, position: 0, body: BODY });
  return { id, assessmentId, runId };
}

async function stagedAppeal(scene: Scene, scope: Scope, state: 'filed' | 'taken'): Promise<string> {
  const { county, people } = scene.in(scope);
  const { id, assessmentId } = await stagedPublication(scene, scope);
  const by = { filed_by: people.head.personId, filed_at: AT, ...(state === 'taken' && { reviewer_id: people.reviewer.personId, taken_at: AT }) };
  return scene.put(scope, 'appeal', { assessment_id: assessmentId, publication_id: id, number: 1, unit_id: county.units.near, node: 'duty', claim: '应为99', state, ...by });
}

const unitOf = (scene: Scene, scope: Scope): Subject => ({ unitId: scene.in(scope).county.units.near });

/** A step of a result that stands in a state. */
function step(state: string, body: (runId: string) => unknown): Case {
  return named(async (scene, scope) => {
    const { assessmentId, runId } = await stagedPublication(scene, scope, state);
    return { params: { id: assessmentId }, headers: VERSION_1, body: body(runId) };
  });
}

function review(state: 'filed' | 'taken', body?: unknown): Case {
  return named(async (scene, scope) => ({
    subject: officesOf(scene, scope),
    params: { id: await stagedAppeal(scene, scope, state) },
    headers: VERSION_1,
    ...(body !== undefined && { body }),
  }));
}

const DOCUMENT = '测考定〔2023〕1号';

/** Publications, one's own points, appeals. */
export const RESULT_CASES: Cases = {
  listPublications: named(async (scene, scope) => ({ params: { id: (await stagedPublication(scene, scope)).assessmentId } })),
  getPublication: named(async (scene, scope) => ({ params: { id: (await stagedPublication(scene, scope)).id } })),
  getScoreWorkbook: named(async (scene, scope) => ({ params: { id: (await stagedPublication(scene, scope)).id } })),
  holdScoreWorkbook: named(async (scene, scope) => ({ params: { id: (await stagedPublication(scene, scope)).id }, headers: WORKBOOK_HEADERS, body: await anyWorkbook() })),
  publishProvisional: named(async (scene, scope) => {
    const { id, assessmentId } = await stagedRun(scene, scope, 'finished');
    return { params: { id: assessmentId }, headers: VERSION_1, body: { runId: id, document: DOCUMENT } };
  }),
  changeResult: step('heard', (runId) => ({ runId, document: DOCUMENT, reason: '申诉成立' })),
  approveResult: step('heard', () => ({ document: DOCUMENT })),
  publishFinal: step('approved', () => ({ document: DOCUMENT })),
  publishGrades: step('final', () => ({ document: DOCUMENT })),
  listOwnScores: plain(async (scene, scope) => ({ shows: { text: (await stagedPublication(scene, scope)).assessmentId, subject: unitOf(scene, scope) } })),
  getOwnScore: named(async (scene, scope) => ({ subject: unitOf(scene, scope), params: { id: (await stagedPublication(scene, scope)).assessmentId } }), { personal: true }),
  explainOwnCell: named(
    async (scene, scope) => ({ subject: unitOf(scene, scope), params: { id: (await stagedPublication(scene, scope)).assessmentId, node: 'duty' } }),
    { personal: true },
  ),
  getScoreLetter: named(async (scene, scope) => ({
    subject: { ...unitOf(scene, scope), ...officesOf(scene, scope) },
    params: { id: (await stagedPublication(scene, scope)).assessmentId, unitId: String(scene.in(scope).county.units.near) },
  })),
  listAppeals: plain(async (scene, scope) => ({ shows: { text: await stagedAppeal(scene, scope, 'filed'), subject: { ...unitOf(scene, scope), ...officesOf(scene, scope) } } })),
  fileAppeal: named(async (scene, scope) => ({
    subject: unitOf(scene, scope),
    params: { id: (await stagedPublication(scene, scope)).assessmentId },
    body: { unitId: scene.in(scope).county.units.near, node: 'duty', claim: '应为99', evidenceIds: [] },
  })),
  getAppeal: named(async (scene, scope) => ({
    subject: { ...unitOf(scene, scope), ...officesOf(scene, scope) },
    params: { id: await stagedAppeal(scene, scope, 'taken') },
  })),
  getAppealEvidenceContent: named(async (scene, scope) => {
    const id = await stagedAppeal(scene, scope, 'taken');
    const evidenceId = await evidence(scene, scope);
    await scene.in(scope).put('appeal_evidence', { appeal_id: id, evidence_id: evidenceId });
    return { subject: { ...unitOf(scene, scope), ...officesOf(scene, scope) }, params: { id, evidenceId } };
  }),
  takeAppeal: review('filed'),
  replyInterim: review('taken', { text: '正在核实' }),
  decideAppeal: review('taken', { outcome: 'upheld', reason: '属实', corrections: [{ value: '99' }] }),
  withdrawAppeal: named(async (scene, scope) => ({ subject: unitOf(scene, scope), params: { id: await stagedAppeal(scene, scope, 'filed') }, headers: VERSION_1 })),
};
