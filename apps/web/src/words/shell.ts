import type { InBoth } from '#words/language';

export const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** What stands around every page. */
export const SHELL = {
  product: say('督办', 'Duban'),
  unclassified: say('非涉密系统，严禁处理涉密信息', 'Not for classified information'),
  demonstration: say('演示数据，与实际考核无关', 'Demonstration data, unrelated to any real assessment'),
  skip: say('跳到正文', 'Skip to content'),
  mainNavigation: say('主导航', 'Main navigation'),
  asOf: say('截至 {day}', 'As of {day}'),
  asOfHint: say('县内日期；一切时限按此日计算', 'The county’s own day; every limit is counted from it'),
  more: say('更多', 'More'),
  notices: say('通知', 'Notices'),
  noticesUnseen: say('通知，{count} 条未读', 'Notices, {count} unread'),
  noNotices: say('没有未读通知', 'No unread notices'),
  noNoticesNext: say('有任务交办、退回或临近时限时，会出现在这里。', 'Tasks dispatched, sent back or near their limits will show here.'),
  markSeen: say('标为已读', 'Mark as read'),
  allSeen: say('全部标为已读', 'Mark all as read'),
  me: say('我的账号', 'My account'),
  actingFor: say('代 {person} 行使职责', 'Acting for {person}'),
  actSelf: say('恢复本人身份', 'Act as myself again'),
  actAs: say('代 {person}', 'Act for {person}'),
  signOut: say('退出登录', 'Sign out'),
  language: say('English', '中文'),
  look: say('外观', 'Appearance'),
  day: say('浅色', 'Light'),
  night: say('深色', 'Dark'),
  system: say('随系统', 'As the system'),
  close: say('关闭', 'Close'),
  cancel: say('取消', 'Cancel'),
  confirm: say('确定', 'Confirm'),
  reload: say('重新读取', 'Read again'),
  retry: say('重试', 'Try again'),
  apiDocs: say('接口文档', 'API documentation'),
  loading: say('正在读取', 'Reading'),
  loadMore: say('再显示 {count} 条', 'Show {count} more'),
  shown: say('共 {total} 项，已显示 {count} 项', '{count} of {total} shown'),
} as const;

export const SIGN_IN = {
  title: say('登录', 'Sign in'),
  lead: say('年度任务，交办到销号，一件不落。', 'Every annual task, from dispatch to verified closure.'),
  county: say('县级行政区划代码', 'County code'),
  countyHint: say('6 位数字，如 510722', 'six digits, such as 510722'),
  login: say('账号', 'Account'),
  password: say('口令', 'Password'),
  submit: say('登录', 'Sign in'),
  required: say('请填写此项', 'Please fill this in'),
  again: say('登录已过期', 'Your session has ended'),
  againNext: say('填写的内容都还在。请重新登录后继续。', 'Everything you typed is still here. Sign in again to go on.'),
  offline: say('连不上服务器', 'The server cannot be reached'),
  offlineNext: say('请检查网络，稍后再试。', 'Check the network and try again.'),
  other: say('不是本人？退出并换账号', 'Not you? Leave and use another account'),
} as const;

export const CLOCK = {
  title: say('演示时钟', 'Demonstration clock'),
  now: say('县内日期 {day}', 'The county’s day is {day}'),
  to: say('拨到', 'Move to'),
  hint: say('只能向前拨；到期的提醒和预警随即发生。', 'Forward only; whatever falls due then happens.'),
  move: say('拨动时钟', 'Move the clock'),
  nextDay: say('＋1 天', '+1 day'),
  nextWeek: say('＋7 天', '+7 days'),
  moved: say('时钟已拨到 {day}', 'The clock now stands at {day}'),
} as const;

/** Why there is nothing to see, each its own case: never one for another. */
export const STATES = {
  empty: say('这里还没有内容', 'Nothing here yet'),
  noAccess: say('没有查看权限', 'You may not see this'),
  noAccessNext: say('需要的角色：{roles}。请找县安全管理员授权。', 'Roles that may: {roles}. The security administrator grants them.'),
  missing: say('没有找到', 'Not found'),
  missingNext: say('可能不存在，或不在你的权限范围内。', 'It may not exist, or not be yours to see.'),
  stale: say('内容已被他人更改', 'Somebody changed this meanwhile'),
  staleNext: say('请重新读取；你填写的内容会保留。', 'Read it again; what you typed stays.'),
  locked: say('已锁定', 'Locked'),
  offline: say('连不上服务器', 'The server cannot be reached'),
  offlineNext: say('填写的内容已保存在本机。网络恢复后请重试。', 'What you typed is kept on this machine. Try again once the network is back.'),
  failed: say('服务出错', 'The service failed'),
  failedNext: say('请稍后重试；仍不行时把编号告诉管理员。', 'Try again later; if it stays, tell the administrator the code.'),
  broken: say('这个页面出错了', 'This page broke'),
  brokenNext: say('填写的内容已保存在本机，重新打开即可继续。', 'What you typed is kept on this machine; open it again to go on.'),
  filtered: say('筛选后没有结果', 'The filter leaves nothing'),
  clearFilter: say('清除筛选', 'Clear the filter'),
} as const;

export const NAV = {
  todo: say('我的待办', 'To do'),
  report: say('本期填报', 'Report'),
  evidence: say('佐证库', 'Evidence'),
  assignments: say('任务', 'Tasks'),
  verification: say('核验', 'Verification'),
  requests: say('退办与延期', 'Requests'),
  lists: say('年度清单', 'Annual lists'),
  importList: say('导入清单', 'Import a list'),
  notices: say('通知', 'Notices'),
  welcome: say('欢迎', 'Welcome'),
} as const;
