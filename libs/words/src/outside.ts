import type { DeliveryState, Channel } from '#domain/ledger/proof';
import type { InBoth } from './language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** Under every mail: why it came, and how to have none. */
export const MAIL_FOOT = say(
  '本邮件由督办系统自动发出，请勿回复。如不需要，可在“我的账号”中关闭邮件提醒。',
  'Sent by Duban by itself; please do not answer. To have none, turn mail off under “My account”.',
);

export const CHANNEL_WORDS: Readonly<Record<Channel, InBoth<string>>> = {
  'in-app': say('系统内', 'in the product'),
  webhook: say('县网关', 'the county’s gateway'),
  wecom: say('企业微信群', 'WeCom group'),
  dingtalk: say('钉钉群', 'DingTalk group'),
  email: say('电子邮件', 'e-mail'),
  sms: say('短信', 'short message'),
};

export const DELIVERY_WORDS: Readonly<Record<DeliveryState, InBoth<string>>> = {
  waiting: say('待发送', 'about to be sent'),
  spread: say('已分发到人', 'passed on to persons'),
  gathered: say('等待当日汇总', 'waits for the day’s digest'),
  quiet: say('等待办公时间', 'waits for office hours'),
  queued: say('已排队', 'queued'),
  resting: say('对方故障，暂缓', 'rests while the receiver fails'),
  failed: say('未送达，将重试', 'not delivered, tried again'),
  accepted: say('对方已收下', 'accepted'),
  folded: say('已并入汇总', 'told by a digest'),
  seen: say('已先在系统内阅看', 'opened in the product before'),
  'too-old': say('已过时，未发送', 'out of date, not sent'),
  off: say('渠道或本人已关闭', 'turned off'),
};
