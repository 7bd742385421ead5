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
    zh: { title: '三员和上级平台不得兼任其他角色', next: '请为该角色另建账号' },
    en: { title: 'An officer, or a superior’s platform, holds no other role', next: 'Use another account for this role' },
  },
  'grant.for-programs': {
    zh: { title: '“上级平台”只授予程序账号，且授予全县', next: '请新建程序账号，并选择县为单位' },
    en: { title: 'Only a program’s account reads as a superior’s platform, and for the whole county', next: 'Create an account for a program, and choose the county as the unit' },
  },
  'grant.already-proposed': {
    zh: { title: '这项授权已提出，尚未批准', next: '请由另一名管理员在“账号”页批准或不批准' },
    en: { title: 'This role is proposed already and waits', next: 'Ask a second officer to decide it on the page of accounts' },
  },
  'grant.same-person': {
    zh: { title: '授权须由另一人批准', next: '请由未提出也不接受该授权的管理员批准' },
    en: { title: 'A second person approves a role', next: 'Ask an officer who neither proposed nor receives it' },
  },
  'grant.decided': {
    zh: { title: '这项授权已经办结', next: '请刷新后查看结果' },
    en: { title: 'This role is decided already', next: 'Read it again to see what became of it' },
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
  'unit.bad-dates': {
    zh: { title: '单位变动日期不正确', next: '日期须晚于设立和上次变动之日，且不晚于今天' },
    en: { title: 'The date of the change does not fit', next: 'It is after the opening and the last change, and not after today' },
  },
  'unit.still-used': {
    zh: { title: '{name}仍在使用（{by}）', next: '请先转移或结束这些关联，或改为并入另一单位' },
    en: { title: '{name} is still in use ({by})', next: 'Move or end these first, or merge it into another unit' },
  },
  'clock.not-movable': {
    zh: { title: '正式县的时间以数据库为准，不能调整', next: '请在演示县或测试县中调整时钟' },
    en: { title: 'A real county’s time is the database’s and cannot be moved', next: 'Move the clock of a demonstration or a test county' },
  },
  'clock.not-forward': {
    zh: { title: '时钟只能向前拨，现在是{now}', next: '请给出更晚的时间' },
    en: { title: 'The clock only goes forward; it is {now}', next: 'Give a later moment' },
  },
  'unit.tasks-collide': {
    zh: { title: '{from}与{into}在同一事项（第{items}项）都有任务，不能合并', next: '请先发文调整清单，把任务数并到其中一个单位，或先销号' },
    en: {
      title: '{from} and {into} both have a task of item {items} and cannot merge',
      next: 'Amend the list so that one of them has both quotas, or close one out first',
    },
  },
  'unit.not-mergeable': {
    zh: { title: '这两个单位不能合并', next: '须是两个同级、均未撤并的单位' },
    en: { title: 'These two units cannot merge', next: 'Choose two different open units of one kind' },
  },
  'holding.unknown': {
    zh: { title: '没有这段任职', next: '请刷新任职名单后重试' },
    en: { title: 'There is no such holding of a post', next: 'Read the holders again' },
  },
  'person.unknown': {
    zh: { title: '没有这个人员', next: '请从人员名录中选择' },
    en: { title: 'There is no such person', next: 'Choose one from the directory' },
  },
  'account.not-a-machine': {
    zh: { title: '只能为接口账号签发令牌', next: '请先建立接口账号，再由安全管理员授权' },
    en: { title: 'Tokens are issued to machine accounts only', next: 'Create a machine account and have it granted its role' },
  },
  'account.own': {
    zh: { title: '不能停用自己的账号', next: '请由另一名系统管理员办理' },
    en: { title: 'Nobody disables his own account', next: 'Ask another system administrator' },
  },
  'grant.already-given': {
    zh: { title: '该账号在此期间已有这一角色', next: '无需重复授权；如需改期，请先撤权' },
    en: { title: 'The account holds this role then', next: 'Nothing to do; to change its dates, revoke it first' },
  },
  'link.unknown': {
    zh: { title: '没有这项包联关系', next: '请刷新包联名单后重试' },
    en: { title: 'There is no such link', next: 'Read the links again' },
  },
  'link.bad-ends': {
    zh: { title: '包联关系的两端不正确', next: '一端须为县级领导职务，另一端须为镇乡或村' },
    en: { title: 'The ends of the link do not fit', next: 'One end is a leader’s post, the other a township or village' },
  },
  'link.already-made': {
    zh: { title: '该领导在此期间已包联该单位', next: '如需改期，请先结束原包联关系' },
    en: { title: 'The post is linked to the unit then', next: 'To change the dates, end the earlier link first' },
  },
  'term.bad-dates': {
    zh: { title: '起止日期不正确', next: '截止日（不含）须晚于开始日' },
    en: { title: 'The dates do not fit', next: 'The end (not included) is after the beginning' },
  },
  'token.bad-life': {
    zh: { title: '令牌有效期不正确', next: '有效期为1至{days}天' },
    en: { title: 'The life of the token does not fit', next: 'A token lives 1 to {days} days' },
  },
} as const;
