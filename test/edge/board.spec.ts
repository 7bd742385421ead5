import { useApi } from '#test/support/api';

const api = useApi();
const board = (path: string, who?: Parameters<ReturnType<typeof api>['ask']>[1]) => api().ask({ method: 'GET', path: `/api/queues${path}` }, who);

describe('the board of the queues', () => {
  it.each(['', '/', '/api/queues'])('%s is shown to system administrators and to nobody else', async (path) => {
    expect(await board(path)).toMatchObject({ status: 401, code: 'session.required' });
    expect(await board(path, { token: `1.${'x'.repeat(43)}` })).toMatchObject({ status: 401 });
    for (const who of ['clerk', 'chief', 'securityAdmin', 'auditAdmin', 'roleless'] as const) {
      expect(await board(path, who)).toMatchObject({ status: 403, code: 'permission.denied' });
    }
    expect(await board(path, 'systemAdmin')).toMatchObject({ status: 200 });
  });

  it('lists every queue, and lets nothing be changed', async () => {
    const { body } = await board('/api/queues', 'systemAdmin');
    const { queues } = body as { queues: { name: string; readOnlyMode: boolean }[] };
    expect(queues.map(({ name }) => name)).toEqual(['clocks', 'background', 'notices']);
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    const paused = await api().ask({ method: 'PUT', path: '/api/queues/api/queues/clocks/pause' }, 'systemAdmin');
    expect(paused).toMatchObject({ status: 403 });
  });
});
