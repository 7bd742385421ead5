import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { DIRECTIVE_STATES, type DirectiveState } from '#domain/plan/directive';
import { More } from '../../parts/more';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { DIRECTIVES } from '../../words/assign';
import { useSay } from '../../words/language';
import { NAV } from '../../words/shell';
import { DirectiveCard } from './directive-card';

const PAGE = 30;
const EVERY_MS = 15_000;

/** What was assigned outside the list, the newest first; what can still be taken back counts down. */
export function DirectivesPage() {
  const say = useSay();
  const { get, set } = useFilters();
  const me = useMe();
  const state = DIRECTIVE_STATES.find((one) => one === get('state'));
  const toDecide = get('decide') === '1';
  const assign = mayDo(me, 'directive.make') ? (
    <Link className="link-button" to="/assign">
      {say(NAV.assign)}
    </Link>
  ) : undefined;
  return (
    <Page title={say(NAV.directives)} lead={say(DIRECTIVES.lead)} aside={assign}>
      <div className="filters">
        <StateFilter state={state} onChange={(value) => set('state', value)} />
        {mayDo(me, 'directive.decide') && (
          <Checkbox checked={toDecide} onChange={({ target }) => set('decide', target.checked ? '1' : undefined)}>
            {say(DIRECTIVES.toDecide)}
          </Checkbox>
        )}
      </div>
      <Directives state={state} toDecide={toDecide} />
    </Page>
  );
}

function StateFilter({ state, onChange }: { readonly state: DirectiveState | undefined; readonly onChange: (state: DirectiveState | undefined) => void }) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say(DIRECTIVES.state)}</label>
      <Select
        id={id}
        allowClear
        placeholder={say(DIRECTIVES.all)}
        value={state}
        onChange={onChange}
        options={DIRECTIVE_STATES.map((value) => ({ value, label: say(DIRECTIVES.states[value]) }))}
      />
    </>
  );
}

function Directives({ state, toDecide }: { readonly state: DirectiveState | undefined; readonly toDecide: boolean }) {
  const query = { limit: PAGE, ...(state && { state }), ...(toDecide && { toDecide }) };
  const directives = queries.useInfiniteQuery('get', '/api/v1/directives', { params: { query } }, { ...PAGED, refetchInterval: EVERY_MS });
  return (
    <Loaded query={directives}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty title={DIRECTIVES.empty} next={DIRECTIVES.emptyNext} />;
        return (
          <>
            <ul className="plain stack">
              {items.map((directive) => (
                <DirectiveCard key={directive.id} directive={directive} now={pages[0]!.now} readAt={directives.dataUpdatedAt} onOver={() => void directives.refetch()} />
              ))}
            </ul>
            <More query={directives} />
          </>
        );
      }}
    </Loaded>
  );
}
