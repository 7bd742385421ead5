import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentRefused } from './env';
import { noticeSecrets } from './env-secrets';

const folder = mkdtempSync(join(tmpdir(), 'duban-secrets-'));
const file = join(folder, 'secrets');
const webhookSecrets = new Map([['gateway', 'of-the-environment']]);
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string, mode = 0o600): ReadonlyMap<string, string> {
  writeFileSync(file, text, { mode });
  chmodSync(file, mode);
  return noticeSecrets({ webhookSecrets, noticeSecretsFile: file });
}

test('secrets come from both places; a secret may hold what separates', () => {
  const secrets = read('# remarks\n\nmail=smtps://duban:pass=word@mail.example.gov.cn:465\r\ndingtalk=token:SECabc,def\n');
  expect(Object.fromEntries(secrets)).toEqual({ gateway: 'of-the-environment', mail: 'smtps://duban:pass=word@mail.example.gov.cn:465', dingtalk: 'token:SECabc,def' });
  expect(noticeSecrets({ webhookSecrets, noticeSecretsFile: undefined })).toBe(webhookSecrets);
});

test.each([['mail smtp://x', 0o600], ['Mail=smtp://example', 0o600], ['mail=short', 0o600], ['mail=smtp://example', 0o640], ['mail=smtp://example', 0o604]])('%s, %o is refused', (text, mode) => {
  expect(() => read(text, mode)).toThrow(EnvironmentRefused);
});

test('a file that is not there is refused, and what a line holds is not told', () => {
  expect(() => noticeSecrets({ webhookSecrets, noticeSecretsFile: join(folder, 'none') })).toThrow(EnvironmentRefused);
  expect(() => read('a-line-with-a-secret')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('a-line') }));
});
