import type { LetterKind } from '#domain/people/confirm-address';
import type { DeliveryState, Channel } from '#domain/ledger/proof';
import type { InBoth } from './language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** Under every mail: why it came, and how to have none. */
export const MAIL_FOOT = say(
  '本邮件由督办系统自动发出，请勿回复。如不需要，可在“我的账号”中关闭邮件提醒。',
  'Sent by Duban by itself; please do not answer. To have none, turn mail off under “My account”.',
);

/** To an address that somebody gave: its subject, and what it says. It names the county and nobody. */
export const LETTER_WORDS: Readonly<Record<LetterKind, { readonly subject: InBoth<string>; readonly text: InBoth<string> }>> = {
  code: {
    subject: say('{county} · 督办系统确认码', '{county} · Duban, code'),
    text: say(
      '【督办】确认码 {code}，{minutes} 分钟内有效。有人在督办系统填写本地址接收提醒；如非本人操作，请勿理会，也不要告诉他人。',
      '[Duban] Code {code}, good for {minutes} minutes. Somebody gave this address to be told things at. If it was not you, do nothing and pass it on to nobody.',
    ),
  },
  changed: {
    subject: say('{county} · 督办系统提醒地址已更改', '{county} · Duban, address changed'),
    text: say(
      '【督办】本地址不再接收督办系统提醒：账号中的地址已更改或清除。如非本人操作，请立即修改密码并告知系统管理员。',
      '[Duban] This address is told nothing any more: it was changed or removed in the account. If it was not you, change your password now and tell the system administrator.',
    ),
  },
};

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
  unconfirmed: say('地址未确认，只在系统内', 'address not confirmed, in the product only'),
};
