import { Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded, NothingLeft } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { useUnits } from '../../server/units';
import { ACCOUNTS, ADMIN_NAV } from '../../words/admin';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { CreateAccount } from './create-account';
import { WaitingProposals } from './waiting-proposals';

const PAGE = 50;
type Account = Schema['AccountView'];

/** Who may come in: every account, found by login, name or unit. */
export function AccountsPage() {
  const say = useSay();
  const filters = useFilters();
  const [creating, setCreating] = useState(false);
  const query = { limit: PAGE, text: filters.get('text'), unitId: filters.get('unit'), untold: filters.get('untold') === '1' ? true : undefined };
  const accounts = queries.useInfiniteQuery('get', '/api/v1/accounts', { params: { query } }, PAGED);
  const aside = mayDo(useMe(), 'account.create') && (
    <Button type="primary" onClick={() => setCreating(true)}>
      {say(ACCOUNTS.create)}
    </Button>
  );
  return (
    <Page title={say(ADMIN_NAV.accounts)} lead={say(ACCOUNTS.lead)} aside={aside || undefined}>
      <WaitingProposals />
      <Filters filters={filters} />
      <Loaded query={accounts}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            if (!filters.isFiltered) return <Empty title={ACCOUNTS.empty} next={ACCOUNTS.emptyNext} />;
            return <NothingLeft onClear={filters.clear} />;
          }
          return (
            <>
              <AccountTable items={items} />
              <More query={accounts} />
            </>
          );
        }}
      </Loaded>
      {creating && <CreateAccount onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Filters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const units = useUnits();
  return (
    <form className="filters" role="search" aria-label={say(ADMIN_NAV.accounts)} onSubmit={(event) => event.preventDefault()}>
      <span className="pair">
        <label htmlFor={`${id}-text`}>{say(ACCOUNTS.text)}</label>
        <Input id={`${id}-text`} className="filter-text" allowClear value={filters.get('text') ?? ''} onChange={({ target }) => filters.set('text', target.value)} />
      </span>
      <span className="pair">
        <label htmlFor={`${id}-unit`}>{say(ACCOUNTS.unit)}</label>
        <Select
          id={`${id}-unit`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(TASKS.all)}
          value={filters.get('unit')}
          onChange={(value: string | undefined) => filters.set('unit', value)}
          options={units.map(({ id: value, name }) => ({ value, label: name }))}
        />
      </span>
      <Checkbox checked={filters.get('untold') === '1'} onChange={({ target }) => filters.set('untold', target.checked ? '1' : undefined)}>
        {say(ACCOUNTS.untold)}
      </Checkbox>
    </form>
  );
}

function AccountTable({ items }: { readonly items: readonly Account[] }) {
  const say = useSay();
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  const heads = [ACCOUNTS.person, ACCOUNTS.login, ACCOUNTS.unit, ACCOUNTS.kind, ACCOUNTS.outside, ACCOUNTS.state] as const;
  return (
    <Table label={ADMIN_NAV.accounts} heads={heads}>
      {items.map((account) => (
        <tr key={account.id}>
          <th scope="row">
            <Link to={`/accounts/${account.id}?login=${encodeURIComponent(account.login)}`}>{account.person}</Link>
          </th>
          <td data-head={say(ACCOUNTS.login)}>{account.login}</td>
          <td data-head={say(ACCOUNTS.unit)}>{names.get(account.unitId) ?? '…'}</td>
          <td data-head={say(ACCOUNTS.kind)}>{say(account.machine ? ACCOUNTS.machine : ACCOUNTS.human)}</td>
          <td data-head={say(ACCOUNTS.outside)}>{account.outside === null ? '—' : say(ACCOUNTS.outsides[account.outside])}</td>
          <td data-head={say(ACCOUNTS.state)}>
            <AccountState account={account} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

export function AccountState({ account }: { readonly account: Account }) {
  const say = useSay();
  const { state, lockedUntil } = account;
  return (
    <span className="row">
      <span className={`mark mark-${state}`}>{say(ACCOUNTS.states[state])}</span>
      {lockedUntil !== null && (
        <span className="mark mark-locked" title={say(ACCOUNTS.lockedHint)}>
          {say(ACCOUNTS.locked, { at: minuteOf(lockedUntil) })}
        </span>
      )}
    </span>
  );
}
