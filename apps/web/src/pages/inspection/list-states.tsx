import { Link } from 'react-router';
import { type State, STATES } from '#domain/assignment/lifecycle';
import { STATE_WORDS } from '#words/vocabulary';
import { Empty } from '../../parts/states';
import { Table } from '../../parts/table';
import { useTargetWords } from '../../parts/target';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { TASK } from '../../words/task';
import { STATE_ON, TIMELINE } from '../../words/timeline';

type Item = Schema['ItemThenView'];

interface ListProps {
  readonly items: readonly Item[];
  readonly on: string;
}

/** A line an item: its target then, and how its units’ tasks stood. */
export function ListStates({ items, on }: ListProps) {
  const say = useSay();
  const target = useTargetWords();
  const there = items.filter(({ existed }) => existed);
  if (there.length === 0) return <Empty title={STATE_ON.none} next={STATE_ON.noneNext} />;
  return (
    <Table label={STATE_ON.tasks} heads={[TIMELINE.item, TASK.target, STATE_ON.then, STATE_ON.now]}>
      {there.map((item) => (
        <tr key={item.id}>
          <th scope="row">
            <Link to={`/inspection/state?of=item&id=${item.id}&on=${on}`}>
              <span className="number">{item.number}</span> {item.title}
            </Link>
            {item.dropped && <span className="mark">{say(STATE_ON.dropped)}</span>}
          </th>
          <td data-head={say(TASK.target)} className="figures">
            {target(item.target)}
          </td>
          <td data-head={say(STATE_ON.then)}>
            <Counts states={unitsOf(item).flatMap(({ then }) => (then === null ? [] : [then.state]))} overdue={unitsOf(item).filter(({ then }) => then?.overdue).length} />
          </td>
          <td data-head={say(STATE_ON.now)} className="soft">
            <Counts states={unitsOf(item).map(({ now }) => now.state)} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

const unitsOf = ({ tasks }: Item): Item['tasks'] => tasks.filter(({ kind }) => kind !== 'leadership');

function Counts({ states, overdue = 0 }: { readonly states: readonly State[]; readonly overdue?: number }) {
  const say = useSay();
  const counted = STATES.flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [`${say(STATE_WORDS[state])} ${count}`];
  });
  return (
    <span>
      {counted.length === 0 ? say(STATE_ON.notDispatched) : counted.join('，')} {overdue > 0 && <span className="mark mark-locked">{say(STATE_ON.overdueCount, { count: overdue })}</span>}
    </span>
  );
}
