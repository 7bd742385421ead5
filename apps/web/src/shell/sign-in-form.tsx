import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useRefusalWords } from '../parts/refusal';
import { answered, client } from '../server/client';
import { keep, kept } from '../server/browser';
import { useSay } from '../words/language';
import { SIGN_IN } from '../words/shell';

interface Fields {
  readonly county: string;
  readonly login: string;
  readonly password: string;
}

/** County and account are remembered on this machine, the password never. */
export function SignInForm({ onDone, login }: { readonly onDone: () => void; readonly login?: string }) {
  const say = useSay();
  const words = useRefusalWords();
  const begin = useMutation({
    mutationFn: ({ county, login: name, password }: Fields) =>
      answered(client.POST('/api/v1/sessions', { body: { county: county.trim(), login: name.trim(), password } })),
    onSuccess: (_, { county, login: name }) => {
      keep('county', county.trim());
      keep('login', name.trim());
      onDone();
    },
  });
  const required = [{ required: true, whitespace: true, message: say(SIGN_IN.required) }];
  const refused = begin.error === null ? null : words(begin.error);
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{ county: kept('county') ?? '', login: login ?? kept('login') ?? '' }}
      onFinish={(fields) => begin.mutate(fields)}
    >
      {refused && <Alert type="error" showIcon title={refused.title} description={refused.next} className="gap-below" />}
      <Form.Item name="county" label={say(SIGN_IN.county)} extra={say(SIGN_IN.countyHint)} rules={required}>
        <Input autoComplete="organization" disabled={login !== undefined} />
      </Form.Item>
      <Form.Item name="login" label={say(SIGN_IN.login)} rules={required}>
        <Input autoComplete="username" disabled={login !== undefined} />
      </Form.Item>
      <Form.Item name="password" label={say(SIGN_IN.password)} rules={required}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={begin.isPending}>
        {say(SIGN_IN.submit)}
      </Button>
    </Form>
  );
}
