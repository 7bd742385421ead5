import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { askCode, isToConfirm } from './address-code';
import { PERSONAL_CHANNELS } from '#domain/ledger/proof';
import type { NoticeWay } from '#domain/people/choose-notices';
import { type Field, FormFields, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { Refusal } from '../../parts/refusal-alert';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { CHOICE } from '../../words/channels';
import { useSay } from '../../words/language';
import { Addresses } from './addresses';

type Choice = Schema['NoticeChoiceView'];
/** While a code is on its way: whether it went, or the mailbox refused it. */
const LOOK_AGAIN_MS = 3000;
const WAYS: readonly NoticeWay[] = ['each', 'digest', 'off'];

/** How one is told outside of the product, within what the county offers. */
export function ChoicePanel() {
  const say = useSay();
  const choice = queries.useQuery('get', '/api/v1/me/notice-choice', {}, {
    refetchInterval: ({ state: { data } }) => (data && PERSONAL_CHANNELS.some((channel) => data.codes[channel]?.state === 'waiting') ? LOOK_AGAIN_MS : false),
  });
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(CHOICE.title)}</h2>
      </header>
      <p className="soft gap-below">{say(CHOICE.lead)}</p>
      <Loaded query={choice}>
        {(set) =>
          PERSONAL_CHANNELS.some((channel) => set.offered.includes(channel)) ? (
            <>
              <ChoiceForm set={set} />
              <Addresses set={set} />
            </>
          ) : (
            <Empty title={CHOICE.none} next={CHOICE.noneNext} />
          )
        }
      </Loaded>
    </section>
  );
}

function ChoiceForm({ set }: { readonly set: Choice }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: async (values: Given) => {
      const body = chosenBy(values);
      await answered(client.PUT('/api/v1/me/notice-choice', { body }));
      message.success(say(CHOICE.saved));
      for (const channel of PERSONAL_CHANNELS) if (isToConfirm(body[channel]) && body[channel].address !== set[channel].address) await askCode(channel);
    },
    onSettled: () => kept.invalidateQueries(),
  });
  const times = { from: set.hours?.from, until: set.hours?.until, digest: set.digestAt };
  return (
    <Form<Given> layout="vertical" requiredMark={false} initialValues={initialOf(set)} onFinish={(values) => save.mutate(values)}>
      <Refusal error={save.error} />
      <FormFields fields={useFields(set)} />
      <p className="soft figures gap-below">{say(set.hours ? CHOICE.hours : CHOICE.anyTime, times)}</p>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {say(CHOICE.save)}
      </Button>
    </Form>
  );
}

function useFields({ offered }: Choice): readonly Field[] {
  const say = useSay();
  const ways = WAYS.map((way) => ({ value: way, label: say(CHOICE.ways[way]) }));
  const fields = PERSONAL_CHANNELS.filter((channel) => offered.includes(channel)).flatMap((channel): Field[] => [
    { name: `${channel}.way`, kind: 'select', words: CHOICE[channel], options: ways },
    { name: `${channel}.address`, kind: 'line', words: channel === 'email' ? CHOICE.emailAddress : CHOICE.smsAddress, optional: true },
  ]);
  const languages = [{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }];
  return [...fields, { name: 'language', kind: 'select', words: CHOICE.language, options: languages }];
}

function initialOf({ email, sms, language }: Choice): Given {
  return { 'email.way': email.way, 'email.address': email.address ?? undefined, 'sms.way': sms.way, 'sms.address': sms.address ?? undefined, language };
}

/** A channel that is not offered is off; its field is not there. */
function chosenBy(values: Given): Schema['NoticeChoiceDto'] {
  const one = (channel: string) => ({ way: (values[`${channel}.way`] ?? 'off') as NoticeWay, address: maybeOf(values, `${channel}.address`) ?? null });
  return { email: one('email'), sms: one('sms'), language: textOf(values, 'language') === 'en' ? 'en' : 'zh' };
}
