import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { PERSONAL_CHANNELS, type PersonalChannel } from '#domain/ledger/proof';
import { CODE_DIGITS } from '#domain/people/confirm-address';
import { useTellRefusal } from '../../parts/refusal';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, type Schema } from '../../server/client';
import { CHOICE } from '../../words/channels';
import { useSay } from '../../words/language';
import { askCode, isToConfirm } from './address-code';

type Choice = Schema['NoticeChoiceView'];

/** Whether the addresses one gave are confirmed, and the code that confirms them. */
export function Addresses({ set }: { readonly set: Choice }) {
  const given = PERSONAL_CHANNELS.filter((channel) => set.offered.includes(channel) && isToConfirm(set[channel]));
  if (given.length === 0) return null;
  return (
    <div className="stack gap-above">
      {given.map((channel) => (
        <Address key={channel} channel={channel} set={set} />
      ))}
    </div>
  );
}

function Address({ channel, set }: { readonly channel: PersonalChannel; readonly set: Choice }) {
  const say = useSay();
  const isConfirmed = set.confirmed[channel];
  return (
    <div className="stack addressed">
      <span>
        <b className="address">{set[channel].address}</b>{' '}
        <span className={`mark ${isConfirmed ? 'mark-active' : 'mark-ahead'}`}>{say(isConfirmed ? CHOICE.confirmed : CHOICE.unconfirmed)}</span>
      </span>
      {!isConfirmed && <Code channel={channel} set={set} />}
    </div>
  );
}

function Code({ channel, set }: { readonly channel: PersonalChannel; readonly set: Choice }) {
  const say = useSay();
  const code = set.codes[channel];
  const isOpen = code?.state === 'waiting' || code?.state === 'sent';
  return (
    <>
      {code?.state === 'failed' && <p className="soft">{say(CHOICE.failed, { reason: code.reason ?? '' })}</p>}
      {code?.state === 'spent' && <p className="soft">{say(CHOICE.spent)}</p>}
      {isOpen && <p className="soft">{say(CHOICE.asked, { address: set[channel].address ?? '' })}</p>}
      {isOpen && <Enter channel={channel} />}
      <Ask channel={channel} isAgain={code !== null} />
    </>
  );
}

function Ask({ channel, isAgain }: { readonly channel: PersonalChannel; readonly isAgain: boolean }) {
  const say = useSay();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const ask = useMutation({ mutationFn: () => askCode(channel), onSettled: () => kept.invalidateQueries(), onError: tell });
  return (
    <Button className="fit" loading={ask.isPending} onClick={() => ask.mutate()}>
      {say(isAgain ? CHOICE.again : CHOICE.ask)}
    </Button>
  );
}

function Enter({ channel }: { readonly channel: PersonalChannel }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const enter = useMutation({
    mutationFn: ({ code }: { readonly code: string }) => answered(client.PUT('/api/v1/me/notice-choice/confirmation', { body: { channel, code: code.trim() } })),
    onSuccess: () => void message.success(say(CHOICE.done)),
    onSettled: () => kept.invalidateQueries(),
  });
  const digits = { required: true, pattern: new RegExp(`^\\s*\\d{${CODE_DIGITS}}\\s*$`), message: say(CHOICE.code, { channel: say(CHOICE[channel]) }) };
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
      <Refusal error={enter.error} />
      <Form.Item name="code" label={say(CHOICE.code, { channel: say(CHOICE[channel]) })} rules={[digits]}>
        <Input className="code-input figures" inputMode="numeric" autoComplete="one-time-code" maxLength={CODE_DIGITS + 2} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={enter.isPending}>
        {say(CHOICE.enter)}
      </Button>
    </Form>
  );
}
