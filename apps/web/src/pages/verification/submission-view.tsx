import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ACT_FORMS } from '../../acts/act-form';
import { ActSheet } from '../../acts/act-sheet';
import { Difference } from '../../parts/difference';
import { Due } from '../../parts/due';
import { FileList } from '../../parts/files';
import { useTellRefusal } from '../../parts/refusal';
import { ReportContent } from '../../parts/report-content';
import { Loaded } from '../../parts/states';
import { useTargetWords } from '../../parts/target';
import { queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { QUEUE } from '../../words/office';
import { REPORT } from '../../words/report';
import { BUTTON_WORDS, TASK } from '../../words/task';
import { useKeys } from './use-keys';

type Waiting = Schema['WaitingSubmissionView'];
type Task = Schema['AssignmentView'];

/** One submission: target beside what was reported, the difference beside the evidence, and what the verifier may do. */
export function SubmissionView({ waiting }: { readonly waiting: Waiting }) {
  const say = useSay();
  const { assignment, report } = waiting;
  const task = queries.useQuery('get', '/api/v1/assignments/{id}', { params: { path: { id: assignment.id } } });
  return (
    <article className="submission panel">
      <header className="submission-head">
        <div>
          <h2>
            <Link to={`/assignments/${assignment.id}`}>{assignment.title}</Link>
          </h2>
          <p className="soft">
            {assignment.unit} · {say(TASK.item, { number: assignment.itemNumber })} · {say(QUEUE.received, { at: report.receivedAt.slice(0, 10) })}
            {report.late && ` · ${say(REPORT.lateMark)}`}
          </p>
        </div>
        <Due due={assignment.dueOn} original={assignment.originalDueOn} settled />
      </header>
      <Versus waiting={waiting} />
      <div className="columns">
        <section>
          <h3>{say(QUEUE.reported)}</h3>
          <ReportContent report={report} unit={assignment.unitOfMeasure} />
          <h3>{say(REPORT.changed)}</h3>
          <Difference report={report} />
        </section>
        <section>
          <h3>{say(QUEUE.evidence)}</h3>
          {report.evidenceIds.length === 0 ? <p className="soft">{say(QUEUE.noEvidence)}</p> : <FileList ids={report.evidenceIds} />}
        </section>
      </div>
      <Loaded query={task}>{(found) => <Decide task={found} />}</Loaded>
    </article>
  );
}

/** What was to be reached beside what is said to be. */
function Versus({ waiting: { assignment, report } }: { readonly waiting: Waiting }) {
  const say = useSay();
  const targetWords = useTargetWords();
  return (
    <p className="versus">
      <span>
        <span className="soft">{say(QUEUE.target)}</span> <b>{targetWords(assignment.target)}</b>
      </span>
      {(report.figure ?? report.milestone) !== null && (
        <span>
          <span className="soft">{say(QUEUE.reportedFigure)}</span> <b className="figures">{report.figure ?? report.milestone}</b>{' '}
          {report.figure !== null && assignment.unitOfMeasure}
        </span>
      )}
    </p>
  );
}

/** Open, then verify or send back; the buttons are those the service allows, with their keys. */
function Decide({ task }: { readonly task: Task }) {
  const say = useSay();
  const [act, setAct] = useState<'verify' | 'sendBack' | null>(null);
  const open = useOpen(task);
  const may = (name: string): boolean => task.may.includes(name);
  const opens = may('open') ? 'open' : may('takeOver') ? 'takeOver' : null;
  useKeys({
    o: () => opens !== null && open.mutate(),
    v: () => may('verify') && setAct('verify'),
    r: () => may('sendBack') && setAct('sendBack'),
  });
  return (
    <footer className="decide">
      {opens !== null && (
        <>
          <span className="soft">{say(opens === 'open' ? QUEUE.openHint : QUEUE.openedByOther)}</span>
          <Button type="primary" loading={open.isPending} onClick={() => open.mutate()} aria-keyshortcuts="o">
            {say(BUTTON_WORDS[opens])} <kbd>O</kbd>
          </Button>
        </>
      )}
      {may('sendBack') && (
        <Button danger onClick={() => setAct('sendBack')} aria-keyshortcuts="r">
          {say(BUTTON_WORDS.sendBack)} <kbd>R</kbd>
        </Button>
      )}
      {may('verify') && (
        <Button type="primary" onClick={() => setAct('verify')} aria-keyshortcuts="v">
          {say(BUTTON_WORDS.verify)} <kbd>V</kbd>
        </Button>
      )}
      {act !== null && <ActSheet act={act} on={task} about={`${task.unit ?? ''} · ${task.title}`} onClose={() => setAct(null)} />}
    </footer>
  );
}

function useOpen(task: Task) {
  const kept = useQueryClient();
  const tell = useTellRefusal();
  return useMutation({
    mutationFn: async () => ACT_FORMS.open?.run(task, {}),
    onSettled: () => kept.invalidateQueries(),
    onError: tell,
  });
}
