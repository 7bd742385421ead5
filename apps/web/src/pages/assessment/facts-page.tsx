import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Select } from 'antd';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { INDICATOR_FACT_STATES } from '#domain/assessment/life/indicator-fact';
import { useFilters } from '../../parts/filters';
import { ExportWorkbook } from '../../parts/export-workbook';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { useUnits } from '../../server/units';
import { FACTS, SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { SLIPS } from '../../words/supervision';
import { namesOf, useSchemeOf } from '../schemes/use-scheme';
import { FactTable, type IndicatorFact } from './fact-table';
import { ImportFacts } from './import-facts';
import { RecordFact } from './record-fact';

const PAGE = 50;

/** What persons recorded for an assessment: each with basis and second person. */
export function FactsPage() {
  const say = useSay();
  const me = useMe();
  const { id = '' } = useParams();
  const scheme = useSchemeOf(id);
  const filters = useFilters();
  const query = { limit: PAGE, unitId: filters.get('unit'), state: filters.get('state') as IndicatorFact['state'] | undefined } as const;
  const facts = queries.useInfiniteQuery('get', '/api/v1/assessments/{id}/facts', { params: { path: { id }, query: query as never } }, PAGED);
  const aside = (
    <>
      <Link to={`/assessments/${id}`}>{say(FACTS.back)}</Link>
      <ExportWorkbook words={FACTS.export} what="facts" ask={() => client.GET('/api/v1/assessments/{id}/facts/workbook', { params: { path: { id }, query: { unitId: query.unitId, state: query.state } }, parseAs: 'blob' })} />
      {mayDo(me, 'indicatorFact.import') && <ImportFacts assessment={id} />}
      {mayDo(me, 'indicatorFact.record') && <RecordFact assessment={id} scheme={scheme} />}
    </>
  );
  return (
    <Page title={say(FACTS.title)} lead={say(FACTS.lead)} aside={aside}>
      <FactFilters filters={filters} />
      <Loaded query={facts}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={FACTS.empty} next={FACTS.emptyNext} />;
          return (
            <>
              <Chosen assessment={id} items={items} nameOf={namesOf(scheme)} />
              {facts.hasNextPage && (
                <Button className="gap-above" loading={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>
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

function FactFilters({ filters: { get, set } }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const units = useUnits();
  return (
    <div className="filters">
      <label htmlFor={`${id}-state`}>{say(FACTS.state)}</label>
      <Select
        id={`${id}-state`}
        allowClear
        placeholder={say(SHEET.all)}
        value={get('state')}
        onChange={(value: string | undefined) => set('state', value)}
        options={INDICATOR_FACT_STATES.map((value) => ({ value: value as string, label: say(FACTS.states[value]) }))}
      />
      <label htmlFor={`${id}-unit`}>{say(FACTS.unit)}</label>
      <Select
        id={`${id}-unit`}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say(SHEET.all)}
        value={get('unit')}
        onChange={(value: string | undefined) => set('unit', value)}
        options={units.map(({ id: value, name }) => ({ value, label: name }))}
      />
    </div>
  );
}

interface ChosenProps {
  readonly assessment: string;
  readonly items: readonly IndicatorFact[];
  readonly nameOf: (figure: string) => string;
}

/** Those that wait for a second person are chosen and confirmed together: all of them, or none. */
function Chosen({ assessment, items, nameOf }: ChosenProps) {
  const say = useSay();
  const me = useMe();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const waiting = items.filter(({ state }) => state === 'recorded').map(({ id }) => id);
  const ids = chosen.filter((id) => waiting.includes(id));
  const confirm = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/assessments/{id}/facts/confirmations', { params: { path: { id: assessment } }, body: { ids: [...ids] } })),
    onSuccess: async ({ confirmed }) => {
      message.success(say(FACTS.confirmed, { count: confirmed }));
      setChosen([]);
      await kept.invalidateQueries();
    },
  });
  const mayConfirm = mayDo(me, 'indicatorFact.confirm') && waiting.length > 0;
  const toggle = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      {mayConfirm && (
        <div className="row gap-below">
          <Checkbox checked={ids.length === waiting.length} indeterminate={ids.length > 0 && ids.length < waiting.length} onChange={({ target }) => setChosen(target.checked ? waiting : [])}>
            {say(SHEET.all)}
          </Checkbox>
          <Button type="primary" disabled={ids.length === 0} loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {say(FACTS.confirm, { count: ids.length })}
          </Button>
        </div>
      )}
      <Refusal error={confirm.error} />
      <FactTable items={items} chosen={mayConfirm ? ids : null} onToggle={toggle} nameOf={nameOf} />
    </>
  );
}
