import { Button, Input } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { useExportTable } from '../../parts/export-table';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded, NothingLeft } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { INSPECTION_NAV } from '../../words/inspection';
import { useSay } from '../../words/language';
import { READ_WORDS, READS } from '../../words/reads';
import { STATES } from '../../words/shell';
import { InspectionTabs } from './inspection-tabs';

const PAGE = 50;
type Read = Schema['ReadView'];

/** Who watched: what inspectors read, for themselves and for those who let them in. */
export function ReadsPage() {
  const say = useSay();
  const me = useMe();
  const filters = useFilters();
  const query = { limit: PAGE, accessId: filters.get('access'), from: filters.get('from'), until: filters.get('until') };
  const reads = queries.useInfiniteQuery('get', '/api/v1/access-reads', { params: { query } }, PAGED);
  const items = reads.data?.pages.flatMap((page) => page.items) ?? [];
  const isInspector = me.roles.some(({ role }) => role === 'inspector');
  return (
    <Page title={say(INSPECTION_NAV.reads)} lead={say(READS.lead)} aside={<Export items={items} filters={filters} />}>
      <InspectionTabs />
      {isInspector && <p className="soft gap-below">{say(READS.own)}</p>}
      <Filters filters={filters} />
      <Loaded query={reads}>
        {() => {
          if (items.length === 0 && filters.isFiltered) return <NothingLeft onClear={filters.clear} />;
          if (items.length === 0) return <Empty title={READS.empty} next={READS.emptyNext} />;
          return (
            <>
              <Rows items={items} />
              <More query={reads} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Rows({ items }: { readonly items: readonly Read[] }) {
  const say = useSay();
  return (
    <Table label={INSPECTION_NAV.reads} heads={[READS.what, READS.at, READS.who, READS.about, READS.under]}>
      {items.map((read) => (
        <tr key={`${read.at} ${read.accountId} ${read.operation} ${read.subject}`}>
          <th scope="row">
            {READ_WORDS[read.operation] ? say(READ_WORDS[read.operation]!) : read.operation}
            <br />
            <code className="soft address">{read.asked}</code>
          </th>
          <td data-head={say(READS.at)} className="figures nowrap">
            {minuteOf(read.at)}
          </td>
          <td data-head={say(READS.who)}>
            <div>
              {read.person}
              <p className="soft">{read.unit}</p>
            </div>
          </td>
          <td data-head={say(READS.about)}>{read.about ?? '—'}</td>
          <td data-head={say(READS.under)}>{read.inspection ?? say(READS.noAccess)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Filters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const { today } = useMe().county;
  return (
    <form className="filters" role="search" aria-label={say(INSPECTION_NAV.reads)} onSubmit={(event) => event.preventDefault()}>
      {(['from', 'until'] as const).map((name) => (
        <span key={name} className="pair">
          <label htmlFor={`${id}-${name}`}>{say(READS[name])}</label>
          <Input id={`${id}-${name}`} type="date" max={today} value={filters.get(name) ?? ''} onChange={({ target }) => filters.set(name, target.value)} />
        </span>
      ))}
      {filters.get('access') !== undefined && <Link to="/inspection">{say(INSPECTION_NAV.access)}</Link>}
      {filters.isFiltered && <Button onClick={filters.clear}>{say(STATES.clearFilter)}</Button>}
    </form>
  );
}

function Export({ items, filters: { get } }: { readonly items: readonly Read[]; readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const put = useExportTable();
  const write = (): void => {
    const rows = items.map((read) => [minuteOf(read.at), `${read.unit} ${read.person}`, read.asked, read.about ?? '', read.inspection ?? '']);
    const [from, until, access] = [get('from'), get('until'), get('access')];
    const filters = [from && `${say(READS.from)} ${from}`, until && `${say(READS.until)} ${until}`, access && `${say(READS.under)} ${items.find(({ inspection }) => inspection !== null)?.inspection ?? access}`];
    put({ what: 'reads', title: say(INSPECTION_NAV.reads), filters, heads: [READS.at, READS.who, READS.what, READS.about, READS.under], rows });
  };
  return (
    <Button disabled={items.length === 0} onClick={write}>
      {say(READS.export, { count: items.length })}
    </Button>
  );
}
