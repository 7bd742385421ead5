import type { INSPECTION_FAILURES } from '#domain/kernel/failures/inspection';
import type { FailureWords, InBoth } from '../language';

export const INSPECTION_WORDS = {
  'inspection.unknown': {
    zh: { title: '没有这次检查', next: '请刷新检查列表' },
    en: { title: 'There is no such inspection', next: 'Read the inspections again' },
  },
  'inspection.plan-empty': {
    zh: { title: '计划里没有检查事项', next: '请至少填写一项后再登记' },
    en: { title: 'The plan has no lines', next: 'Give at least one, then register it' },
  },
  'inspection.plan-dates': {
    zh: { title: '计划第{number}项的结束日早于开始日', next: '请改正日期后重试' },
    en: { title: 'Line {number} of the plan ends before it begins', next: 'Correct its days and try again' },
  },
  'inspection.plan-number-taken': {
    zh: { title: '文号{document}的计划已经登记', next: '计划登记后不作改动；调整请以新的文号另行登记' },
    en: { title: 'A plan under {document} is registered already', next: 'A plan is never changed; register an addition under its own number' },
  },
  'inspection.line-unknown': {
    zh: { title: '年度计划中没有这一项', next: '请刷新计划后重新选择' },
    en: { title: 'The annual plan has no such line', next: 'Read the plan again and choose' },
  },
  'inspection.of-itself': {
    zh: { title: '检查单位不能检查自己（第{number}项）', next: '请改由其他单位检查' },
    en: { title: 'An office does not inspect itself (line {number})', next: 'Name another office' },
  },
  'inspection.other-office': {
    zh: { title: '只能以本单位名义组织检查', next: '请由检查单位本身或督查室办理' },
    en: { title: 'An inspection is started and ended by its own office', next: 'Ask that office, or the supervision office' },
  },
  'inspection.off-plan': {
    zh: { title: '计划外检查须写明理由', next: '请填写理由和批准文号，或选择年度计划中的一项' },
    en: { title: 'An inspection outside the plan needs a reason', next: 'Give the reason with its approval document, or choose a line of the plan' },
  },
  'inspection.outside-plan': {
    zh: { title: '与年度计划第{number}项不符', next: '该项限{from}至{until}，且限所列单位和检查单位；否则请按计划外检查办理' },
    en: { title: 'It is not what line {number} of the plan allows', next: 'That line holds from {from} to {until}, for the units and the office it names; otherwise start it outside the plan' },
  },
  'inspection.repeated': {
    zh: { title: '同一单位{days}天内已检查过（{title}，{on}）', next: '重复检查须写明理由' },
    en: { title: 'This office inspected the same unit within {days} days ({title}, {on})', next: 'Give a reason for inspecting it again' },
  },
  'inspection.multi-head': {
    zh: { title: '{days}天内另有单位在检查（{title}，{on}）', next: '多头检查须写明理由，建议合并进行' },
    en: { title: 'Another office inspected the same unit within {days} days ({title}, {on})', next: 'Give a reason, or join that inspection' },
  },
  'inspection.ended': {
    zh: { title: '这次检查（{title}）已经结束', next: '如需继续，请另行组织检查' },
    en: { title: 'The inspection is over ({title})', next: 'Start another one to go on' },
  },
  'access.unknown': {
    zh: { title: '没有这项查阅授权', next: '请刷新授权列表' },
    en: { title: 'There is no such access', next: 'Read the accesses again' },
  },
  'access.own': {
    zh: { title: '不能为自己申请查阅授权', next: '请由督查室其他人员或安全管理员提出' },
    en: { title: 'Nobody proposes an access for himself', next: 'Ask somebody else of the supervision office or the security administrator' },
  },
  'access.not-inspector': {
    zh: { title: '此人在授权期间不具有巡察审计角色', next: '请先由安全管理员授予角色，期限须覆盖查阅时段' },
    en: { title: 'He is not appointed an inspector for all of that time', next: 'The security administrator gives the role first, long enough to cover it' },
  },
  'access.bad-time': {
    zh: { title: '查阅时段不正确', next: '结束须晚于开始和现在，一次最长{days}天' },
    en: { title: 'The time of the access is not right', next: 'It ends after it begins and after now, and lasts {days} days at most' },
  },
  'access.bad-scope': {
    zh: { title: '查阅范围不完整', next: '请选择全县、一个或多个单位、或一份清单，只选一种' },
    en: { title: 'The scope of the access is not whole', next: 'Choose the county, some units, or one list, and only one of these' },
  },
  'access.beyond-inspection': {
    zh: { title: '查阅范围超出这次检查（{title}）的单位', next: '请把范围限在被检查单位之内' },
    en: { title: 'The scope goes beyond the units of the inspection ({title})', next: 'Keep it to the inspected units' },
  },
  'access.decided': {
    zh: { title: '这项授权已经办结', next: '请刷新授权列表；需要时另行提出' },
    en: { title: 'This access was decided already', next: 'Read the accesses again, or propose another' },
  },
  'access.same-person': {
    zh: { title: '须由第二人审批', next: '提出人和查阅人本人都不能审批，请换人办理' },
    en: { title: 'A second person decides', next: 'Neither who proposed it nor who gets it; ask somebody else' },
  },
  'access.over': {
    zh: { title: '申请的查阅时段已过', next: '请驳回后重新提出' },
    en: { title: 'The time asked for is over', next: 'Refuse it and have it proposed anew' },
  },
  'sample.unknown': {
    zh: { title: '没有这次抽样', next: '请刷新抽样列表' },
    en: { title: 'There is no such sample', next: 'Read the samples again' },
  },
  'sample.nothing-to-draw': {
    zh: { title: '没有可抽取的任务', next: '请放宽单位或清单；只能从您有权查阅、且属被检查单位的任务中抽取' },
    en: { title: 'There is no task to draw from', next: 'Widen units or list; only tasks of the inspected units that you may read can be drawn' },
  },
  'sample.bad-size': {
    zh: { title: '抽样数量不正确', next: '请填写1至{most}' },
    en: { title: 'The size of the sample is not right', next: 'Give 1 to {most}' },
  },
} as const satisfies Readonly<Record<keyof typeof INSPECTION_FAILURES, InBoth<FailureWords>>>;
