import { createHmac } from 'node:crypto';
import { type Judge, type OutsideLimits, type Posted, postOutside } from './post-outside';

/** The makers of group robots that are spoken to. */
export type RobotMaker = 'wecom' | 'dingtalk';

export interface RobotMessage {
  readonly maker: RobotMaker;
  /** Without its query: the key comes from the secret. */
  readonly url: string;
  /** WeCom: the robot's key. DingTalk: the access token, a colon, the signing secret (`SEC…`). */
  readonly secret: string;
  /** Seconds since 1970; DingTalk refuses what is an hour old. */
  readonly seconds: number;
  readonly text: string;
}

/** WeCom takes 2,048 bytes of text; DingTalk takes more. */
const MOST_BYTES = 2048;

/** Both answer 200 whatever happened, and say in `errcode` what did: 0 is taken. */
const byErrcode: Judge = (answer) => {
  const { errcode } = objectOf(answer);
  if (typeof errcode !== 'number') return 'answer-garbage';
  return errcode === 0 ? undefined : `errcode-${errcode}`;
};

/** Says a text in a group through the group's robot, never throws. A lying 200 is no acceptance. */
export function postRobot(message: RobotMessage, limits: OutsideLimits): Promise<Posted> {
  const body = JSON.stringify({ msgtype: 'text', text: { content: cutTo(message.text, MOST_BYTES) } });
  try {
    return postOutside({ url: addressOf(message), headers: {}, body }, limits, byErrcode);
  } catch {
    return Promise.resolve({ accepted: false, reason: 'bad-secret' });
  }
}

function addressOf({ maker, url, secret, seconds }: RobotMessage): string {
  const address = new URL(url);
  if (maker === 'wecom') {
    address.searchParams.set('key', secret);
    return address.href;
  }
  const [token = '', ...rest] = secret.split(':');
  const signing = rest.join(':');
  if (token === '' || signing === '') throw new TypeError('token:secret');
  address.searchParams.set('access_token', token);
  address.searchParams.set('timestamp', String(seconds * 1000));
  address.searchParams.set('sign', robotSignature(signing, seconds));
  return address.href;
}

/** DingTalk's own: base64 of HMAC-SHA256 by the secret over `<milliseconds>\n<secret>`. */
export function robotSignature(secret: string, seconds: number): string {
  return createHmac('sha256', secret).update(`${seconds * 1000}\n${secret}`).digest('base64');
}

/** The longest beginning that fits, whole characters only. */
function cutTo(text: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) return kept;
    kept += character;
  }
  return kept;
}

/** What was answered as an object; an empty one where it is none. */
export function objectOf(answer: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
