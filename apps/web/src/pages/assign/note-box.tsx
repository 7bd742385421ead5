import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId } from 'react';
import { LONGEST_NOTE } from '#domain/plan/read-note';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client } from '../../server/client';
import { useUnits } from '../../server/units';
import { ASSIGN } from '../../words/assign';
import { useSay } from '../../words/language';
import { directoryOf, taskOf } from './draft';
import type { Assigning } from './use-assign-draft';

/** The text goes in as it is; what was read of it comes out below, to be checked. */
export function NoteBox({ assigning }: { readonly assigning: Assigning }) {
  const say = useSay();
  const id = useId();
  const { draft, put, addTask } = assigning;
  const read = useReading(assigning);
  return (
    <section className="panel assign-note">
      <label htmlFor={id} className="panel-title">
        {say(ASSIGN.text)}
      </label>
      <Input.TextArea
        id={id}
        value={draft.text}
        maxLength={LONGEST_NOTE}
        autoSize={{ minRows: 3, maxRows: 12 }}
        placeholder={say(ASSIGN.example)}
        onChange={({ target }) => put({ ...draft, text: target.value })}
      />
      <Refusal error={read.error} />
      <div className="row assign-note-foot">
        <span className="soft">{say(ASSIGN.textHint)}</span>
        <span className="row">
          <Button type="text" onClick={addTask}>
            {say(draft.tasks.length === 0 ? ASSIGN.byHand : ASSIGN.add)}
          </Button>
          <Button type={draft.tasks.length === 0 ? 'primary' : 'default'} disabled={draft.text.trim() === ''} loading={read.isPending} onClick={() => read.mutate(draft.text)}>
            {say(ASSIGN.read)}
          </Button>
        </span>
      </div>
    </section>
  );
}

/** What is read takes the place of what was read before. */
function useReading({ draft, put }: Assigning) {
  const say = useSay();
  const units = useUnits();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (text: string) => answered(client.POST('/api/v1/directives/reading', { body: { text } })),
    onSuccess: ({ drafts }) => {
      const directory = directoryOf(units);
      put({ ...draft, tasks: drafts.map((one) => taskOf(one, directory)) });
      message.success(say(ASSIGN.readDone, { count: drafts.length }));
    },
  });
}
