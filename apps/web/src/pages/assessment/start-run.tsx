import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { FormSheet } from '../../parts/form-sheet';
import { type Field, textOf } from '../../parts/form-fields';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, queries } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { ASSESSMENTS, RUNS } from '../../words/assessment';
import { useSay } from '../../words/language';

interface Asked {
  readonly dry: boolean;
  /** Another version than the assessment's own. */
  readonly schemeId?: string;
}

const start = (id: string, body: Asked) => answered(client.POST('/api/v1/assessments/{id}/runs', { params: { path: { id } }, body }));

/** A run, a dry run, and a dry run under another version, which tells in points what it would change. */
export function StartRun({ assessment }: { readonly assessment: string }) {
  const say = useSay();
  const me = useMe();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const [isChoosing, setChoosing] = useState(false);
  const starting = useMutation({
    mutationFn: (dry: boolean) => start(assessment, { dry }),
    onSuccess: async ({ again }) => {
      message.success(say(again ? RUNS.again : RUNS.started));
      await kept.invalidateQueries();
    },
  });
  if (!mayDo(me, 'score.run')) return null;
  return (
    <>
      <div className="row">
        <Button type="primary" loading={starting.isPending && !starting.variables} onClick={() => starting.mutate(false)}>
          {say(RUNS.start)}
        </Button>
        <Button loading={starting.isPending && starting.variables} onClick={() => starting.mutate(true)}>
          {say(RUNS.dry)}
        </Button>
        <Button onClick={() => setChoosing(true)}>{say(RUNS.dryOn)}</Button>
      </div>
      <Refusal error={starting.error} />
      {isChoosing && <UnderAnother assessment={assessment} onClose={() => setChoosing(false)} />}
    </>
  );
}

function UnderAnother({ assessment, onClose }: { readonly assessment: string; readonly onClose: () => void }) {
  const say = useSay();
  const own = queries.useQuery('get', '/api/v1/assessments/{id}', { params: { path: { id: assessment } } });
  const schemes = queries.useQuery('get', '/api/v1/schemes', {});
  const options = (schemes.data ?? [])
    .filter(({ id, state }) => state !== 'withdrawn' && id !== own.data?.schemeId)
    .map(({ id, title, number, version }) => ({ value: id, label: `${title} · ${say(ASSESSMENTS.schemeOf, { number, version })}` }));
  const scheme: Field = { name: 'schemeId', kind: 'select', words: ASSESSMENTS.scheme, options };
  return (
    <FormSheet title={say(RUNS.dryOn)} about={say(RUNS.dryOnHint)} fields={[scheme]} run={(values) => start(assessment, { dry: true, schemeId: textOf(values, 'schemeId') })} onClose={onClose} />
  );
}
