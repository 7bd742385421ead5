import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client } from '../../server/client';
import { ACCOUNT } from '../../words/account';
import { useSay } from '../../words/language';
import { SIGN_IN } from '../../words/shell';

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export function PasswordPanel() {
  const say = useSay();
  const kept = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) => answered(client.PUT('/api/v1/me/password', { body: { current, next } })),
    onSuccess: async () => {
      form.resetFields();
      message.success(say(ACCOUNT.changed));
      await kept.invalidateQueries();
    },
  });
  const required = { required: true, message: say(SIGN_IN.required) };
  const same = { validator: (_: unknown, value: string) => (value === form.getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(say(ACCOUNT.differs)))) };
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(ACCOUNT.password)}</h2>
      </header>
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={(fields) => change.mutate(fields)}>
        <Refusal error={change.error} />
        <Form.Item name="current" label={say(ACCOUNT.current)} rules={[required]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={say(ACCOUNT.next)} extra={say(ACCOUNT.passwordHint)} rules={[required]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label={say(ACCOUNT.again)} dependencies={['next']} rules={[required, same]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say(ACCOUNT.password)}
        </Button>
      </Form>
    </section>
  );
}
