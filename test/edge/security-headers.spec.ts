import { useApi } from '#test/support/api';

const api = useApi();

const EXPECTED = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

describe('what protects pages', () => {
  it.each([
    ['an answer', '/api/v1/me', 200],
    ['a refusal', '/api/v1/accounts', 403],
    ['what is not there', '/api/v1/nothing', 404],
    ['what has no session', '/health/live', 200],
  ])('stands on %s', async (_what, path, status) => {
    const answer = await api().ask({ method: 'GET', path }, 'clerk');
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(EXPECTED);
    expect(String(answer.headers['content-security-policy']).split(';').sort()).toEqual([
      "base-uri 'self'",
      "default-src 'self'",
      "font-src 'self' https: data:",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "script-src 'self'",
      "script-src-attr 'none'",
      "style-src 'self' 'unsafe-inline'",
    ]);
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });
});
