import { Link } from 'react-router';
import { SETTLED } from '#domain/assignment/lifecycle';
import { STATE_WORDS } from '#words/vocabulary';
import { Due } from '../../parts/due';
import { LightChip } from '../../parts/light';
import { Table } from '../../parts/table';
import { Figure, useTargetWords } from '../../parts/target';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { KIND_WORDS, TASK } from '../../words/task';

type Task = Schema['LitCardView'];

/** Tasks as rows; on a phone each row becomes a card that names its cells. */
export function TaskTable({ items }: { readonly items: readonly Task[] }) {
  return (
    <Table label={TASK.task} heads={[TASK.task, TASK.unit, TASK.light, TASK.state, TASK.due, TASK.target, TASK.figure]}>
      {items.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </Table>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const say = useSay();
  const targetWords = useTargetWords();
  return (
    <tr>
      <th scope="row">
        <Link to={`/assignments/${task.id}`}>
          <span className="number figures">{task.itemNumber}</span> {task.title}
        </Link>
        <span className="soft">{task.theme}</span>
      </th>
      <td data-head={say(TASK.unit)}>
        <span>
          {task.unit ?? task.leader} <span className="soft">{say(KIND_WORDS[task.kind])}</span>
        </span>
      </td>
      <td data-head={say(TASK.light)}>
        <LightChip light={task.light} />
      </td>
      <td data-head={say(TASK.state)}>{say(STATE_WORDS[task.state])}</td>
      <td data-head={say(TASK.due)}>
        <Due due={task.dueOn} original={task.originalDueOn} settled={SETTLED.includes(task.state)} />
      </td>
      <td data-head={say(TASK.target)}>{targetWords(task.target)}</td>
      <td data-head={say(TASK.figure)}>
        <Figure figure={task.figure} unit={task.unitOfMeasure} verified={task.figureVerified} />
      </td>
    </tr>
  );
}
