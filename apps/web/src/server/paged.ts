/** Any read of one of our queries, as far as it is looked at here. */
interface Read {
  readonly state: { readonly data?: unknown };
}

const FEW_PAGES = 5;

/**
 * A list of which little was read is read again when others change something, when one comes back to it, and so on. One
 * that was read on for long would be asked for page by page each time: it stays as it is until it is asked for anew.
 */
export function isReadAgain({ state }: Read): boolean {
  const pages = (state.data as { pages?: readonly unknown[] } | undefined)?.pages;
  return pages === undefined || pages.length <= FEW_PAGES;
}

/** How lists by cursor are read on: the first page has none, the last names no next. */
export const PAGED = {
  pageParamName: 'cursor',
  initialPageParam: null as string | null,
  getNextPageParam: (last: { readonly nextCursor: string | null }): string | null => last.nextCursor,
  refetchOnMount: isReadAgain,
  refetchOnWindowFocus: isReadAgain,
  refetchOnReconnect: isReadAgain,
};
