import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isReadAgain } from './paged';

/** What the stream tells: read that again, or everything. */
interface Told {
  readonly type: 'notice' | 'assignment' | 'reload';
}

/** Many changes at once are one reading. */
const TOGETHER_MS = 400;
const CONCERNED: Readonly<Record<'notice' | 'assignment', RegExp>> = {
  notice: /^\/api\/v1\/notices/,
  assignment: /^\/api\/v1\/(assignments|report-sheet|verification-queue|requests|overview|slips)/,
};

function readAgain(kept: QueryClient, told: ReadonlySet<Told['type']>): void {
  if (told.has('reload')) return void kept.invalidateQueries({ predicate: isReadAgain });
  const patterns = [...told].flatMap((type) => (type === 'reload' ? [] : [CONCERNED[type]]));
  const isConcerned = (path: unknown): boolean => typeof path === 'string' && patterns.some((pattern) => pattern.test(path));
  void kept.invalidateQueries({ predicate: (query) => isConcerned(query.queryKey[1]) && isReadAgain(query) });
}

/** Pages follow what others do while they are open. Where no stream comes through, the slower polling remains. */
export function useLive(enabled: boolean): void {
  const kept = useQueryClient();
  useEffect(() => {
    if (!enabled) return undefined;
    const told = new Set<Told['type']>();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stream = new EventSource('/api/v1/events');
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      told.add((JSON.parse(data) as Told).type);
      waiting ??= setTimeout(() => {
        readAgain(kept, new Set(told));
        told.clear();
        waiting = undefined;
      }, TOGETHER_MS);
    });
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, [enabled, kept]);
}
