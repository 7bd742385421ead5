import type { ASSESSMENT_FAILURES } from '#domain/kernel/failures/assessment';
import type { FailureWords, InBoth } from '../language';

export const ASSESSMENT_WORDS = {
  'scheme.file-invalid': {
    zh: { title: '考核方案有{count}处错误，未采用', next: '请按所列位置逐处更正' },
    en: { title: 'The scheme has {count} mistakes and was not taken', next: 'Correct each place listed' },
  },
  'facts.file-invalid': {
    zh: { title: '考核数据有{count}处错误，未采用', next: '请按所列行逐处更正' },
    en: { title: 'The facts have {count} mistakes and were not taken', next: 'Correct each line listed' },
  },
  'score.refused': {
    zh: { title: '有{count}处无法计分，未产生任何得分和名次', next: '请补齐或更正所列数据，或在方案中写明其取值' },
    en: {
      title: '{count} cells cannot be scored; no points and no ranking were made',
      next: 'Complete or correct the facts listed, or let the scheme state their value',
    },
  },
  'score.blocked': {
    zh: { title: '预检发现{count}处问题，未计分', next: '请逐项处理所列问题后再计分' },
    en: { title: 'The check before scoring found {count} blockers; nothing was scored', next: 'Settle each one listed, then score again' },
  },
  'score.no-such-cell': {
    zh: { title: '没有“{cell}”这一格', next: '请写“单位/指标”，二者须在方案中' },
    en: { title: 'There is no cell "{cell}"', next: 'Write UNIT/LEAF with a unit and an indicator of the scheme' },
  },
  'scheme.unknown': {
    zh: { title: '没有这个考核方案', next: '请刷新方案列表' },
    en: { title: 'There is no such scheme', next: 'Read the schemes again' },
  },
  'scheme.version-taken': {
    zh: { title: '“{number}”第{version}版已存在', next: '修改方案须另立版本：请把版本号加一' },
    en: { title: 'Version {version} of {number} exists already', next: 'A change is another version: raise the version number' },
  },
  'scheme.version-order': {
    zh: { title: '“{number}”最新为第{last}版，不能录入第{version}版', next: '请使用第{next}版' },
    en: { title: 'The newest version of {number} is {last}; version {version} does not follow it', next: 'Use version {next}' },
  },
  'scheme.state': {
    zh: { title: '方案当前状态（{state}）不允许这样做', next: '请刷新后查看方案状态' },
    en: { title: 'The scheme is {state}; this cannot be done now', next: 'Read the scheme again' },
  },
  'scheme.same-person': {
    zh: { title: '方案须由拟制人以外的人审定', next: '请由考核办另一位同志审定' },
    en: { title: 'A scheme is approved by somebody other than who proposed it', next: 'Another officer of the assessment office approves it' },
  },
  'scheme.not-in-force': {
    zh: { title: '方案的有效期（{from}至{until}）不含考核期{period}', next: '请选用考核期内有效的方案版本' },
    en: { title: 'The scheme is in force from {from} until {until}, not in {period}', next: 'Choose a version in force in the period assessed' },
  },
  'scheme.in-use': {
    zh: { title: '方案正用于考核，不能撤回', next: '请先为该考核更换方案' },
    en: { title: 'The scheme is used by an assessment and cannot be withdrawn', next: 'Set another scheme for that assessment first' },
  },
  'scheme.unit-unknown': {
    zh: { title: '方案中有{count}个单位不在本县名录中：{units}', next: '请核对单位代码' },
    en: { title: 'The scheme names {count} units the county does not have: {units}', next: 'Check the units’ codes' },
  },
  'assessment.unknown': {
    zh: { title: '没有这次考核', next: '请刷新考核列表' },
    en: { title: 'There is no such assessment', next: 'Read the assessments again' },
  },
  'assessment.open-already': {
    zh: { title: '{period}的考核已经启动', next: '请在已有的考核中继续' },
    en: { title: 'The assessment of {period} is open already', next: 'Go on in that one' },
  },
  'assessment.state': {
    zh: { title: '考核当前阶段（{stage}）不允许这样做', next: '请刷新后查看考核进度' },
    en: { title: 'The assessment is {stage}; this cannot be done now', next: 'Read the assessment again' },
  },
  'assessment.offices-not-apart': {
    zh: { title: '考核办、代评单位、申诉复核单位须是三个不同的单位', next: '请另行指定' },
    en: { title: 'The office that scores, its substitute and the office that reviews appeals are three different ones', next: 'Name another' },
  },
  'assessment.appeals-open': {
    zh: { title: '还有{count}件申诉未作决定', next: '请先办结全部申诉' },
    en: { title: '{count} appeals are not decided yet', next: 'Decide every appeal first' },
  },
  'assessment.corrections-unscored': {
    zh: { title: '有{count}条指标数据在计分之后变动，结果中尚未反映', next: '请重新计分并公布' },
    en: { title: '{count} facts changed since this was scored and are not in the result', next: 'Score again and publish that run' },
  },
  'assessment.run-not-fit': {
    zh: { title: '这次计分不能公布：须是本考核、现用方案、已完成、非试算的计分', next: '请用现用方案重新计分' },
    en: { title: 'This run cannot be published: it must be finished, of this assessment, under its scheme, and no dry run', next: 'Score again under the scheme in force' },
  },
  'indicatorFact.unknown': {
    zh: { title: '没有这条指标数据', next: '请刷新数据列表' },
    en: { title: 'There is no such fact', next: 'Read the facts again' },
  },
  'indicatorFact.state': {
    zh: { title: '这条指标数据已复核或已撤回，不能再改', next: '更正请撤回后另录一条' },
    en: { title: 'The fact is confirmed or withdrawn already', next: 'To correct it, withdraw it and record another' },
  },
  'indicatorFact.same-person': {
    zh: { title: '指标数据须由录入人以外的人复核', next: '请由另一位同志复核' },
    en: { title: 'A fact is confirmed by somebody other than who recorded it', next: 'A second person confirms it' },
  },
  'indicatorFact.own-office': {
    zh: { title: '不能为本单位录入或复核指标数据', next: '请由指定的代评单位办理' },
    en: { title: 'Nobody records or confirms facts about his own office', next: 'The named substitute does' },
  },
  'indicatorFact.of-the-record': {
    zh: { title: '该数据由系统台账取得，不能手工录入', next: '请在原任务中更正；有异议可通过申诉更正' },
    en: { title: 'This figure is read from the record and is not entered by hand', next: 'Correct it in the task it comes from, or by an appeal' },
  },
  'indicatorFact.there-already': {
    zh: { title: '该单位这项数据已有一条', next: '请先撤回原有的一条，或填写不同的条目' },
    en: { title: 'The unit has this fact already', next: 'Withdraw the earlier one first, or name another item' },
  },
  'indicatorFact.evidence-unknown': {
    zh: { title: '没有这份佐证材料', next: '请先上传文件' },
    en: { title: 'There is no such evidence', next: 'Upload the file first' },
  },
  'run.unknown': {
    zh: { title: '没有这次计分', next: '请刷新计分列表' },
    en: { title: 'There is no such run', next: 'Read the runs again' },
  },
  'run.state': {
    zh: { title: '计分当前状态（{state}）不允许这样做', next: '请刷新后查看计分状态' },
    en: { title: 'The run is {state}; this cannot be done now', next: 'Read the run again' },
  },
  'run.not-comparable': {
    zh: { title: '两次计分须属同一考核且都已完成', next: '请另选一次计分' },
    en: { title: 'Both runs must be finished and of one assessment', next: 'Choose another run' },
  },
  'publication.unknown': {
    zh: { title: '没有这次公布', next: '请刷新公布列表' },
    en: { title: 'There is no such publication', next: 'Read the publications again' },
  },
  'appeal.unknown': {
    zh: { title: '没有这件申诉', next: '请刷新申诉列表' },
    en: { title: 'There is no such appeal', next: 'Read the appeals again' },
  },
  'appeal.window-closed': {
    zh: { title: '申诉期已于{until}结束', next: '结果公布后的更正须由考核办另行提出' },
    en: { title: 'The objection window closed on {until}', next: 'Later corrections are the assessment office’s, with a reason' },
  },
  'appeal.open-already': {
    zh: { title: '该指标已有一件未办结的申诉', next: '请等待决定，或先撤回' },
    en: { title: 'An appeal about this indicator is open already', next: 'Wait for its decision, or withdraw it' },
  },
  'appeal.state': {
    zh: { title: '申诉当前状态（{state}）不允许这样做', next: '请刷新后查看申诉状态' },
    en: { title: 'The appeal is {state}; this cannot be done now', next: 'Read the appeal again' },
  },
  'appeal.recused': {
    zh: { title: '须回避：{reason}', next: '请由未参与填报、核验、评分且不在同一单位的复核员办理' },
    en: { title: 'You are recused: {reason}', next: 'A reviewer who neither reported, verified nor scored, nor is of such an office, takes it' },
  },
  'appeal.correction-missing': {
    zh: { title: '支持申诉须写明更正后的数据', next: '请填写更正数据' },
    en: { title: 'An appeal that is upheld names the corrected fact', next: 'Give the correction' },
  },
  'appeal.correction-elsewhere': {
    zh: { title: '更正数据不属于被申诉的指标', next: '请只更正被申诉的指标' },
    en: { title: 'The correction is not about the indicator appealed', next: 'Correct only that indicator' },
  },
  'appeal.without-effect': {
    zh: { title: '更正后得分没有变化', next: '请核对更正数据，或不予支持' },
    en: { title: 'The correction changes no points', next: 'Check the correction, or reject the appeal' },
  },
  'appeal.heavier': {
    zh: { title: '更正后总分由{before}降为{after}：申诉不得加重', next: '请核对更正数据；方案写明可以加重的除外' },
    en: { title: 'The correction would lower the total from {before} to {after}: an appeal never makes it worse', next: 'Check the correction; only the scheme may say otherwise' },
  },
} as const satisfies Readonly<Record<keyof typeof ASSESSMENT_FAILURES, InBoth<FailureWords>>>;
