import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project';

type Read = (method: 'get', path: string, parameters: object, options: object) => unknown;

interface Kept {
  getQueryCache(): { getAll(): readonly { readonly queryKey: unknown }[]; findAll(filter: object): readonly unknown[] };
  clear(): void;
}

// By name: React's types name things of a browser, which the tests' own types know otherwise.
const load = async <T>(name: string): Promise<T> => (await import(name)) as T;
const server = (file: string): string => join(PROJECT_ROOT, 'apps/web/src/server', file);

/** The client asks the window where it is. */
Object.assign(globalThis, { window: { location: { origin: 'http://127.0.0.1' } } });

it('one path read once and read on in pages is kept apart, and both are read again by its path', async () => {
  const { createElement } = await load<{ createElement: (...given: unknown[]) => unknown }>('react');
  const { renderToString } = await load<{ renderToString: (element: unknown) => string }>('react-dom/server');
  const { QueryClient, QueryClientProvider } = await load<{ QueryClient: new () => Kept; QueryClientProvider: unknown }>('@tanstack/react-query');
  const { queries } = await load<{ queries: { useQuery: Read; useInfiniteQuery: Read } }>(server('client.ts'));
  const { PAGED } = await load<{ PAGED: object }>(server('paged.ts'));
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
