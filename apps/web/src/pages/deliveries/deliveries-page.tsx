import { Link } from 'react-router';
import { NOTICE_KINDS } from '#domain/ledger/notice-kind';
import { PROOF_STATES } from '#domain/ledger/proof';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded, NothingLeft } from '../../parts/states';
import { queries } from '../../server/client';
import { PAGED } from '../../server/paged';
import { DELIVERIES } from '../../words/deliveries';
import { useSay } from '../../words/language';
import { DeliveryFilters } from './delivery-filters';
import { DeliveryTable } from './delivery-table';
import { ExportButton } from './export-button';

const PAGE = 50;
type Filters = ReturnType<typeof useFilters>;

function queryOf({ get }: Filters) {
  return {
    limit: PAGE,
    noticeId: get('notice'),
    kind: NOTICE_KINDS.find((one) => one === get('kind')),
    state: PROOF_STATES.find((one) => one === get('state')),
    from: get('from'),
    until: get('until'),
    failed: get('failed') === '1' ? true : undefined,
  };
}

function useEverybodys(filters: Filters) {
  const query = { ...queryOf(filters), personId: filters.get('person'), unitId: filters.get('unit') };
  return queries.useInfiniteQuery('get', '/api/v1/deliveries', { params: { query } }, PAGED);
}

function useOwn(filters: Filters) {
  return queries.useInfiniteQuery('get', '/api/v1/me/deliveries', { params: { query: queryOf(filters) } }, PAGED);
}

/** Everybody's, for who answers for them and who inspects. */
export function DeliveriesPage() {
  const filters = useFilters();
  return <Shown filters={filters} read={useEverybodys(filters)} isOwn={false} />;
}

/** One's own. */
export function OwnDeliveriesPage() {
  const filters = useFilters();
  return <Shown filters={filters} read={useOwn(filters)} isOwn />;
}

interface ShownProps {
  readonly filters: Filters;
  readonly read: ReturnType<typeof useEverybodys>;
  readonly isOwn: boolean;
}

function Shown({ filters, read, isOwn }: ShownProps) {
  const say = useSay();
  const items = read.data?.pages.flatMap((page) => page.items) ?? [];
  const aside = (
    <>
      <Link to="/notices">{say(DELIVERIES.toNotices)}</Link>
      <ExportButton items={items} filters={filters} hasMore={read.hasNextPage} at={read.dataUpdatedAt} />
    </>
  );
  return (
    <Page title={say(isOwn ? DELIVERIES.own : DELIVERIES.title)} lead={say(isOwn ? DELIVERIES.ownLead : DELIVERIES.lead)} aside={aside}>
      <DeliveryFilters filters={filters} isOwn={isOwn} />
      <Loaded query={read}>
        {() => {
          if (items.length === 0 && filters.isFiltered) return <NothingLeft onClear={filters.clear} />;
          if (items.length === 0) return <Empty title={DELIVERIES.none} next={DELIVERIES.noneNext} />;
          return (
            <>
              <DeliveryTable items={items} isOwn={isOwn} />
              <More query={read} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
