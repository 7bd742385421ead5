import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useNavigate } from 'react-router';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, match } from '../../server/client';
import { DRAFT } from '../../words/draft';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';
import type { Draft, Opened } from './use-draft';

/** The two ends of a draft; each leads away from it. */
function useEnds(id: string, version: number) {
  const say = useSay();
  const goTo = useNavigate();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const at = { params: { path: { id }, header: match(version) } };
  const issue = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/drafts/{id}/issue', at)),
    onSuccess: async ({ id: documentId, number }) => {
      message.success(say(DRAFT.issued, { number }));
      await cache.invalidateQueries();
      void goTo(`/documents/${documentId}`);
    },
  });
  const drop = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/drafts/{id}/drop', at)),
    onSuccess: async () => {
      await cache.invalidateQueries();
      void goTo('/documents');
    },
  });
  return { issue, drop };
}

/** Keep it, issue it, drop it. What is not saved is not issued. */
export function DraftActs({ opened: { draft: kept }, draft }: { readonly opened: Opened; readonly draft: Draft }) {
  const say = useSay();
  const { issue, drop } = useEnds(kept.id, draft.version);
  return (
    <section className="panel stack" aria-label={say(DRAFT.issue)}>
      <div className="row">
        <Button disabled={!draft.isDirty} loading={draft.save.isPending} onClick={() => draft.save.mutate()}>
          {say(DRAFT.save)}
        </Button>
        <Popconfirm title={say(DRAFT.issue)} description={say(DRAFT.issueAsk)} okText={say(DRAFT.issue)} cancelText={say(SHELL.cancel)} disabled={draft.isDirty} onConfirm={() => issue.mutate()}>
          <Button type="primary" disabled={draft.isDirty} loading={issue.isPending}>
            {say(DRAFT.issue)}
          </Button>
        </Popconfirm>
        <Popconfirm title={say(DRAFT.drop)} description={say(DRAFT.dropAsk)} okText={say(DRAFT.drop)} cancelText={say(SHELL.cancel)} onConfirm={() => drop.mutate()}>
          <Button danger loading={drop.isPending}>
            {say(DRAFT.drop)}
          </Button>
        </Popconfirm>
      </div>
      <p className="soft" role="status">
        {say(draft.isDirty ? DRAFT.unsaved : DRAFT.saved)}
      </p>
      <Refusal error={issue.error ?? drop.error} />
    </section>
  );
}
