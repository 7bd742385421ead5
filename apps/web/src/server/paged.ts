/** How lists by cursor are read on: the first page has none, the last names no next. */
export const PAGED = {
  pageParamName: 'cursor',
  initialPageParam: null as string | null,
  getNextPageParam: (last: { readonly nextCursor: string | null }): string | null => last.nextCursor,
};
