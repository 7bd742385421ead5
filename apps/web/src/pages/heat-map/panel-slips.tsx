import { Link } from 'react-router';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { queries } from '../../server/client';
import { useSay } from '../../words/language';
import { PANEL } from '../../words/leader';
import { SLIP_STATE_WORDS } from '../../words/supervision';
import type { Task } from '../assignments/task';

export function PanelSlips({ task }: { readonly task: Task }) {
  const say = useSay();
  const slips = queries.useQuery('get', '/api/v1/slips', { params: { query: { assignmentId: task.id } } });
  const items = slips.data?.items ?? [];
  return (
    <section>
      <h3>{say(PANEL.slips)}</h3>
      {items.length === 0 && <p className="soft">{say(PANEL.noSlips)}</p>}
      <ul className="plain lines">
        {items.map(({ id, number, kind, state, issuedAt, drawnAt }) => (
          <li key={id}>
            <Link to={`/slips/${task.id}/${id}`}>{number ?? say(SLIP_KIND_WORDS[kind])}</Link>
            <span className="soft figures">
              {say(SLIP_STATE_WORDS[state])} {(issuedAt ?? drawnAt).slice(0, 10)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
