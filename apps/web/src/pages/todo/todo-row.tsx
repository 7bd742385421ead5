import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { DaysLeft, Due } from '../../parts/due';
import { LightChip } from '../../parts/light';
import { useTargetWords } from '../../parts/target';
import { useSay } from '../../words/language';
import { TODO } from '../../words/report';
import { TASK } from '../../words/task';
import { Outcome } from '../assignments/outcome';
import type { Todo } from './order';

interface RowProps {
  readonly todo: Todo;
  readonly chosen: boolean;
  readonly onToggle: (id: string) => void;
}

/** What the task is, what is asked, by when, and where to do it. */
export function TodoRow({ todo: { group, task, work }, chosen, onToggle }: RowProps) {
  const say = useSay();
  const targetWords = useTargetWords();
  const reports = group === 'report' || group === 'returned' || group === 'soon' || group === 'overdue';
  return (
    <li className="todo-row">
      {group === 'sign' && (
        <Checkbox aria-label={say(TODO.choose, { number: task.itemNumber })} checked={chosen} onChange={() => onToggle(task.id)} />
      )}
      <div className="todo-about">
        <Link to={`/assignments/${task.id}`}>
          <span className="number figures">{task.itemNumber}</span> {task.title}
        </Link>
        <span className="soft">
          {task.unit} · {targetWords(task.target)}
        </span>
      </div>
      <div className="todo-ask">
        <span>{say(group === 'finding' && task.finding?.planned ? TODO.asks.proof : TODO.asks[group])}</span>
        <LightChip light={task.light} />
      </div>
      {group === 'sign' && task.acknowledgeDueOn !== null ? (
        <span className="due">
          <span className="soft figures">
            {say(TASK.signBy)} {task.acknowledgeDueOn}
          </span>
          <DaysLeft due={task.acknowledgeDueOn} />
        </span>
      ) : (
        <Due due={task.dueOn} original={task.originalDueOn} />
      )}
      <Where task={task} reports={reports} />
      {work?.returned && <Outcome outcome={work.returned} />}
    </li>
  );
}

/** Where it is done. */
function Where({ task: { id, finding }, reports }: { readonly task: Todo['task']; readonly reports: boolean }) {
  const say = useSay();
  return (
    <>
      {reports && (
        <Link className="todo-go" to={`/report#${id}`}>
          {say(TODO.goReport)}
        </Link>
      )}
      {finding && (
        <Link className="todo-go" to={`/findings/${finding.id}`}>
          {say(TODO.goFinding)}
        </Link>
      )}
    </>
  );
}
