import { Button } from 'antd';
import { Empty, Loaded, Stand } from '../../parts/states';
import { PAGED } from '../../server/paged';
import { queries, type Schema } from '../../server/client';
import { useLanguage, useSay } from '../../words/language';
import { TASKS, TRAIL } from '../../words/office';
import type { Task } from './task';

const PAGE = 50;
type Entry = Schema['TrailEntryView'];

/** What happened, in order, by whom, with its hash; an entry that does not hold is never shown as if it did. */
export function TrailTab({ task }: { readonly task: Task }) {
  const say = useSay();
  const query = { subject: 'assignment' as const, id: task.id, limit: PAGE };
  const trail = queries.useInfiniteQuery('get', '/api/v1/trail', { params: { query } }, PAGED);
  return (
    <Loaded query={trail}>
      {({ pages }) => {
        const entries = pages.flatMap(({ items }) => items);
        if (entries.length === 0) return <Empty title={TRAIL.empty} next={TRAIL.emptyNext} />;
        return (
          <>
            {entries.some(({ sound }) => !sound) && <Stand mood="failed" title={say(TRAIL.unsoundTitle)} />}
            <ol className="plain trail">
              {entries.map((entry) => (
                <TrailLine key={entry.id} entry={entry} />
              ))}
            </ol>
            {trail.hasNextPage && <Button onClick={() => void trail.fetchNextPage()}>{say(TASKS.more)}</Button>}
          </>
        );
      }}
    </Loaded>
  );
}

function TrailLine({ entry }: { readonly entry: Entry }) {
  const { say, language } = useLanguage();
  return (
    <li className="trail-line">
      <time className="soft figures" dateTime={entry.at}>
        {localTime(entry.at)}
      </time>
      <div>
        <p>
          <b>{entry.sentence[language]}</b>
        </p>
        <p className="soft">
          <Actor actor={entry.actor} />
        </p>
        <details>
          <summary className="soft">
            {say(TRAIL.leaf)} <code>{entry.leaf.slice(0, 12)}</code> · {say(entry.sound ? TRAIL.sound : TRAIL.unsound)}
          </summary>
          <pre className="trail-body" tabIndex={0}>
            {entry.body}
          </pre>
        </details>
      </div>
    </li>
  );
}

function Actor({ actor }: { readonly actor: Entry['actor'] }) {
  const say = useSay();
  if (actor.kind === 'system') return <>{`${say(TRAIL.system)} · ${actor.rule ?? ''}`}</>;
  const parts = [actor.unitName, actor.postTitle, actor.actingForPost && say(TRAIL.actingFor, { post: actor.actingForPost })];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

/** In the county’s time, UTC+8 all year. */
function localTime(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
}
