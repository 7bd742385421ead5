import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let ended = false;

/** True from the first 401 until somebody signs in again; what was typed stays where it is. */
export const sessionEnded = {
  get: (): boolean => ended,
  set(value: boolean): void {
    ended = value;
    for (const tell of listeners) tell();
  },
  subscribe(tell: () => void): () => void {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
};

export const useSessionEnded = (): boolean => useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get);
