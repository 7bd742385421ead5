import { newId } from '#platform/ids';
import { type Cases, named, ofUnit, plain, VERSION_1 } from '../case';
import type { Scene, Scope } from '../scene';

const TODAY = '2023-03-15';
const NOW = '2023-03-15T01:00:00Z';

/** An inspection by the county office, of a unit nobody else inspects. */
export async function inspection(scene: Scene, scope: Scope): Promise<string> {
  const { county, people } = scene.in(scope);
  const what = { source: 'party-inspection', title: `巡察${scene.next()}`, document_number: '测巡〔2023〕2号', reason: '计划外' };
  const units = [await scene.unit(scope)];
  const who = { office_unit_id: county.units.office, unit_ids: units, started_by: people.chief.personId };
  return scene.put(scope, 'inspection', { ...what, ...who, began_on: '2022-01-01', started_at: NOW });
}

/** Of the inspector's, proposed by somebody who has nothing else to do with it. */
export async function access(scene: Scene, scope: Scope): Promise<string> {
  const { people } = scene.in(scope);
  const { accountId, personId } = people.inspector;
  const whose = { inspection_id: await inspection(scene, scope), account_id: accountId, person_id: personId };
  const when = { begins_at: NOW, ends_at: '2023-03-20T01:00:00Z', proposed_at: NOW };
  return scene.put(scope, 'inspection_access', { ...whose, ...when, scope: 'county', reason: '查阅', proposed_by: people.leadClerk.personId });
}

/** One read on record. */
export async function read(scene: Scene): Promise<void> {
  const { accountId, personId } = scene.api.home.people.inspector;
  const row = { account_id: accountId, person_id: personId, slot: NOW, at: NOW, asked: '/api/v1/assignments' };
  await scene.api.home.put('access_read', { ...row, operation: 'getAssignment', subject: newId() });
}

async function sample(scene: Scene, scope: Scope): Promise<string> {
  const { people } = scene.in(scope);
  const drawn = { drawn_by: people.inspector.personId, drawn_at: NOW, method: 'random', seed: '7', size: 1 };
  const from = { filter: '{}', population: '[]', population_hash: '' };
  return scene.put(scope, 'sample', { inspection_id: await inspection(scene, scope), ...drawn, ...from });
}

const line = (scene: Scene, scope: Scope) => {
  const { units } = scene.in(scope).county;
  return { source: 'audit', officeUnitId: units.office, unitIds: [units.near], fromOn: '2023-01-01', untilOn: '2023-12-31', subject: '衔接资金' };
};

/** Plans of inspections, inspections, accesses, what was read. */
export const INSPECTION_CASES: Cases = {
  listInspectionPlans: plain(),
  registerInspectionPlan: named((scene, scope) => ({
    body: { year: 2023, documentNumber: `测督〔2023〕${scene.next()}号`, approvedBy: '县委办公室', lines: [line(scene, scope)] },
  })),
  listInspections: plain(),
  startInspection: named(async (scene, scope) => {
    const { units } = scene.in(scope).county;
    const who = { source: 'party-inspection', officeUnitId: units.office, unitIds: [await scene.unit(scope)] };
    return { body: { ...who, title: '专项巡察', documentNumber: '测巡〔2023〕3号', reason: '县委临时安排' } };
  }),
  endInspection: named(async (scene, scope) => ({ params: { id: await inspection(scene, scope) } })),
  listInspectors: plain(),
  listAccesses: plain(),
  proposeAccess: named(async (scene, scope) => {
    const { county, people } = scene.in(scope);
    const id = await inspection(scene, scope);
    const [{ unit }] = (await county.sql('SELECT unit_ids[1] AS unit FROM inspection WHERE county_id = $1 AND id = $2', [county.id, id])) as [{ unit: string }];
    const body = { accountId: people.inspector.accountId, scope: 'units', unitIds: [unit], endsAt: `${TODAY}T12:00:00+08:00`, reason: '调阅' };
    return { params: { id }, body };
  }),
  decideAccess: named(async (scene, scope) => ({
    params: { id: await access(scene, scope) },
    headers: VERSION_1,
    body: { approve: true, reason: '同意' },
  })),
  endAccess: named(async (scene, scope) => ({ params: { id: await access(scene, scope) }, headers: VERSION_1, body: { reason: '检查结束' } })),
  listAccessReads: plain(),
  getTimeline: ofUnit(async (scene, scope) => {
    const { id, subject } = await scene.assignment(scope);
    return { subject, query: { of: 'assignment', id } };
  }),
  getStateOn: ofUnit(async (scene, scope) => {
    const { itemId, subject } = await scene.assignment(scope);
    return { subject, query: { of: 'item', id: itemId, on: TODAY } };
  }),
  listSamples: plain(),
  drawSample: named(async (scene, scope) => {
    const { county } = scene.in(scope);
    const id = await inspection(scene, scope);
    await county.sql(`UPDATE inspection SET unit_ids = '{}' WHERE county_id = $1 AND id = $2`, [county.id, id]);
    return { params: { id }, body: { method: 'risk', size: 2, seed: 'seed' } };
  }),
  getSample: named(async (scene, scope) => ({ params: { id: await sample(scene, scope) } })),
  recordExport: plain(() => ({ body: { what: 'tasks', rows: 3, filter: '/assignments?state=underway' } })),
};
