import type { InspectionSource } from '#domain/inspection/inspection-source';
import type { ScopeKind } from '#domain/inspection/access';
import type { InBoth } from '#words/language';
import type { Schema } from '../server/client';
import { say } from './shell';

export const INSPECTION_NAV = {
  desk: say('巡察检查', 'Inspection'),
  access: say('检查与授权', 'Inspections and access'),
  reads: say('查阅记录', 'What was read'),
} as const;

export const SOURCE_WORDS: Readonly<Record<InspectionSource, InBoth<string>>> = {
  'party-inspection': say('巡察', 'party inspection'),
  audit: say('审计', 'audit'),
  'government-inspection': say('政府督查', 'government inspection'),
  superior: say('上级督查反馈', 'a superior’s inspection'),
  hotline: say('12345热线', 'hotline'),
};

export const SCOPE_WORDS: Readonly<Record<ScopeKind, InBoth<string>>> = {
  county: say('全县', 'the whole county'),
  units: say('指定单位', 'units'),
  list: say('一份清单', 'one list'),
};

type Standing = Schema['AccessView']['standing'];
export const STANDING_WORDS: Readonly<Record<Standing, InBoth<string>>> = {
  proposed: say('待第二人审批', 'waits for a second person'),
  approved: say('有效', 'in force'),
  waiting: say('已批准，未开始', 'approved, not begun'),
  refused: say('未予批准', 'refused'),
  ended: say('已收回', 'taken back'),
  over: say('已到期', 'over'),
};
/** One of the marks of the officers’ pages. */
export const STANDING_MARKS: Readonly<Record<Standing, string>> = {
  proposed: 'ahead',
  approved: 'inForce',
  waiting: 'ahead',
  refused: 'over',
  ended: 'over',
  over: 'over',
};

export const ACCESS = {
  lead: say('检查须在年度计划之内，计划外须有批准文号和理由。查阅授权有时段、有范围、只读，由第二人批准，到时立即失效；查阅留有记录。', 'Inspections follow the annual plan, or a document and a reason. An access has a time and a scope, reads only, is approved by a second person and ends by itself; what is read is on record.'),
  mine: say('我的查阅授权', 'My access'),
  all: say('查阅授权', 'Accesses'),
  none: say('没有查阅授权', 'No accesses'),
  noneNext: say('在下面选一次检查，为巡察人员提出授权。', 'Choose an inspection below and propose one for an inspector.'),
  noneMine: say('您目前没有查阅授权', 'You have no access at present'),
  noneMineNext: say('只能看到由本单位复查的问题整改。需要查阅时，请督查室或安全管理员提出，由第二人批准。', 'You see only what your own office re-checks. Ask the supervision office or the security administrator to propose one; a second person approves it.'),
  who: say('查阅人', 'Who'),
  scope: say('范围', 'Scope'),
  time: say('时段', 'Time'),
  until: say('{from} 至 {until}', '{from} until {until}'),
  standing: say('状态', 'Standing'),
  inspection: say('检查', 'Inspection'),
  reads: say('查阅', 'Reads'),
  readsOf: say('{count} 条', '{count}'),
  by: say('{proposer} 提出，{decider}', 'proposed by {proposer}, {decider}'),
  byApproved: say('{person} 批准', 'decided by {person}'),
  byNobody: say('尚未审批', 'not decided'),
  propose: say('提出查阅授权', 'Propose an access'),
  inspector: say('巡察人员', 'Inspector'),
  noInspectors: say('没有具有巡察审计角色的账号；请安全管理员先授予角色。', 'Nobody holds the inspector’s role; the security administrator gives it first.'),
  units: say('单位', 'Units'),
  list: say('清单', 'List'),
  begins: say('开始', 'Begins'),
  beginsHint: say('不填即批准时起；县内时间', 'Left empty: now; the county’s own time'),
  ends: say('结束', 'Ends'),
  endsHint: say('到时立即失效，一次最长 92 天', 'From then on it opens nothing; 92 days at most'),
  reason: say('理由', 'Reason'),
  decide: say('审批', 'Decide'),
  decision: say('意见', 'Decision'),
  approve: say('批准', 'Approve'),
  refuse: say('不予批准', 'Refuse'),
  endIt: say('收回授权', 'Take back'),
  giveUp: say('交回授权', 'Give up'),
  notByYou: say('您是提出人，须由第二人审批', 'You proposed it; a second person decides'),
  banner: say('只读查阅：{scope}，至 {until} 止。您的查阅留有记录，他人可查。', 'Reading only: {scope}, until {until}. What you read is on record and others can see it.'),
  scopeUnits: say('{count} 个单位', '{count} units'),
  readOnly: say('只读', 'Reading only'),
  readOnlyWhy: say('您凭查阅授权进入，只能查看。签收、填报由承办单位办理；催办、核验、销号由督查室办理；确需更正的，请提出问题，由责任单位整改。', 'You are here by an inspection access and may only read. Signing and reporting are the unit’s; urging, verifying and closing out are the supervision office’s. What is wrong is raised as a finding and put right by its unit.'),
} as const;

