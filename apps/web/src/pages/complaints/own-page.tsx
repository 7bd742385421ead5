import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Radio } from 'antd';
import { useSearchParams } from 'react-router';
import { COMPLAINT_KINDS, type ComplaintKind } from '#domain/people/complaint';
import { COMPLAINT_KIND_WORDS } from '#words/vocabulary';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries } from '../../server/client';
import { COMPLAINT } from '../../words/account';
import { useSay } from '../../words/language';
import { SIGN_IN } from '../../words/shell';
import { ComplaintCard } from './complaint-card';

const MOST = 50;

interface Fields {
  readonly kind: ComplaintKind;
  readonly text: string;
  readonly named?: boolean;
}

/** Where anybody says what is wrong, and reads what was answered. */
export function OwnComplaintsPage() {
  const say = useSay();
  const own = queries.useQuery('get', '/api/v1/complaints/own', { params: { query: { limit: MOST } } });
  return (
    <Page title={say(COMPLAINT.title)} lead={say(COMPLAINT.lead)}>
      <div className="columns">
        <FileForm />
        <section aria-label={say(COMPLAINT.mine)}>
          <h2 className="gap-below">{say(COMPLAINT.mine)}</h2>
          <Loaded query={own}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty title={COMPLAINT.noMine} next={COMPLAINT.noMineNext} />
              ) : (
                <ul className="plain stack">
                  {items.map((complaint) => (
                    <ComplaintCard key={complaint.id} complaint={complaint} />
                  ))}
                </ul>
              )
            }
          </Loaded>
        </section>
      </div>
    </Page>
  );
}

function FileForm() {
  const say = useSay();
  const kept = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const page = useSearchParams()[0].get('page') ?? '';
  const file = useMutation({
    mutationFn: ({ kind, text, named }: Fields) => answered(client.POST('/api/v1/complaints', { body: { kind, text, ...(named && page !== '' && { about: page }) } })),
    onSuccess: async () => {
      form.resetFields();
      message.success(say(COMPLAINT.filed));
      await kept.invalidateQueries();
    },
  });
  const required = [{ required: true, whitespace: true, message: say(SIGN_IN.required) }];
  return (
    <Form<Fields> form={form} className="panel" layout="vertical" requiredMark={false} initialValues={{ kind: 'burden', named: true }} onFinish={(fields) => file.mutate(fields)}>
      <Refusal error={file.error} />
      <Form.Item name="kind" label={say(COMPLAINT.kind)}>
        <Radio.Group className="choices" aria-label={say(COMPLAINT.kind)} options={COMPLAINT_KINDS.map((value) => ({ value, label: say(COMPLAINT_KIND_WORDS[value]) }))} />
      </Form.Item>
      <Form.Item name="text" label={say(COMPLAINT.text)} rules={required}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={1_000} showCount />
      </Form.Item>
      {page !== '' && (
        <Form.Item name="named" valuePropName="checked">
          <Checkbox>{say(COMPLAINT.withPage, { page })}</Checkbox>
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={file.isPending}>
        {say(COMPLAINT.file)}
      </Button>
    </Form>
  );
}
