import { type Case, type Cases, ofUnit, plain, VERSION_1 } from '../case';
import type { Scene, Scope, StagedAssignment } from '../scene';

type Changes = Readonly<Record<string, unknown>>;
type Body = (scene: Scene, scope: Scope) => unknown;

const said = ({ id, subject }: StagedAssignment, more: object = {}) => ({ subject, params: { id }, ...more });

/** A move of an assignment in a state: the version is asked for. */
function move(changes: Changes, body?: Body, more: Partial<Case> = {}): Case {
  return ofUnit(async (scene, scope) => {
    const staged = await scene.assignment(scope, changes);
    return said(staged, { headers: VERSION_1, ...(body && { body: body(scene, scope) }) });
  }, more);
}

function note(): Case {
  return ofUnit(async (scene, scope) => said(await scene.assignment(scope), { body: { text: '请抓紧。' } }));
}

/** A decision about a request of the unit. */
function decision(kind: 'return' | 'extension', body: unknown): Case {
  return ofUnit(
    async (scene, scope) => {
      const staged = await scene.assignment(scope, { state: kind === 'return' ? 'returnAsked' : 'underway' });
      const params = { id: staged.id, requestId: await scene.request(scope, staged, kind) };
      return said(staged, { params, headers: VERSION_1, body });
    },
    { also: ['assignment.same-office'] },
  );
}

function read(more: (staged: StagedAssignment) => object = () => ({})): Case {
  return ofUnit(async (scene, scope) => {
    const staged = await scene.assignment(scope);
    return said(staged, more(staged));
  });
}

/** Lists are everybody's who reads at all; what is in them is not. */
function listed(stage: (scene: Scene, scope: Scope) => Promise<{ staged: StagedAssignment; text: string; query: Record<string, string> }>): Case {
  return ofUnit(async (scene, scope) => {
    const { staged, text, query } = await stage(scene, scope);
    return { query, shows: { text, subject: staged.subject } };
  });
}

const REASON = '原因说明';

/** The assignment's life without its reports. */
export const ASSIGNMENT_CASES: Cases = {
  listAssignments: listed(async (scene, scope) => {
    const staged = await scene.assignment(scope);
    return { staged, text: staged.id, query: { itemId: staged.itemId } };
  }),
  getAssignment: read(),
  listNotes: read(),
  listTaskScores: read(),
  acknowledgeAssignment: move({ state: 'dispatched' }),
  acknowledgeAssignments: ofUnit(async (scene, scope) => {
    const { id, subject } = await scene.assignment(scope, { state: 'dispatched' });
    return { body: { acknowledgements: [{ id, version: 1 }] }, shows: { text: '"moved":', subject } };
  }),
  requestReturn: move({ state: 'dispatched', dispatched_on: '2023-03-14' }, () => ({ reason: REASON })),
  decideReturn: decision('return', { granted: false, reason: REASON }),
  decomposeAssignment: move({ kind: 'lead' }, (scene, scope) => ({
    shares: [{ unitId: scene.in(scope).county.units.far, quota: '10' }],
  })),
  askExtension: move({}, () => ({ reason: REASON, progress: '已完成一半', askedDueOn: '2023-12-15' })),
  decideExtension: decision('extension', { granted: true, reason: REASON, dueOn: '2023-12-15' }),
  suspendAssignment: move({}, () => ({ reason: 'other' })),
  resumeAssignment: ofUnit(async (scene, scope) => {
    const staged = await scene.assignment(scope, { state: 'suspended', suspended_on: '2023-03-10' });
    await scene.put(scope, 'suspension', { assignment_id: staged.id, from_on: '2023-03-10', reason: 'other' });
    return said(staged, { headers: VERSION_1 });
  }),
  transferAssignment: move(
    {},
    (scene, scope) => ({ toUnitId: scene.in(scope).county.units[scope === 'elsewhere' ? 'lead' : 'next'], reason: REASON }),
    { also: ['assignment.same-office'] },
  ),
  closeOutAssignment: move({ state: 'verified' }),
  reopenAssignment: move({ state: 'verified' }, () => ({ reason: REASON, dueOn: '2023-12-15' })),
  instruct: note(),
  noteVisit: note(),
  comment: note(),
  grantException: ofUnit(
    async (scene, scope) =>
      said(await scene.assignment(scope), {
        body: { period: '2023-03', until: '2023-04-28', authority: '县政府常务会议', reason: REASON },
      }),
    { also: ['assignment.same-office'] },
  ),
  getLight: read(),
  getCockpit: plain(),
  getHeatMap: listed(async (scene, scope) => {
    const staged = await scene.assignment(scope, { kind: 'township' });
    return { staged, text: staged.id, query: { itemId: staged.itemId } };
  }),
  getCompleteness: plain((scene) => ({ query: { listId: scene.in('here').county.listId, periods: '2' } })),
  listRequests: listed(async (scene, scope) => {
    const staged = await scene.assignment(scope);
    return { staged, text: await scene.request(scope, staged, 'extension'), query: { kind: 'extension', limit: '200' } };
  }),
};
