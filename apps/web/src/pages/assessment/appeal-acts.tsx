import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { FormSheet } from '../../parts/form-sheet';
import { textOf } from '../../parts/form-fields';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, match, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { APPEALS } from '../../words/appeal';
import { useSay } from '../../words/language';
import { DecideAppeal } from './decide-appeal';

type Appeal = Schema['AppealOpenedView'];

function useSteps({ id, version }: Appeal) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const params = { path: { id }, header: match(version) };
  const done = (words: string) => async () => {
    message.success(words);
    await kept.invalidateQueries();
  };
  const take = useMutation({ mutationFn: () => answered(client.POST('/api/v1/appeals/{id}/take', { params })), onSuccess: done(say(APPEALS.take)) });
  const withdraw = useMutation({ mutationFn: () => answered(client.POST('/api/v1/appeals/{id}/withdraw', { params })), onSuccess: done(say(APPEALS.withdraw)) });
  return { take, withdraw };
}

/** What the reader may do: the reviewer takes, replies, decides; the unit withdraws. */
export function AppealActs({ appeal }: { readonly appeal: Appeal }) {
  const say = useSay();
  const me = useMe();
  const { take, withdraw } = useSteps(appeal);
  const { state, mayReview } = appeal;
  const isOpen = state === 'filed' || state === 'taken';
  return (
    <>
      {isOpen && mayDo(me, 'appeal.withdraw') && (
        <Popconfirm title={say(APPEALS.withdraw)} onConfirm={() => withdraw.mutate()}>
          <Button danger>{say(APPEALS.withdraw)}</Button>
        </Popconfirm>
      )}
      {mayReview && state === 'filed' && (
        <Button type="primary" loading={take.isPending} onClick={() => take.mutate()}>
          {say(APPEALS.take)}
        </Button>
      )}
      {mayReview && state === 'taken' && <Review appeal={appeal} />}
      <Refusal error={take.error ?? withdraw.error} />
    </>
  );
}

/** Of an appeal that was taken up: the reply on the way, and the decision. */
function Review({ appeal }: { readonly appeal: Appeal }) {
  const say = useSay();
  const [sheet, setSheet] = useState<'interim' | 'decide' | null>(null);
  const { id, version } = appeal;
  const params = { path: { id }, header: match(version) };
  return (
    <>
      <Button onClick={() => setSheet('interim')}>{say(APPEALS.interim)}</Button>
      <Button type="primary" onClick={() => setSheet('decide')}>
        {say(APPEALS.decide)}
      </Button>
      {sheet === 'interim' && (
        <FormSheet
          title={say(APPEALS.interim)}
          fields={[{ name: 'text', kind: 'text', words: APPEALS.text, max: 2000 }]}
          run={(values) => answered(client.POST('/api/v1/appeals/{id}/interim', { params, body: { text: textOf(values, 'text') } }))}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'decide' && <DecideAppeal appeal={appeal} onClose={() => setSheet(null)} />}
    </>
  );
}
