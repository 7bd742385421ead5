import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALENDAR_FOLDER } from '#test/support/calendars';
import { type Cases, named, plain, VERSION_1 } from '../case';
import { listWorkbook, quotasWorkbook, WORKBOOK_HEADERS } from '../workbooks';

const CALENDAR = (): unknown => JSON.parse(readFileSync(join(CALENDAR_FOLDER, '2025.json'), 'utf8'));

/** Calendars, lists, forms. */
export const PLAN_CASES: Cases = {
  listCalendars: plain(),
  loadCalendar: plain(() => ({ body: CALENDAR() })),
  previewCalendar: plain(() => ({ body: CALENDAR() })),
  importList: plain(async (scene) => ({
    query: { year: '2023', document: `测〔2023〕${scene.next() + 5000}号`, verifyingUnit: '县委县政府督查室', substituteUnit: '县目标绩效办' },
    headers: WORKBOOK_HEADERS,
    body: await listWorkbook('电商网点'),
  })),
  readColumns: plain(async () => ({ headers: WORKBOOK_HEADERS, body: await listWorkbook('电商网点') })),
  importQuotas: named(async (scene, scope) => ({
    params: { id: (await scene.list(scope)).id },
    headers: WORKBOOK_HEADERS,
    body: await quotasWorkbook(),
  })),
  listLists: plain(),
  getList: named((scene, scope) => ({ params: { id: scene.in(scope).county.listId } })),
  listItems: named((scene, scope) => ({ params: { id: scene.in(scope).county.listId } })),
  getListWorkbook: named((scene, scope) => ({ params: { id: scene.in(scope).county.listId } })),
  getQuotaWorkbook: named((scene, scope) => ({ params: { id: scene.in(scope).county.listId } })),
  previewDispatch: named(async (scene, scope) => ({ params: { id: (await scene.list(scope)).id } })),
  dispatchList: named(async (scene, scope) => ({ params: { id: (await scene.list(scope)).id }, headers: VERSION_1 })),
  setListRules: named(async (scene, scope) => ({
    params: { id: (await scene.list(scope)).id },
    headers: VERSION_1,
    body: { acknowledgeWorkingDays: 2, nearWorkingDays: 10, behindPercent: 20, urgeWorkingDays: 0, deemedConsentRule: '县督查办法第十二条' },
  })),
  amendList: named(async (scene, scope) => ({
    params: { id: (await scene.list(scope, 'dispatched')).id },
    headers: VERSION_1,
    body: {
      documentNumber: '测〔2023〕99号',
      reason: '调整',
      approvedBy: '县长',
      changes: [{ kind: 'adjust', number: 1, cells: { title: '改后的事项' } }],
    },
  })),
  listForms: plain(),
  registerForm: named(async (scene, scope) => ({
    body: {
      itemId: (await scene.list(scope)).itemId,
      figureKey: `网点数${scene.next()}`,
      ownerUnit: '县农业农村局',
      legalBasis: '测〔2023〕1号',
      expiresOn: '2024-12-31',
      minutes: 10,
    },
  })),
};
