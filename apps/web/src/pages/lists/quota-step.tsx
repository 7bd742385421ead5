import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { FileInput } from '../../parts/file-input';
import { Refusal } from '../../parts/refusal-alert';
import { useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { VerdictTable } from './verdicts';
import { importQuotas } from './workbook';

/** Townships’ quotas, judged before they are written; a list may do without. */
export function QuotaStep({ listId, onDone }: { readonly listId: string; readonly onDone: () => void }) {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: (chosen: File) => importQuotas(chosen, listId, true) });
  const write = useMutation({ mutationFn: (chosen: File) => importQuotas(chosen, listId, false), onSuccess: onDone });
  const choose = (next: File | null): void => {
    setFile(next);
    if (next !== null) check.mutate(next);
  };
  return (
    <section className="panel">
      <Refusal error={check.error ?? write.error} />
      <p className="gap-below">
        <FileInput id="quota-file" label={say(LISTS.quotaFile)} accept=".xlsx" file={file} onChoose={choose} />
      </p>
      {check.data && <VerdictTable verdicts={check.data} />}
      <div className="row gap-above">
        <Button onClick={onDone}>{say(LISTS.skip)}</Button>
        <Button type="primary" disabled={file === null || !check.data?.ok} loading={write.isPending} onClick={() => file !== null && write.mutate(file)}>
          {say(LISTS.quotasNow)}
        </Button>
      </div>
    </section>
  );
}
