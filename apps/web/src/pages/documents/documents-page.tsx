import { Button, Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/document/document';
import { DOCUMENT_KIND_WORDS } from '#words/documents';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded, NothingLeft } from '../../parts/states';
import { queries } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { useUnits } from '../../server/units';
import { DOCUMENTS } from '../../words/document';
import { useSay } from '../../words/language';
import { STATES } from '../../words/shell';
import { DocumentTable } from './document-table';
import { DraftsPanel } from './drafts-panel';

const PAGE = 50;
/** Years a county may look back over. */
const YEARS_BACK = 5;

type Filters = ReturnType<typeof useFilters>;

/** The register of what was issued, and for who writes, what is being written. */
export function DocumentsPage() {
  const say = useSay();
  const me = useMe();
  const filters = useFilters();
  const { get } = filters;
  const year = Number(get('year'));
  const query = { limit: PAGE, kind: get('kind') as DocumentKind | undefined, year: year > 0 ? year : undefined, unitId: get('unit'), q: get('q'), toSign: get('toSign') === 'true' || undefined };
  const documents = queries.useInfiniteQuery('get', '/api/v1/documents', { params: { query } }, PAGED);
  const aside = (
    <>
      <Link to="/documents/verify">{say(DOCUMENTS.verify)}</Link>
      {mayDo(me, 'template.read') && <Link to="/documents/templates">{say(DOCUMENTS.templates)}</Link>}
    </>
  );
  return (
    <Page title={say(DOCUMENTS.nav)} lead={say(DOCUMENTS.lead)} aside={aside}>
      {mayDo(me, 'document.write') && <DraftsPanel />}
      <DocumentFilters filters={filters} />
      <Loaded query={documents}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return filters.isFiltered ? <NothingLeft onClear={filters.clear} /> : <Empty title={DOCUMENTS.empty} next={DOCUMENTS.emptyNext} />;
          return (
            <>
              <DocumentTable items={items} />
              <More query={documents} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function DocumentFilters({ filters: { get, set, clear, isFiltered } }: { readonly filters: Filters }) {
  const say = useSay();
  const id = useId();
  const me = useMe();
  const units = useUnits();
  const thisYear = Number(me.county.today.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  return (
    <form className="filters" role="search" aria-label={say(DOCUMENTS.filter)} onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={`${id}-kind`}>{say(DOCUMENTS.kind)}</label>
      <Select id={`${id}-kind`} allowClear placeholder={say(DOCUMENTS.all)} value={get('kind')} onChange={(value: string | undefined) => set('kind', value)} options={DOCUMENT_KINDS.map((value) => ({ value, label: say(DOCUMENT_KIND_WORDS[value]) }))} />
      <label htmlFor={`${id}-year`}>{say(DOCUMENTS.year)}</label>
      <Select id={`${id}-year`} allowClear placeholder={say(DOCUMENTS.all)} value={get('year')} onChange={(value: string | undefined) => set('year', value)} options={years.map((value) => ({ value, label: value }))} />
      <label htmlFor={`${id}-unit`}>{say(DOCUMENTS.unit)}</label>
      <Select id={`${id}-unit`} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={say(DOCUMENTS.all)} value={get('unit')} onChange={(value: string | undefined) => set('unit', value)} options={units.map(({ id: value, name }) => ({ value, label: name }))} />
      <label htmlFor={`${id}-words`}>{say(DOCUMENTS.words)}</label>
      <Input.Search id={`${id}-words`} key={get('q') ?? ''} allowClear defaultValue={get('q')} maxLength={60} onSearch={(value) => set('q', value.trim())} />
      {mayDo(me, 'document.sign') && (
        <Checkbox checked={get('toSign') === 'true'} onChange={({ target }) => set('toSign', target.checked ? 'true' : undefined)}>
          {say(DOCUMENTS.toSign)}
        </Checkbox>
      )}
      {isFiltered && <Button onClick={clear}>{say(STATES.clearFilter)}</Button>}
    </form>
  );
}
