import type { Subject } from '#domain/people/permission';
import { canonicalJson, type Canonical } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';
import { smallScheme } from '#test/support/schemes';
import { type Cases, named, plain, VERSION_1 } from '../case';
import type { Scene, Scope } from '../scene';
import { schemeWorkbook, WORKBOOK_HEADERS } from '../workbooks';

const TOWNS = ['T01', 'T02', 'T03'];
const HASH = 'a'.repeat(64);
const AT = '2023-03-01T01:00:00Z';
const CSV = { 'content-type': 'text/csv' };

/** A version put in by the first leader, so that whoever approves is another person. */
export async function stagedScheme(scene: Scene, scope: Scope, state: 'proposed' | 'approved' = 'approved'): Promise<{ id: string; json: object }> {
  const { people } = scene.in(scope);
  const number = `测考〔2023〕${scene.next() + 2000}号`;
  const json = smallScheme(number, TOWNS);
  const said = { number, version: 1, title: '测试考核方案', file: JSON.stringify(json), sha256: sha256Hex(canonicalJson(json as Canonical)) };
  const dates = { effective_from: '2023-01-01', effective_until: '2023-12-31', proposed_at: AT };
  const who = { proposed_by: people.chief.personId, ...(state === 'approved' && { approved_by: people.verifier.personId, approved_at: AT }) };
  return { id: await scene.put(scope, 'scheme', { ...said, ...dates, ...who, state }), json };
}

export async function stagedAssessment(scene: Scene, scope: Scope, changes: Readonly<Record<string, unknown>> = {}): Promise<{ id: string; schemeId: string }> {
  const { county, people } = scene.in(scope);
  const { id: schemeId } = await stagedScheme(scene, scope);
  const offices = { scoring_unit_id: county.units.office, substitute_unit_id: county.units.substitute, review_unit_id: county.units.cooperating };
  const row = { period: '2023', title: `考核${scene.next()}`, scheme_id: schemeId, ...offices, opened_by: people.chief.personId, opened_at: AT };
  return { id: await scene.put(scope, 'assessment', { ...row, ...changes }), schemeId };
}

async function stagedFact(scene: Scene, scope: Scope): Promise<{ id: string; assessmentId: string }> {
  const { county, people } = scene.in(scope);
  const { id: assessmentId } = await stagedAssessment(scene, scope);
  const said = { figure: 'duty', input: 'rate', value: '95', basis: '统计公报', source: '统计局', hash: HASH };
  const by = { by_person_id: people.chief.personId, by_unit_id: people.chief.unitId, recorded_at: AT };
  return { id: await scene.put(scope, 'indicator_fact', { assessment_id: assessmentId, unit_id: county.units.near, ...said, ...by }), assessmentId };
}

/** A run of one group with its result, or still without. */
export async function stagedRun(scene: Scene, scope: Scope, state: 'scoring' | 'finished', assessment?: string): Promise<{ id: string; assessmentId: string }> {
  const { county, people } = scene.in(scope);
  const { id: assessmentId, schemeId } = assessment === undefined ? await stagedAssessment(scene, scope) : await ofAssessment(scene, scope, assessment);
  const by = { started_by: people.chief.personId, started_unit_id: people.chief.unitId, started_at: AT, as_of: AT };
  const hash = sha256Hex(`${scene.next()}`);
  const counts = { facts: 3, groups: 1, groups_done: state === 'finished' ? 1 : 0 };
  const id = await scene.put(scope, 'score_run', { assessment_id: assessmentId, scheme_id: schemeId, run_hash: hash, dry: false, state, ...counts, ...by });
  const cells = { unit: '', leaf: 'duty', input: 'rate', item: '', value: '90', numerator: '', denominator: '', level: '', applies: '', basis: '', source: '统计局', hash: HASH, by: '', second: '' };
  const listed = JSON.stringify(TOWNS.map((unit, line) => ({ line, cells: { ...cells, unit, value: `${90 + line}` } })));
  const result = { state: 'done', points: [9000, 9100, 9200, 0, 0, 0], totals: [9000, 9100, 9200], ranks: [3, 2, 1], grades: ['good', 'good', 'good'], barred: [false, false, false] };
  const units = { units: TOWNS, unit_ids: [county.units.near, county.units.next, county.units.far] };
  await scene.in(scope).put('score_group', { run_id: id, group_key: 'towns', position: 0, ...units, listed, ...(state === 'finished' && result) });
  return { id, assessmentId };
}

async function ofAssessment(scene: Scene, scope: Scope, id: string): Promise<{ id: string; schemeId: string }> {
  const [row] = await scene.in(scope).county.sql('SELECT scheme_id AS "schemeId" FROM assessment WHERE id = $1', [id]);
  return { id, schemeId: String(row?.['schemeId']) };
}

/** How the offices of an assessment stand to it. */
export function officesOf(scene: Scene, scope: Scope): Subject {
  const { units } = scene.in(scope).county;
  return { substituteUnitId: units.substitute, reviewUnitId: units.cooperating };
}

