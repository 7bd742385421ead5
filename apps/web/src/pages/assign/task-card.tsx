import { Button } from 'antd';
import type { Language } from '#words/language';
import { ASSIGN } from '../../words/assign';
import { useLanguage } from '../../words/language';
import type { TaskDraft } from './draft';
import { ProofField } from './proof-field';
import { LimitRead, type Seen, Target, What, When, Who, type Wrong } from './task-fields';
import { Where } from './task-scope';

export interface CardProps extends Seen {
  readonly task: TaskDraft;
  readonly number: number;
  readonly onChange: (patch: Partial<TaskDraft>) => void;
  readonly onRemove: () => void;
}

/** One task: every field as it was read, with what is wrong right below it. */
export function TaskCard({ task, number, seen, onChange, onRemove }: CardProps) {
  const { say, language } = useLanguage();
  const wrong: Wrong = (...fields) => problemsOf(seen, (place) => fields.some((field) => place === `cells/${field}`), language);
  return (
    <section className="panel assign-task" aria-label={say(ASSIGN.taskOf, { number })}>
      <header className="assign-task-head">
        <h3>{say(ASSIGN.taskOf, { number })}</h3>
        <Button type="text" size="small" onClick={onRemove} aria-label={`${say(ASSIGN.remove)} ${number}`}>
          {say(ASSIGN.remove)}
        </Button>
      </header>
      {task.said !== '' && <blockquote className="assign-said soft">{task.said}</blockquote>}
      <What task={task} wrong={wrong} onChange={onChange} />
      <div className="assign-fields">
        <Who task={task} wrong={wrong} onChange={onChange} />
        <When task={task} wrong={wrong} onChange={onChange} hint={<LimitRead seen={seen} isBlank={task.limit === ''} />} />
        <Target task={task} wrong={wrong} onChange={onChange} />
      </div>
      <Where task={task} wrong={[...wrong('scope'), ...problemsOf(seen, (place) => place.startsWith('quotas'), language)]} onChange={onChange} />
      <ProofField task={task} onChange={onChange} />
    </section>
  );
}

/** What is wrong at some places, in the reader's language. */
function problemsOf(seen: CardProps['seen'], isThere: (place: string) => boolean, language: Language): readonly string[] {
  return (seen?.problems ?? []).filter(({ place }) => isThere(place)).map((problem) => problem[language]);
}
