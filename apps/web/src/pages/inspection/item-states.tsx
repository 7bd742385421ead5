import { STATE_WORDS } from '#words/vocabulary';
import { Table } from '../../parts/table';
import { useTargetWords } from '../../parts/target';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { STATE_ON } from '../../words/timeline';

type Item = Schema['ItemThenView'];

/** Each task of an item: then and now, side by side. */
export function ItemStates({ item }: { readonly item: Item }) {
  const say = useSay();
  const target = useTargetWords();
  const changed = target(item.target) !== target(item.targetNow);
  return (
    <>
      <p className="gap-below">
        <b>
          {item.number} {item.title}
        </b>{' '}
        {item.title !== item.titleNow && <span className="soft">{say(STATE_ON.was, { title: item.titleNow })}</span>} {!item.existed && <span className="mark">{say(STATE_ON.notYet)}</span>}
        {item.dropped && <span className="mark">{say(STATE_ON.dropped)}</span>}
        <br />
        <span className="figures">{target(item.target)}</span> {changed && <span className="soft figures">{say(STATE_ON.targetNow, { target: target(item.targetNow) })}</span>}
      </p>
      <Table label={STATE_ON.tasks} heads={[STATE_ON.unit, STATE_ON.state, STATE_ON.due, STATE_ON.figure, STATE_ON.reports]}>
        {item.tasks.map((task) => (
          <Row key={task.id} task={task} />
        ))}
      </Table>
    </>
  );
}

function Row({ task: { unit, then, now } }: { readonly task: Item['tasks'][number] }) {
  const say = useSay();
  if (then === null) {
    return (
      <tr>
        <th scope="row">{unit}</th>
        <td data-head={say(STATE_ON.state)} colSpan={4} className="soft">
          {say(STATE_ON.notDispatched)}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{unit}</th>
      <td data-head={say(STATE_ON.state)}>
        <span>
          <Pair then={say(STATE_WORDS[then.state])} now={say(STATE_WORDS[now.state])} /> {then.overdue && <span className="mark mark-locked">{say(STATE_ON.overdue)}</span>}
          {then.illegal && <span className="mark mark-locked">{say(STATE_ON.illegal)}</span>}
        </span>
      </td>
      <td data-head={say(STATE_ON.due)} className="figures">
        <Pair then={then.dueOn ?? '—'} now={now.dueOn ?? '—'} />
      </td>
      <td data-head={say(STATE_ON.figure)} className="figures">
        <Pair then={then.figure ?? '—'} now={now.figure ?? '—'} />
      </td>
      <td data-head={say(STATE_ON.reports)} className="figures">
        {then.reports}
      </td>
    </tr>
  );
}

/** What it was, and what it is now where that is something else. */
function Pair({ then, now }: { readonly then: string; readonly now: string }) {
  const say = useSay();
  if (then === now) return <>{then}</>;
  return (
    <span>
      {then}{' '}
      <span className="soft">
        ({say(STATE_ON.now)} {now})
      </span>
    </span>
  );
}
