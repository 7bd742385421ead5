import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ExportWorkbook } from '../../parts/export-workbook';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useUnitName } from '../../server/units';
import { useSay } from '../../words/language';
import { AMEND, LIST } from '../../words/list';
import { LISTS } from '../../words/office';
import { NAV } from '../../words/shell';
import { AmendSheet } from './amend-sheet';
import { ListHistory } from './list-history';
import { ListItems } from './list-items';
import { ListRules } from './list-rules';

/** One list: what it asks, original beside current, how it is run, and which documents made it so. */
export function ListDetailPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const list = queries.useQuery('get', '/api/v1/lists/{id}', { params: { path: { id } } });
  if (list.data) return <Detail list={list.data} />;
  return (
    <Page title={say(NAV.lists)}>
      <Loaded query={list}>{() => null}</Loaded>
    </Page>
  );
}

function Detail({ list }: { readonly list: Schema['ListHistoryView'] }) {
  const say = useSay();
  const [amending, setAmending] = useState(false);
  const verifier = useUnitName(list.verifyingUnitId) ?? '…';
  const isDraft = list.state === 'draft';
  const amends = !isDraft && mayDo(useMe(), 'list.amend');
  const params = { path: { id: list.id } };
  const aside = (
    <>
      <ExportWorkbook words={LIST.export} what="list" ask={() => client.GET('/api/v1/lists/{id}/workbook', { params, parseAs: 'blob' })} />
      <ExportWorkbook words={LIST.exportQuotas} what="quotas" ask={() => client.GET('/api/v1/lists/{id}/quotas/workbook', { params, parseAs: 'blob' })} />
      <Link to={isDraft ? `/lists/${list.id}/dispatch` : `/assignments?list=${list.id}`}>{say(isDraft ? LISTS.preview : LIST.tasks)}</Link>
      {amends && (
        <Button type="primary" onClick={() => setAmending(true)}>
          {say(AMEND.open)}
        </Button>
      )}
    </>
  );
  return (
    <Page title={list.title} lead={say(LIST.lead, { document: list.documentNumber, count: list.items, verifier })} aside={aside}>
      <p className="gap-below row">
        <Link to="/lists">{say(LIST.back)}</Link>
        <span className="list-state">{say(LISTS.states[list.state])}</span>
      </p>
      <div className="stack">
        <ListItems list={list.id} />
        <ListRules list={list} />
        <ListHistory list={list} />
      </div>
      {amending && <AmendSheet list={list} onClose={() => setAmending(false)} />}
    </Page>
  );
}