/** Schemes, assessments, facts, runs. */
export const ASSESSMENT_CASES: Cases = {
  listSchemes: plain(),
  proposeScheme: plain((scene) => ({ body: smallScheme(`测考〔2023〕${scene.next() + 4000}号`, TOWNS) })),
  checkScheme: plain((scene) => ({ body: smallScheme(`测考〔2023〕${scene.next() + 4000}号`, TOWNS) })),
  getScheme: named(async (scene, scope) => ({ params: { id: (await stagedScheme(scene, scope)).id } })),
  getSchemeWorkbook: named(async (scene, scope) => ({ params: { id: (await stagedScheme(scene, scope)).id } })),
  importScheme: plain(async (scene) => ({ headers: WORKBOOK_HEADERS, body: await schemeWorkbook(smallScheme(`测考〔2023〕${scene.next() + 6000}号`, TOWNS)) })),
  approveScheme: named(async (scene, scope) => ({ params: { id: (await stagedScheme(scene, scope, 'proposed')).id } })),
  withdrawScheme: named(async (scene, scope) => ({ params: { id: (await stagedScheme(scene, scope)).id }, body: { reason: '另行制定' } })),
  listAssessments: plain(),
  openAssessment: named(async (scene, scope) => {
    const { units } = scene.in(scope).county;
    const { id: schemeId } = await stagedScheme(scene, scope);
    return { body: { period: '2023', title: `年度考核${scene.next()}`, schemeId, substituteUnitId: units.substitute, reviewUnitId: units.cooperating } };
  }),
  getAssessment: named(async (scene, scope) => ({ params: { id: (await stagedAssessment(scene, scope)).id } })),
  setScheme: named(async (scene, scope) => ({
    params: { id: (await stagedAssessment(scene, scope)).id },
    headers: VERSION_1,
    body: { schemeId: (await stagedScheme(scene, scope)).id, reason: '采用新版' },
  })),
  listIndicatorFacts: named(async (scene, scope) => {
    const { assessmentId } = await stagedFact(scene, scope);
    const { county, people } = scene.in(scope);
    const by = { by_person_id: people.chief.personId, by_unit_id: people.chief.unitId, recorded_at: AT };
    for (const item of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) {
      const said = { figure: 'honours', input: 'awards', item, level: 'city', basis: '表彰文件', source: '市委', hash: HASH };
      await scene.put(scope, 'indicator_fact', { assessment_id: assessmentId, unit_id: county.units.near, ...said, ...by });
    }
    return { subject: officesOf(scene, scope), params: { id: assessmentId } };
  }),
  recordIndicatorFact: named(async (scene, scope) => ({
    params: { id: (await stagedAssessment(scene, scope)).id },
    body: { unitId: scene.in(scope).county.units.near, figure: 'duty', value: '95', basis: '统计公报', source: '统计局', hash: HASH },
  })),
  getFactsWorkbook: named(async (scene, scope) => ({ subject: officesOf(scene, scope), params: { id: (await stagedAssessment(scene, scope)).id } })),
  importIndicatorFacts: named(async (scene, scope) => ({
    params: { id: (await stagedAssessment(scene, scope)).id },
    query: { fileName: 'facts.csv' },
    headers: CSV,
    body: Buffer.from(`unit,leaf,value,basis,source\nT01,duty,95,统计公报,统计局${scene.next()}\n`),
  })),
  confirmIndicatorFacts: named(async (scene, scope) => {
    const { id, assessmentId } = await stagedFact(scene, scope);
    return { params: { id: assessmentId }, body: { ids: [id] } };
  }),
  withdrawIndicatorFact: named(async (scene, scope) => ({ params: { id: (await stagedFact(scene, scope)).id }, body: { reason: '录入有误' } })),
  preflight: named(async (scene, scope) => ({ subject: officesOf(scene, scope), params: { id: (await stagedAssessment(scene, scope)).id } })),
  startRun: named(async (scene, scope) => {
    const { id } = await stagedAssessment(scene, scope);
    const { county, people } = scene.in(scope);
    const by = { by_person_id: people.chief.personId, by_unit_id: people.chief.unitId, recorded_at: AT };
    const second = { second_id: people.verifier.personId, second_unit_id: people.verifier.unitId, confirmed_at: AT, state: 'confirmed' };
    for (const unit of [county.units.near, county.units.next, county.units.far]) {
      const said = { figure: 'duty', input: 'rate', value: '95', basis: '统计公报', source: '统计局', hash: HASH };
      await scene.put(scope, 'indicator_fact', { assessment_id: id, unit_id: unit, ...said, ...by, ...second });
    }
    return { params: { id }, body: { dry: true } };
  }),
  listRuns: named(async (scene, scope) => ({ subject: officesOf(scene, scope), params: { id: (await stagedRun(scene, scope, 'finished')).assessmentId } })),
  getRun: named(async (scene, scope) => ({ subject: officesOf(scene, scope), params: { id: (await stagedRun(scene, scope, 'finished')).id } })),
  cancelRun: named(async (scene, scope) => ({ params: { id: (await stagedRun(scene, scope, 'scoring')).id } })),
  getSheet: named(async (scene, scope) => ({ subject: officesOf(scene, scope), params: { id: (await stagedRun(scene, scope, 'finished')).id }, query: { group: 'towns' } })),
  compareRuns: named(async (scene, scope) => {
    const before = await stagedRun(scene, scope, 'finished');
    const after = await stagedRun(scene, scope, 'finished', before.assessmentId);
    return { subject: officesOf(scene, scope), params: { id: after.id }, query: { with: before.id } };
  }),
  explainCell: named(async (scene, scope) => ({
    subject: officesOf(scene, scope),
    params: { id: (await stagedRun(scene, scope, 'finished')).id, unitId: scene.in(scope).county.units.near, node: 'duty' },
  })),
};

