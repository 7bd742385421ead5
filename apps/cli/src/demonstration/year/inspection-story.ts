import { clerkLogin, headLogin, leaderLogin, leaderTitles } from '../directory-lines';
import { AUDIT_OFFICE, GOVERNMENT_SUPERVISION, INSPECTION_OFFICE } from './acts/inspecting';
import type { Deed, Entry } from './deed';
import type { FindingStep, RaisedFinding } from './inspection-deed';
import { FORGOTTEN } from './story';

const SUPERVISION_OFFICE = '510722-D33';
const AGRICULTURE = '510722-D10';
const FINANCE = '510722-D12';
const TOWN = '510722101';
const HOTLINE_TOWN = '510722104';
const LATE_TOWN = '510722133';
const RELAPSED_TOWN = '510722137';

const [CHIEF, DEPUTY, FIRST, SECOND, AUDITOR, SCORER] = ['supervision-1', 'supervision-2', 'inspector-1', 'inspector-2', 'inspector-3', 'assessment-1'];
const leader = (title: string): string => leaderLogin(leaderTitles().indexOf(title));
const FARMING = leader('分管农业副县长');
const on = (at: string, who: string, deed: Deed): Entry => ({ at, who, deed });
const raise = (at: string, who: string, finding: RaisedFinding): Entry => on(at, who, { does: 'raise-finding', finding });
/** When, who, and what becomes of the finding of this number. */
const life = (finding: number, ...steps: readonly (readonly [at: string, who: string, step: FindingStep])[]): readonly Entry[] =>
  steps.map(([at, who, step]) => on(at, who, { does: 'rectify', finding, ...step }));

const AUDIT: readonly Entry[] = [
  on('2023-04-17T10:00', CHIEF, { does: 'start-inspection', office: AUDIT_OFFICE, units: [FINANCE, AGRICULTURE], why: null }),
  on('2023-04-17T10:20', CHIEF, { does: 'propose-access', office: AUDIT_OFFICE, for: AUDITOR, until: '2023-05-31T18:00', why: '（演示）衔接资金审计查阅' }),
  on('2023-04-17T15:00', DEPUTY, { does: 'approve-access', why: '（演示）在年度计划之内，同意' }),
  raise('2023-05-16T10:00', AUDITOR, {
    source: 'audit', document: '三审报〔演示2023〕5号', title: '撂荒地整治配套资金拨付滞后（演示）', text: '（演示）截至审计日，配套资金未按计划拨付到位，台账与拨付凭证不符。',
    severity: 'serious', unit: FINANCE, item: 20, leader: FARMING, inspection: AUDIT_OFFICE, recheck: SUPERVISION_OFFICE, days: 20, proof: '拨付凭证和核对后的台账',
  }),
  ...life(1,
    ['2023-05-17T09:40', clerkLogin(FINANCE), { step: 'acknowledge' }],
    ['2023-05-22T10:00', clerkLogin(FINANCE), { step: 'plan', until: '2023-06-09', text: '（演示）六月九日前全额拨付，逐笔核对台账' }],
    ['2023-05-24T10:00', DEPUTY, { step: 'decide-plan', accept: true, why: '（演示）措施具体，同意' }],
    ['2023-06-08T10:00', clerkLogin(FINANCE), { step: 'prove' }],
    ['2023-06-12T11:00', DEPUTY, { step: 'recheck', note: '（演示）凭证与台账一致' }],
    ['2023-06-13T10:00', headLogin(FINANCE), { step: 'sign', as: 'unit-head' }],
    ['2023-06-14T10:00', FARMING, { step: 'sign', as: 'leader' }],
    ['2023-06-15T10:00', DEPUTY, { step: 'close', lookBackOn: '2023-09-15' }],
    ['2023-09-19T10:00', CHIEF, { step: 'look-back', words: '（演示）后续批次均按期拨付，未反弹' }],
    ['2023-10-25T10:00', CHIEF, { step: 'propose', points: '-1', why: '（演示）资金滞留两个月，影响较大' }],
    ['2023-11-08T11:00', SCORER, { step: 'decide-proposal', period: '2023', why: '（演示）依据考核方案工作失误条款，同意扣分' }],
  ),
  on('2023-06-30T17:00', CHIEF, { does: 'end-inspection', office: AUDIT_OFFICE }),
];

