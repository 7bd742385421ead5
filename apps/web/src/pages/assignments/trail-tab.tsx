import { Link } from 'react-router';
import { More } from '../../parts/more';
import { Saves } from '../../parts/saves';
import { Empty, Loaded, Stand } from '../../parts/states';
import { PAGED } from '../../server/paged';
import { queries } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { TRAIL } from '../../words/office';
import { TIMELINE } from '../../words/timeline';
import type { Task } from './task';

const PAGE = 50;

/** What happened, in order, by whom, old beside new, with its hash; an entry that does not hold is never shown as if it did. */
export function TrailTab({ task }: { readonly task: Task }) {
  const say = useSay();
  const query = { of: 'assignment' as const, id: task.id, limit: PAGE };
  const trail = queries.useInfiniteQuery('get', '/api/v1/timeline', { params: { query } }, PAGED);
  return (
    <Loaded query={trail}>
      {({ pages }) => {
        const entries = pages.flatMap(({ items }) => items);
        if (entries.length === 0) return <Empty title={TRAIL.empty} next={TRAIL.emptyNext} />;
        const unsound = entries.filter(({ sound }) => !sound).length;
        return (
          <>
            {unsound > 0 && <Stand mood="unverifiable" title={say(TIMELINE.unsound, { count: unsound })} next={say(TIMELINE.unsoundNext)} />}
            <Inspecting task={task} />
            <Saves entries={entries} />
            <More query={trail} />
          </>
        );
      }}
    </Loaded>
  );
}

/** From one task to the whole item, and back to a day. */
function Inspecting({ task: { itemId, listId } }: { readonly task: Task }) {
  const say = useSay();
  if (!mayDo(useMe(), 'inspection.read')) return null;
  return (
    <p className="row gap-below">
      <Link to={`/inspection/timeline?of=item&list=${listId}&id=${itemId}`}>{say(TIMELINE.ofItem)}</Link>
      <Link to={`/inspection/state?of=item&list=${listId}&id=${itemId}`}>{say(TIMELINE.toState)}</Link>
    </p>
  );
}
