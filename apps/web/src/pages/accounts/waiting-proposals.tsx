import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ROLE_WORDS } from '#words/vocabulary';
import { textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { Table } from '../../parts/table';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { ACCOUNTS, FORM, GRANTS } from '../../words/admin';
import { useSay } from '../../words/language';

/** As many as one decision takes. */
const MOST = 200;
type Proposal = Schema['GrantProposalView'];
type Me = ReturnType<typeof useMe>;

/** Nobody approves what he proposed or would receive; who proposed it may withdraw it. */
const approves = (me: Me, { proposedByPersonId, personId }: Proposal): boolean => me.personId !== proposedByPersonId && me.personId !== personId;

/** Roles one officer proposed and another has to approve, many at once; nothing where none waits. */
export function WaitingProposals() {
  const say = useSay();
  const me = useMe();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [act, setAct] = useState<{ readonly approve: boolean; readonly of: readonly Proposal[] } | null>(null);
  const { data } = queries.useQuery('get', '/api/v1/grant-proposals', { params: { query: { state: 'proposed', limit: MOST } } });
  const items = data?.items ?? [];
  if (items.length === 0 || !mayDo(me, 'grant.decide')) return null;
  const mine = items.filter((proposal) => approves(me, proposal));
  const picked = mine.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string): void => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <section className="panel gap-below">
      <header className="panel-head">
        <h2>
          {say(GRANTS.waiting)} <span className="figures count">{items.length}</span>
        </h2>
        {mine.length > 0 && (
          <span className="row">
            <Checkbox checked={picked.length === mine.length} onChange={({ target }) => setChosen(target.checked ? mine.map(({ id }) => id) : [])}>
              {say(GRANTS.chooseAll)}
            </Checkbox>
            <Button type="primary" disabled={picked.length === 0} onClick={() => setAct({ approve: true, of: picked })}>
              {say(GRANTS.approve, { count: picked.length })}
            </Button>
          </span>
        )}
      </header>
      <p className="soft gap-below">{say(GRANTS.waitingLead)}</p>
      <Table label={GRANTS.waiting} heads={[GRANTS.account, GRANTS.role, GRANTS.unit, GRANTS.term, GRANTS.proposer, FORM.actions]} short={items.length > 8}>
        {items.map((proposal) => (
          <Row key={proposal.id} proposal={proposal} chosen={chosen.includes(proposal.id)} onToggle={toggle} onRefuse={() => setAct({ approve: false, of: [proposal] })} />
        ))}
      </Table>
      {act !== null && <Decide {...act} onClose={() => setAct(null)} onDone={() => setChosen([])} />}
    </section>
  );
}

interface RowProps {
  readonly proposal: Proposal;
  readonly chosen: boolean;
  readonly onToggle: (id: string) => void;
  readonly onRefuse: () => void;
}

function Row({ proposal, chosen, onToggle, onRefuse }: RowProps) {
  const say = useSay();
  const me = useMe();
  const { id, accountId, login, person, personId, role, unit, since, until, proposedBy, proposedAt } = proposal;
  const words = say(ROLE_WORDS[role]);
  return (
    <tr>
      <th scope="row">
        {approves(me, proposal) && <Checkbox aria-label={say(GRANTS.choose, { person, role: words })} checked={chosen} onChange={() => onToggle(id)} />}{' '}
        <Link to={`/accounts/${accountId}?login=${encodeURIComponent(login)}`}>{person}</Link> <span className="soft">{login}</span>
      </th>
      <td data-head={say(GRANTS.role)}>{words}</td>
      <td data-head={say(GRANTS.unit)}>{unit}</td>
      <td data-head={say(GRANTS.term)} className="figures">
        {since} — {until ?? say(FORM.noEnd)}
      </td>
      <td data-head={say(GRANTS.proposer)} className="figures">
        {say(GRANTS.proposedBy, { person: proposedBy, at: minuteOf(proposedAt) })}
      </td>
      <td data-head={say(FORM.actions)}>
        <span className="row">
          {!approves(me, proposal) && <span className="soft">{say(personId === me.personId ? GRANTS.notForYou : GRANTS.notByYou)}</span>}
          {personId !== me.personId && (
            <Button size="small" danger onClick={onRefuse}>
              {say(approves(me, proposal) ? GRANTS.refuse : GRANTS.withdraw)}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

interface DecideProps {
  readonly approve: boolean;
  readonly of: readonly Proposal[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** With what it opens before his eyes. */
function Decide({ approve, of, onClose, onDone }: DecideProps) {
  const say = useSay();
  return (
    <FormSheet
      title={say(approve ? GRANTS.approveTitle : GRANTS.refuseTitle)}
      about={of.map(({ person, role, unit }) => `${person} · ${say(ROLE_WORDS[role])} · ${unit}`).join('；')}
      danger={!approve}
      fields={[{ name: 'reason', kind: 'text', words: GRANTS.reason }]}
      run={(values) => answered(client.POST('/api/v1/grant-proposals/decide', { body: { ids: of.map(({ id }) => id), approve, reason: textOf(values, 'reason') } }))}
      onDone={onDone}
      onClose={onClose}
    >
      <span>{say(ACCOUNTS.lead)}</span>
    </FormSheet>
  );
}
