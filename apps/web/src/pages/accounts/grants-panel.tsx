import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { type Role, ROLES } from '#domain/people/actor';
import { ROLE_WORDS } from '#words/vocabulary';
import { type Field, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { useTellRefusal } from '../../parts/refusal';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { ACCOUNTS, FORM, GRANTS } from '../../words/admin';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';
import { ProposalsOf } from './proposals-of';

type Account = Schema['AccountView'];
type Grant = Schema['GrantView'];

/** The roles of an account with their dates; what was taken back stays to be seen. */
export function GrantsPanel({ account }: { readonly account: Account }) {
  const say = useSay();
  const me = useMe();
  const [giving, setGiving] = useState(false);
  const grants = queries.useQuery('get', '/api/v1/accounts/{id}/grants', { params: { path: { id: account.id } } });
  const gives = mayDo(me, 'grant.propose') && account.personId !== me.personId;
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(ACCOUNTS.roles)}</h2>
        {gives && account.state !== 'disabled' && (
          <Button type="primary" onClick={() => setGiving(true)}>
            {say(GRANTS.give)}
          </Button>
        )}
      </header>
      <p className="soft gap-below">{say(gives ? GRANTS.apart : GRANTS.whoGives)}</p>
      <Loaded query={grants}>{(all) => (all.length === 0 ? <Empty title={GRANTS.empty} next={GRANTS.emptyNext} /> : <Given grants={all} gives={gives} />)}</Loaded>
      <ProposalsOf accountId={account.id} />
      {giving && <Give account={account} onClose={() => setGiving(false)} />}
    </section>
  );
}

function Given({ grants, gives }: { readonly grants: readonly Grant[]; readonly gives: boolean }) {
  const say = useSay();
  const { today } = useMe().county;
  return (
    <Table label={ACCOUNTS.roles} heads={[GRANTS.role, GRANTS.unit, GRANTS.term, ACCOUNTS.state, FORM.actions]}>
      {grants.map(({ id, role, unit, since, until, revokedAt }) => {
        const standing = revokedAt !== null ? 'revoked' : since > today ? 'ahead' : until !== null && until <= today ? 'over' : 'inForce';
        return (
          <tr key={id}>
            <th scope="row">{say(ROLE_WORDS[role])}</th>
            <td data-head={say(GRANTS.unit)}>{unit}</td>
            <td data-head={say(GRANTS.term)} className="figures">
              {since} — {until ?? say(FORM.noEnd)}
            </td>
            <td data-head={say(ACCOUNTS.state)}>
              <span className={`mark mark-${standing}`}>{say(GRANTS[standing], { at: revokedAt === null ? '' : minuteOf(revokedAt) })}</span>
            </td>
            <td data-head={say(FORM.actions)}>{gives && (standing === 'inForce' || standing === 'ahead') && <Revoke id={id} />}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function Revoke({ id }: { readonly id: string }) {
  const say = useSay();
  const tell = useTellRefusal();
  const kept = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => answered(client.DELETE('/api/v1/grants/{id}', { params: { path: { id } } })),
    onSuccess: () => kept.invalidateQueries(),
    onError: tell,
  });
  return (
    <Popconfirm title={say(GRANTS.revoke)} description={say(GRANTS.revokeConfirm)} okText={say(GRANTS.revoke)} cancelText={say(SHELL.cancel)} onConfirm={() => revoke.mutate()}>
      <Button size="small" danger loading={revoke.isPending}>
        {say(GRANTS.revoke)}
      </Button>
    </Popconfirm>
  );
}

function Give({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const say = useSay();
  const { today } = useMe().county;
  const fields: readonly Field[] = [
    { name: 'role', kind: 'select', words: GRANTS.role, options: ROLES.filter((role) => account.machine || role !== 'superior-platform').map((value) => ({ value, label: say(ROLE_WORDS[value]) })) },
    { name: 'unitId', kind: 'unit', words: GRANTS.unit, hint: GRANTS.unitHint },
    { name: 'since', kind: 'day', words: FORM.since },
    { name: 'until', kind: 'day', words: FORM.until, optional: true, min: today },
  ];
  return (
    <FormSheet
      title={say(GRANTS.give)}
      about={account.person}
      fields={fields}
      initial={{ since: today, unitId: account.unitId }}
      run={(values) =>
        answered(
          client.POST('/api/v1/accounts/{id}/grants', {
            params: { path: { id: account.id } },
            body: { role: textOf(values, 'role') as Role, unitId: textOf(values, 'unitId'), since: textOf(values, 'since'), until: maybeOf(values, 'until') },
          }),
        )
      }
      onClose={onClose}
    >
      <span>{say(GRANTS.apart)}</span>
    </FormSheet>
  );
}
