import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters live in the address, so that a view can be kept, sent and gone back to. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | undefined): void =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  /** Several at once: each `set` alone would not know of the others. */
  const change = useCallback(
    (values: Readonly<Record<string, string | undefined>>): void =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  const get = (name: string): string | undefined => params.get(name) ?? undefined;
  return { get, set, change, clear, isFiltered: params.size > 0, text: params.toString() };
}
