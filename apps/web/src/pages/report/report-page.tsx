import { type ClipboardEvent, useEffect } from 'react';
import { useLocation } from 'react-router';
import { App } from 'antd';
import { Page } from '../../parts/page';
import { Empty, Loaded, Stand } from '../../parts/states';
import { useMyWork, type Work } from '../../server/my-work';
import { useLanguage, useSay } from '../../words/language';
import { REPORT } from '../../words/report';
import { NAV } from '../../words/shell';
import { type Drafts, useDrafts } from './drafts';
import { FillPanel } from './fill-panel';
import { judge } from './judge';
import { cellsOf, type Column, paste } from './paste';
import { ReportRow } from './report-row';
import { SubmitBar } from './submit-bar';
import { useSubmit } from './use-submit';

/** Everything due this period on one screen: fill the rows, submit what is ready, jump to what is not. */
export function ReportPage() {
  const say = useSay();
  const sheet = useMyWork();
  const due = inOrder((sheet.data?.rows ?? []).filter(({ period }) => period !== null));
  return (
    <Page title={say(NAV.report)} lead={sheet.data ? say(REPORT.lead, { count: due.length }) : undefined} aside={due.length > 0 && <FillPanel />}>
      <Loaded query={sheet}>{({ rows }) => (due.length === 0 ? <NothingDue work={rows} /> : <Sheet rows={due} />)}</Loaded>
    </Page>
  );
}

/** What came back first, then by the day it is due. */
function inOrder(rows: readonly Work[]): readonly Work[] {
  const key = ({ returned, period, task }: Work): string =>
    `${returned === null ? 1 : 0}${period?.onTimeUntil ?? task.dueOn ?? '9999'}${String(task.itemNumber).padStart(4, '0')}`;
  return [...rows].sort((a, b) => key(a).localeCompare(key(b)));
}

function NothingDue({ work }: { readonly work: readonly Work[] }) {
  const say = useSay();
  const [next] = work.flatMap(({ ahead }) => (ahead ? [ahead.from] : [])).sort();
  if (next === undefined) return <Empty title={REPORT.empty} next={REPORT.emptyNextNone} />;
  return <Stand mood="empty" title={say(REPORT.empty)} next={say(REPORT.emptyNext, { day: next })} />;
}

function Sheet({ rows }: { readonly rows: readonly Work[] }) {
  const { say, language } = useLanguage();
  const drafts = useDrafts(rows);
  const submit = useSubmit(drafts);
  const judged = new Map(rows.map((row) => [row.task.id, judge(row, drafts.of(row), language)]));
  const onPaste = usePaste(rows, drafts);
  useJump();
  return (
    <>
      <p className="soft gap-below">{say(REPORT.pasteHint)}</p>
      <ol className="plain report-sheet">
        {rows.map((row, index) => (
          <ReportRow
            key={row.task.id}
            work={row}
            drafts={drafts}
            judged={judged.get(row.task.id)!}
            refusal={submit.refusals[row.task.id]}
            sending={submit.sending === row.task.id}
            onPaste={(event, column) => onPaste(event, index, column)}
          />
        ))}
      </ol>
      <SubmitBar rows={rows} judged={judged} drafts={drafts} submit={submit} />
    </>
  );
}

function usePaste(rows: readonly Work[], drafts: Drafts) {
  const say = useSay();
  const { message } = App.useApp();
  return (event: ClipboardEvent, from: number, column: Column): void => {
    const cells = cellsOf(event.clipboardData.getData('text/plain'));
    if (cells === null) return;
    event.preventDefault();
    message.success(say(REPORT.pasted, { count: paste(cells, { rows, from, column }, drafts) }));
  };
}

/** `/report#task` opens at that task. */
function useJump(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') jumpTo(hash.slice(1));
  }, [hash]);
}

function jumpTo(taskId: string): void {
  const row = document.getElementById(`row-${taskId}`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
}
