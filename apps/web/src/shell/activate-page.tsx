import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Refusal } from '../parts/refusal-alert';
import { Stand } from '../parts/states';
import { answered, client } from '../server/client';
import { ACCOUNT, ACTIVATE } from '../words/account';
import { useSay } from '../words/language';
import { SHELL, SIGN_IN } from '../words/shell';

interface Fields {
  readonly password: string;
  readonly again: string;
}

/** Where a one-time link leads. Its secret stands after the #, which browsers never send; it leaves the address at once. */
export function ActivatePage() {
  const say = useSay();
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    window.history.replaceState(null, '', '/activate');
    document.title = `${say(ACTIVATE.title)} · ${say(SHELL.product)}`;
  }, [say]);
  return (
    <main className="page activate">
      <h1>{say(ACTIVATE.title)}</h1>
      <p className="unclassified unclassified-here">{say(SHELL.unclassified)}</p>
      {token === '' ? <Stand mood="missing" title={say(ACTIVATE.noToken)} next={say(ACTIVATE.noTokenNext)} /> : <ActivateForm token={token} />}
    </main>
  );
}

function ActivateForm({ token }: { readonly token: string }) {
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const activate = useMutation({ mutationFn: ({ password }: Fields) => answered(client.POST('/api/v1/invitations/activate', { body: { token, password } })) });
  if (activate.isSuccess) {
    return (
      <Stand mood="empty" title={say(ACTIVATE.done)} next={say(ACTIVATE.doneNext)}>
        <a href="/">{say(ACTIVATE.toSignIn)}</a>
      </Stand>
    );
  }
  const required = { required: true, message: say(SIGN_IN.required) };
  const same = { validator: (_: unknown, value: string) => (value === form.getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(say(ACCOUNT.differs)))) };
  return (
    <Form<Fields> className="panel" form={form} layout="vertical" requiredMark={false} onFinish={(fields) => activate.mutate(fields)}>
      <p className="gap-below">{say(ACTIVATE.lead)}</p>
      <Refusal error={activate.error} />
      <Form.Item name="password" label={say(ACTIVATE.password)} extra={say(ACCOUNT.passwordHint)} rules={[required]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label={say(ACCOUNT.again)} dependencies={['password']} rules={[required, same]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={activate.isPending}>
        {say(ACTIVATE.submit)}
      </Button>
    </Form>
  );
}
