import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { mayDo, useMe } from '../../server/me';
import { useMyTasks, useMyWork } from '../../server/my-work';
import { useSay } from '../../words/language';
import { TODO } from '../../words/report';
import { NAV } from '../../words/shell';
import { GROUPS, type Todo, todosOf } from './order';
import { PapersToSign } from './papers-to-sign';
import { TodoRow } from './todo-row';
import { useAcknowledge } from './use-acknowledge';

/** One list of what is asked of the reader, the most pressing first. */
export function TodoPage() {
  const say = useSay();
  const tasks = useMyTasks();
  const me = useMe();
  const work = useMyWork();
  return (
    <Page title={say(NAV.todo)} lead={say(TODO.lead)}>
      <PapersToSign />
      <Loaded query={{ ...tasks, data: work.data && tasks.data, error: tasks.error ?? work.error }}>
        {({ items }) => {
          const todos = todosOf(items, work.data?.rows ?? [], { mayCountersign: mayDo(me, 'report.countersign') });
          return todos.length === 0 ? (
            <Empty title={TODO.empty} next={TODO.emptyNext} />
          ) : (
            <>
              <Todos todos={todos} />
              <p className="gap-above">
                <Link to="/assignments?mine=1">{say(TODO.others, { count: items.length - todos.length })}</Link>
              </p>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Todos({ todos }: { readonly todos: readonly Todo[] }) {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const acknowledge = useAcknowledge(() => setChosen([]));
  const toSign = todos.filter(({ group }) => group === 'sign');
  const picked = toSign.filter(({ task }) => chosen.includes(task.id));
  const toggle = (id: string): void => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return GROUPS.map((group) => {
    const rows = todos.filter((todo) => todo.group === group);
    if (rows.length === 0) return null;
    return (
      <section key={group} className={`todo-group todo-${group}`}>
        <header className="todo-head">
          <h2>
            {say(TODO.groups[group])} <span className="figures count">{rows.length}</span>
          </h2>
          {group === 'sign' && (
            <span className="row">
              <Button onClick={() => setChosen(toSign.map(({ task }) => task.id))}>{say(TODO.chooseAll)}</Button>
              <Button type="primary" disabled={picked.length === 0} loading={acknowledge.isPending} onClick={() => acknowledge.mutate(picked.map(({ task }) => task))}>
                {say(TODO.acknowledgeAll, { count: picked.length })}
              </Button>
            </span>
          )}
        </header>
        <ul className="plain">
          {rows.map((todo) => (
            <TodoRow key={todo.task.id} todo={todo} chosen={chosen.includes(todo.task.id)} onToggle={toggle} />
          ))}
        </ul>
      </section>
    );
  });
}
