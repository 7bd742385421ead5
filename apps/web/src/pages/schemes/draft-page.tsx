import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Field } from '../../parts/field';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Loaded } from '../../parts/states';
import { WrongPlaces } from '../../parts/wrong-places';
import { answered, client, queries, type Schema } from '../../server/client';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { DraftFindings } from './draft-findings';
import { DraftSection } from './draft-section';
import { DraftGrades, DraftVetoes } from './draft-terms';
import { DraftTree } from './draft-tree';
import { draftOf, type Path, readDraft, type SchemeDraft, setAt } from './scheme-draft';

/** The next version of a scheme, written on screen: weights beside their sums, mistakes and differences in words as they come. */
export function DraftPage() {
  const { id = '' } = useParams();
  const scheme = queries.useQuery('get', '/api/v1/schemes/{id}', { params: { path: { id } } });
  return <Loaded query={scheme}>{(found) => <Editor key={found.id} base={found} />}</Loaded>;
}

function Editor({ base }: { readonly base: Schema['SchemeDetailView'] }) {
  const say = useSay();
  const [draft, setDraft] = useState(() => draftOf(base.file));
  const read = useMemo(() => readDraft(draft), [draft]);
  const put = usePutting();
  const change = (path: Path, value: unknown): void => setDraft(setAt(draft, path, value));
  const terms = { draft, wrong: read.wrong, onChange: change, onDraft: setDraft };
  const aside = (
    <Button type="primary" disabled={read.scheme === null} loading={put.isPending} onClick={() => put.mutate(draft)}>
      {say(SCHEMES.put)}
    </Button>
  );
  return (
    <Page title={say(SCHEMES.drafting, { version: draft.version })} lead={`${base.number} · ${base.title}`} aside={aside}>
      <div className="stack">
        <Refusal error={put.error} />
        <WrongPlaces error={put.error} />
        <Head draft={draft} onChange={change} />
        <DraftTree draft={draft} onChange={change} onDraft={setDraft} />
        <DraftSection section="bonus" {...terms} />
        <DraftSection section="deductions" {...terms} />
        <DraftVetoes {...terms} />
        <DraftGrades {...terms} />
        <DraftFindings base={base.file} read={read} />
      </div>
    </Page>
  );
}

function usePutting() {
  const say = useSay();
  const kept = useQueryClient();
  const goTo = useNavigate();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (draft: SchemeDraft) => answered(client.POST('/api/v1/schemes', { body: draft as unknown as Record<string, unknown> })),
    onSuccess: async ({ id }) => {
      message.success(say(SCHEMES.put));
      await kept.invalidateQueries();
      void goTo(`/schemes/${id}`);
    },
  });
}

interface HeadProps {
  readonly draft: SchemeDraft;
  readonly onChange: (path: Path, value: unknown) => void;
}

/** What makes it another version: its document, and from when it holds. */
function Head({ draft: { title, approval, effective }, onChange }: HeadProps) {
  const say = useSay();
  const id = useId();
  const fields = [
    { label: SCHEMES.title, path: ['title'], value: title, type: 'text' },
    { label: SCHEMES.approvalDocument, path: ['approval', 'document'], value: approval.document, type: 'text' },
    { label: SCHEMES.approvalBy, path: ['approval', 'by'], value: approval.by, type: 'text' },
    { label: SCHEMES.approvalDate, path: ['approval', 'date'], value: approval.date, type: 'date' },
    { label: SCHEMES.from, path: ['effective', 'from'], value: effective.from, type: 'date' },
    { label: SCHEMES.until, path: ['effective', 'until'], value: effective.until ?? '', type: 'date' },
  ];
  return (
    <section className="panel form-pair" aria-label={say(SCHEMES.head)}>
      {fields.map(({ label, path, value, type }) => (
        <Field key={label.en} id={`${id}-${path.join('-')}`} label={say(label)} wrong={[]}>
          <Input id={`${id}-${path.join('-')}`} type={type} value={value} onChange={({ target }) => onChange(path, target.value === '' && path[1] === 'until' ? undefined : target.value)} />
        </Field>
      ))}
    </section>
  );
}
