import { queries } from '../../server/client';

const PAGE = 50;

/** The unit’s evidence, newest first. */
export function useShelf() {
  return queries.useInfiniteQuery('get', '/api/v1/evidence', { params: { query: { limit: PAGE } } }, {
    pageParamName: 'cursor',
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { nextCursor: string | null }).nextCursor ?? undefined,
  });
}
