import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ExportWorkbook } from '../../parts/export-workbook';
import { FormSheet } from '../../parts/form-sheet';
import { textOf } from '../../parts/form-fields';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal-alert';
import { Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { save } from '../../server/download';
import { dayOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { FORM } from '../../words/admin';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { Differences } from './differences';
import { fileOf } from './scheme-file';
import { SchemeTerms } from './scheme-terms';
import { SchemeTree } from './scheme-tree';

type Scheme = Schema['SchemeDetailView'];

/** One version: who put it in and who approved it, its groups, its tree with every weight, its terms. */
export function SchemePage() {
  const { id = '' } = useParams();
  const scheme = queries.useQuery('get', '/api/v1/schemes/{id}', { params: { path: { id } } });
  return <Loaded query={scheme}>{(found) => <Whole scheme={found} />}</Loaded>;
}

function Whole({ scheme }: { readonly scheme: Scheme }) {
  const say = useSay();
  const { title, number, version, effectiveFrom, effectiveUntil, groups } = scheme;
  const lead = `${number} · ${say(SCHEMES.version, { version })} · ${say(SCHEMES.effective, { from: effectiveFrom, until: effectiveUntil ?? say(SCHEMES.noEnd) })}`;
  const file = fileOf(scheme.file);
  return (
    <Page title={title} lead={lead} aside={<Acts scheme={scheme} />}>
      <div className="stack">
        <Record scheme={scheme} />
        <section className="panel">
          <h2>{say(SCHEMES.groups)}</h2>
          <ul className="plain">
            {groups.map(({ key, name, units, ranked }) => (
              <li key={key}>{say(SCHEMES.group, { name, units, ranked: say(ranked ? SCHEMES.ranked : SCHEMES.unranked) })}</li>
            ))}
          </ul>
        </section>
        <SchemeTree file={file} />
        <SchemeTerms file={file} />
        <Differences scheme={scheme} />
      </div>
    </Page>
  );
}

function Record({ scheme: { state, proposedBy, proposedAt, approvedBy, approvedAt, withdrawReason, approval } }: { readonly scheme: Scheme }) {
  const say = useSay();
  return (
    <p className="panel figures">
      <b>{say(SCHEMES.states[state])}</b> · {say(SCHEMES.proposed, { person: proposedBy, day: dayOf(proposedAt) })}
      {approvedBy !== null && approvedAt !== null && ` · ${say(SCHEMES.approvedBy, { person: approvedBy, day: dayOf(approvedAt) })}`}
      {withdrawReason !== null && ` · ${withdrawReason}`} · {say(SCHEMES.approval, { ...approval })}
    </p>
  );
}

function useApproving(id: string) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: () => answered(client.POST('/api/v1/schemes/{id}/approve', { params: { path: { id } } })),
    onSuccess: async () => {
      message.success(say(SCHEMES.approved));
      await kept.invalidateQueries();
    },
  });
}

function Acts({ scheme: { id, number, version, state, file } }: { readonly scheme: Scheme }) {
  const say = useSay();
  const me = useMe();
  const [isLeaving, setLeaving] = useState(false);
  const approve = useApproving(id);
  const download = (): void => save(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), `${number}-${version}.json`);
  return (
    <>
      {mayDo(me, 'scheme.propose') && <Link to={`/schemes/${id}/draft`}>{say(SCHEMES.draft)}</Link>}
      <ExportWorkbook words={SCHEMES.export} what="scheme" ask={() => client.GET('/api/v1/schemes/{id}/workbook', { params: { path: { id } }, parseAs: 'blob' })} />
      <Button onClick={download}>{say(SCHEMES.download)}</Button>
      {state !== 'withdrawn' && mayDo(me, 'scheme.withdraw') && (
        <Button danger onClick={() => setLeaving(true)}>
          {say(SCHEMES.withdraw)}
        </Button>
      )}
      {state === 'proposed' && mayDo(me, 'scheme.approve') && (
        <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate()}>
          {say(SCHEMES.approve)}
        </Button>
      )}
      <Refusal error={approve.error} />
      {isLeaving && (
        <FormSheet
          danger
          title={say(SCHEMES.withdraw)}
          fields={[{ name: 'reason', kind: 'text', words: FORM.reason }]}
          run={(values) => answered(client.POST('/api/v1/schemes/{id}/withdraw', { params: { path: { id } }, body: { reason: textOf(values, 'reason') } }))}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
