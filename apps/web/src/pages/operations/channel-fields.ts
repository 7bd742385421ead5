import { type Given, maybeOf, textOf } from '../../parts/form-fields';
import type { Schema } from '../../server/client';

type Channels = Schema['NoticeChannelsView'];

const RECEIVERS = ['webhook', 'wecom', 'dingtalk', 'sms'] as const;

/** The channels as fields of a form; the parts of one stand under `channel.part`. */
export function fieldsOf(set: Channels): Given {
  const receivers = RECEIVERS.flatMap((name) => [[`${name}.url`, set[name]?.url], [`${name}.secret`, set[name]?.secret]] as const);
  return {
    ...Object.fromEntries(receivers),
    ...{ 'email.from': set.email?.from, 'email.secret': set.email?.secret },
    ...{ 'hours.from': set.hours?.from, 'hours.until': set.hours?.until },
    ...{ 'frames.zh': set.frames.zh, 'frames.en': set.frames.en },
    ...{ digestOver: set.digestOver, digestAt: set.digestAt },
  };
}

/** What was filled in. A channel without an address is none, hours without a beginning are any time. */
export function givenBy(values: Given): Schema['NoticeChannelsDto'] {
  const receiver = (name: (typeof RECEIVERS)[number]) => {
    const url = maybeOf(values, `${name}.url`);
    return url === undefined ? null : { url, secret: textOf(values, `${name}.secret`) };
  };
  const from = maybeOf(values, 'email.from');
  const opens = maybeOf(values, 'hours.from');
  return {
    webhook: receiver('webhook'),
    wecom: receiver('wecom'),
    dingtalk: receiver('dingtalk'),
    sms: receiver('sms'),
    email: from === undefined ? null : { from, secret: textOf(values, 'email.secret') },
    hours: opens === undefined ? null : { from: opens, until: textOf(values, 'hours.until') },
    frames: { zh: textOf(values, 'frames.zh'), en: textOf(values, 'frames.en') },
    digestOver: Number(values['digestOver']),
    digestAt: textOf(values, 'digestAt'),
  };
}
