import { Link } from 'react-router';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { SCORE_NAV } from '../../words/assessment';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { PutScheme } from './put-scheme';

/** Versions of schemes; a new one is put in as a file and approved by another person. */
export function SchemesPage() {
  const say = useSay();
  const me = useMe();
  const schemes = queries.useQuery('get', '/api/v1/schemes', {});
  return (
    <Page title={say(SCORE_NAV.schemes)} lead={say(SCHEMES.lead)}>
      <div className="stack">
        {mayDo(me, 'scheme.propose') && <PutScheme />}
        <Loaded query={schemes}>
          {(found) =>
            found.length === 0 ? (
              <Empty title={SCHEMES.empty} next={SCHEMES.emptyNext} />
            ) : (
              <ul className="plain stack">
                {found.map((scheme) => (
                  <SchemeCard key={scheme.id} scheme={scheme} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

function SchemeCard({ scheme: { id, title, number, version, state, effectiveFrom, effectiveUntil } }: { readonly scheme: Schema['SchemeView'] }) {
  const say = useSay();
  return (
    <li className="panel list-card">
      <div>
        <h2>
          <Link to={`/schemes/${id}`}>{title}</Link>
        </h2>
        <p className="soft figures">
          {number} · {say(SCHEMES.version, { version })} · {say(SCHEMES.effective, { from: effectiveFrom, until: effectiveUntil ?? say(SCHEMES.noEnd) })}
        </p>
      </div>
      <span className="list-state">{say(SCHEMES.states[state])}</span>
    </li>
  );
}
