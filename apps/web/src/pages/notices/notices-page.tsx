import { Button, Checkbox, Select } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { NOTICE_KINDS } from '#domain/ledger/notice-kind';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded, NothingLeft } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { useSay } from '../../words/language';
import { DELIVERIES } from '../../words/deliveries';
import { NAV, NOTICES } from '../../words/shell';
import { useKindWords } from './kind-words';
import { NoticeLine } from './notice-line';
import { Unconfirmed } from './unconfirmed';
import { useSeeUpTo, useUnread } from './use-notices';

const PAGE = 50;
type Filters = ReturnType<typeof useFilters>;

function useNotices({ get }: Filters) {
  const kind = NOTICE_KINDS.find((one) => one === get('kind'));
  const query = { limit: PAGE, kind, unseen: get('unseen') === '1' ? true : undefined, digestId: get('digest') };
  return queries.useInfiniteQuery('get', '/api/v1/notices', { params: { query } }, PAGED);
}

/** Everything the reader’s units were told: unread first, each with what became of it, filtered by what stands in the address. */
export function NoticesPage() {
  const say = useSay();
  const filters = useFilters();
  const notices = useNotices(filters);
  const unread = useUnread();
  const isDigest = filters.get('digest') !== undefined;
  const lead = unread === undefined || isDigest ? undefined : unread > 0 ? say(NOTICES.lead, { count: unread }) : say(NOTICES.leadNone);
  // Unread come first, the newest of them first: up to that one is all of them.
  const [newest] = notices.data?.pages[0]?.items ?? [];
  const marks = newest !== undefined && newest.openedAt === null && !filters.isFiltered;
  return (
    <Page title={say(isDigest ? NOTICES.digest : NAV.notices)} lead={lead} aside={<Aside newest={marks ? newest.id : undefined} />}>
      <Unconfirmed />
      {isDigest ? (
        <p className="gap-below">
          <Link to="/notices">{say(NOTICES.leaveDigest)}</Link>
        </p>
      ) : (
        <NoticeFilters filters={filters} />
      )}
      <Loaded query={notices}>{({ pages }) => <Shown items={pages.flatMap((page) => page.items)} filters={filters} />}</Loaded>
      <More query={notices} />
    </Page>
  );
}

/** Where the proof of all this is, one's own and, for who answers for it, everybody's. */
function Aside({ newest }: { readonly newest: string | undefined }) {
  const say = useSay();
  const all = mayDo(useMe(), 'delivery.read');
  return (
    <>
      <Link to="/notices/proof">{say(DELIVERIES.own)}</Link>
      {all && <Link to="/deliveries">{say(DELIVERIES.title)}</Link>}
      {newest !== undefined && <MarkAll upTo={newest} />}
    </>
  );
}

function MarkAll({ upTo }: { readonly upTo: string }) {
  const say = useSay();
  const seeAll = useSeeUpTo();
  return (
    <Button loading={seeAll.isPending} onClick={() => seeAll.mutate(upTo)}>
      {say(NOTICES.markAll)}
    </Button>
  );
}

function Shown({ items, filters }: { readonly items: readonly Schema['NoticeView'][]; readonly filters: Filters }) {
  const say = useSay();
  if (items.length === 0) return <None filters={filters} />;
  return (
    <ul className="plain panel notice-list" aria-label={say(NOTICES.list)}>
      {items.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function NoticeFilters({ filters }: { readonly filters: Filters }) {
  const say = useSay();
  const id = useId();
  const kindWords = useKindWords();
  return (
    <form className="filters" role="search" aria-label={say(NAV.notices)} onSubmit={(event) => event.preventDefault()}>
      <Checkbox checked={filters.get('unseen') === '1'} onChange={({ target }) => filters.set('unseen', target.checked ? '1' : undefined)}>
        {say(NOTICES.unseen)}
      </Checkbox>
      <span className="pair">
        <label htmlFor={id}>{say(NOTICES.kind)}</label>
        <Select
          id={id}
          className="filter-wide"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(NOTICES.allKinds)}
          value={filters.get('kind')}
          onChange={(value: string | undefined) => filters.set('kind', value)}
          options={NOTICE_KINDS.map((value) => ({ value, label: kindWords(value) }))}
        />
      </span>
    </form>
  );
}

function None({ filters }: { readonly filters: Filters }) {
  if (!filters.isFiltered) return <Empty title={NOTICES.none} next={NOTICES.noneNext} />;
  return <NothingLeft onClear={filters.clear} />;
}
