import { Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Figure } from '../../parts/target';
import { queries } from '../../server/client';
import { useSay } from '../../words/language';
import { CLOSING } from '../../words/item';
import { SHELL } from '../../words/shell';
import { useCloseOut } from './use-close-out';

const MOST = 200;

/** What was found true and still runs: closed out many at once. */
export function ClosingList() {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const closeOut = useCloseOut(() => setChosen([]));
  const { data } = queries.useQuery('get', '/api/v1/assignments', { params: { query: { state: 'verified', limit: MOST } } });
  // A leader's follows its units', a finding is closed on its own page under two signatures.
  const items = (data?.items ?? []).filter(({ kind, finding }) => kind !== 'leadership' && finding === null);
  const picked = items.filter(({ id }) => chosen.includes(id));
  if (items.length === 0) return null;
  const toggle = (id: string): void => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <section className="todo-group closing">
      <header className="todo-head">
        <h2>
          {say(CLOSING.title)} <span className="figures count">{items.length}</span>
        </h2>
        <span className="row">
          <Button onClick={() => setChosen(items.map(({ id }) => id))}>{say(CLOSING.all)}</Button>
          <CloseOut count={picked.length} busy={closeOut.isPending} onConfirm={() => closeOut.mutate(picked)} />
        </span>
      </header>
      <ul className="plain lines">
        {items.map((task) => (
          <li key={task.id}>
            <span>
              <Checkbox aria-label={say(CLOSING.choose, { number: task.itemNumber })} checked={chosen.includes(task.id)} onChange={() => toggle(task.id)} />{' '}
              <Link to={`/assignments/${task.id}`}>
                <span className="number figures">{task.itemNumber}</span> {task.title}
              </Link>{' '}
              <span className="soft">{task.unit}</span>
            </span>
            <Figure figure={task.figure} unit={task.unitOfMeasure} verified={task.figureVerified} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CloseOutProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** Asks once more: closing out gives numbers. */
function CloseOut({ count, busy, onConfirm }: CloseOutProps) {
  const say = useSay();
  const words = say(CLOSING.close, { count });
  return (
    <Popconfirm title={words} description={say(CLOSING.confirm)} okText={words} cancelText={say(SHELL.cancel)} disabled={count === 0} onConfirm={onConfirm}>
      <Button type="primary" disabled={count === 0} loading={busy}>
        {words}
      </Button>
    </Popconfirm>
  );
}
