export const DIRECTORY_WORDS = {
  'county.unknown': {
    zh: { title: '没有这个县（{county}）', next: '请核对县码' },
    en: { title: 'There is no such county ({county})', next: 'Check the county code' },
  },
  'county.code-taken': {
    zh: { title: '县码{code}已建立', next: '同一县码只能建立一次' },
    en: { title: 'County code {code} exists already', next: 'A county is created once' },
  },
  'unit.unknown': {
    zh: { title: '没有这个单位', next: '请从单位名录中选择' },
    en: { title: 'There is no such unit', next: 'Choose one from the directory' },
  },
  'unit.code-taken': {
    zh: { title: '单位代码已被使用', next: '请使用另一个代码' },
    en: { title: 'The unit code is in use', next: 'Use another code' },
  },
  'unit.closed': {
    zh: { title: '{name}已于{day}撤并', next: '请选择承接其职责的单位' },
    en: { title: '{name} closed or merged on {day}', next: 'Choose the unit that took over its duties' },
  },
  'unit.bad-parent': {
    zh: { title: '上级单位不符合层级', next: '村（社区）属镇乡，镇乡和部门属县' },
    en: { title: 'The parent does not fit', next: 'Villages belong to townships, townships and departments to the county' },
  },
  'post.unknown': {
    zh: { title: '没有这个职务', next: '请从职务名录中选择' },
    en: { title: 'There is no such post', next: 'Choose one from the directory' },
  },
  'post.title-taken': {
    zh: { title: '该单位已有同名职务', next: '请使用另一名称' },
    en: { title: 'The unit has a post of that title', next: 'Use another title' },
  },
  'post.already-held': {
    zh: { title: '该职务在此期间已有人担任', next: '请先结束前任任期' },
    en: { title: 'The post is held by somebody then', next: 'End the earlier holding first' },
  },
  'account.unknown': {
    zh: { title: '没有这个账号', next: '请核对账号' },
    en: { title: 'There is no such account', next: 'Check the login' },
  },
  'account.login-taken': {
    zh: { title: '登录名已被使用', next: '请使用另一登录名' },
    en: { title: 'The login is in use', next: 'Use another login' },
  },
  'account.weak-password': {
    zh: { title: '口令过于简单', next: '请使用至少{length}个字符，且不含登录名' },
    en: { title: 'The password is too weak', next: 'Use at least {length} characters without the login in it' },
  },
  'account.not-active': {
    zh: { title: '账号未启用或已停用', next: '请联系系统管理员' },
    en: { title: 'The account is not active', next: 'Ask the system administrator' },
  },
  'grant.unknown': {
    zh: { title: '没有这项授权', next: '请刷新后重试' },
    en: { title: 'There is no such grant', next: 'Read the grants again' },
  },
  'grant.own': {
    zh: { title: '不能给自己授权或撤权', next: '请由另一名安全管理员办理' },
    en: { title: 'Nobody grants to himself', next: 'Ask another security administrator' },
  },
  'grant.officers-apart': {
    zh: { title: '三员必须由不同的人担任，且不办业务', next: '请为该角色另建账号' },
    en: { title: 'The three officers are three people without other roles', next: 'Use another account for this role' },
  },
  'delegation.bad-dates': {
    zh: { title: '代办起止日期不正确', next: '截止日不得早于开始日，且不超过{days}天' },
    en: { title: 'The dates of the delegation do not fit', next: 'It ends on or after it begins, within {days} days' },
  },
  'delegation.unknown': {
    zh: { title: '没有有效的代办授权', next: '请由本人先办理代办授权' },
    en: { title: 'There is no delegation in force', next: 'The person delegating must set it up first' },
  },
  'invitation.spent': {
    zh: { title: '一次性链接已使用或过期', next: '请系统管理员重新签发' },
    en: { title: 'The one-time link is used or expired', next: 'Ask the system administrator for a new one' },
  },
  'directory.file-invalid': {
    zh: { title: '名录工作簿有{count}处错误，未写入', next: '请按所列行列更正后重新导入' },
    en: { title: 'The directory workbook has {count} errors; nothing was written', next: 'Correct the cells listed and import again' },
  },
} as const;
