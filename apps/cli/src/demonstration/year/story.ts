import { clerkLogin, headLogin, leaderLogin, leaderTitles } from '../directory-lines';
import type { Deed, Entry } from './deed';

/** Friday: lists go out after the new year's meetings. */
export const DISPATCHED_ON = '2023-02-10';
/** The half-year's amendment goes out on a Wednesday. */
export const AMENDED_ON = '2023-07-05';
export const DECOMPOSED_ON = '2023-07-14';
/** A period that a township forgot until it was closed. */
export const FORGOTTEN = { unit: '510722110', period: '2023-Q1' } as const;

const UNIT = (number: string): string => `510722-D${number}`;
const ORGANISATION = UNIT('03');
const AGRICULTURE = UNIT('10');
const FINANCE = UNIT('12');
const HOUSING = UNIT('15');
const EDUCATION = UNIT('19');
const HEALTH = UNIT('20');
const CIVIL_AFFAIRS = UNIT('21');
const COMMERCE = UNIT('24');
const CULTURE = UNIT('25');
const WATER = UNIT('17');
const TOWN = '510722101';
const OTHER_TOWN = '510722106';
const THIRD_TOWN = '510722137';

const CHIEF = 'supervision-1';
const READERS = [
  CHIEF, 'supervision-2', 'substitute-1', 'assessment-1', 'assessment-2', 'review-1', 'inspector-1', 'inspector-2', leaderLogin(0),
  clerkLogin(TOWN), headLogin(TOWN), clerkLogin(AGRICULTURE),
];
const leader = (title: string): string => leaderLogin(leaderTitles().indexOf(title));
const on = (at: string, who: string, deed: Deed): Entry => ({ at, who, deed });

/**
 * What happens once, to whom and when: constructed for the demonstration and marked as such in every text, never what
 * the county did. Where the one named has nothing of the kind on his desk, nothing happens.
 */
