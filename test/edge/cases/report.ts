import { newId } from '#platform/ids';
import { type Case, type Cases, ofUnit, plain, VERSION_1 } from '../case';
import { filledWorkbook } from '../filled-workbook';
import { WORKBOOK_HEADERS } from '../workbooks';
import type { StagedAssignment } from '../scene';

const said = ({ id, subject }: StagedAssignment, more: object = {}) => ({ subject, params: { id }, ...more });

/** What is done with a submission that waits in a state. */
function submission(state: string, body?: unknown, more: Partial<Case> = {}): Case {
  return ofUnit(async (scene, scope, by) => {
    const opened = state === 'underVerification' ? { opened_by: scene.api.home.people[by].personId } : {};
    const staged = await scene.submission(scope, state, opened);
    return said(staged, { headers: VERSION_1, ...(body !== undefined && { body }) });
  }, more);
}

const read = ofUnit(async (scene, scope) => said(await scene.submission(scope, 'awaitingVerification')));

/** Reports, signatures, verification, and the timelines of all. */
export const REPORT_CASES: Cases = {
  submitReport: ofUnit(async (scene, scope) =>
    said(await scene.assignment(scope), {
      body: { id: newId(), kind: 'progress', period: '2023-03', figure: '10', text: '本月新建10个。', evidenceIds: [] },
    }),
  ),
  listReports: read,
  getReportDraft: read,
  listReportPeriods: read,
  getReportSheet: ofUnit(async (scene, scope) => {
    const { id, subject } = await scene.assignment(scope);
    return { shows: { text: id, subject } };
  }),
  getFillWorkbook: plain(() => ({}), { also: ['fill.nothing-open'] }),
  submitFillWorkbook: plain(
    async (scene, _, by) => {
      await scene.assignment('here');
      return { headers: WORKBOOK_HEADERS, body: await filledWorkbook(scene, by) };
    },
    { also: ['fill.other-unit'] },
  ),
  takeBack: submission('awaitingVerification'),
  countersign: submission('reported'),
  refuseSignature: submission('reported', { note: '请补充。' }),
  openSubmission: submission('awaitingVerification'),
  verifySubmission: submission('underVerification', { note: '属实。' }),
  sendBackSubmission: submission('underVerification', {
    reason: 'evidence-missing',
    note: '请补充。',
    target: 'clerk',
    fields: ['evidence'],
    dueOn: '2023-04-28',
  }),
  listVerificationQueue: ofUnit(async (scene, scope) => {
    const staged = await scene.submission(scope, 'awaitingVerification');
    return { query: { limit: '200' }, shows: { text: staged.id, subject: staged.subject } };
  }),
  getTrail: ofUnit(async (scene, scope) => {
    const staged = await scene.assignment(scope);
    return { subject: staged.subject, query: { subject: 'assignment', id: staged.id } };
  }),
  listLogs: plain(),
  getLive: plain(),
  getReady: plain(),
};
