export const ASSIGNMENT_WORDS = {
  'assignment.urged-already': {
    zh: { title: '该任务近期已催办', next: '{again}起可以再次催办' },
    en: { title: 'This task was urged a short while ago', next: 'It may be urged again from {again}' },
  },
  'slip.unknown': {
    zh: { title: '没有这份督办单，或您无权查看', next: '请从督办单列表进入' },
    en: { title: 'There is no such slip, or you may not see it', next: 'Enter from the list of slips' },
  },
  'slip.wrong-state': {
    zh: { title: '该督办单当前状态不能这样办理', next: '请刷新后查看其状态' },
    en: { title: 'This is not possible in the slip’s state', next: 'Read the slip again' },
  },
  'slip.leadership': {
    zh: { title: '不向领导制发督办单', next: '请向责任单位制发，领导处以呈阅件报送' },
    en: { title: 'No slip is issued to a leader', next: 'Issue it to the accountable unit; the leader is shown a copy' },
  },
  'slip.reached': {
    zh: { title: '该任务已有同级或更高级别的督办', next: '请先处理现有督办单' },
    en: { title: 'Something as grave stands for this task already', next: 'See to the existing slip first' },
  },
  'slip.may-not-start': {
    zh: { title: '按本清单的升级规则，不能直接制发这一级督办单', next: '请先制发较低一级' },
    en: { title: 'The list’s ladder does not begin with this one', next: 'Issue a milder one first' },
  },
  'ladder.file-invalid': {
    zh: { title: '升级规则文件有{count}处错误', next: '请按所列位置逐处改正' },
    en: { title: 'The ladder has {count} mistakes', next: 'Correct each at the place named' },
  },
  'ladder.no-document': {
    zh: { title: '升级规则没有依据文号', next: '请填写文号' },
    en: { title: 'The ladder names no document', next: 'Give its document number' },
  },
  'assignment.unknown': {
    zh: { title: '没有这项任务，或您无权查看', next: '请从任务列表进入' },
    en: { title: 'There is no such assignment, or you may not see it', next: 'Enter from the list of tasks' },
  },
  'assignment.wrong-state': {
    zh: { title: '当前状态（{state}）不能办理{move}', next: '此时可以办理：{possible}' },
    en: { title: '"{move}" is not possible in state {state}', next: 'Possible now: {possible}' },
  },
  'assignment.already-dispatched': {
    zh: { title: '该任务已交办给这个单位', next: '请查看已有任务' },
    en: { title: 'This item is dispatched to that unit already', next: 'See the existing assignment' },
  },
  'assignment.already-suspended': {
    zh: { title: '任务已中止', next: '请先恢复' },
    en: { title: 'The assignment is suspended already', next: 'Resume it first' },
  },
  'assignment.request-open': {
    zh: { title: '已有申请等待决定', next: '请等待决定后再申请' },
    en: { title: 'A request is waiting for a decision', next: 'Wait for it before asking again' },
  },
  'assignment.no-open-request': {
    zh: { title: '没有等待决定的申请', next: '请刷新后查看' },
    en: { title: 'No request is waiting for a decision', next: 'Read the assignment again' },
  },
  'assignment.leadership-asks-no-form': {
    zh: { title: '领导任务不需要填报', next: '领导可批示、走访、决定' },
    en: { title: 'A leadership assignment is never asked for a form', next: 'Leaders instruct, visit and decide' },
  },
  'assignment.children-open': {
    zh: { title: '还有{count}个单位未销号', next: '请待各单位销号后再办理' },
    en: { title: '{count} units are not closed out yet', next: 'Close theirs first' },
  },
  'assignment.same-office': {
    zh: { title: '本单位不能决定自己的申请', next: '由上级或替代单位决定' },
    en: { title: 'An office does not decide its own request', next: 'A superior or the substitute decides' },
  },
  'overview.day-unknown': {
    zh: { title: '{day}的总览无法还原，可查{from}至{until}', next: '请选择其间的日期' },
    en: { title: 'The overview of {day} is not known, only {from} to {until}', next: 'Choose a day between them' },
  },
  'assignment.limit-in-past': {
    zh: { title: '新时限不得早于今天', next: '请另定日期' },
    en: { title: 'The new limit lies in the past', next: 'Name another day' },
  },
  'assignment.limit-not-later': {
    zh: { title: '延期后的时限须晚于现行时限{due}', next: '请另定日期' },
    en: { title: 'An extension must end later than {due}', next: 'Name a later day' },
  },
  'assignment.not-a-lead': {
    zh: { title: '只有牵头单位可以分解任务', next: '请由牵头单位办理' },
    en: { title: 'Only the lead unit decomposes a task', next: 'Ask the lead unit' },
  },
  'assignment.return-too-late': {
    zh: { title: '已超过退办期限（{due}）', next: '如确属错派，请与督查室联系' },
    en: { title: 'The time to return it ended on {due}', next: 'Talk to the supervision office if it is wrongly routed' },
  },
  'assignment.same-unit': {
    zh: { title: '目标单位就是现在的责任单位', next: '请另选单位' },
    en: { title: 'That unit is the accountable one already', next: 'Name another unit' },
  },
  'assignment.quotas-final': {
    zh: { title: '该事项的镇乡指标已由清单下达，不能再分解', next: '如需调整，请按程序修订清单' },
    en: { title: 'The list fixes the townships’ quotas of this item', next: 'Ask for an amendment of the list' },
  },
  'assignment.no-shares': {
    zh: { title: '没有要分解给的镇乡', next: '请至少选择一个镇乡' },
    en: { title: 'No township was named', next: 'Name at least one' },
  },
  'assignment.outside-scope': {
    zh: { title: '所选单位不在该事项的属地范围内', next: '请在属地镇乡中选择' },
    en: { title: 'The unit is not in the item’s scope', next: 'Choose a township in its scope' },
  },
  'assignment.share-amount': {
    zh: { title: '分解数量与任务目标不符', next: '数量指标请填不小于0的数；其他目标请勿填数量' },
    en: { title: 'The share does not fit the target', next: 'Give a number of 0 or more for a number target, and none for any other' },
  },
  'assignment.limit-provisional': {
    zh: { title: '该任务时限所在年度的工作日历尚未载入，时限待定', next: '请等待日历载入后再申请延期' },
    en: { title: 'The limit lies in a year without a calendar and is not fixed yet', next: 'Ask again when the calendar is loaded' },
  },
  'assignment.silence-decides-nothing': {
    zh: { title: '没有“逾期未决视为同意”的规定，或决定期限未过', next: '请由上级作出决定' },
    en: { title: 'No rule makes silence consent here, or the time to decide has not passed', next: 'A superior decides' },
  },
  'assignment.lead-closed': {
    zh: { title: '牵头单位的任务已销号', next: '请先恢复牵头单位的任务' },
    en: { title: 'The lead unit’s assignment is closed', next: 'Reopen the lead’s first' },
  },
} as const;
