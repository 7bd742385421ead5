import { PLAIN_FORMAT } from '#domain/document/figure';
import type { Printed } from '#domain/document/document';
import { canonicalJson, type Canonical } from '#domain/ledger/canonical';
import { defaultTemplate } from '#engine/document/render/default-template';
import { sha256Hex } from '#platform/hash';
import { WORD_TYPE } from '#api/edge/bytes';
import { type Case, type Cases, named, ofUnit, plain, VERSION_1 } from '../case';
import type { Scene, Scope } from '../scene';
import { stagedFinding } from './finding';
import { stagedPublication } from './result';
import { stagedSlip } from './supervision';

const AT = '2023-03-01T01:00:00Z';
const FIGURE = { name: '总投资', label: '总投资', query: 'stated', of: { value: '12', measure: '亿元', document: '测统〔2023〕2号' } };
const FIGURES = [{ ...FIGURE, asOf: null, tense: 'result', format: PLAIN_FORMAT, basis: null }];
const SECTIONS = [{ heading: '', text: '请对照整改。' }];
const OUTLINE = { title: '通报', sections: SECTIONS, figures: [], anonymous: false, charts: [] };

const PRINTED: Omit<Printed, 'number'> = {
  ...{ v: 1, kind: 'bulletin', year: 2023, title: '通报', county: '测试县', demonstration: false, office: '督查室', to: ['潼川镇'] },
  ...{ issuedOn: '2023-03-01', asOf: '2023-03-01 09:00', body: [{ style: 'text', pieces: [{ text: '请对照整改。' }] }] },
  ...{ tables: [], charts: [], figures: [], exceptions: [], fields: {}, trail: { entries: 1, size: 0, root: '' } },
};

/** A bulletin that went to a unit, by which it is known. */
export async function stagedDocument(scene: Scene, scope: Scope) {
  const { people, county } = scene.in(scope);
  const number = scene.next() + 1000;
  const printedNumber = `〔2023〕督查通报${number}号`;
  const printed = canonicalJson({ ...PRINTED, number: printedNumber } as unknown as Canonical);
  const about = { kind: 'bulletin', year: 2023, number, printed_number: printedNumber, title: '通报', office_unit_id: county.units.supervision };
  const frozen = { printed, sha256: sha256Hex(printed), trail_size: 0, template_version: 0 };
  const issued = { issued_by: people.chief.personId, issued_on: '2023-03-01', issued_at: AT };
  const id = await scene.put(scope, 'document', { ...about, ...frozen, ...issued });
  const bytes = Buffer.from('as issued');
  await scene.in(scope).put('document_file', { document_id: id, sha256: sha256Hex(bytes), bytes });
  const unitId = scene.subject(scope).unitId;
  await scene.in(scope).put('document_addressee', { document_id: id, unit_id: unitId });
  return { id, number: printedNumber, subject: { unitId } };
}

/** A draft by a clerk, so that whoever may let a figure pass is another person. */
function stagedDraft(scene: Scene, scope: Scope, figures: readonly unknown[] = []): Promise<string> {
  const { people, county } = scene.in(scope);
  const sections = figures.length === 0 ? SECTIONS : [{ heading: '', text: '总投资{{总投资}}。' }];
  const outline = JSON.stringify({ ...OUTLINE, sections, figures });
  const to = `{${scene.subject(scope).unitId}}`;
  const author = { author_id: people.clerk.personId, author_unit_id: county.units.supervision };
  return scene.put(scope, 'document_draft', { kind: 'bulletin', year: 2023, outline, to_unit_ids: to, ...author, changed_at: AT });
}

function document(): Case {
  return ofUnit(async (scene, scope) => {
    const { id, subject } = await stagedDocument(scene, scope);
    return { subject, params: { id } };
  });
}

function draft(body?: (scene: Scene, scope: Scope) => unknown, figures: readonly unknown[] = []): Case {
  return named(async (scene, scope) => ({
    params: { id: await stagedDraft(scene, scope, figures) },
    headers: VERSION_1,
    ...(body !== undefined && { body: body(scene, scope) }),
  }));
}

const written = (scene: Scene, scope: Scope) => ({ year: 2023, outline: OUTLINE, to: [scene.subject(scope).unitId] });

/** Documents, drafts, templates. */
export const DOCUMENT_CASES: Cases = {
  listDocuments: ofUnit(async (scene, scope) => {
    const { id, number, subject } = await stagedDocument(scene, scope);
    return { query: { kind: 'bulletin', q: number }, shows: { text: id, subject } };
  }),
  lookUpDocument: plain(async (scene, scope) => ({ query: { number: (await stagedDocument(scene, scope)).number } })),
  checkCopy: plain(async () => ({ headers: { 'content-type': WORD_TYPE }, body: Buffer.from(await defaultTemplate('brief')) })),
  getDocument: document(),
  compareFigures: document(),
  getDocumentWord: document(),
  getDocumentPdf: document(),
  signForDocument: document(),
  makeSlipDocument: ofUnit(async (scene, scope) => {
    const { id, subject } = await stagedSlip(scene, scope, 'issued');
    return { subject, params: { id } };
  }),
  makeRectificationNotice: named(async (scene, scope) => ({ params: { id: (await stagedFinding(scene, scope)).findingId } })),
  makeScoreLetter: named(async (scene, scope) => ({
    params: { id: (await stagedPublication(scene, scope)).assessmentId, unitId: String(scene.in(scope).county.units.near) },
  })),
  listDrafts: plain(),
  listFigureQueries: plain(),
  writeDraft: plain((scene, scope) => ({ body: { kind: 'bulletin', ...written(scene, scope) } })),
  previewDraft: plain(() => ({ body: { year: 2023, outline: OUTLINE } })),
  getDraft: named(async (scene, scope) => ({ params: { id: await stagedDraft(scene, scope) } })),
  changeDraft: draft(written),
  dropDraft: draft(),
  acceptException: draft(() => ({ figure: '总投资', problem: 'unverified', value: '12', reason: '统计局已书面确认' }), FIGURES),
  issueWrittenDocument: draft(),
  listTemplates: plain(),
  getTemplateFile: plain(() => ({ params: { kind: 'brief' } })),
  loadTemplate: plain(async () => ({
    params: { kind: 'brief' },
    query: { fileName: '情况汇报.docx' },
    headers: { 'content-type': WORD_TYPE },
    body: Buffer.from(await defaultTemplate('brief')),
  })),
  restoreTemplate: plain(() => ({ params: { kind: 'brief' } })),
};
