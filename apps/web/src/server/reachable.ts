import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reached = true;

/** Whether the last request came through at all; false from the first that did not until one does. */
export const reachable = {
  get: (): boolean => reached,
  set(value: boolean): void {
    if (value === reached) return;
    reached = value;
    for (const tell of listeners) tell();
  },
  subscribe(tell: () => void): () => void {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
};

export const useReachable = (): boolean => useSyncExternalStore(reachable.subscribe, reachable.get);

/** Whether it never reached the service; what the service answers is no such thing. */
export function isUnreached(error: unknown): boolean {
  return !navigator.onLine || error instanceof TypeError;
}
