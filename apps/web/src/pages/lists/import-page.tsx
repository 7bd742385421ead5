import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Steps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { save } from '../../server/download';
import { Page } from '../../parts/page';
import { useTellRefusal } from '../../parts/refusal';
import { Refusal } from '../../parts/refusal-alert';
import { VerdictTable } from '../../parts/verdicts';
import { useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { NAV } from '../../words/shell';
import { ImportForm } from './import-form';
import { QuotaStep } from './quota-step';
import { MappingStep } from './mapping-step';
import { type Headings, importList, type ListHead, markedList } from './workbook';

interface Chosen {
  readonly file: File;
  readonly head: ListHead;
}

/** Workbook in, its columns named, verdicts out; nothing written until every row is understood; then quotas, then the preview. */
export function ImportPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { chosen, setChosen, listId, check, write, current } = useImporting();
  const steps = [LISTS.steps.choose, LISTS.steps.map, LISTS.steps.check, LISTS.steps.quotas, LISTS.steps.dispatch];
  const checkWith = (headings: Headings): void => {
    if (chosen === null) return;
    const next = { ...chosen, head: { ...chosen.head, headings } };
    setChosen(next);
    check.mutate(next);
  };
  return (
    <Page title={say(NAV.importList)}>
      <Steps className="gap-below" current={current} items={steps.map((title) => ({ title: say(title) }))} />
      <Refusal error={check.error ?? write.error} />
      {current === 0 && <ImportForm onChoose={setChosen} />}
      {current === 1 && chosen !== null && <MappingStep file={chosen.file} busy={check.isPending} onBack={() => (check.reset(), setChosen(null))} onNext={checkWith} />}
      {current === 2 && check.data && chosen !== null && (
        <>
          <VerdictTable verdicts={check.data} />
          <div className="row gap-above">
            <Button onClick={() => (check.reset(), write.reset())}>{say(LISTS.backToColumns)}</Button>
            <Marked chosen={chosen} />
            <Button type="primary" disabled={!check.data.ok} loading={write.isPending} onClick={() => write.mutate(chosen)}>
              {say(LISTS.importNow)}
            </Button>
          </div>
        </>
      )}
      {listId !== null && <QuotaStep listId={listId} onDone={() => void navigate(`/lists/${listId}/dispatch`)} />}
    </Page>
  );
}

/** Where the wizard stands: a file, its verdicts, the list it became. */
function useImporting() {
  const kept = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [listId, setListId] = useState<string | null>(null);
  const check = useMutation({ mutationFn: ({ file, head }: Chosen) => importList(file, head, true) });
  const write = useMutation({
    mutationFn: ({ file, head }: Chosen) => importList(file, head, false),
    onSuccess: async (written) => {
      await kept.invalidateQueries();
      setListId(written.listId ?? null);
    },
  });
  const current = listId !== null ? 3 : check.data ? 2 : chosen === null ? 0 : 1;
  return { chosen, setChosen, listId, check, write, current };
}

function Marked({ chosen: { file, head } }: { readonly chosen: Chosen }) {
  const say = useSay();
  const tell = useTellRefusal();
  const marked = useMutation({
    mutationFn: () => markedList(file, head),
    onSuccess: (content) => save(content, file.name.replace(/\.xlsx$/i, '') + '-marked.xlsx'),
    onError: tell,
  });
  return (
    <Button loading={marked.isPending} onClick={() => marked.mutate()}>
      {say(LISTS.marked)}
    </Button>
  );
}
