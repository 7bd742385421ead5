import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTellRefusal } from '../../parts/refusal';
import { answered, client } from '../../server/client';
import type { Task } from '../../server/my-work';
import { useLanguage } from '../../words/language';
import { TODO } from '../../words/report';

/** Signs for many at once; each that is refused is told with its reason. */
export function useAcknowledge(onDone: () => void) {
  const { say, language } = useLanguage();
  const kept = useQueryClient();
  const { message, notification } = App.useApp();
  const tell = useTellRefusal();
  return useMutation({
    mutationFn: (tasks: readonly Task[]) => {
      const acknowledgements = tasks.map(({ id, version }) => ({ id, version }));
      return answered(client.POST('/api/v1/acknowledgements', { params: { header: { 'accept-language': language } }, body: { acknowledgements } }));
    },
    onSuccess: async ({ outcomes }) => {
      await kept.invalidateQueries();
      const refused = outcomes.flatMap(({ problem }) => (problem ? [problem.words[language].title] : []));
      const done = outcomes.length - refused.length;
      if (refused.length === 0) message.success(say(TODO.acknowledged, { done }));
      else notification.warning({ title: say(TODO.acknowledgedSome, { done, failed: refused.length, why: [...new Set(refused)].join('；') }) });
      onDone();
    },
    onError: tell,
  });
}
