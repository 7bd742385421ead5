import { useState } from 'react';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { QUEUE } from '../../words/office';
import { NAV } from '../../words/shell';
import { ClosingList } from './closing-list';
import { SubmissionView } from './submission-view';
import { useKeys } from './use-keys';

const MOST = 200;
type Waiting = Schema['WaitingSubmissionView'];

/** Completions that wait for somebody else’s eye: the list, and beside it what was reported, what changed, what proves it. */
export function QueuePage() {
  const say = useSay();
  const queue = queries.useQuery('get', '/api/v1/verification-queue', { params: { query: { limit: MOST } } });
  const me = useMe();
  const count = queue.data?.items.length ?? 0;
  return (
    <Page title={say(NAV.verification)} lead={count > 0 ? `${say(QUEUE.lead, { count })} · ${say(QUEUE.keys)}` : undefined}>
      <Loaded query={queue}>
        {({ items }) => (items.length === 0 ? <Empty title={QUEUE.empty} next={QUEUE.emptyNext} /> : <Queue items={items} />)}
      </Loaded>
      {mayDo(me, 'assignment.closeOut') && <ClosingList />}
    </Page>
  );
}

function Queue({ items }: { readonly items: readonly Waiting[] }) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const index = Math.max(0, items.findIndex(({ assignment }) => assignment.id === chosen));
  const at = items[index];
  const go = (step: number): void => setChosen(items[Math.min(items.length - 1, Math.max(0, index + step))]?.assignment.id ?? null);
  useKeys({ j: () => go(1), k: () => go(-1) });
  return (
    <div className="queue">
      <nav className="queue-list" aria-label={say(QUEUE.waiting)}>
        <ol className="plain">
          {items.map(({ assignment, report }, place) => (
            <li key={assignment.id}>
              <button type="button" className="queue-item" aria-current={place === index} onClick={() => setChosen(assignment.id)}>
                <b>
                  <span className="number figures">{assignment.itemNumber}</span> {assignment.title}
                </b>
                <span className="soft">
                  {assignment.unit} · <span className="figures">{report.receivedAt.slice(0, 10)}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {at !== undefined && <SubmissionView key={at.assignment.id} waiting={at} />}
    </div>
  );
}
