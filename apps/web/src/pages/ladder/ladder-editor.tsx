import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Field } from '../../parts/field';
import { Refusal } from '../../parts/refusal-alert';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';
import { LADDER } from '../../words/supervision';
import { draftOf, fileOf, type LadderDraft, newStep } from './ladder-draft';
import { Rehearsal, useLoading } from './load-ladder';
import { StepFields } from './step-fields';

interface EditorProps {
  readonly ladder: Schema['LadderView'];
  readonly onClose: () => void;
}

/** The next version, step by step; it is rehearsed on the list's record before it may be put in force. */
export function LadderEditor({ ladder, onClose }: EditorProps) {
  const say = useSay();
  const [draft, setDraft] = useState<LadderDraft>(() => draftOf(ladder));
  const { preview, load } = useLoading({ list: ladder.listId, version: ladder.version });
  const change = (next: LadderDraft): void => {
    preview.reset();
    setDraft(next);
  };
  return (
    <section className="panel stack" aria-label={say(LADDER.edit)}>
      <h2>{say(LADDER.editing, { version: ladder.ladderVersion + 1 })}</h2>
      <About draft={draft} onChange={change} />
      <Steps draft={draft} onChange={change} />
      <Refusal error={preview.error ?? load.error} />
      {preview.data && <Rehearsal preview={preview.data} />}
      <div className="act-buttons">
        <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
        {preview.data ? (
          <Button type="primary" loading={load.isPending} onClick={() => load.mutate(fileOf(draft), { onSuccess: onClose })}>
            {say(LADDER.confirm)}
          </Button>
        ) : (
          <Button type="primary" disabled={draft.document.trim() === '' || draft.steps.length === 0} loading={preview.isPending} onClick={() => preview.mutate(fileOf(draft))}>
            {say(LADDER.preview)}
          </Button>
        )}
      </div>
    </section>
  );
}

interface PartProps {
  readonly draft: LadderDraft;
  readonly onChange: (draft: LadderDraft) => void;
}

function About({ draft, onChange }: PartProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="form-pair">
      <Field id={`${id}-document`} label={say(LADDER.document)} wrong={[]}>
        <Input id={`${id}-document`} value={draft.document} maxLength={200} onChange={({ target }) => onChange({ ...draft, document: target.value })} />
      </Field>
      <Field id={`${id}-source`} label={say(LADDER.source)} wrong={[]}>
        <Input id={`${id}-source`} value={draft.source} maxLength={500} onChange={({ target }) => onChange({ ...draft, source: target.value })} />
      </Field>
    </div>
  );
}

function Steps({ draft, onChange }: PartProps) {
  const say = useSay();
  const { steps } = draft;
  return (
    <div>
      <ol className="plain">
        {steps.map((step, place) => (
          <StepFields
            key={step.key}
            step={step}
            number={place + 1}
            onChange={(next) => onChange({ ...draft, steps: steps.map((one) => (one.key === step.key ? next : one)) })}
            onRemove={() => onChange({ ...draft, steps: steps.filter((one) => one.key !== step.key) })}
          />
        ))}
      </ol>
      <p className="gap-above">
        <Button onClick={() => onChange({ ...draft, steps: [...steps, newStep(steps)] })}>{say(LADDER.addStep)}</Button>
      </p>
    </div>
  );
}
