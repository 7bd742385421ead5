import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { useTargetWords } from '../../parts/target';
import { answered, client, queries, type Schema } from '../../server/client';
import { Refusal } from '../../parts/refusal-alert';
import { useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { SHELL } from '../../words/shell';
import { KIND_WORDS, TASK } from '../../words/task';

type Preview = Schema['DispatchPreviewView'];

/** Every task that will be made, with its two dates, before anything goes out. */
export function DispatchPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const preview = queries.useQuery('get', '/api/v1/lists/{id}/dispatch-preview', { params: { path: { id } } });
  return (
    <Page title={say(LISTS.preview)} lead={preview.data && say(LISTS.previewLead, { count: preview.data.assignments.length })}>
      <Loaded query={preview}>
        {(found) => (
          <>
            {found.missingYears.length > 0 && (
              <Alert className="gap-below" type="warning" showIcon title={say(LISTS.missing, { years: found.missingYears.join('、') })} />
            )}
            <PlannedTable preview={found} />
            <Dispatch preview={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PlannedTable({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const targetWords = useTargetWords();
  return (
    <Table short label={LISTS.preview} heads={[TASK.task, TASK.unit, TASK.leader, TASK.verifier, TASK.target, TASK.signBy, TASK.due]}>
      {preview.assignments.map((one) => (
        <tr key={`${one.number}${one.kind}${one.unitId ?? ''}`}>
          <th scope="row">
            <span className="number figures">{one.number}</span> {one.title}
          </th>
          <td data-head={say(TASK.unit)}>
            <span>{`${one.unit ?? '—'} ${say(KIND_WORDS[one.kind])}`}</span>
          </td>
          <td data-head={say(TASK.leader)}>{one.leader}</td>
          <td data-head={say(TASK.verifier)}>{one.verifier}</td>
          <td data-head={say(TASK.target)}>{targetWords(one.target)}</td>
          <td data-head={say(TASK.signBy)} className="figures">
            {one.acknowledgeDueOn ?? '—'}
          </td>
          <td data-head={say(TASK.due)} className="figures">
            {one.dueOn ?? say(TASK.noDue)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Dispatch({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const navigate = useNavigate();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const run = useMutation({
    mutationFn: () =>
      answered(client.POST('/api/v1/lists/{id}/dispatch', { params: { path: { id: preview.listId }, header: { 'if-match': `"${preview.version}"` } } })),
    onSuccess: async ({ assignments }) => {
      await kept.invalidateQueries();
      message.success(say(LISTS.dispatched, { count: assignments }));
      await navigate(`/assignments?list=${preview.listId}`);
    },
  });
  const words = say(LISTS.dispatch, { count: preview.assignments.length });
  return (
    <div className="gap-above">
      <Refusal error={run.error} />
      <Popconfirm title={words} description={say(LISTS.dispatchConfirm)} okText={words} cancelText={say(SHELL.cancel)} onConfirm={() => run.mutate()}>
        <Button type="primary" size="large" loading={run.isPending}>
          {words}
        </Button>
      </Popconfirm>
    </div>
  );
}