/** Two hours in two townships: a sample, two problems; one came back, of the other somebody looks back soon. */
const FIRST_ROUND: readonly Entry[] = [
  on('2023-06-13T10:00', CHIEF, { does: 'start-inspection', office: INSPECTION_OFFICE, units: [RELAPSED_TOWN, FORGOTTEN.unit], why: null }),
  on('2023-06-14T09:00', CHIEF, { does: 'propose-access', office: INSPECTION_OFFICE, for: FIRST, until: '2023-06-14T11:00', why: '（演示）现场核查两小时' }),
  on('2023-06-14T09:05', DEPUTY, { does: 'approve-access', why: '（演示）同意，仅限现场核查' }),
  on('2023-06-14T09:20', FIRST, { does: 'draw-sample', size: 5, seed: '演示封存-2023-06' }),
  raise('2023-06-14T09:40', FIRST, {
    source: 'party-inspection', document: '三巡反〔演示2023〕1号', title: '撂荒地整治台账与现场不符（演示）', text: '（演示）抽查地块中有两处台账记为已复耕，现场仍长荒草。',
    severity: 'general', unit: RELAPSED_TOWN, item: 21, leader: FARMING, inspection: INSPECTION_OFFICE, days: 20, proof: '复耕前后照片和核对后的台账',
  }),
  raise('2023-06-14T10:10', FIRST, {
    source: 'party-inspection', document: '三巡反〔演示2023〕1号', title: '第一季度生活垃圾治理未按期报送（演示）', text: '（演示）第一季度报告在报送关闭后经批准补报，补报未附清运记录。',
    severity: 'minor', unit: FORGOTTEN.unit, item: 28, leader: leader('分管住建副县长'), inspection: INSPECTION_OFFICE, days: 15, proof: '第一季度清运记录',
  }),
  ...life(2,
    ['2023-06-15T09:40', clerkLogin(RELAPSED_TOWN), { step: 'acknowledge' }],
    ['2023-06-19T10:00', clerkLogin(RELAPSED_TOWN), { step: 'plan', until: '2023-07-07', text: '（演示）两处地块七月七日前复耕，重新核对台账' }],
    ['2023-06-20T10:00', SECOND, { step: 'decide-plan', accept: true, why: '（演示）同意' }],
    ['2023-07-05T11:00', clerkLogin(RELAPSED_TOWN), { step: 'prove' }],
    ['2023-07-06T10:00', SECOND, { step: 'recheck', note: '（演示）现场已复耕' }],
    ['2023-07-07T10:00', headLogin(RELAPSED_TOWN), { step: 'sign', as: 'unit-head' }],
    ['2023-07-07T15:00', FARMING, { step: 'sign', as: 'leader' }],
    ['2023-07-11T10:00', SECOND, { step: 'close', lookBackOn: '2023-10-16' }],
    ['2023-07-12T10:00', SECOND, { step: 'propose', points: '-1', why: '（演示）台账失实' }],
    ['2023-07-20T10:00', SCORER, { step: 'decide-proposal', period: '2023-H1', why: '（演示）台账失实属实，计入上半年工作失误' }],
    ['2023-10-17T10:00', SECOND, { step: 'reopen', until: '2023-12-08', why: '（演示）回头看发现一处地块再次撂荒' }],
    ['2023-10-20T10:00', clerkLogin(RELAPSED_TOWN), { step: 'plan', until: '2023-12-01', text: '（演示）落实管护人，十二月一日前补种' }],
    ['2023-10-23T10:00', SECOND, { step: 'decide-plan', accept: true, why: '（演示）同意，按月报照片' }],
  ),
  ...life(3,
    ['2023-06-15T09:50', clerkLogin(FORGOTTEN.unit), { step: 'acknowledge' }],
    ['2023-06-16T10:00', clerkLogin(FORGOTTEN.unit), { step: 'plan', until: '2023-07-04', text: '（演示）补齐清运记录' }],
    ['2023-06-19T11:00', SECOND, { step: 'decide-plan', accept: false, why: '（演示）未写明责任人，请补充' }],
    ['2023-06-20T11:00', clerkLogin(FORGOTTEN.unit), { step: 'plan', until: '2023-07-04', text: '（演示）由分管负责人牵头，七月四日前补齐清运记录' }],
    ['2023-06-21T10:00', SECOND, { step: 'decide-plan', accept: true, why: '（演示）同意' }],
    ['2023-07-03T10:00', clerkLogin(FORGOTTEN.unit), { step: 'prove' }],
    ['2023-07-04T10:00', SECOND, { step: 'recheck', note: '（演示）记录齐全' }],
    ['2023-07-05T15:00', headLogin(FORGOTTEN.unit), { step: 'sign', as: 'unit-head' }],
    ['2023-07-06T15:00', leader('分管住建副县长'), { step: 'sign', as: 'leader' }],
    ['2023-07-07T11:00', SECOND, { step: 'close', lookBackOn: '2023-11-22' }],
    ['2023-07-12T10:10', SECOND, { step: 'propose', points: '-0.5', why: '（演示）季报未按期报送' }],
    ['2023-07-20T10:10', SCORER, { step: 'decide-proposal', period: null, why: '（演示）情节轻微且已按期整改，不作扣分' }],
  ),
  on('2023-07-14T17:00', CHIEF, { does: 'end-inspection', office: INSPECTION_OFFICE }),
];

