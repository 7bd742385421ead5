import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTellRefusal } from '../../parts/refusal';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { ACCOUNT } from '../../words/account';
import { useSay } from '../../words/language';
import { HandOver } from './hand-over';

type Delegation = Schema['DelegationView'];

/** Given and received: who may act for whom, between which days. */
export function DelegationsPanel() {
  const say = useSay();
  const me = useMe();
  const [giving, setGiving] = useState(false);
  const delegations = queries.useQuery('get', '/api/v1/delegations');
  const may = mayDo(me, 'delegation.make');
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(ACCOUNT.delegations)}</h2>
        {may && me.actingFor === null && <Button onClick={() => setGiving(true)}>{say(ACCOUNT.give)}</Button>}
      </header>
      <p className="soft">{say(may ? ACCOUNT.delegationsLead : ACCOUNT.notForOfficers)}</p>
      <Loaded query={delegations}>
        {(all) =>
          all.length === 0 ? (
            may && <Empty title={ACCOUNT.noDelegations} next={ACCOUNT.noDelegationsNext} />
          ) : (
            <ul className="plain lines">
              {all.map((delegation) => (
                <DelegationLine key={delegation.id} delegation={delegation} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {giving && <HandOver onClose={() => setGiving(false)} />}
    </section>
  );
}

function DelegationLine({ delegation }: { readonly delegation: Delegation }) {
  const say = useSay();
  const me = useMe();
  const tell = useTellRefusal();
  const kept = useQueryClient();
  const { id, from, fromAccountId, to, toAccountId, since, until, reason, inForce } = delegation;
  const end = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/delegations/{id}/end', { params: { path: { id } } })),
    onSuccess: () => kept.invalidateQueries(),
    onError: tell,
  });
  const act = (): void => {
    answered(client.PUT('/api/v1/sessions/current/acting-for', { body: { accountId: fromAccountId } })).then(() => window.location.assign('/'), tell);
  };
  return (
    <li>
      <span>
        <b>{say(ACCOUNT.given, { from, to })}</b> <span className={`mark ${inForce ? 'mark-active' : 'mark-over'}`}>{say(inForce ? ACCOUNT.inForce : ACCOUNT.notNow)}</span>
        <br />
        <span className="soft figures">
          {since} — {until} · {reason}
        </span>
      </span>
      <span className="row">
        {inForce && toAccountId === me.accountId && me.actingFor === null && (
          <Button size="small" type="primary" onClick={act}>
            {say(ACCOUNT.actNow, { person: from })}
          </Button>
        )}
        {(inForce || since > me.county.today) && (
          <Button size="small" danger loading={end.isPending} onClick={() => end.mutate()}>
            {say(ACCOUNT.endDelegation)}
          </Button>
        )}
      </span>
    </li>
  );
}
