import type { FINDING_FAILURES } from '#domain/kernel/failures/finding';
import type { FailureWords, InBoth } from '../language';

export const FINDING_WORDS = {
  'finding.unknown': {
    zh: { title: '没有这个问题，或您无权查看', next: '请从问题台账进入' },
    en: { title: 'There is no such finding, or you may not see it', next: 'Enter from the register of findings' },
  },
  'finding.own-office': {
    zh: { title: '不能对本单位提出问题', next: '请由其他单位提出' },
    en: { title: 'An office raises no finding about itself', next: 'Another office raises it' },
  },
  'finding.recheck-office': {
    zh: { title: '复查单位不能是责任单位', next: '请另选复查单位' },
    en: { title: 'The unit does not re-check its own rectification', next: 'Name another office' },
  },
  'finding.leader-post': {
    zh: { title: '所选不是县级领导岗位', next: '请选择分管该单位的领导岗位' },
    en: { title: 'That is no post of a county leader', next: 'Choose the post of the leader in charge' },
  },
  'finding.quote-unknown': {
    zh: { title: '引用的留痕不存在或不在您的查阅范围', next: '请从时间线重新选择' },
    en: { title: 'A quoted entry is not there, or not within what you may read', next: 'Choose it again from a timeline' },
  },
  'finding.plan-first': {
    zh: { title: '整改方案尚未同意，不能报办结', next: '请先报送整改方案，待同意后整改并报送证明' },
    en: { title: 'The plan was not accepted yet: nothing is complete before', next: 'Hand in the plan; once it is accepted, carry it out and hand in the proof' },
  },
  'finding.plan-not-now': {
    zh: { title: '现在不能报送整改方案', next: '请先签收；已报证明或已销号的问题不再报方案' },
    en: { title: 'No plan is handed in now', next: 'Sign for the task first; there is none after the proof or the closing' },
  },
  'finding.plan-waits': {
    zh: { title: '已有整改方案待审核', next: '请等待复查单位审核' },
    en: { title: 'A plan waits for its decision already', next: 'Wait for the office that re-checks' },
  },
  'finding.plan-decided': {
    zh: { title: '这份整改方案已经审核', next: '请刷新问题页' },
    en: { title: 'This plan was decided already', next: 'Read the finding again' },
  },
  'finding.plan-day': {
    zh: { title: '计划完成日不正确', next: '须在今天之后、不晚于整改时限' },
    en: { title: 'The planned day is not right', next: 'It comes after today and not after the limit' },
  },
  'finding.recheck-by-other': {
    zh: { title: '提出问题的人不能复查', next: '请由另一名复查人员复查' },
    en: { title: 'Who raised it does not re-check it', next: 'Another person re-checks it' },
  },
  'finding.not-rechecked': {
    zh: { title: '整改尚未复查通过', next: '复查通过后再签字、销号' },
    en: { title: 'The rectification has not passed its re-check', next: 'Sign and close it after that' },
  },
  'finding.signed': {
    zh: { title: '这一签字已经完成', next: '请刷新问题页' },
    en: { title: 'This signature is there already', next: 'Read the finding again' },
  },
  'finding.two-persons': {
    zh: { title: '两个签字须由两个人完成', next: '请由另一人签字' },
    en: { title: 'The two signatures are two persons’', next: 'Somebody else signs' },
  },
  'finding.signatures-missing': {
    zh: { title: '还缺签字（{missing}）', next: '单位负责人和分管领导都签字后才能销号' },
    en: { title: 'Signatures are missing ({missing})', next: 'Both the unit head and the leader in charge sign before it is closed' },
  },
  'finding.look-back-day': {
    zh: { title: '回头看日期不正确', next: '须在今天之后、两年之内' },
    en: { title: 'The look-back day is not right', next: 'It comes after today and within two years' },
  },
  'finding.look-back-early': {
    zh: { title: '还没到回头看日期（{day}）', next: '到期后再作结论；已反弹的可随时重新整改' },
    en: { title: 'The look-back day has not come ({day})', next: 'Conclude then; if it came back, reopen it at any time' },
  },
  'finding.not-closed': {
    zh: { title: '问题尚未销号', next: '销号后才有回头看' },
    en: { title: 'The finding is not closed', next: 'A look-back comes after the closing' },
  },
  'finding.settled': {
    zh: { title: '这个问题的回头看已有结论', next: '如再次发生，请另行提出问题' },
    en: { title: 'The look-back was concluded', next: 'If it happens again, raise another finding' },
  },
  'finding.closed-by-itself': {
    zh: { title: '问题整改任务不在这里销号或重办', next: '请在问题页签字、销号或回头看' },
    en: { title: 'A finding’s task is not closed out or reopened here', next: 'Sign, close and look back on the page of the finding' },
  },
  'list.of-findings': {
    zh: { title: '问题整改台账不能按清单调整', next: '问题通过整改、退办或回头看变动' },
    en: { title: 'The register of findings is not amended as a list', next: 'Findings change by rectification, return and look-back' },
  },
  'score.bad-points': {
    zh: { title: '建议分值不正确', next: '请填写不为零、绝对值不超过100的分值，最多两位小数' },
    en: { title: 'The points are not right', next: 'Give points other than nought, 100 at most either way, with two decimals at most' },
  },
  'score.proposal-waits': {
    zh: { title: '这个问题已有计分建议待决定', next: '请等待考核办决定' },
    en: { title: 'A score effect of this finding waits for its decision already', next: 'Wait for the assessment office' },
  },
  'score.proposal-unknown': {
    zh: { title: '没有这条计分建议', next: '请刷新列表' },
    en: { title: 'There is no such proposal', next: 'Read the list again' },
  },
  'score.proposal-decided': {
    zh: { title: '这条计分建议已经决定', next: '请刷新列表' },
    en: { title: 'This proposal was decided already', next: 'Read the list again' },
  },
  'score.own-unit': {
    zh: { title: '不能决定涉及本单位的计分建议', next: '请由其他人员决定' },
    en: { title: 'Nobody decides about his own unit', next: 'Somebody else decides' },
  },
} as const satisfies Readonly<Record<keyof typeof FINDING_FAILURES, InBoth<FailureWords>>>;
