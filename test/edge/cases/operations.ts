import type { NoticeKind } from '#domain/ledger/notice-kind';
import { newToken } from '#engine/people/sessions';
import { sha256 } from '#platform/hash';
import { newId } from '#platform/ids';
import type { Somebody } from '#test/support/api-county';
import { type Cases, named, ofUnit, plain, type Target } from '../case';
import type { Scene, Scope } from '../scene';

/** To the asker's own unit, in his role; in the other county to a township's clerks. */
export function notice(scene: Scene, scope: Scope, by: Somebody, kind: NoticeKind = 'report.due'): Promise<string> {
  const { county, people } = scene.in(scope);
  const [grant] = people[scope === 'foreign' ? 'clerk' : by].grants;
  const to = { unit_id: grant?.unitId ?? county.units.near, role: grant?.role ?? 'clerk' };
  return scene.put(scope, 'notice', { kind, subject_id: county.assignments.near, ...to, created_at: '2023-03-14T01:00:00Z' });
}

/** A job that failed for good. */
export function incident(scene: Scene, scope: Scope = 'here'): Promise<string> {
  return scene.put(scope, 'incident', { job: 'timer.sweep', payload: '{}', reason: 'refused' });
}

/** A township's clerk's, not answered yet. */
export function complaint(scene: Scene, scope: Scope = 'here'): Promise<string> {
  const { county, people } = scene.in(scope);
  const by = { by_person_id: people.clerk.personId, by_unit_id: county.units.near, filed_at: '2023-03-14T01:00:00Z' };
  return scene.put(scope, 'complaint', { kind: 'other', text: '意见', ...by });
}

/** To the unit accountable for an assignment, about it. */
async function aboutAssignment(scene: Scene, scope: Scope): Promise<Target> {
  const { id, unitId, subject } = await scene.assignment(scope);
  const row = { kind: 'report.due', subject_id: id, unit_id: unitId, role: 'clerk', created_at: '2023-03-14T01:00:00Z' };
  return { params: { id: await scene.put(scope, 'notice', row) }, subject };
}

/** The clerk's own link; the database keeps its hash. */
async function calendarLink(scene: Scene): Promise<string> {
  const { county, people } = scene.in('here');
  const { token, hash } = newToken(county.id);
  await scene.put('here', 'calendar_feed', { account_id: people.clerk.accountId, token_hash: hash, created_at: '2023-03-14T01:00:00Z' });
  return token;
}

/** The code of a letter that was sent to him. */
const CODE = '042817';

/** Somebody who gave an address in a county that has mail, and, where wanted, was sent a code there. */
async function addressGiven(scene: Scene, by: Somebody, coded: boolean): Promise<Target> {
  const { county, people } = scene.in('here');
  const { personId } = people[by];
  const address = `${by.toLowerCase()}@example.gov.cn`;
  await county.sql(`UPDATE county SET settings = settings || '{"notices":{"email":{"from":"duban@example.gov.cn","secret":"mail"}}}' WHERE county_id = $1`, [county.id]);
  await county.sql('DELETE FROM address_letter WHERE county_id = $1', [county.id]);
  await county.sql(
    `INSERT INTO notice_choice (county_id, person_id, email_way, email_address, sms_way, language, changed_at) VALUES ($1, $2, 'each', $3, 'off', 'zh', now())
     ON CONFLICT (county_id, person_id) DO UPDATE SET email_address = $3, email_confirmed_at = NULL`,
    [county.id, personId, address],
  );
  if (!coded) return { body: { channel: 'email' } };
  const id = newId();
  const letter = { person_id: personId, channel: 'email', kind: 'code', address, language: 'zh', state: 'sent', expires_at: '2099-01-01T00:00:00Z' };
  await scene.api.home.put('address_letter', { id, ...letter, code_hash: sha256(`${id} ${CODE}`) });
  return { body: { channel: 'email', code: CODE } };
}

/** A moment of the county's day, later than every other of this run. */
function later(scene: Scene): string {
  const second = scene.next();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `2023-03-15T${two(1 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`;
}

/** Notices, the clock of a demonstration, jobs that failed. */
export const OPERATIONS_CASES: Cases = {
  listNotices: plain(() => ({ query: { unseen: 'true', limit: '10' } })),
  countUnread: plain(),
  acceptNotices: named(async (scene, scope, by) => ({ body: { ids: [await notice(scene, scope, by)] } }), { personal: true }),
  seeNoticesUpTo: named(async (scene, scope, by) => ({ body: { upTo: await notice(scene, scope, by) } }), { personal: true }),
  signNotice: named(async (scene, scope, by) => ({ params: { id: await notice(scene, scope, by, 'report.sentBack') } }), { personal: true }),
  getNoticeProofs: ofUnit(aboutAssignment, { personal: true }),
  listDeliveries: ofUnit(async (scene, scope) => {
    const { params, subject } = await aboutAssignment(scene, scope);
    const noticeId = params!['id']!;
    return { query: { noticeId }, shows: { text: noticeId, subject: { unitId: subject!.unitId } } };
  }),
  listOwnDeliveries: plain((_scene, _scope) => ({ query: { limit: '10' } })),
  listAssignmentNotices: ofUnit(async (scene, scope) => {
    const { id, subject } = await scene.assignment(scope);
    return { params: { id }, subject };
  }),
  getNoticeChannels: plain(),
  setNoticeChannels: plain(() => ({ body: { digestOver: 5, digestAt: '08:30' } })),
  getNoticeChoice: plain(),
  chooseNotices: plain(() => ({ body: { email: { way: 'off', address: 'clerk@example.gov.cn' }, sms: { way: 'off' }, language: 'zh' } })),
  askAddressCode: plain((scene, _, by) => addressGiven(scene, by, false)),
  confirmAddress: plain((scene, _, by) => addressGiven(scene, by, true)),
  getCalendarFeed: plain(),
  openCalendarFeed: plain(),
  closeCalendarFeed: plain(),
  readCalendarFeed: plain(async (scene) => ({ params: { token: await calendarLink(scene) } })),
  readEventFeed: plain(() => ({ query: { limit: '10' } })),
  streamEvents: plain(() => ({ query: { seconds: '0' } })),
  seeNotice: named(async (scene, scope, by) => ({ params: { id: await notice(scene, scope, by) } }), { personal: true }),
  moveClock: plain((scene) => ({ body: { at: later(scene) } }), { also: ['clock.not-forward'] }),
  listIncidents: plain(() => ({ query: { limit: '10' } })),
  resolveIncident: named(async (scene, scope) => ({ params: { id: await incident(scene, scope) }, body: { resolution: '网关已修复' } })),
  listDowntimes: plain(() => ({ query: { limit: '10' } })),
  recordDowntime: plain((scene) => {
    const day = new Date(Date.UTC(2022, 0, 1 + scene.next())).toISOString().slice(0, 10);
    return { body: { from: `${day}T01:00`, until: `${day}T02:00`, cause: '机房断电' } };
  }),
  search: plain(() => ({ query: { q: '潼川' } })),
  fileComplaint: plain(() => ({ body: { kind: 'burden', text: '同一数字本月填报三次', about: '/report' } })),
  listOwnComplaints: plain(() => ({ query: { limit: '10' } })),
  listComplaints: plain(() => ({ query: { open: 'true', limit: '10' } })),
  answerComplaint: named(async (scene, scope) => ({ params: { id: await complaint(scene, scope) }, body: { answer: '已合并两张报表' } })),
  retryIncident: named(async (scene, scope) => ({ params: { id: await incident(scene, scope) } })),
};
