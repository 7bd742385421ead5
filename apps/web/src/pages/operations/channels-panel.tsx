import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { type Field, FormFields, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { Refusal } from '../../parts/refusal-alert';
import { Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { OPERATIONS } from '../../words/operations';

const FIELDS: readonly Field[] = [
  { name: 'url', kind: 'line', words: OPERATIONS.webhook, hint: OPERATIONS.webhookHint, optional: true },
  { name: 'secret', kind: 'line', words: OPERATIONS.secret, hint: OPERATIONS.secretHint, optional: true },
  { name: 'digestOver', kind: 'number', words: OPERATIONS.digestOver, min: 1 },
  { name: 'digestAt', kind: 'time', words: OPERATIONS.digestAt },
];

/** Where the county is told things besides its screens. */
export function ChannelsPanel() {
  const say = useSay();
  const channels = queries.useQuery('get', '/api/v1/notice-channels');
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(OPERATIONS.channels)}</h2>
      </header>
      <Loaded query={channels}>{(set) => <ChannelsForm set={set} />}</Loaded>
    </section>
  );
}

function ChannelsForm({ set }: { readonly set: Schema['NoticeChannelsView'] }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (values: Given) => {
      const url = maybeOf(values, 'url');
      const webhook = url === undefined ? null : { url, secret: textOf(values, 'secret') };
      return answered(client.PUT('/api/v1/notice-channels', { body: { webhook, digestOver: Number(values['digestOver']), digestAt: textOf(values, 'digestAt') } }));
    },
    onSuccess: async () => {
      await kept.invalidateQueries();
      message.success(say(OPERATIONS.saved));
    },
  });
  const initial = { url: set.webhook?.url, secret: set.webhook?.secret, digestOver: set.digestOver, digestAt: set.digestAt };
  return (
    <Form<Given> layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => save.mutate(values)}>
      <Refusal error={save.error} />
      <FormFields fields={FIELDS} />
      <Button htmlType="submit" loading={save.isPending}>
        {say(OPERATIONS.save)}
      </Button>
    </Form>
  );
}
