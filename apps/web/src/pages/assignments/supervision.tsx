import { Link } from 'react-router';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { queries } from '../../server/client';
import { dayOf } from '../../server/instant';
import { useSay } from '../../words/language';
import { ITEM } from '../../words/item';
import { SLIP_STATE_WORDS } from '../../words/supervision';
import type { Task } from './task';
import { useUrged } from './use-urged';

/** What was done to move the task: slips and urges, the newest first. */
export function Supervision({ task }: { readonly task: Task }) {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say(ITEM.supervision)}</h2>
      <Slips id={task.id} />
      <Urges task={task} />
    </section>
  );
}

function Slips({ id }: { readonly id: string }) {
  const say = useSay();
  const { data } = queries.useQuery('get', '/api/v1/slips', { params: { query: { assignmentId: id } } });
  if (data === undefined) return null;
  if (data.items.length === 0) return <p className="soft">{say(ITEM.noSlips)}</p>;
  return (
    <ul className="plain lines">
      {data.items.map((slip) => (
        <li key={slip.id}>
          <span>
            <Link to={`/slips/${id}/${slip.id}`}>{slip.number ?? say(SLIP_KIND_WORDS[slip.kind])}</Link> {say(SLIP_STATE_WORDS[slip.state])}
            {slip.reason !== '' && <span className="soft"> · {slip.reason}</span>}
          </span>
          <span className="soft figures">{dayOf(slip.issuedAt ?? slip.drawnAt)}</span>
        </li>
      ))}
    </ul>
  );
}

function Urges({ task }: { readonly task: Task }) {
  const say = useSay();
  const { urges, whoOf, today } = useUrged(task.id);
  if (urges === undefined) return null;
  return (
    <>
      {urges.length === 0 ? (
        <p className="soft">{say(ITEM.noUrges)}</p>
      ) : (
        <ul className="plain lines">
          {urges.map((urge) => (
            <li key={urge.id}>
              <span>
                {say(ITEM.urged)} · {whoOf(urge)}
                {urge.text !== '' && <span className="soft"> · {urge.text}</span>}
              </span>
              <span className="soft figures">{dayOf(urge.at)}</span>
            </li>
          ))}
        </ul>
      )}
      {task.may.includes('urge') && <p className="soft">{today === null ? say(ITEM.mayUrge) : say(ITEM.urgedToday, { who: today })}</p>}
    </>
  );
}
