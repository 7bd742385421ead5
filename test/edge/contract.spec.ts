import { useApi } from '#test/support/api';

describe('the contract', () => {
  const api = useApi();
  it('x', async () => {
    const ops = Object.entries(api().document.paths).flatMap(([p, ms]) => Object.entries(ms).map(([m, o]) => `${m} ${p} ${(o as never as any).operationId} ${(o as never as any)['x-action']} `));
    console.log(ops.join('\n'));
    console.log((await api().ask({ method: 'GET', path: '/api/v1/me' }, 'clerk')).text, await api().rows());
  });
});
