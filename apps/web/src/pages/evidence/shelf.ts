import { PAGED } from '../../server/paged';
import { queries } from '../../server/client';

const PAGE = 50;

/** The unit’s evidence, newest first. */
export function useShelf() {
  return queries.useInfiniteQuery('get', '/api/v1/evidence', { params: { query: { limit: PAGE } } }, PAGED);
}
