import { isPublicAddress, publicLookup } from './public-address';
import { postWebhook, WEBHOOK_LIMITS } from './post-webhook';

const INSIDE = [
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'],
  ...['::1', '::', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::'],
];
const OUTSIDE = ['114.114.114.114', '172.32.0.1', '8.8.8.8', '2400:3200::1', '::ffff:8.8.8.8'];

test.each(INSIDE)('%s is inside', (address) => expect(isPublicAddress(address)).toBe(false));
test.each(OUTSIDE)('%s is not', (address) => expect(isPublicAddress(address)).toBe(true));
test('what is no address is none', () => expect(isPublicAddress('localhost')).toBe(false));

test('a name that leads inside is refused where it is resolved', async () => {
  const code = await new Promise((resolve) => publicLookup('localhost', {}, (error) => resolve(error?.code)));
  expect(code).toBe('inside-address');
});

test.each(['http://127.0.0.1/', 'http://[::1]/', 'http://2130706433/', 'http://0x7f.1/', 'http://localhost/', 'http://169.254.169.254/latest'])(
  '%s is never connected to',
  async (url) => {
    const message = { url, secret: 'x', key: 'k', seconds: 1, body: '{}' };
    const posted = await postWebhook(message, { ...WEBHOOK_LIMITS, allowPrivate: false });
    expect(posted).toEqual({ accepted: false, reason: 'inside-address' });
  },
);

test('nobody there, and no address at all, are failures like any other', async () => {
  const send = (url: string) => postWebhook({ url, secret: 'x', key: 'k', seconds: 1, body: '{}' }, { ...WEBHOOK_LIMITS, allowPrivate: true });
  expect(await send('http://127.0.0.1:9/')).toEqual({ accepted: false, reason: 'econnrefused' });
  expect(await send('nonsense')).toMatchObject({ accepted: false });
});
