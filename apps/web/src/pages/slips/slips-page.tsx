import { Button, Select } from 'antd';
import { Fragment, useId } from 'react';
import { Link } from 'react-router';
import { SLIP_KINDS } from '#domain/assignment/ladder';
import { SLIP_STATES } from '#domain/assignment/slip';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded, NothingLeft } from '../../parts/states';
import { queries } from '../../server/client';
import { PAGED } from '../../server/paged';
import { useUnits } from '../../server/units';
import { useSay } from '../../words/language';
import { LIT } from '../../words/leader';
import { NAV, STATES } from '../../words/shell';
import { SLIP_STATE_WORDS, SLIPS } from '../../words/supervision';
import type { Slip } from './slip';
import { SlipCard } from './slip-card';

const PAGE = 50;

function useSlips(get: (name: string) => string | undefined) {
  const query = { limit: PAGE, kind: get('kind') as Slip['kind'] | undefined, state: get('state') as Slip['state'] | undefined, unitId: get('unit') };
  return queries.useInfiniteQuery('get', '/api/v1/slips', { params: { query } }, PAGED);
}

/** Every slip the reader may see, the newest first, with what he may do to each. */
export function SlipsPage() {
  const say = useSay();
  const filters = useFilters();
  const slips = useSlips(filters.get);
  return (
    <Page title={say(NAV.slips)} aside={<Link to="/ladder">{say(SLIPS.ladder)}</Link>}>
      <SlipFilters filters={filters} />
      <Loaded query={slips}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            if (!filters.isFiltered) return <Empty title={SLIPS.empty} next={SLIPS.emptyNext} />;
            return <NothingLeft onClear={filters.clear} />;
          }
          return (
            <>
              <ul className="plain stack">
                {items.map((slip) => (
                  <SlipCard key={slip.id} slip={slip} />
                ))}
              </ul>
              {slips.hasNextPage && (
                <Button className="gap-above" loading={slips.isFetchingNextPage} onClick={() => void slips.fetchNextPage()}>
                  {say(SLIPS.more)}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function SlipFilters({ filters: { get, set, clear, isFiltered } }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const units = useUnits();
  const fields = [
    ['kind', SLIPS.kind, SLIP_KINDS.map((value) => ({ value: value as string, label: say(SLIP_KIND_WORDS[value]) }))],
    ['state', SLIPS.state, SLIP_STATES.map((value) => ({ value: value as string, label: say(SLIP_STATE_WORDS[value]) }))],
    ['unit', SLIPS.unit, units.map(({ id: value, name }) => ({ value, label: name }))],
  ] as const;
  return (
    <form className="filters" role="search" aria-label={say(LIT.filter)} onSubmit={(event) => event.preventDefault()}>
      {fields.map(([name, words, options]) => (
        <Fragment key={name}>
          <label htmlFor={`${id}-${name}`}>{say(words)}</label>
          <Select
            id={`${id}-${name}`}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={say(SLIPS.all)}
            value={get(name)}
            onChange={(value: string | undefined) => set(name, value)}
            options={[...options]}
          />
        </Fragment>
      ))}
      {isFiltered && <Button onClick={clear}>{say(STATES.clearFilter)}</Button>}
    </form>
  );
}
