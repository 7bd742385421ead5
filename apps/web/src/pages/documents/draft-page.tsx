import { Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { Link, useParams } from 'react-router';
import { DOCUMENT_KIND_WORDS, DRAFT_STATE_WORDS } from '#words/documents';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Loaded, Stand } from '../../parts/states';
import { queries } from '../../server/client';
import { useUnits } from '../../server/units';
import { DOCUMENTS } from '../../words/document';
import { DRAFT } from '../../words/draft';
import { useSay } from '../../words/language';
import { DraftActs } from './draft-acts';
import { DraftFigures } from './draft-figures';
import { DraftProblems } from './draft-problems';
import { DraftSections } from './draft-sections';
import { type Draft, type Opened, useDraft } from './use-draft';

/** A document while it is written: text, figures as they are now, and what keeps it from being issued. */
export function DraftPage() {
  const { id = '' } = useParams();
  const draft = queries.useQuery('get', '/api/v1/drafts/{id}', { params: { path: { id } } });
  return <Loaded query={draft}>{(opened) => (opened.draft.state === 'open' ? <Desk key={id} opened={opened} /> : <Closed opened={opened} />)}</Loaded>;
}

function Closed({ opened: { draft, documentId } }: { readonly opened: Opened }) {
  const say = useSay();
  return (
    <Page title={draft.outline.title}>
      <Stand mood="empty" title={say(DRAFT_STATE_WORDS[draft.state])}>
        {documentId === null ? <Link to="/documents">{say(DOCUMENTS.back)}</Link> : <Link to={`/documents/${documentId}`}>{say(DRAFT.open)}</Link>}
      </Stand>
    </Page>
  );
}

function Desk({ opened }: { readonly opened: Opened }) {
  const say = useSay();
  const draft = useDraft(opened);
  const { kind, state } = opened.draft;
  const lead = say(DRAFT.lead, { kind: say(DOCUMENT_KIND_WORDS[kind]), state: say(DRAFT_STATE_WORDS[state]), author: opened.author });
  return (
    <Page title={draft.content.outline.title || say(DOCUMENT_KIND_WORDS[kind])} lead={lead} aside={<Link to="/documents">{say(DOCUMENTS.back)}</Link>}>
      <Refusal error={draft.save.error} />
      <div className="document-desk">
        <div className="stack">
          <Head draft={draft} />
          <DraftSections draft={draft} />
        </div>
        <div className="stack">
          <DraftActs opened={opened} draft={draft} />
          <DraftProblems opened={opened} draft={draft} />
          <DraftFigures draft={draft} />
        </div>
      </div>
    </Page>
  );
}

function Head({ draft: { content, change, readdress } }: { readonly draft: Draft }) {
  const say = useSay();
  const id = useId();
  const units = useUnits().filter(({ closedOn }) => closedOn === null);
  const { title, anonymous, charts } = content.outline;
  return (
    <section className="panel stack">
      <label htmlFor={`${id}-title`}>{say(DRAFT.title)}</label>
      <Input id={`${id}-title`} value={title} maxLength={120} onChange={({ target }) => change({ title: target.value })} />
      <label htmlFor={`${id}-to`}>{say(DRAFT.to)}</label>
      <Select
        id={`${id}-to`}
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={[...content.to]}
        onChange={(value: string[]) => readdress(value)}
        options={units.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <p className="soft">{say(DRAFT.toHint)}</p>
      <Checkbox checked={anonymous} onChange={({ target }) => change({ anonymous: target.checked })}>
        {say(DRAFT.anonymous)}
      </Checkbox>
      <Checkbox checked={charts.includes('themes')} onChange={({ target }) => change({ charts: target.checked ? ['themes'] : [] })}>
        {say(DRAFT.chart)}
      </Checkbox>
    </section>
  );
}
