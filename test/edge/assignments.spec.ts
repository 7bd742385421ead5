import { newId } from '#platform/ids';
import { useApi } from '../support/api';

describe('assignments over HTTP', () => {
  const api = useApi();
  const path = (rest = '') => `/api/v1/assignments${rest}`;
  const post = (who: string, rest: string, body?: object, version?: number) =>
    api().ask(
      { method: 'POST', path: path(rest), body, headers: version === undefined ? {} : { 'if-match': `"${version}"` } },
      who as never,
    );

  it('a page carries the version as its ETag, what the reader may do, and answers 304 when nothing changed', async () => {
    const { near } = api().home.county.assignments;
    const first = await api().ask({ method: 'GET', path: path(`/${near}`) }, 'clerk');
    expect(first.headers['etag']).toBe('"1"');
    expect(first.body).toMatchObject({
      unit: '潼川镇',
      state: 'dispatched',
      may: ['acknowledge', 'requestReturn', 'comment'],
    });
    const again = await api().ask(
      { method: 'GET', path: path(`/${near}`), headers: { 'if-none-match': 'W/"1"' } },
      'clerk',
    );
    expect([again.status, again.text]).toEqual([304, '']);
    const stranger = await api().ask({ method: 'GET', path: path(`/${near}`) }, 'nextClerk');
    expect([stranger.status, stranger.code]).toEqual([404, 'assignment.unknown']);
  });

  it('a move needs the version seen, answers with the new one, and writes nothing when refused', async () => {
    const { near } = api().home.county.assignments;
    const before = await api().rows();
    const refused = [
      await post('clerk', `/${near}/acknowledge`),
      await post('clerk', `/${near}/acknowledge`, undefined, 9),
      await post('nextClerk', `/${near}/acknowledge`, undefined, 1),
      await post('chief', `/${near}/suspend`, { reason: 'holiday' }, 1),
      await post('clerk', `/${near}/return-requests`, { reason: ' '.repeat(3) }, 1),
      await post('clerk', `/${near}/return-requests`, { reason: 'x'.repeat(501) }, 1),
      await post('clerk', `/${near}/extensions`, { reason: 'r', progress: 'p', askedDueOn: '2023-02-30' }, 1),
      await post('clerk', `/${near}/comments`, { text: 'x', more: true }),
    ];
    expect(refused.map(({ status, code }) => `${status} ${code}`)).toEqual([
      '428 request.version-required',
      '412 request.stale',
      '403 permission.denied',
      '422 request.invalid',
      '422 request.invalid',
      '422 request.invalid',
      '422 day.not-a-day',
      '422 request.invalid',
    ]);
    expect(await api().rows()).toEqual(before);
    const signed = await post('clerk', `/${near}/acknowledge`, undefined, 1);
    expect([signed.status, signed.headers['etag'], signed.body]).toEqual([
      200,
      '"2"',
      { id: near, state: 'underway', version: 2 },
    ]);
  });

  it('a report is submitted once however often it is sent, and read with its periods and its draft', async () => {
    const { near } = api().home.county.assignments;
    const report = { id: newId(), kind: 'progress', period: '2023-03', figure: '12.50', text: '进展', evidenceIds: [] };
    const sent = [await post('clerk', `/${near}/reports`, report), await post('clerk', `/${near}/reports`, report)];
    expect(sent.map(({ status, body }) => [status, (body as { number: number }).number])).toEqual([
      [201, 1],
      [201, 1],
    ]);
    const read = async (rest: string) =>
      (await api().ask({ method: 'GET', path: path(`/${near}${rest}`) }, 'clerk')).body;
    expect(await read('/reports')).toMatchObject([
      {
        number: 1,
        figure: '12.5',
        difference: { fields: [{ field: 'figure', before: null, now: '12.5' }, { field: 'text' }] },
      },
    ]);
    expect(await read('/report-draft')).toMatchObject({ period: '2023-04', figure: '12.5', text: '进展' });
    expect((await read('/report-periods')) as object[]).toContainEqual(
      expect.objectContaining({
        key: '2023-03',
        standing: 'open',
        onTimeUntil: '2023-04-10',
        entryClosesOn: '2023-04-17',
        reported: true,
      }),
    );
  });

  it('many are signed at once, each with its own answer', async () => {
    const { next, near } = api().home.county.assignments;
    const body = {
      acknowledgements: [
        { id: next, version: 1 },
        { id: near, version: 1 },
      ],
    };
    const answer = await api().ask({ method: 'POST', path: '/api/v1/acknowledgements', body }, 'nextClerk');
    expect(answer.body).toMatchObject({
      outcomes: [
        { id: next, moved: { state: 'underway' } },
        { id: near, problem: { status: 412, code: 'request.stale' } },
      ],
    });
  });

  it('what waits is shown to those who decide it', async () => {
    const { near } = api().home.county.assignments;
    const ask = { reason: '汛期影响', progress: '60%', askedDueOn: '2023-12-20' };
    const asked = await post('clerk', `/${near}/extensions`, ask, 3);
    expect(asked).toMatchObject({ status: 200, body: { late: false, version: 4 } });
    const waiting = await api().ask(
      { method: 'GET', path: '/api/v1/requests', query: { kind: 'extension' } },
      'leader',
    );
    const { requestId } = asked.body as { requestId: string };
    expect(waiting.body).toMatchObject({ items: [{ id: requestId, assignmentVersion: 4 }] });
    const empty = await post(
      'leader',
      `/${near}/extensions/${requestId}/decision`,
      { granted: true, reason: '同意' },
      4,
    );
    expect([empty.status, empty.code]).toEqual([422, 'request.invalid']);
    const granted = await post(
      'leader',
      `/${near}/extensions/${requestId}/decision`,
      { granted: true, reason: '同意', dueOn: '2023-12-15' },
      4,
    );
    expect(granted).toMatchObject({ status: 200, body: { version: 5 } });
    const page = await api().ask({ method: 'GET', path: path(`/${near}`) }, 'linkedLeader');
    expect(page.body).toMatchObject({ originalDueOn: '2023-11-30', dueOn: '2023-12-15' });
  });
});
