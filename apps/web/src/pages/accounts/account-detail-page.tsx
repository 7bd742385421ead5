import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../parts/page';
import { useTellRefusal } from '../../parts/refusal';
import { Loaded, Stand } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useUnitName } from '../../server/units';
import { ACCOUNTS } from '../../words/admin';
import { useSay } from '../../words/language';
import { SHELL, STATES } from '../../words/shell';
import { AccountState } from './accounts-page';
import { GrantsPanel } from './grants-panel';
import { ShownOnce } from './shown-once';
import { TokensPanel } from './tokens-panel';

/** Unlike the list's page: under one key the list's pages would be taken for the answer to this. */
const MOST = 200;
type Account = Schema['AccountView'];

/** One account: its state, how to come in, its roles or its tokens. */
export function AccountDetailPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const login = useSearchParams()[0].get('login') ?? '';
  const found = queries.useQuery('get', '/api/v1/accounts', { params: { query: { limit: MOST, ...(login !== '' && { text: login }) } } });
  return (
    <Loaded query={found}>
      {({ items }) => {
        const account = items.find((one) => one.id === id);
        return account ? <Detail account={account} /> : <Stand mood="missing" title={say(STATES.missing)} next={say(STATES.missingNext)} />;
      }}
    </Loaded>
  );
}

function Detail({ account }: { readonly account: Account }) {
  const say = useSay();
  const unit = useUnitName(account.unitId);
  return (
    <Page title={account.person} lead={`${account.login} · ${unit ?? '…'}`} aside={<Acts account={account} />}>
      <p className="gap-below">
        <Link to="/accounts">{say(ACCOUNTS.back)}</Link>
      </p>
      <p className="gap-below">
        <AccountState account={account} />
      </p>
      {account.machine ? <TokensPanel accountId={account.id} /> : null}
      <GrantsPanel account={account} />
    </Page>
  );
}

function Acts({ account }: { readonly account: Account }) {
  const say = useSay();
  const me = useMe();
  const tell = useTellRefusal();
  const kept = useQueryClient();
  const [link, setLink] = useState<string | null>(null);
  const invite = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/invitations', { body: { accountIds: [account.id] } })),
    onSuccess: ([invitation]) => {
      setLink(`${window.location.origin}/activate#${invitation?.token ?? ''}`);
      void kept.invalidateQueries();
    },
    onError: tell,
  });
  const disable = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/accounts/{id}/disable', { params: { path: { id: account.id } } })),
    onSuccess: () => kept.invalidateQueries(),
    onError: tell,
  });
  if (!mayDo(me, 'account.create') || account.state === 'disabled' || account.personId === me.personId) return null;
  return (
    <>
      <Popconfirm title={say(ACCOUNTS.disable)} description={say(ACCOUNTS.disableConfirm)} okText={say(ACCOUNTS.disable)} cancelText={say(SHELL.cancel)} onConfirm={() => disable.mutate()}>
        <Button danger loading={disable.isPending}>
          {say(ACCOUNTS.disable)}
        </Button>
      </Popconfirm>
      {!account.machine && (
        <Button type="primary" loading={invite.isPending} onClick={() => invite.mutate()}>
          {say(ACCOUNTS.invite)}
        </Button>
      )}
      {link !== null && <ShownOnce title={say(ACCOUNTS.inviteTitle)} next={say(ACCOUNTS.inviteNext)} secret={link} onClose={() => setLink(null)} />}
    </>
  );
}
