import { say } from './shell';

/** Channels outside: the county's, and what one person chose of them. */
export const CHANNELS_WORDS = {
  lead: say('系统内提醒总是即时送达。以下渠道在系统外另行提醒，内容只有单位和任务，不含个人信息。', 'Notices inside the product come at once, always. These channels tell outside as well: unit and task only, nothing personal.'),
  secret: say('密钥名称', 'Name of its secret'),
  secretHint: say('密钥由运维人员保存在服务器上，这里只填名称', 'The operator keeps the secret on the server; only its name goes here'),
  address: say('地址', 'Address'),
  off: say('留空即不使用', 'Empty: not used'),
  webhook: say('县短信/政务通网关', 'The county’s gateway'),
  wecom: say('企业微信群机器人', 'WeCom group robot'),
  dingtalk: say('钉钉群机器人', 'DingTalk group robot'),
  email: say('电子邮件', 'E-mail'),
  emailFrom: say('发件地址', 'Sender’s address'),
  emailSecret: say('邮件服务器名称', 'Name of the mail server'),
  sms: say('短信网关', 'Short-message gateway'),
  forPersons: say('由本人在“我的账号”中选择是否接收', 'Each person chooses under “My account”'),
  when: say('时段与合并', 'When, and how many at once'),
  from: say('对外提醒时段开始', 'Tell outside from'),
  until: say('对外提醒时段结束', 'Tell outside until'),
  hoursHint: say('仅工作日；两项留空为不限。时段外的提醒到下一工作日再发', 'On working days; both empty: at any time. What comes outside of them goes out on the next'),
  frames: say('提醒模板', 'Frames'),
  frameZh: say('中文模板', 'Chinese'),
  frameEn: say('英文模板', 'English'),
  frameHint: say('{sentence} 提醒内容；另可用 {county} {unit} {link}', '{sentence} is the notice; {county}, {unit} and {link} may be used'),
} as const;

export const CHOICE = {
  title: say('系统外提醒', 'Told outside'),
  lead: say('系统内提醒不受影响。地址只用于给您发提醒，不对他人显示，也不写入留痕。', 'Notices in the product stay as they are. Addresses serve to tell you, are shown to nobody and enter no trail.'),
  none: say('本县没有开通发给个人的渠道', 'The county offers no channel to persons'),
  noneNext: say('系统管理员开通邮件或短信后，可在此选择。', 'Once the system administrator offers mail or short messages, choose here.'),
  email: say('电子邮件', 'E-mail'),
  emailAddress: say('邮箱地址', 'Mail address'),
  sms: say('短信', 'Short messages'),
  smsAddress: say('手机号码', 'Number'),
  language: say('语言', 'Language'),
  ways: { each: say('每条都发', 'Each as it comes'), digest: say('每日汇总，须签收的即时', 'Once a day; at once what I sign for'), off: say('不接收', 'Nothing') },
  hours: say('工作日 {from} 至 {until} 发送，汇总在 {digest}', 'Sent on working days from {from} to {until}; the digest at {digest}'),
  anyTime: say('随时发送，汇总在工作日 {digest}', 'Sent at any time; the digest on working days at {digest}'),
  save: say('保存', 'Save'),
  saved: say('已保存', 'Saved'),
} as const;

export const CALENDAR = {
  title: say('日历订阅', 'Calendar'),
  lead: say('生成私有链接，填入手机或电脑日历的“订阅”，即可看到本人任务的时限。有链接的人都能看到，请勿转发。', 'A private link for the calendar of your telephone or computer shows the limits of your tasks. Whoever has it can read them: do not pass it on.'),
  make: say('生成链接', 'Make a link'),
  again: say('换一个链接（原链接失效）', 'Make another (the old one ends)'),
  close: say('撤销链接', 'Take it back'),
  closed: say('已撤销，原链接立即失效', 'Taken back; the link opens nothing any more'),
  once: say('链接只显示这一次，请立即复制', 'Shown this once: copy it now'),
  since: say('{at} 生成', 'made {at}'),
} as const;