/** From above, from the government's own supervision, from the hotline: each stands at another step in mid-November. */
const AUTUMN: readonly Entry[] = [
  on('2023-09-14T10:00', CHIEF, { does: 'start-inspection', office: GOVERNMENT_SUPERVISION, units: [LATE_TOWN, '510722140'], why: null }),
  raise('2023-10-09T11:00', CHIEF, {
    source: 'superior', document: '市督反〔演示2023〕8号', title: '高标准农田管护责任未落实到人（演示）', text: '（演示）市级督查反馈：已建成片区未公示管护责任人。',
    severity: 'general', unit: AGRICULTURE, item: 19, leader: leader('县委书记'), days: 25, proof: '管护责任公示照片和名册',
  }),
  ...life(4,
    ['2023-10-10T09:40', clerkLogin(AGRICULTURE), { step: 'acknowledge' }],
    ['2023-10-13T10:00', clerkLogin(AGRICULTURE), { step: 'plan', until: '2023-11-08', text: '（演示）逐片公示管护责任人，建立名册' }],
    ['2023-10-16T11:00', DEPUTY, { step: 'decide-plan', accept: true, why: '（演示）同意' }],
    ['2023-11-03T10:00', clerkLogin(AGRICULTURE), { step: 'prove' }],
    ['2023-11-10T10:00', DEPUTY, { step: 'recheck', note: '（演示）随机走访三片，公示属实' }],
    ['2023-11-13T10:30', headLogin(AGRICULTURE), { step: 'sign', as: 'unit-head' }],
  ),
  raise('2023-10-11T10:00', DEPUTY, {
    source: 'government-inspection', document: '三府督〔演示2023〕6号', title: '医保参保核验材料长期未补正（演示）', text: '（演示）参保率任务逾期半年，多次督办后仍未提交核验材料。',
    severity: 'serious', unit: LATE_TOWN, item: 12, leader: leader('分管医保副县长'), inspection: GOVERNMENT_SUPERVISION, days: 15, proof: '参保核验名册和医保系统截图',
  }),
  ...life(5,
    ['2023-10-11T15:00', CHIEF, { step: 'notify' }],
    ['2023-10-12T09:40', clerkLogin(LATE_TOWN), { step: 'acknowledge' }],
    ['2023-10-16T10:00', clerkLogin(LATE_TOWN), { step: 'plan', until: '2023-10-31', text: '（演示）十月底前逐村核对参保名册' }],
    ['2023-10-17T11:00', CHIEF, { step: 'decide-plan', accept: true, why: '（演示）同意，不再延期' }],
    ['2023-11-10T11:00', CHIEF, { step: 'propose', points: '-1', why: '（演示）整改逾期，且原任务督办未果' }],
  ),
  raise('2023-10-24T10:00', DEPUTY, {
    source: 'hotline', document: '12345热线〔演示〕20231023-017', title: '场镇垃圾清运不及时（演示）', text: '（演示）群众反映场镇背街连续三日未清运。',
    severity: 'general', unit: HOTLINE_TOWN, item: 28, leader: leader('分管住建副县长'), days: 15, proof: '清运记录和现场照片',
  }),
  ...life(6,
    ['2023-10-25T09:40', clerkLogin(HOTLINE_TOWN), { step: 'acknowledge' }],
    ['2023-10-27T10:00', clerkLogin(HOTLINE_TOWN), { step: 'plan', until: '2023-11-10', text: '（演示）增加清运车次，背街日清' }],
    ['2023-10-30T10:00', CHIEF, { step: 'decide-plan', accept: true, why: '（演示）同意' }],
    ['2023-11-13T11:00', clerkLogin(HOTLINE_TOWN), { step: 'prove' }],
  ),
];

/** The whole county, in spite of the government's own of September; from two days before the demonstration is opened. */
const SECOND_ROUND: readonly Entry[] = [
  on('2023-11-13T09:00', CHIEF, {
    does: 'start-inspection', office: INSPECTION_OFFICE, units: [], why: '（演示）政府督查九月只到两镇，本次按年度计划覆盖全县，经县委同意',
  }),
  on('2023-11-13T10:00', CHIEF, { does: 'propose-access', office: INSPECTION_OFFICE, for: FIRST, until: '2023-12-29T18:00', why: '（演示）专项巡察查阅台账和留痕' }),
  on('2023-11-13T16:00', DEPUTY, { does: 'approve-access', why: '（演示）与年度计划一致，同意' }),
  raise('2023-11-14T10:00', FIRST, {
    source: 'party-inspection', document: '三巡反〔演示2023〕2号', title: '电商网点改造进度填报与现场不一致（演示）', text: '（演示）填报已改造数与现场可见网点数相差两个。',
    severity: 'general', unit: TOWN, item: 25, leader: leader('分管商务副县长'), inspection: INSPECTION_OFFICE, days: 15, proof: '逐网点照片和核对后的台账',
  }),
  ...life(7, ['2023-11-14T11:00', CHIEF, { step: 'notify' }], ['2023-11-14T14:40', clerkLogin(TOWN), { step: 'acknowledge' }]),
];

/** Who inspected, what was found, and what became of it: constructed for the demonstration, never what the county did. */
export const INSPECTION_STORY: readonly Entry[] = [
  on('2023-02-08T10:00', CHIEF, { does: 'plan-inspections' }),
  ...AUDIT,
  ...FIRST_ROUND,
  ...AUTUMN,
  ...SECOND_ROUND,
];
