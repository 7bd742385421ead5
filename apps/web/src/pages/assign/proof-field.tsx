import { Input, Radio } from 'antd';
import { useId } from 'react';
import { ASSIGN } from '../../words/assign';
import { useSay } from '../../words/language';
import type { ProofKind, TaskDraft } from './draft';

const KINDS: readonly ProofKind[] = ['none', 'file', 'photo'];

interface ProofProps {
  readonly task: TaskDraft;
  readonly onChange: (patch: Partial<TaskDraft>) => void;
}

/** Words are enough unless somebody says otherwise; a photo only with a reason. */
export function ProofField({ task, onChange }: ProofProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="field field-wide" role="group" aria-label={say(ASSIGN.proof)}>
      <span className="field-label">{say(ASSIGN.proof)}</span>
      <Radio.Group
        aria-label={say(ASSIGN.proof)}
        value={task.proof}
        onChange={({ target }) => onChange({ proof: target.value as ProofKind })}
        options={KINDS.map((value) => ({ value, label: say(ASSIGN.proofs[value]) }))}
      />
      {task.proof === 'photo' && (
        <span className="field">
          <label htmlFor={id}>{say(ASSIGN.photoReason)}</label>
          <Input id={id} value={task.photoReason} maxLength={200} status={task.photoReason.trim() === '' ? 'error' : undefined} onChange={({ target }) => onChange({ photoReason: target.value })} />
          {task.photoReason.trim() === '' && (
            <span className="wrong field-note" role="alert">
              {say(ASSIGN.photoNeeds)}
            </span>
          )}
        </span>
      )}
    </div>
  );
}
