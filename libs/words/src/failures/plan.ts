export const PLAN_WORDS = {
  'list.unknown': {
    zh: { title: '没有这份清单', next: '请核对年度和文号' },
    en: { title: 'There is no such list', next: 'Check year and document number' },
  },
  'list.number-taken': {
    zh: { title: '该年度已有同文号的清单', next: '补充或调整请走调整程序' },
    en: { title: 'The year has a list of that document number', next: 'Changes go through an amendment' },
  },
  'list.item-number-taken': {
    zh: { title: '序号重复', next: '每个任务事项使用一个序号' },
    en: { title: 'The number is used twice', next: 'Give each task item a number of its own' },
  },
  'list.item-unknown': {
    zh: { title: '清单中没有这个任务事项', next: '请核对序号' },
    en: { title: 'The list has no such item', next: 'Check the number' },
  },
  'list.rows-wrong': {
    zh: { title: '{count}行有误，未写入任何内容', next: '请下载标注的工作簿，更正标出的行后重新导入' },
    en: { title: '{count} rows are wrong; nothing was written', next: 'Take the marked workbook, correct those rows, import again' },
  },
  'list.already-dispatched': {
    zh: { title: '清单已交办', next: '增减或调整任务请走调整程序' },
    en: { title: 'The list is dispatched', next: 'Add, drop or adjust through an amendment' },
  },
  'list.rules-empty': {
    zh: { title: '没有给出要设定的规则', next: '请至少给出一项' },
    en: { title: 'No rule was given', next: 'Give at least one' },
  },
  'list.rules-crossed': {
    zh: { title: '补报截止（{closes}个工作日）早于按时截止（{onTime}个工作日）', next: '请使补报截止不早于按时截止' },
    en: {
      title: 'Entry would close after {closes} working days, before a report is late after {onTime}',
      next: 'Let entry close no earlier than reports are on time',
    },
  },
  'list.not-dispatched': {
    zh: { title: '清单尚未交办', next: '未交办的清单可以重新导入' },
    en: { title: 'The list is not dispatched yet', next: 'A list that is not dispatched can be imported again' },
  },
  'list.amendment-repeated': {
    zh: { title: '该调整文号已办理', next: '请使用新的文号' },
    en: { title: 'An amendment of that document number exists', next: 'Use the number of the new document' },
  },
  'list.amendment-empty': {
    zh: { title: '调整内容为空', next: '请写明新增、取消或调整的任务' },
    en: { title: 'The amendment changes nothing', next: 'Name what is added, dropped or adjusted' },
  },
  'list.change-twice': {
    zh: { title: '序号{number}的任务在同一次调整中出现两次', next: '请合并为一项调整' },
    en: { title: 'Item {number} is changed twice in one amendment', next: 'Make it one change' },
  },
  'list.several-lists': {
    zh: { title: '工作簿中有多份清单：{lists}', next: '请指明导入第几份' },
    en: { title: 'The workbook holds several lists: {lists}', next: 'Say which one, by its place' },
  },
  'list.no-verifying-unit': {
    zh: { title: '没有核验单位', next: '请为清单指定核验单位' },
    en: { title: 'No unit is named to verify', next: 'Name the verifying unit of the list' },
  },
  'list.conflict-of-office': {
    zh: { title: '{unit}不能核验自己承担的任务', next: '请为清单指定替代核验单位' },
    en: { title: '{unit} may not verify its own items', next: 'Name a substitute verifying unit for the list' },
  },
  'form.already-registered': {
    zh: { title: '该任务的报表已登记', next: '请修改已有登记' },
    en: { title: 'The item’s form is registered', next: 'Change the existing entry' },
  },
  'form.figure-asked-twice': {
    zh: { title: '这项数据已由“{title}”收集', next: '请引用已有数据，不再重复填报' },
    en: { title: '"{title}" asks for this figure already', next: 'Use that figure; it is asked once' },
  },
} as const;
