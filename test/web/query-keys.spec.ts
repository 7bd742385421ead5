import { join } from 'node:path';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { PROJECT_ROOT } from '#platform/project';

type Read = (method: 'get', path: string, parameters: object, options: object) => unknown;

/** The client asks the window where it is. */
Object.assign(globalThis, { window: { location: { origin: 'http://127.0.0.1' } } });

it('one path read once and read on in pages is kept apart, and both are read again by its path', async () => {
  const server = join(PROJECT_ROOT, 'apps/web/src/server');
  const { queries } = (await import(join(server, 'client.ts'))) as { queries: { useQuery: Read; useInfiniteQuery: Read } };
  const { PAGED } = (await import(join(server, 'paged.ts'))) as { PAGED: object };
  const query = { params: { query: { limit: 50 } } };
  const Both = () => {
    queries.useQuery('get', '/api/v1/slips', query, { enabled: false });
    queries.useInfiniteQuery('get', '/api/v1/slips', query, { ...PAGED, enabled: false });
    return null;
  };
  const kept = new QueryClient();
  renderToString(createElement(QueryClientProvider, { client: kept }, createElement(Both)));
  const keys = kept.getQueryCache().getAll().map(({ queryKey }) => queryKey);
  expect(keys).toEqual([['get', '/api/v1/slips', query], ['get', '/api/v1/slips', query, 'pages']]);
  expect(kept.getQueryCache().findAll({ queryKey: ['get', '/api/v1/slips'] })).toHaveLength(2);
  kept.clear();
});
