import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRefusalWords } from '../../parts/refusal';
import { answered, client, match, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { CLOSING } from '../../words/item';

type Task = Schema['LitCardView'];

/** Closes out one by one; what is refused stays and says why. */
export function useCloseOut(onDone: () => void) {
  const say = useSay();
  const kept = useQueryClient();
  const words = useRefusalWords();
  const { message, notification } = App.useApp();
  return useMutation({
    mutationFn: async (tasks: readonly Task[]) => {
      const refused: string[] = [];
      for (const { id, version, itemNumber } of tasks) {
        const call = client.POST('/api/v1/assignments/{id}/close-out', { params: { path: { id }, header: match(version) } });
        await answered(call).catch((error: unknown) => refused.push(`${itemNumber} ${words(error).title}`));
      }
      return { done: tasks.length - refused.length, refused };
    },
    onSuccess: async ({ done, refused }) => {
      await kept.invalidateQueries();
      if (refused.length === 0) message.success(say(CLOSING.done, { done }));
      else notification.warning({ title: say(CLOSING.some, { done, failed: refused.length, why: refused.join('；') }) });
      onDone();
    },
  });
}
