import { Link } from 'react-router';
import { Table } from '../../parts/table';
import type { Schema } from '../../server/client';
import { useUnits } from '../../server/units';
import { CALENDAR } from '../../words/calendar';
import { useSay } from '../../words/language';

const MOST = 200;
type Change = Schema['MoveView']['dueOn'];

/** Which limits would move, from when to when; the rest is told as a number. */
export function Preview({ preview }: { readonly preview: Schema['CalendarPreviewView'] }) {
  const say = useSay();
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  const { moved, lookedAt, concerned, moves } = preview;
  const others = concerned - lookedAt + Math.max(0, moves.length - MOST);
  return (
    <div className="gap-above" role="status">
      <h3>{moved === 0 ? say(CALENDAR.nothingMoves) : say(CALENDAR.wouldMove, { count: moved })}</h3>
      <p className="soft gap-below">
        {say(CALENDAR.lookedAt, { count: lookedAt })} · {say(CALENDAR.confirmHint)}
      </p>
      {moves.length > 0 && (
        <Table short label={CALENDAR.preview} heads={[CALENDAR.task, CALENDAR.unit, CALENDAR.due, CALENDAR.acknowledge]}>
          {moves.slice(0, MOST).map(({ assignmentId, itemNumber, title, unitId, dueOn, acknowledgeDueOn }) => (
            <tr key={assignmentId}>
              <th scope="row">
                <Link to={`/assignments/${assignmentId}`}>
                  <span className="number figures">{itemNumber}</span> {title}
                </Link>
              </th>
              <td data-head={say(CALENDAR.unit)}>{(unitId !== null && names.get(unitId)) || '—'}</td>
              <td data-head={say(CALENDAR.due)}>
                <Moved change={dueOn} />
              </td>
              <td data-head={say(CALENDAR.acknowledge)}>
                <Moved change={acknowledgeDueOn} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {others > 0 && <p className="soft">{say(CALENDAR.more, { count: others })}</p>}
    </div>
  );
}

function Moved({ change: { from, to } }: { readonly change: Change }) {
  if (from === to) return <span className="soft figures">{to ?? '—'}</span>;
  return (
    <span className="figures">
      {from ?? '—'} → <b>{to ?? '—'}</b>
    </span>
  );
}
