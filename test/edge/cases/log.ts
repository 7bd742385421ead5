import { ENVIRONMENT } from '#api/edge/tokens';
import type { Instant } from '#domain/kernel/ids';
import { entryBody, type FactName } from '#domain/ledger/fact';
import type { Environment } from '#platform/env';
import { leafHash } from '#platform/hash';
import { newId } from '#platform/ids';
import { keepLog } from '#test/support/log';
import { type Cases, ofUnit, plain } from '../case';
import type { Scene, Scope, StagedAssignment } from '../scene';

const AT = '2023-03-14T01:00:00.000000Z' as Instant;

/** Everything so far has its place under a signed head. */
export async function sealed(scene: Scene, scope: Scope): Promise<void> {
  const { keyDir } = scene.api.app.get<Environment>(ENVIRONMENT, { strict: false });
  const log = await keepLog(scene.api.database.ownerUrl, keyDir);
  await log.drain(scene.in(scope).county.id);
  await log.close();
}

/** An entry about an assignment, left by the system. */
export async function entry(scene: Scene, scope: Scope, assignment: StagedAssignment, said: { fact: FactName; data: Record<string, string> }): Promise<string> {
  const id = newId();
  const subject = { kind: 'assignment' as const, id: assignment.id };
  const fact = { ...said, subject, unitId: assignment.unitId };
  const body = entryBody({ id, county: scene.in(scope).county.code, at: AT, actor: { kind: 'system', rule: 'test' }, fact });
  const row = { id, at: AT, fact: said.fact, subject_kind: subject.kind, subject_id: subject.id, unit_id: assignment.unitId, actor_kind: 'system', body, leaf: leafHash(body) };
  await scene.in(scope).put('trail_entry', row);
  return id;
}

async function reported(scene: Scene, scope: Scope): Promise<StagedAssignment & { readonly report: string }> {
  const staged = await scene.submission(scope, 'awaitingVerification');
  const [row] = await scene.in(scope).county.sql('SELECT id FROM report WHERE assignment_id = $1', [staged.id]);
  return { ...staged, report: String(row!['id']) };
}

/** The log: how it stands, what proves it, receipts. */
export const LOG_CASES: Cases = {
  getLog: plain(async (scene) => {
    await sealed(scene, 'here');
    return {};
  }),
  getConsistency: plain(async (scene) => {
    await entry(scene, 'here', await scene.assignment('here'), { fact: 'assignment.commented', data: {} });
    await sealed(scene, 'here');
    return { query: { from: '1', to: '1' } };
  }),
  getEntryReceipt: ofUnit(async (scene, scope) => {
    const staged = await scene.assignment(scope);
    const id = await entry(scene, scope, staged, { fact: 'assignment.commented', data: {} });
    await sealed(scene, scope);
    return { params: { id }, subject: staged.subject };
  }, { personal: true }),
  getReportReceipt: ofUnit(async (scene, scope) => {
    const staged = await reported(scene, scope);
    await entry(scene, scope, staged, { fact: 'report.submitted', data: { report: staged.report } });
    await sealed(scene, scope);
    return { params: { id: staged.report }, subject: staged.subject };
  }, { personal: true }),
  getVerificationReceipt: ofUnit(async (scene, scope) => {
    const staged = await reported(scene, scope);
    const { people } = scene.in(scope);
    const verifier = people[scope === 'elsewhere' ? 'substitute' : 'verifier'];
    const by = { by_person_id: verifier.personId, by_unit_id: verifier.unitId };
    const id = await scene.put(scope, 'verification', { assignment_id: staged.id, report_id: staged.report, outcome: 'verified', reason: '', note: '', ...by, at: AT });
    await entry(scene, scope, staged, { fact: 'report.verified', data: { report: staged.report } });
    await sealed(scene, scope);
    return { params: { id }, subject: staged.subject };
  }, { personal: true }),
};
