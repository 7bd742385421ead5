import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTellRefusal } from '../../parts/refusal';
import { answered, client, queries } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { NOTICES } from '../../words/shell';

/** Besides the live stream, which may not come through. */
const EVERY_MS = 60_000;
/** The service marks so many at a time. */
const AT_A_TIME = 500;

const isOfNotices = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => String(queryKey[1]).startsWith('/api/v1/notices');

/** How many the reader has not opened; undefined while it is counted. */
export function useUnread(): number | undefined {
  const enabled = mayDo(useMe(), 'notice.read');
  return queries.useQuery('get', '/api/v1/notices/unread', {}, { refetchInterval: EVERY_MS, enabled }).data?.unread;
}

export function useSee() {
  const kept = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answered(client.POST('/api/v1/notices/{id}/seen', { params: { path: { id } } })),
    onSettled: () => kept.invalidateQueries({ predicate: isOfNotices }),
  });
}

/** This one and all before it in time. */
export function useSeeUpTo() {
  const say = useSay();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async (upTo: string) => {
      let seen = AT_A_TIME;
      while (seen === AT_A_TIME) ({ seen } = await answered(client.POST('/api/v1/notices/seen', { body: { upTo } })));
    },
    onSuccess: () => void message.success(say(NOTICES.marked)),
    onSettled: () => kept.invalidateQueries({ predicate: isOfNotices }),
    onError: tell,
  });
}

export function useSign() {
  const say = useSay();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (id: string) => answered(client.POST('/api/v1/notices/{id}/signature', { params: { path: { id } } })),
    onSuccess: () => void message.success(say(NOTICES.signedFor)),
    onSettled: () => kept.invalidateQueries({ predicate: isOfNotices }),
    onError: tell,
  });
}
