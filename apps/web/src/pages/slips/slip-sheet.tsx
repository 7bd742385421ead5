import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input } from 'antd';
import type { InBoth } from '#words/language';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, match } from '../../server/client';
import { useSay } from '../../words/language';
import { ACTION } from '../../words/office';
import { SHELL } from '../../words/shell';
import { SLIPS } from '../../words/supervision';
import type { Slip } from './slip';

export type SlipAct = keyof typeof SLIPS.acts;
/** Which words an act needs; signing needs none. */
const ASKS: Readonly<Record<SlipAct, InBoth<string> | null>> = { issue: ACTION.reason, sign: null, answer: SLIPS.answer, withdraw: ACTION.reason };

function run(act: SlipAct, { id, version }: Slip, text: string): Promise<unknown> {
  const params = { path: { id }, header: match(version) };
  switch (act) {
    case 'issue':
      return answered(client.POST('/api/v1/slips/{id}/issue', { params, body: { reason: text } }));
    case 'sign':
      return answered(client.POST('/api/v1/slips/{id}/sign', { params }));
    case 'answer':
      return answered(client.POST('/api/v1/slips/{id}/answer', { params, body: { text } }));
    case 'withdraw':
      return answered(client.POST('/api/v1/slips/{id}/withdraw', { params, body: { reason: text } }));
  }
}

interface SheetProps {
  readonly slip: Slip;
  readonly act: SlipAct;
  readonly onClose: () => void;
}

/** Asks for the words of an act on a slip, says what will be recorded, and keeps them if it is refused. */
export function SlipSheet({ slip, act, onClose }: SheetProps) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const what = say(SLIPS.acts[act]);
  const asks = ASKS[act];
  const doing = useMutation({
    mutationFn: ({ text }: { text?: string }) => run(act, slip, text?.trim() ?? ''),
    onSuccess: async () => {
      await kept.invalidateQueries();
      message.success(say(ACTION.done, { what }));
      onClose();
    },
    onError: () => kept.invalidateQueries(),
  });
  return (
    <Drawer open title={what} onClose={onClose} size={480} className="act-sheet" destroyOnHidden>
      <p className="act-about">
        {slip.number ?? say(SLIPS.noNumber)} · {slip.unit} · {slip.title}
      </p>
      <Form<{ text?: string }> layout="vertical" onFinish={(values) => doing.mutate(values)} initialValues={{ text: act === 'issue' ? slip.reason : '' }}>
        <Refusal error={doing.error} />
        {asks !== null && (
          <Form.Item name="text" label={say(asks)} rules={[{ required: true, whitespace: true, message: say(ACTION.required, { field: say(asks) }) }]}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={act === 'answer' ? 4_000 : 500} showCount />
          </Form.Item>
        )}
        <Recorded act={act} />
        <div className="act-buttons">
          <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
          <Button type="primary" danger={act === 'withdraw'} htmlType="submit" loading={doing.isPending}>
            {what}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}

function Recorded({ act }: { readonly act: SlipAct }) {
  const say = useSay();
  return (
    <div className="sheet-foot soft">
      {act === 'issue' && <span>{say(SLIPS.recordedIssue)}</span>}
      <span>{say(ACTION.recorded, { what: say(SLIPS.acts[act]) })}</span>
      <span>{say(ACTION.told)}</span>
    </div>
  );
}