export const INSPECTIONS = {
  title: say('检查', 'Inspections'),
  start: say('启动检查', 'Start an inspection'),
  end: say('结束检查', 'End it'),
  endConfirm: say('结束后不能再提出查阅授权；已发现的问题继续整改。', 'No access can be proposed any more; what was found goes on.'),
  none: say('没有检查', 'No inspections'),
  noneNext: say('从年度计划中选一项启动，或在计划外凭批准文号启动。', 'Start one from a line of the plan, or outside it by a document.'),
  source: say('来源', 'Source'),
  office: say('检查单位', 'Office'),
  units: say('被检查单位', 'Inspected'),
  anyUnit: say('全县各单位', 'any unit'),
  unitsHint: say('不选即全县各单位', 'None: any unit of the county'),
  name: say('名称', 'Title'),
  basis: say('依据', 'Basis'),
  inPlan: say('计划内 · {document}', 'in the plan · {document}'),
  offPlan: say('计划外 · {document}', 'outside the plan · {document}'),
  reason: say('理由', 'Reason'),
  reasonHint: say('计划外检查，或 90 天内对同一单位重复、多头检查时必填', 'Needed outside the plan, and for a unit that was inspected within 90 days'),
  line: say('年度计划中的一项', 'Line of the annual plan'),
  lineHint: say('不选即计划外，须填批准文号和理由', 'None: outside the plan, by a document and a reason'),
  document: say('批准文号', 'Approval document'),
  began: say('{on} 启动', 'began {on}'),
  ended: say('{on} 结束', 'ended {on}'),
  running: say('进行中', 'running'),
} as const;

export const PLANS = {
  title: say('{year} 年度督查检查计划', 'Plan of inspections {year}'),
  none: say('还没有登记年度计划', 'No plan registered yet'),
  noneNext: say('登记批准的计划后，检查才有依据。', 'Inspections rest on an approved plan.'),
  register: say('登记计划', 'Register a plan'),
  year: say('年度', 'Year'),
  document: say('批准文号', 'Approval document'),
  approvedBy: say('批准机关', 'Approved by'),
  line: say('第 {number} 项', 'Line {number}'),
  subject: say('检查事项', 'Subject'),
  from: say('开始日', 'From'),
  until: say('结束日（含）', 'Until (included)'),
  term: say('期限', 'Term'),
  started: say('已启动', 'Started'),
  times: say('{count} 次', '{count}'),
  addLine: say('再加一项', 'Another line'),
  removeLine: say('去掉第 {number} 项', 'Remove line {number}'),
  final: say('登记后不作改动，调整以新的文号另行登记。', 'A plan is never changed; additions are registered under their own number.'),
  approved: say('{document} · {by}', '{document} · {by}'),
} as const;
