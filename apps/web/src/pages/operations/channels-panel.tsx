import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import type { InBoth } from '#words/language';
import { type Field, FormFields, type Given } from '../../parts/form-fields';
import { Refusal } from '../../parts/refusal-alert';
import { Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { CHANNELS_WORDS as WORDS } from '../../words/channels';
import { useSay } from '../../words/language';
import { OPERATIONS } from '../../words/operations';
import { fieldsOf, givenBy } from './channel-fields';

const receiver = (name: string): readonly Field[] => [
  { name: `${name}.url`, kind: 'line', words: WORDS.address, hint: WORDS.off, optional: true },
  { name: `${name}.secret`, kind: 'line', words: WORDS.secret, hint: WORDS.secretHint, optional: true },
];

const GROUPS: readonly { readonly words: InBoth<string>; readonly hint?: InBoth<string>; readonly fields: readonly Field[] }[] = [
  { words: WORDS.webhook, fields: receiver('webhook') },
  { words: WORDS.wecom, fields: receiver('wecom') },
  { words: WORDS.dingtalk, fields: receiver('dingtalk') },
  {
    words: WORDS.email,
    hint: WORDS.forPersons,
    fields: [
      { name: 'email.from', kind: 'line', words: WORDS.emailFrom, hint: WORDS.off, optional: true },
      { name: 'email.secret', kind: 'line', words: WORDS.emailSecret, hint: WORDS.secretHint, optional: true },
    ],
  },
  { words: WORDS.sms, hint: WORDS.forPersons, fields: receiver('sms') },
  {
    words: WORDS.when,
    hint: WORDS.hoursHint,
    fields: [
      { name: 'hours.from', kind: 'time', words: WORDS.from, optional: true },
      { name: 'hours.until', kind: 'time', words: WORDS.until, optional: true },
      { name: 'digestOver', kind: 'number', words: OPERATIONS.digestOver, min: 1 },
      { name: 'digestAt', kind: 'time', words: OPERATIONS.digestAt },
    ],
  },
  {
    words: WORDS.frames,
    hint: WORDS.frameHint,
    fields: [
      { name: 'frames.zh', kind: 'line', words: WORDS.frameZh },
      { name: 'frames.en', kind: 'line', words: WORDS.frameEn },
    ],
  },
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
      <p className="soft gap-below">{say(WORDS.lead)}</p>
      <Loaded query={channels}>{(set) => <ChannelsForm set={set} />}</Loaded>
    </section>
  );
}

function ChannelsForm({ set }: { readonly set: Schema['NoticeChannelsView'] }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (values: Given) => answered(client.PUT('/api/v1/notice-channels', { body: givenBy(values) })),
    onSuccess: async () => {
      await kept.invalidateQueries();
      message.success(say(OPERATIONS.saved));
    },
  });
  return (
    <Form<Given> layout="vertical" requiredMark={false} initialValues={fieldsOf(set)} onFinish={(values) => save.mutate(values)}>
      <Refusal error={save.error} />
      <div className="channels">
        {GROUPS.map(({ words, hint, fields }) => (
          <fieldset key={words.en} className="channel">
            <legend>{say(words)}</legend>
            {hint && <p className="soft gap-below">{say(hint)}</p>}
            <div className="channel-fields">
              <FormFields fields={fields} />
            </div>
          </fieldset>
        ))}
      </div>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {say(OPERATIONS.save)}
      </Button>
    </Form>
  );
}
