import { createHash } from 'node:crypto';
import { type Api, useApi } from '#test/support/api';
import { png } from '#test/support/attack-files';
import { announced, CHUNK_TYPE } from './cases/evidence';

const api = useApi();
const PICTURE = png(16, 16);

describe('evidence over HTTP', () => {
  const ask = (...request: Parameters<Api['ask']>) => api().ask(...request);
  const part = (id: string, offset: string | undefined, body: Buffer, headers: Record<string, string> = {}) =>
    ask({ method: 'PATCH', path: `/api/v1/uploads/${id}`, body, headers: { 'content-type': CHUNK_TYPE, ...(offset && { 'upload-offset': offset }), ...headers } }, 'clerk');
  async function begun(fileName = '网点 "一".png', size = PICTURE.length): Promise<string> {
    const answer = await ask({ method: 'POST', path: '/api/v1/uploads', body: announced(api().home.county.units.near, size, fileName) }, 'clerk');
    expect(answer).toMatchObject({ status: 201, body: { offset: 0, size } });
    return (answer.body as { id: string }).id;
  }

  it('comes in parts, tells where it stands, and goes out as a download only', async () => {
    const id = await begun();
    const half = PICTURE.length >> 1;
    expect(await part(id, '0', PICTURE.subarray(0, half))).toMatchObject({ status: 200, headers: { 'upload-offset': String(half) } });
    const head = await api().app.inject({ method: 'HEAD', url: `/api/v1/uploads/${id}`, headers: { authorization: `Bearer ${api().home.tokens.clerk}` } });
    expect([head.statusCode, head.headers['upload-offset'], head.headers['upload-length']]).toEqual([200, String(half), String(PICTURE.length)]);
    expect(await part(id, '0', PICTURE)).toMatchObject({ status: 409, code: 'upload.wrong-offset', body: { details: { offset: half } } });
    expect(await part(id, String(half), PICTURE.subarray(half))).toMatchObject({ status: 200 });
    const done = await ask({ method: 'POST', path: `/api/v1/uploads/${id}/finish` }, 'clerk');
    expect(done).toMatchObject({ status: 201, body: { mediaType: 'image/png', uses: [], duplicates: { evidenceIds: [], others: 0 } } });
    const evidence = done.body as { id: string; sha256: string };
    expect(evidence.sha256).toBe(createHash('sha256').update(PICTURE).digest('hex'));
    const url = `/api/v1/evidence/${evidence.id}/content`;
    const content = await api().app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${api().home.tokens.clerk}` } });
    expect(content.rawPayload.equals(PICTURE)).toBe(true);
    expect(content.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PICTURE.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="__ ___.png"; filename*=UTF-8''%E7%BD%91%E7%82%B9%20%22%E4%B8%80%22.png`,
    });
    expect(await ask({ method: 'GET', path: url }, 'nextClerk')).toMatchObject({ status: 404, code: 'evidence.unknown' });
    const trail = await ask({ method: 'GET', path: '/api/v1/trail', query: { subject: 'evidence', id: evidence.id } }, 'clerk');
    expect(trail.body).toMatchObject({ items: [{ fact: 'evidence.received', sound: true, sentence: { en: expect.stringContaining('image/png') } }] });
    expect(trail.text).not.toContain('网点');
  });

  it('refuses what it must, and keeps nothing of it', async () => {
    const id = await begun();
    const before = await api().rows();
    for (const [answer, status, code] of [
      [part(id, undefined, PICTURE), 422, 'upload.offset-missing'],
      [part(id, '-1', PICTURE), 422, 'upload.offset-missing'],
      [part(id, '0', PICTURE, { 'content-type': 'application/octet-stream' }), 415, 'request.unsupported-media'],
      [part(id, '0', Buffer.alloc(8 * 1024 * 1024 + 1)), 413, 'request.too-large'],
      [part(id, '0', Buffer.concat([PICTURE, PICTURE])), 413, 'evidence.too-large'],
      [ask({ method: 'POST', path: `/api/v1/uploads/${id}/finish` }, 'clerk'), 409, 'upload.incomplete'],
      [ask({ method: 'POST', path: '/api/v1/uploads', body: { ...announced(api().home.county.units.near), size: 0 } }, 'clerk'), 422, 'request.invalid'],
      [ask({ method: 'POST', path: '/api/v1/uploads', body: { ...announced(api().home.county.units.near), more: 1 } }, 'clerk'), 422, 'request.invalid'],
      [ask({ method: 'POST', path: '/api/v1/uploads', body: { ...announced(api().home.county.units.near), provesOn: '2023-02-30' } }, 'clerk'), 422, 'day.not-a-day'],
      [ask({ method: 'POST', path: '/api/v1/uploads', body: { ...announced(api().home.county.units.near), size: 2 ** 28 } }, 'clerk'), 413, 'evidence.too-large'],
    ] as const) {
      expect(await answer).toMatchObject({ status, code });
    }
    expect(await api().rows()).toEqual(before);
    const program = await begun('程序.png', 4);
    await part(program, '0', Buffer.from('MZ\0\0'));
    const refused = await ask({ method: 'POST', path: `/api/v1/uploads/${program}/finish` }, 'clerk');
    expect(refused).toMatchObject({ status: 415, code: 'evidence.refused', body: { words: { zh: { title: '文件未被接受：文件是可执行程序' } } } });
    expect(await ask({ method: 'DELETE', path: `/api/v1/uploads/${id}` }, 'clerk')).toMatchObject({ status: 204 });
  });
});
