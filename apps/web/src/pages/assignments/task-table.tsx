import { memo } from 'react';
import { Link } from 'react-router';
import { OWED } from '#domain/assignment/lifecycle';
import { STATE_WORDS } from '#words/vocabulary';
import { Due } from '../../parts/due';
import { LightChip } from '../../parts/light';
import { LongTable } from '../../parts/long-table';
import { Figure, useTargetWords } from '../../parts/target';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { KIND_WORDS, TASK } from '../../words/task';

type Task = Schema['LitCardView'];

interface TableProps {
  readonly items: readonly Task[];
  readonly total: number;
  readonly onEnd: () => void;
}

const HEADS = [TASK.task, TASK.unit, TASK.light, TASK.state, TASK.due, TASK.target, TASK.figure];
const WIDTHS = [26, 11, 18, 8, 13, 11, 13];

/** Tasks as rows; on a phone each row becomes a card that names its cells. */
export function TaskTable({ items, total, onEnd }: TableProps) {
  return (
    <LongTable label={TASK.task} heads={HEADS} widths={WIDTHS} rows={items} total={total} onEnd={onEnd}>
      {(task, place) => <TaskRow key={task.id} task={task} place={place} />}
    </LongTable>
  );
}

const TaskRow = memo(function TaskRow({ task, place }: { readonly task: Task; readonly place: number }) {
  const say = useSay();
  const targetWords = useTargetWords();
  return (
    <tr aria-rowindex={place}>
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
        <Due due={task.dueOn} original={task.originalDueOn} settled={!OWED.includes(task.state)} />
      </td>
      <td data-head={say(TASK.target)}>{targetWords(task.target)}</td>
      <td data-head={say(TASK.figure)}>
        <Figure figure={task.figure} unit={task.unitOfMeasure} verified={task.figureVerified} />
      </td>
    </tr>
  );
});
