import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../parts/page';
import { Empty } from '../../parts/states';
import { queries } from '../../server/client';
import { ASSIGN } from '../../words/assign';
import { useSay } from '../../words/language';
import { NAV } from '../../words/shell';
import { BasisPanel } from './basis-panel';
import { bodyOf } from './draft';
import { NoteBox } from './note-box';
import { PreviewPanel } from './preview-panel';
import { TaskCard } from './task-card';
import { type Assigning, useAssignDraft } from './use-assign-draft';

/** Fast enough to answer while one types, slow enough not to ask at every letter. */
const PAUSE_MS = 250;

/** From a text to tasks: what it says, on what it rests, what was read, what will be made. */
export function AssignPage() {
  const say = useSay();
  const assigning = useAssignDraft();
  const { draft, put } = assigning;
  const preview = usePreview(assigning);
  return (
    <Page title={say(NAV.assign)} lead={say(ASSIGN.lead)} aside={<Link to="/directives">{say(NAV.directives)}</Link>}>
      <div className="assign">
        <div className="stack">
          <NoteBox assigning={assigning} />
          <BasisPanel basis={draft.basis} told={draft.tasks.length > 0} onChange={(patch) => put({ ...draft, basis: { ...draft.basis, ...patch } })} />
          <h2 className="assign-head">{say(ASSIGN.tasks)}</h2>
          {draft.tasks.length === 0 ? <Empty title={ASSIGN.none} next={ASSIGN.noneNext} /> : <Tasks assigning={assigning} preview={preview} />}
        </div>
        <PreviewPanel assigning={assigning} preview={preview} />
      </div>
    </Page>
  );
}

type Preview = ReturnType<typeof usePreview>;

function Tasks({ assigning, preview }: { readonly assigning: Assigning; readonly preview: Preview }) {
  return assigning.draft.tasks.map((task, index) => (
    <TaskCard
      key={task.key}
      task={task}
      number={index + 1}
      seen={preview?.items[index]}
      onChange={(patch) => assigning.setTask(task.key, patch)}
      onRemove={() => assigning.removeTask(task.key)}
    />
  ));
}

/** What the service makes of it as it stands; the last answer stays while the next is asked for. */
function usePreview({ draft }: Assigning) {
  const settled = useSettled(draft);
  const body = { ...bodyOf(settled), text: '' };
  const { data } = queries.useQuery('post', '/api/v1/directives/preview', { body }, { enabled: settled.tasks.length > 0, placeholderData: keepPreviousData });
  return draft.tasks.length === 0 ? undefined : data;
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
