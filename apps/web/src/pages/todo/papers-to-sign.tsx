import { Link } from 'react-router';
import { queries } from '../../server/client';
import { useSay } from '../../words/language';
import { TODO } from '../../words/report';

const MOST = 20;

/** Numbered documents that came and wait for the unit to sign for them; nothing where there are none. */
export function PapersToSign() {
  const say = useSay();
  const { data } = queries.useQuery('get', '/api/v1/documents', { params: { query: { toSign: true, limit: MOST } } });
  const papers = data?.items ?? [];
  if (papers.length === 0) return null;
  return (
    <section className="todo-group todo-sign">
      <header className="todo-head">
        <h2>
          {say(TODO.papers)} <span className="figures count">{papers.length}</span>
        </h2>
      </header>
      <ul className="plain">
        {papers.map(({ id, number, title, office, issuedOn }) => (
          <li key={id} className="todo-row">
            <div className="todo-about">
              <Link to={`/documents/${id}`}>{title}</Link>
              <span className="soft figures">
                {number} · {office} · {issuedOn}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
