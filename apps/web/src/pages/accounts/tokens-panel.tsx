import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Field, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { useTellRefusal } from '../../parts/refusal';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { ACCOUNTS } from '../../words/admin';
import { useSay } from '../../words/language';
import { ShownOnce } from './shown-once';

const MOST_DAYS = 365;
const FIELDS: readonly Field[] = [
  { name: 'label', kind: 'line', words: ACCOUNTS.label },
  { name: 'days', kind: 'number', words: ACCOUNTS.days, min: 1, max: MOST_DAYS },
];

/** A program’s tokens: each shown once, taken back at any time. */
export function TokensPanel({ accountId }: { readonly accountId: string }) {
  const say = useSay();
  const issues = mayDo(useMe(), 'token.issue');
  const [issuing, setIssuing] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const tokens = queries.useQuery('get', '/api/v1/tokens');
  return (
    <section className="panel gap-below">
      <header className="panel-head">
        <h2>{say(ACCOUNTS.tokens)}</h2>
        {issues && <Button onClick={() => setIssuing(true)}>{say(ACCOUNTS.token)}</Button>}
      </header>
      <Loaded query={tokens}>
        {(all) => {
          const own = all.filter((one) => one.accountId === accountId);
          if (own.length === 0) return <Empty title={ACCOUNTS.noTokens} next={ACCOUNTS.noTokensNext} />;
          return <TokenLines tokens={own} revokes={issues} />;
        }}
      </Loaded>
      {issuing && (
        <FormSheet
          title={say(ACCOUNTS.token)}
          fields={FIELDS}
          initial={{ days: 90 }}
          run={(values) => answered(client.POST('/api/v1/tokens', { body: { accountId, label: textOf(values, 'label'), days: Number(values['days']) } }))}
          onDone={(issued) => setToken(issued.token)}
          onClose={() => setIssuing(false)}
        />
      )}
      {token !== null && <ShownOnce title={say(ACCOUNTS.tokenTitle)} next="" secret={token} onClose={() => setToken(null)} />}
    </section>
  );
}

function TokenLines({ tokens, revokes }: { readonly tokens: readonly Schema['SessionView'][]; readonly revokes: boolean }) {
  const say = useSay();
  return (
    <ul className="plain lines">
      {tokens.map(({ id, label, createdAt, seenAt, expiresAt }) => (
        <li key={id}>
          <span>
            {label}
            <br />
            <span className="soft figures">
              {say(seenAt === createdAt ? ACCOUNTS.neverUsed : ACCOUNTS.lastUsed, { at: minuteOf(seenAt) })} · {say(ACCOUNTS.expires, { at: minuteOf(expiresAt) })}
            </span>
          </span>
          {revokes && <Revoke id={id} />}
        </li>
      ))}
    </ul>
  );
}

function Revoke({ id }: { readonly id: string }) {
  const say = useSay();
  const tell = useTellRefusal();
  const kept = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => answered(client.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => kept.invalidateQueries(),
    onError: tell,
  });
  return (
    <Button size="small" danger loading={revoke.isPending} onClick={() => revoke.mutate()}>
      {say(ACCOUNTS.revokeToken)}
    </Button>
  );
}
