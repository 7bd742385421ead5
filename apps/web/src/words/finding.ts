import type { FindingAct } from '#domain/inspection/finding-acts';
import type { FindingStanding, Severity, Signer } from '#domain/inspection/finding';
import type { ProposalState } from '#domain/inspection/score-proposal';
import type { InBoth } from '#words/language';
import { say } from './shell';

export const FINDING_NAV = {
  findings: say('问题整改', 'Findings'),
  proposals: say('计分建议', 'Score proposals'),
} as const;

export const FINDING_STANDING_WORDS: Readonly<Record<FindingStanding, InBoth<string>>> = {
  planning: say('待报方案', 'plan owed'),
  deciding: say('方案待审', 'plan waits for its decision'),
  rectifying: say('整改中', 'being put right'),
  rechecking: say('待复查', 'waits for its re-check'),
  signing: say('待签字销号', 'waits for signatures'),
  closed: say('已销号，待回头看', 'closed, to be looked back on'),
  settled: say('回头看未反弹', 'lasted'),
  withdrawn: say('已撤销', 'withdrawn'),
};
/** One of the marks of the officers’ pages. */
export const FINDING_STANDING_MARKS: Readonly<Record<FindingStanding, string>> = {
  planning: 'proposed',
  deciding: 'ahead',
  rectifying: 'ahead',
  rechecking: 'ahead',
  signing: 'ahead',
  closed: 'inForce',
  settled: 'over',
  withdrawn: 'over',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, InBoth<string>>> = {
  minor: say('轻微', 'minor'),
  general: say('一般', 'general'),
  serious: say('严重', 'serious'),
};

export const SIGNER_WORDS: Readonly<Record<Signer, InBoth<string>>> = {
  'unit-head': say('单位负责人', 'Unit head'),
  leader: say('分管领导', 'Leader in charge'),
};

export const PROPOSAL_STATE_WORDS: Readonly<Record<ProposalState, InBoth<string>>> = {
  waiting: say('待考核办决定', 'waits for the assessment office'),
  accepted: say('已采纳', 'taken up'),
  refused: say('未采纳', 'refused'),
};

export const FINDING_ACT_WORDS: Readonly<Record<FindingAct, InBoth<string>>> = {
  acknowledge: say('签收', 'Sign for it'),
  plan: say('报送整改方案', 'Hand in a plan'),
  decidePlan: say('审核整改方案', 'Decide on the plan'),
  prove: say('报送整改证明', 'Hand in the proof'),
  recheck: say('去复查', 'Re-check'),
  signAsHead: say('签字（单位负责人）', 'Sign as unit head'),
  signAsLeader: say('签字（分管领导）', 'Sign as leader in charge'),
  close: say('销号', 'Close'),
  lookBack: say('回头看结论', 'Conclude the look-back'),
  reopen: say('反弹，重新整改', 'It came back: reopen'),
  propose: say('提出计分建议', 'Propose a score effect'),
};

/** What is asked next, for whoever looks at it. */
export const FINDING_NEXT_WORDS: Readonly<Record<FindingStanding, InBoth<string>>> = {
  planning: say('责任单位签收后报送整改方案', 'The unit signs for it and hands in a plan'),
  deciding: say('复查单位审核整改方案', 'The re-checking office decides on the plan'),
  rectifying: say('责任单位按方案整改，报送证明', 'The unit carries out its plan and hands in the proof'),
  rechecking: say('由提出人以外的人复查证明', 'Somebody other than who raised it re-checks the proof'),
  signing: say('单位负责人、分管领导签字后，由复查单位销号', 'Unit head and leader in charge sign; then the re-checking office closes it'),
  closed: say('到回头看日期，由复查单位看是否反弹', 'On the look-back day the re-checking office sees whether it lasted'),
  settled: say('已办结，再次发生的另行提出', 'Done; if it happens again it is raised anew'),
  withdrawn: say('任务已撤销', 'Its task was withdrawn'),
};

export const FINDINGS = {
  lead: say('巡察、审计、督查、热线发现的问题同入一库、统一编号；整改走同一套时限、督办和核验。', 'Whatever party inspection, audit, government inspection or the hotline found: one pool, one number series; put right on the same limits, ladders and checks.'),
  raise: say('提出问题', 'Raise a finding'),
  none: say('没有问题', 'No findings'),
  noneNext: say('在任务、抽样或时间线上可提出问题。', 'Raise one from a task, a sample or a timeline.'),
  noneFiltered: say('筛选后没有问题', 'The filter leaves none'),
  total: say('共 {count} 个', '{count} in all'),
  finding: say('问题', 'Finding'),
  source: say('来源', 'Source'),
  severity: say('程度', 'Severity'),
  standing: say('整改状态', 'Standing'),
  unit: say('责任单位', 'Unit'),
  due: say('整改时限', 'Limit'),
  year: say('年度', 'Year'),
  all: say('全部', 'All'),
  waiting: say('只看待我处理', 'Waits for me'),
  overdue: say('已逾期', 'overdue'),
  lookBackDue: say('回头看已到期', 'look-back due'),
  noDay: say('未定', 'not set'),
  round: say('第 {round} 轮', 'round {round}'),
  aboutTask: say('这项任务上的问题', 'Findings on this task'),
} as const;

export const RAISE = {
  sourceDocument: say('来源文号', 'Document'),
  sourceDocumentHint: say('巡察反馈、审计报告、督查通报或热线工单的编号', 'Number of the feedback letter, report, bulletin or hotline case'),
  inspection: say('所属检查', 'Inspection'),
  title: say('问题', 'Finding'),
  text: say('事实', 'Facts'),
  unit: say('责任单位', 'Unit'),
  leader: say('分管领导', 'Leader in charge'),
  leaderHint: say('整改销号时签字', 'Signs before it is closed'),
  leaderOfTask: say('不选即任务的责任领导', 'None: the task’s responsible leader'),
  recheckUnit: say('复查单位', 'Re-checking office'),
  recheckUnitHint: say('不选即本单位；不能是责任单位', 'None: your own office; never the unit itself'),
  days: say('整改时限（工作日）', 'Limit in working days'),
  proof: say('需要的整改证明', 'Required proof'),
  proofFile: say('须附文件', 'A file must be attached'),
  quotes: say('引用留痕', 'Quoted entries of the trail'),
  quotesHint: say('选中的条目连同校验码存入问题；以后若被改动，问题页会显示不一致。', 'Those chosen are kept with their hashes; the finding shows if one is changed later.'),
  noEntries: say('没有可引用的留痕', 'No entries to quote'),
} as const;

export const FINDING = {
  back: say('问题台账', 'Register of findings'),
  next: say('下一步', 'Next'),
  colon: say('：', ': '),
  facts: say('事实', 'Facts'),
  proof: say('需要的整改证明', 'Required proof'),
  inspection: say('所属检查', 'Inspection'),
  raised: say('{unit} {person} 于 {at} 提出', 'raised by {person}, {unit}, {at}'),
  raisedHead: say('提出', 'Raised'),
  about: say('发现于', 'Found on'),
  task: say('整改任务', 'Task'),
  taskLink: say('报送、佐证、核验记录', 'reports, evidence, re-checks'),
  recheckUnit: say('复查单位', 'Re-checking office'),
  leader: say('分管领导', 'Leader in charge'),
  lookBack: say('回头看日期', 'Look-back'),
  lookBackNone: say('销号时确定', 'set when it is closed'),
  quotes: say('引用留痕', 'Quoted entries'),
  noQuotes: say('没有引用留痕', 'Nothing quoted'),
  noQuotesNext: say('提出问题时可从任务或时间线选取。', 'They are chosen when a finding is raised.'),
  same: say('与引用时一致', 'as it was quoted'),
  changed: say('与引用时不一致', 'not as it was quoted'),
  gone: say('引用的条目已不在留痕中', 'The quoted entry is not in the trail any more'),
  rounds: say('整改过程', 'Rounds'),
  roundHead: say('第 {round} 轮', 'Round {round}'),
  plan: say('整改方案，计划 {day} 完成', 'Plan, to be done by {day}'),
  planStates: {
    waiting: say('待审核', 'waits'),
    accepted: say('已同意', 'accepted'),
    returned: say('已退回', 'returned'),
  },
  noPlan: say('还没有整改方案', 'No plan yet'),
  signed: say('{post}{person} {at} 签字', 'signed by {person} {post} {at}'),
  unsigned: say('未签字', 'not signed'),
  closedAs: say('销号 {number}，{day} 回头看', 'Closed as {number}, look-back on {day}'),
  held: say('回头看：未反弹', 'Looked back: it lasted'),
  reopened: say('反弹，重新整改', 'It came back and was reopened'),
  byAt: say('{person} {at}', '{person} {at}'),
  proposals: say('计分建议', 'Score proposals'),
  noProposals: say('没有计分建议', 'No score proposals'),
  proposed: say('{points} 分', '{points} points'),
  none: say('您现在没有要办的事', 'Nothing for you to do now'),
} as const;

export const ACT_FIELDS = {
  planText: say('怎样整改', 'How it will be put right'),
  plannedOn: say('计划完成日', 'To be done by'),
  plannedHint: say('在今天之后、不晚于整改时限', 'After today, not after the limit'),
  decision: say('意见', 'Decision'),
  accept: say('同意', 'Accept'),
  returnIt: say('退回', 'Return'),
  reason: say('理由', 'Reason'),
  lookBackOn: say('回头看日期', 'Look-back day'),
  seen: say('看到的情况', 'What was seen'),
  dueOn: say('新的整改时限', 'New limit'),
  points: say('建议分值', 'Points'),
  pointsHint: say('扣分写负数，如 -2；加分写正数', 'A deduction is negative, such as -2'),
  signNote: say('签字表示认可整改已经完成；两个签字须由两个人完成。', 'Signing says that it was put right; the two signatures are two persons’.'),
} as const;

export const PROPOSALS = {
  lead: say('由问题整改提出，逐条决定并说明理由；采纳后记入考核数据，经第二人确认才计分，不会自动计分。', 'From findings, each decided with a reason. One taken up becomes a line of the record, which counts after a second person confirms it; nothing is scored by itself.'),
  none: say('没有计分建议', 'No proposals'),
  noneNext: say('复查单位可在问题页提出。', 'The re-checking office proposes on a finding’s page.'),
  state: say('状态', 'Standing'),
  points: say('建议', 'Proposed'),
  by: say('提出', 'Proposed by'),
  decided: say('决定', 'Decision'),
  decide: say('作出决定', 'Decide'),
  accept: say('采纳', 'Take up'),
  refuse: say('不采纳', 'Refuse'),
  assessment: say('记入哪次考核', 'Into which assessment'),
  figure: say('记入哪项指标', 'For which figure'),
  figureHint: say('方案中的加分、扣分项在前', 'Bonus items and deductions of the scheme stand first'),
  input: say('数据项', 'Input'),
  value: say('记入数值', 'Value entered'),
  valueHint: say('按该项规则的计法；不填即建议分值的大小', 'As its rule counts; left empty: the size of the points'),
  enteredIn: say('已记入 {assessment}，待第二人确认', 'Entered in {assessment}; a second person confirms it'),
  toFacts: say('去确认', 'Confirm there'),
} as const;
