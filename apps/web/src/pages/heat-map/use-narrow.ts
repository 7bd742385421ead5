import { useSyncExternalStore } from 'react';

const NARROW = window.matchMedia('(max-width: 760px)');

function listen(changed: () => void): () => void {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
}

/** A phone: a map of many columns becomes a strip. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => NARROW.matches);
}
