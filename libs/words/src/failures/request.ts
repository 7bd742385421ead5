export const REQUEST_WORDS = {
  'request.invalid': {
    zh: { title: '有{count}处填写不符合要求', next: '请按所列字段逐一更正后重新提交，已填内容未丢失' },
    en: { title: 'Fields not as expected: {count}', next: 'Correct each field listed and send again; nothing was written' },
  },
  'request.unreadable': {
    zh: { title: '请求内容无法读取', next: '请检查格式（JSON）后重新提交' },
    en: { title: 'The request could not be read', next: 'Check that it is well-formed JSON and send it again' },
  },
  'request.too-large': {
    zh: { title: '内容超过大小限制', next: '请减小内容；文件请使用分段上传' },
    en: { title: 'The request is too large', next: 'Make it smaller; files go through resumable upload' },
  },
  'request.unsupported-media': {
    zh: { title: '不支持的内容类型', next: '请使用文档所列的内容类型' },
    en: { title: 'This kind of content is not accepted', next: 'Use a content type named in the documentation' },
  },
  'request.not-found': {
    zh: { title: '没有这个地址', next: '请核对地址' },
    en: { title: 'There is nothing at this address', next: 'Check the address' },
  },
  'request.too-many': {
    zh: { title: '请求过于频繁', next: '请在{seconds}秒后再试' },
    en: { title: 'Too many requests', next: 'Try again in {seconds} seconds' },
  },
  'request.version-required': {
    zh: { title: '缺少版本号（If-Match）', next: '请先读取最新内容，再带上其版本号提交' },
    en: { title: 'The version is missing (If-Match)', next: 'Read the latest state and send its version with the change' },
  },
  'request.stale': {
    zh: { title: '他人已先作修改', next: '请刷新查看最新内容，再决定是否提交' },
    en: { title: 'Somebody changed this first', next: 'Read it again, then decide whether to send your change' },
  },
  'request.key-reused': {
    zh: { title: '同一请求标识用于了不同内容', next: '请为新的内容使用新的请求标识（Idempotency-Key）' },
    en: { title: 'The same key came with other content', next: 'Use a new Idempotency-Key for new content' },
  },
  'request.in-flight': {
    zh: { title: '同样的请求正在处理', next: '请稍候再试，不会重复办理' },
    en: { title: 'The same request is being handled', next: 'Try again shortly; nothing is done twice' },
  },
  'request.bad-cursor': {
    zh: { title: '分页位置无效', next: '请从第一页重新读取' },
    en: { title: 'The page position is not valid', next: 'Read again from the first page' },
  },
  'service.unavailable': {
    zh: { title: '服务暂时不可用', next: '请稍后重试；未提交的内容未写入' },
    en: { title: 'The service is not available right now', next: 'Try again soon; nothing was written' },
  },
  'session.required': {
    zh: { title: '请先登录', next: '登录后再办理' },
    en: { title: 'Sign in first', next: 'Sign in, then try again' },
  },
  'session.ended': {
    zh: { title: '登录已失效', next: '请重新登录，草稿已保留' },
    en: { title: 'The session has ended', next: 'Sign in again; drafts are kept' },
  },
  'session.bad-credentials': {
    zh: { title: '县码、账号或口令不正确', next: '请核对后重试；连续多次错误会暂时锁定' },
    en: { title: 'County, login or password is wrong', next: 'Check and try again; repeated errors lock the account for a while' },
  },
  'session.locked-out': {
    zh: { title: '账号已暂时锁定', next: '请在{minutes}分钟后再试，或联系系统管理员' },
    en: { title: 'The account is locked for now', next: 'Try again in {minutes} minutes or ask the system administrator' },
  },
  'session.unknown': {
    zh: { title: '没有这个登录会话', next: '请刷新会话列表后重试' },
    en: { title: 'There is no such session', next: 'Read the list of sessions again' },
  },
  'session.acting': {
    zh: { title: '代办期间不能办理此事', next: '请先结束代办，再以本人身份办理' },
    en: { title: 'This is not done while acting for somebody', next: 'Stop acting for the other, then do it as yourself' },
  },
  'session.csrf': {
    zh: { title: '请求缺少页面凭据', next: '请刷新页面后重试' },
    en: { title: 'The request lacks the page’s token', next: 'Reload the page and try again' },
  },
  'notice.unknown': {
    zh: { title: '没有发给您的这条提醒', next: '请刷新提醒列表' },
    en: { title: 'There is no such notice to you', next: 'Read the notices again' },
  },
  'notice.not-signed': {
    zh: { title: '这类提醒不在此签收', next: '打开即为已阅；督办单请在督办单上签收' },
    en: { title: 'A notice of this kind is not signed for here', next: 'Opening it is enough; a slip is signed for itself' },
  },
  'channel.unknown-secret': {
    zh: { title: '服务器上没有名为“{name}”的密钥', next: '请运维人员在 WEBHOOK_SECRETS 或 NOTICE_SECRETS_FILE 中配置后再设置' },
    en: { title: 'The server keeps no secret named “{name}”', next: 'Ask the operator to add it to WEBHOOK_SECRETS or NOTICE_SECRETS_FILE, then set the channel' },
  },
  'channel.hours-order': {
    zh: { title: '对外提醒时段的结束（{until}）须晚于开始（{from}）', next: '请改正后重试；不限时段时两项都留空' },
    en: { title: 'Hours for notices outside end ({until}) after they begin ({from})', next: 'Correct them, or leave both empty for no limit' },
  },
  'channel.bad-frame': {
    zh: { title: '提醒模板不能使用：{place}', next: '模板里须有提醒内容（sentence），另可放 county、unit、link，均写在花括号内，不能有其他占位' },
    en: { title: 'A notice frame cannot be used: {place}', next: 'In braces it holds sentence, and may hold county, unit and link; nothing else' },
  },
  'notice.channel-not-offered': {
    zh: { title: '本县没有开通这个提醒渠道（{channel}）', next: '请选用已开通的渠道，或请系统管理员开通' },
    en: { title: 'The county does not offer this channel ({channel})', next: 'Choose one that it offers, or ask the system administrator' },
  },
  'notice.address-missing': {
    zh: { title: '没有填写接收提醒的地址或号码（{channel}）', next: '请填写后保存，或选择不接收' },
    en: { title: 'There is no address to send to ({channel})', next: 'Give one, or choose to receive nothing' },
  },
  'permission.denied': {
    zh: { title: '您没有办理此事的权限（{action}）', next: '需要的角色：{roles}。请联系安全管理员授权' },
    en: { title: 'You may not do this ({action})', next: 'Roles that may: {roles}. Ask the security administrator' },
  },
  'clock.not-movable': {
    zh: { title: '只有演示县可以调整时间', next: '正式县以数据库时间为准' },
    en: { title: 'Only a demonstration county’s time can be moved', next: 'A real county runs on the database’s time' },
  },
} as const;
