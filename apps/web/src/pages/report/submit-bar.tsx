import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Work } from '../../server/my-work';
import { useLanguage, useSay } from '../../words/language';
import { REPORT } from '../../words/report';
import { SHELL } from '../../words/shell';
import type { Drafts } from './drafts';
import type { Judged } from './judge';
import type { Submit } from './use-submit';

interface BarProps {
  readonly rows: readonly Work[];
  readonly judged: ReadonlyMap<string, Judged>;
  readonly drafts: Drafts;
  readonly submit: Submit;
}

/** Always in sight: when it was last kept, what is still to do, and one button for all that is ready. */
export function SubmitBar({ rows, judged, drafts, submit }: BarProps) {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const ready = rows.filter(({ task }) => judged.get(task.id)?.status === 'valid');
  const time = drafts.savedAt?.toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeStyle: 'short' });
  return (
    <div className="submit-bar">
      <ToDo rows={rows} judged={judged} refusals={submit.refusals} />
      <span className="soft figures" role="status">
        {drafts.isKept ? time !== undefined && say(REPORT.saved, { time }) : say(REPORT.notSaved)}
      </span>
      <Button type="primary" size="large" disabled={ready.length === 0} loading={submit.sending !== null} onClick={() => setOpen(true)}>
        {say(REPORT.submitAll, { count: ready.length })}
      </Button>
      <Confirm
        open={open}
        rows={ready}
        drafts={drafts}
        onCancel={() => setOpen(false)}
        onOk={() => {
          setOpen(false);
          void submit.submit(ready);
        }}
      />
    </div>
  );
}

type ToDoProps = Pick<BarProps, 'rows' | 'judged'> & { readonly refusals: Submit['refusals'] };

function ToDo({ rows, judged, refusals }: ToDoProps) {
  const say = useSay();
  const wrong = rows.flatMap(({ task }) => {
    const why = refusals[task.id] ?? judged.get(task.id)?.problem?.title;
    return why === undefined ? [] : [{ task, why }];
  });
  if (wrong.length === 0) return null;
  return (
    <nav className="jump" aria-label={say(REPORT.jump)}>
      <b>{say(REPORT.jump)}</b>
      {wrong.map(({ task, why }) => (
        <a key={task.id} href={`#row-${task.id}`} onClick={() => document.getElementById(`row-${task.id}`)?.focus()}>
          {say(REPORT.jumpTo, { number: task.itemNumber, why })}
        </a>
      ))}
    </nav>
  );
}

interface ConfirmProps {
  readonly open: boolean;
  readonly rows: readonly Work[];
  readonly drafts: Drafts;
  readonly onOk: () => void;
  readonly onCancel: () => void;
}

/** What is about to be submitted, who looks at it next, and that it stays. */
function Confirm({ open, rows, drafts, onOk, onCancel }: ConfirmProps) {
  const say = useSay();
  const typed = rows.map((row) => drafts.of(row));
  const complete = rows.filter((_, index) => typed[index]?.kind === 'completion');
  const who = [...new Set(complete.map(({ task }) => task.verifierUnit))].join('、');
  const counts = {
    progress: rows.length - complete.length,
    completion: complete.length,
    evidence: new Set(typed.flatMap(({ evidenceIds }) => evidenceIds)).size,
  };
  return (
    <Modal
      open={open}
      title={say(REPORT.submitTitle, { count: rows.length })}
      okText={say(REPORT.submitTitle, { count: rows.length })}
      cancelText={say(SHELL.cancel)}
      onOk={onOk}
      onCancel={onCancel}
    >
      <p>{say(REPORT.submitWhat, counts)}</p>
      <p>{complete.length > 0 ? say(REPORT.submitNext, { who }) : say(REPORT.submitNextProgress)}</p>
    </Modal>
  );
}
