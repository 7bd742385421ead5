import { Button } from 'antd';
import { WorkbookImport } from '../../parts/workbook-import';
import { useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { importQuotas, markedQuotas } from './workbook';

/** Townships’ quotas, judged before they are written; a list may do without. */
export function QuotaStep({ listId, onDone }: { readonly listId: string; readonly onDone: () => void }) {
  const say = useSay();
  return (
    <section className="panel">
      <WorkbookImport
        id="quota-file"
        file={LISTS.quotaFile}
        now={LISTS.quotasNow}
        check={(file) => importQuotas(file, listId, true)}
        write={(file) => importQuotas(file, listId, false)}
        marked={(file) => markedQuotas(file, listId)}
        onDone={onDone}
      >
        <Button onClick={onDone}>{say(LISTS.skip)}</Button>
      </WorkbookImport>
    </section>
  );
}
