import { Link } from 'react-router';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { FORMS } from '../../words/list';
import { LISTS } from '../../words/office';
import { NAV } from '../../words/shell';

/** The county’s annual lists with their document numbers. */
export function ListsPage() {
  const say = useSay();
  const lists = queries.useQuery('get', '/api/v1/lists');
  const aside = (
    <>
      <Link to="/forms">{say(FORMS.nav)}</Link>
      {mayDo(useMe(), 'list.import') && (
        <Link className="link-button" to="/lists/import">
          {say(LISTS.import)}
        </Link>
      )}
    </>
  );
  return (
    <Page title={say(NAV.lists)} aside={aside}>
      <Loaded query={lists}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={LISTS.empty} next={LISTS.emptyNext} />
          ) : (
            <ul className="plain stack">
              {found.map((list) => (
                <ListCard key={list.id} list={list} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function ListCard({ list }: { readonly list: Schema['ListView'] }) {
  const say = useSay();
  const isDraft = list.state === 'draft';
  return (
    <li className="panel list-card">
      <span className="list-year figures">{list.year}</span>
      <div>
        <h2>
          <Link to={`/lists/${list.id}`}>{list.title}</Link>
        </h2>
        <p className="soft figures">
          {list.documentNumber} · {say(LISTS.items, { count: list.items })}
          {list.amendmentCount > 0 && ` · ${say(LISTS.amendments, { count: list.amendmentCount })}`}
        </p>
      </div>
      <span className="list-state">{say(LISTS.states[list.state])}</span>
      <Link to={isDraft ? `/lists/${list.id}/dispatch` : `/assignments?list=${list.id}`}>{say(isDraft ? LISTS.preview : LISTS.open)}</Link>
    </li>
  );
}