export const STORY: readonly Entry[] = [
  on('2023-02-09T10:00', CHIEF, { does: 'import' }),
  on('2023-02-09T15:00', CHIEF, { does: 'load-ladder' }),
  on(`${DISPATCHED_ON}T09:00`, CHIEF, { does: 'dispatch' }),

  // Wrongly routed: one is granted and goes to the treasury, one is refused.
  on('2023-02-10T13:00', clerkLogin(AGRICULTURE), { does: 'ask-return', item: 20, to: FINANCE, why: '（演示）配套资金由财政部门统筹' }),
  on('2023-02-10T13:10', clerkLogin(ORGANISATION), { does: 'ask-return', item: 35, to: UNIT('01'), why: '（演示）建议由县委办公室牵头' }),
  on('2023-02-15T10:00', CHIEF, { does: 'decide-return', item: 20, unit: AGRICULTURE, to: FINANCE, why: '（演示）情况属实，改派县财政局' }),
  on('2023-02-16T10:00', CHIEF, { does: 'decide-return', item: 35, unit: ORGANISATION, to: null, why: '（演示）属本部门职责，不予改派' }),
  on('2023-02-16T09:40', clerkLogin(FINANCE), { does: 'acknowledge' }),
  on('2023-02-16T14:10', clerkLogin(ORGANISATION), { does: 'acknowledge' }),

  on('2023-03-16T10:00', leader('县委书记'), { does: 'note', item: 28, unit: TOWN, kind: 'visit', text: '（演示）实地查看垃圾分类收集点，要求日产日清' }),
  on('2023-03-31T18:40', clerkLogin(ORGANISATION), { does: 'take-back', item: 3 }),

  // A tender stops the clock for two months.
  on('2023-04-10T10:00', CHIEF, { does: 'suspend', item: 31, unit: HEALTH, reason: 'tender' }),
  on('2023-06-12T10:00', CHIEF, { does: 'resume', item: 31, unit: HEALTH }),

  // A township missed a period and is let in again.
  on('2023-05-08T10:00', CHIEF, { does: 'open-period', item: 28, unit: FORGOTTEN.unit, period: FORGOTTEN.period, until: '2023-05-12', why: '（演示）经办人住院，补报一次' }),
  on('2023-05-09T10:00', clerkLogin(FORGOTTEN.unit), { does: 'report', period: FORGOTTEN.period, item: 28 }),

  // More time: granted by the leader, refused by the office, left undecided until it escalates.
  on('2023-05-22T10:00', clerkLogin(AGRICULTURE), { does: 'ask-extension', item: 18, until: '2023-06-20', why: '（演示）连续降雨影响施工', progress: '（演示）已完成九成' }),
  on('2023-05-24T15:20', leader('分管农业副县长'), { does: 'decide-extension', item: 18, unit: AGRICULTURE, until: '2023-06-15', why: '（演示）同意，限六月十五日前完工' }),
  on('2023-09-19T10:00', clerkLogin(EDUCATION), { does: 'ask-extension', item: 29, until: '2023-10-31', why: '（演示）章程尚在征求意见', progress: '（演示）已组建十个' }),
  on('2023-09-22T10:00', CHIEF, { does: 'decide-extension', item: 29, unit: EDUCATION, until: null, why: '（演示）理由不充分，按原时限完成' }),
  on('2023-10-09T10:00', clerkLogin(CULTURE), { does: 'ask-extension', item: 34, until: '2023-12-20', why: '（演示）设备采购延后', progress: '（演示）土建完工' }),
  on('2023-11-08T10:00', clerkLogin(OTHER_TOWN), { does: 'ask-extension', item: 38, until: '2023-12-20', why: '（演示）合作社分红手续未办结', progress: '（演示）已完成八成' }),

  // Half-year: one item more, one less, two changed; the lead of the new one gives the townships without a quota their shares.
  on(`${AMENDED_ON}T10:00`, CHIEF, { does: 'amend' }),
  on(`${DECOMPOSED_ON}T10:00`, clerkLogin(HOUSING), { does: 'decompose', item: 42, each: '20' }),

  on('2023-08-17T11:00', leader('县委书记'), { does: 'note', item: 25, unit: COMMERCE, kind: 'instruction', text: '（演示）进度偏慢，请逐镇乡列出清单，月底前报我' }),
  on('2023-08-18T09:30', CHIEF, { does: 'urge', item: 25, unit: COMMERCE, text: '（演示）请于月底前报送逐镇乡清单' }),
  on('2023-08-21T16:10', clerkLogin(COMMERCE), { does: 'note', item: 25, unit: COMMERCE, kind: 'comment', text: '（演示）已按批示列出未完成网点清单' }),

  // Outside the list: a leader assigns by a text, and the units sign for it; a second word of his waits for his approval.
  on('2023-10-18T09:40', leader('县委书记'), {
    does: 'assign',
    on: leader('县委书记'),
    text: '请县水利局会同县农业农村局11月底前完成山坪塘安全隐患排查（演示），涉及潼川镇、芦溪镇，每月25日前报进展。',
  }),
  ...[WATER, TOWN, THIRD_TOWN].map((unit) => on('2023-10-19T09:40', clerkLogin(unit), { does: 'acknowledge' })),
  on('2023-11-14T15:10', CHIEF, {
    does: 'assign',
    on: leader('县委书记'),
    text: '请县住房和城乡建设局会同县教育和体育局12月15日前完成校园周边自建房安全检查（演示），涉及潼川镇。',
  }),

  // Stands still at mid-November, when the demonstration is opened.
  on('2023-10-16T10:00', CHIEF, { does: 'suspend', item: 32, unit: CIVIL_AFFAIRS, reason: 'awaiting-superior' }),
  on('2023-11-27T10:00', CHIEF, { does: 'resume', item: 32, unit: CIVIL_AFFAIRS }),

  // Whoever is shown to visitors has opened what he was told until two days before.
  ...READERS.map((who) => on('2023-11-13T17:20', who, { does: 'read-notices' })),

  on('2023-11-06T08:00', 'worker', { does: 'stop-worker' }),
  on('2023-11-09T08:30', 'worker', { does: 'start-worker' }),
];
