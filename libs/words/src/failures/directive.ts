/** Tasks from a text, outside the list. */
export const DIRECTIVE_WORDS = {
  'limit.past': {
    zh: { title: '时限“{text}”即{day}，已经过去', next: '请填写今天或以后的日期' },
    en: { title: 'The limit "{text}" is {day}, which is past', next: 'Give today or a later day' },
  },
  'directive.no-text': {
    zh: { title: '没有要交办的内容', next: '请粘贴批示、纪要或通知中的一段话，或逐项填写' },
    en: { title: 'There is nothing to assign', next: 'Paste a note or a line of minutes, or fill the tasks in' },
  },
  'directive.text-too-long': {
    zh: { title: '文字超过{longest}字', next: '请只粘贴要交办的几行' },
    en: { title: 'The text is longer than {longest} characters', next: 'Paste only the lines that assign something' },
  },
  'directive.too-many-items': {
    zh: { title: '一次最多交办{most}项', next: '请分几次交办' },
    en: { title: 'At most {most} tasks at a time', next: 'Assign them in several parts' },
  },
  'directive.items-wrong': {
    zh: { title: '{count}处有误，未交办', next: '请更正标出的内容' },
    en: { title: '{count} places are wrong; nothing was assigned', next: 'Correct what is marked' },
  },
  'directive.photo-without-reason': {
    zh: { title: '要求照片须写明理由', next: '请写明为何文字和文件不够；没有必要就不要求照片' },
    en: { title: 'A photo needs a reason', next: 'Say why words and files are not enough, or ask for none' },
  },
  'directive.basis-missing': {
    zh: { title: '没有写明交办依据', next: '请写明年度清单的事项、文件（纪要）文号，或作出批示的领导和日期' },
    en: { title: 'The basis is missing', next: 'Name the item of the list, the document’s number, or the leader and the day of his word' },
  },
  'directive.said-later': {
    zh: { title: '依据的日期{day}还没有到', next: '请填写批示、文件或会议的日期' },
    en: { title: 'The day of the basis, {day}, is still to come', next: 'Give the day of the instruction, document or meeting' },
  },
  'directive.reason-missing': {
    zh: { title: '不同意须写明理由', next: '请填写理由' },
    en: { title: 'Refusing needs a reason', next: 'Give the reason' },
  },
  'directive.unknown': {
    zh: { title: '没有这份交办', next: '请从交办记录中打开' },
    en: { title: 'There is no such directive', next: 'Open it from the list of directives' },
  },
  'directive.not-proposed': {
    zh: { title: '这份交办不在等待审批', next: '请重新读取' },
    en: { title: 'It does not wait for approval', next: 'Read it again' },
  },
  'directive.gone-out': {
    zh: { title: '已经发出或已经结束，不能撤回', next: '发出后要取消任务，请按文号调整台账' },
    en: { title: 'It has gone out or ended and cannot be taken back', next: 'Tasks that went out are dropped by an amendment' },
  },
  'directive.own': {
    zh: { title: '不能审批自己登记的交办', next: '请由作出批示的领导本人审批' },
    en: { title: 'Nobody approves what he wrote down himself', next: 'The leader on whose word it rests approves it' },
  },
  'directive.not-yours': {
    zh: { title: '只有登记人和批准的领导可以撤回或立即发出', next: '请联系登记人' },
    en: { title: 'Only who made or approved it may take it back or send it now', next: 'Ask who made it' },
  },
  'directive.no-office': {
    zh: { title: '还没有督查室，无法确定核验单位', next: '请安全管理员先授予督查室角色' },
    en: { title: 'There is no supervision office yet to verify', next: 'The security administrator grants the role first' },
  },
} as const;
