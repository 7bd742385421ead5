import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import { LOG_NOUNS, type LogNoun } from '#domain/ledger/log-noun';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded, NothingLeft, Stand } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { ADMIN_NAV } from '../../words/admin';
import { useSay } from '../../words/language';
import { TASKS, TRAIL } from '../../words/office';
import { LOG_NOUN_WORDS, LOGS } from '../../words/operations';
import { STATES } from '../../words/shell';
import { ExportButton } from './export-button';
import { LogTable } from './log-table';

const PAGE = 100;
type Entry = Schema['TrailEntryView'];
type Filters = ReturnType<typeof useFilters>;

/** Who came in, was let in, was given or lost what: without a line of business. */
export function LogsPage() {
  const say = useSay();
  const filters = useFilters();
  const query = { limit: PAGE, noun: filters.get('about') as LogNoun | undefined, accountId: filters.get('account'), asOf: filters.get('asOf') };
  const logs = queries.useInfiniteQuery('get', '/api/v1/logs', { params: { query } }, PAGED);
  const items: readonly Entry[] = logs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say(ADMIN_NAV.logs)} lead={say(LOGS.lead)} aside={<ExportButton items={items} filters={filters} />}>
      <LogFilters filters={filters} />
      {items.some(({ sound }) => !sound) && <Stand mood="unverifiable" title={say(TRAIL.unsoundTitle)} />}
      <Loaded query={logs}>
        {() => {
          if (items.length === 0 && filters.isFiltered) return <NothingLeft onClear={filters.clear} />;
          if (items.length === 0) return <Empty title={LOGS.empty} next={LOGS.emptyNext} />;
          return (
            <>
              <LogTable items={items} />
              <More query={logs} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function LogFilters({ filters }: { readonly filters: Filters }) {
  const say = useSay();
  const id = useId();
  const { today } = useMe().county;
  const accounts = queries.useQuery('get', '/api/v1/accounts', { params: { query: { limit: 200 } } }).data?.items ?? [];
  return (
    <form className="filters" role="search" aria-label={say(ADMIN_NAV.logs)} onSubmit={(event) => event.preventDefault()}>
      <span className="pair">
        <label htmlFor={`${id}-about`}>{say(LOGS.about)}</label>
        <Select
          id={`${id}-about`}
          allowClear
          placeholder={say(TASKS.all)}
          value={filters.get('about')}
          onChange={(value: string | undefined) => filters.set('about', value)}
          options={LOG_NOUNS.map((value) => ({ value, label: say(LOG_NOUN_WORDS[value]) }))}
        />
      </span>
      <span className="pair">
        <label htmlFor={`${id}-account`}>{say(LOGS.account)}</label>
        <Select
          id={`${id}-account`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(TASKS.all)}
          value={filters.get('account')}
          onChange={(value: string | undefined) => filters.set('account', value)}
          options={accounts.map(({ id: value, person, login }) => ({ value, label: `${person} · ${login}` }))}
        />
      </span>
      <span className="pair">
        <label htmlFor={`${id}-day`}>{say(LOGS.asOf)}</label>
        <Input id={`${id}-day`} type="date" max={today} value={filters.get('asOf') ?? ''} onChange={({ target }) => filters.set('asOf', target.value)} />
      </span>
      {filters.isFiltered && <Button onClick={filters.clear}>{say(STATES.clearFilter)}</Button>}
    </form>
  );
}
