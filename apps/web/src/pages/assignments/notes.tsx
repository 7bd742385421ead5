import { Loaded } from '../../parts/states';
import { queries } from '../../server/client';
import { useSay } from '../../words/language';
import { TASK } from '../../words/task';

/** Instructions, visits and comments, newest first as they are read. */
export function Notes({ id }: { readonly id: string }) {
  const say = useSay();
  const notes = queries.useQuery('get', '/api/v1/assignments/{id}/notes', { params: { path: { id } } });
  return (
    <section className="panel">
      <h2>{say(TASK.notes)}</h2>
      <Loaded query={notes}>
        {(found) =>
          found.length === 0 ? (
            <p className="soft">{say(TASK.noNotes)}</p>
          ) : (
            <ul className="plain lines">
              {found.map((note) => (
                <li key={note.id}>
                  <span>
                    <b>{say(TASK.noteKinds[note.kind])}</b> {note.text}
                    <br />
                    <span className="soft">{[note.byPost, note.byUnit].filter(Boolean).join(' · ')}</span>
                  </span>
                  <span className="soft figures">{note.at.slice(0, 10)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
