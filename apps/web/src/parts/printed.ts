import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const PRINT = window.matchMedia('print');

function listen(changed: () => void): () => void {
  // The paper is made right after this: what it needs must be there by then.
  const now = (): void => flushSync(changed);
  PRINT.addEventListener('change', now);
  return () => PRINT.removeEventListener('change', now);
}

/** The page is being printed. */
export function usePrinted(): boolean {
  return useSyncExternalStore(listen, () => PRINT.matches);
}
