import { Button } from 'antd';
import { useState } from 'react';
import { type Field, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { DIRECTORY, FORM } from '../../words/admin';
import { useSay } from '../../words/language';

type Unit = Schema['UnitView'];
type Post = Schema['PostView'];
const NEW_POST: readonly Field[] = [
  { name: 'title', kind: 'line', words: DIRECTORY.title },
  { name: 'leader', kind: 'check', words: DIRECTORY.leader },
];

/** The posts of a unit, and who holds them since when. */
export function PostsPanel({ unit, changes }: { readonly unit: Unit; readonly changes: boolean }) {
  const say = useSay();
  const [opening, setOpening] = useState(false);
  const posts = queries.useQuery('get', '/api/v1/posts', { params: { query: { unitId: unit.id } } });
  return (
    <div className="panel">
      <header className="panel-head">
        <h2>{say(DIRECTORY.postsOf, { unit: unit.name })}</h2>
        {changes && unit.closedOn === null && <Button onClick={() => setOpening(true)}>{say(DIRECTORY.openPost)}</Button>}
      </header>
      <Loaded query={posts}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={DIRECTORY.noPosts} next={DIRECTORY.noPostsNext} />
          ) : (
            <ul className="plain lines">
              {all.map((post) => (
                <PostLine key={post.id} post={post} changes={changes} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {opening && (
        <FormSheet
          title={say(DIRECTORY.openPost)}
          about={unit.name}
          fields={NEW_POST}
          run={(values) => answered(client.POST('/api/v1/posts', { body: { unitId: unit.id, title: textOf(values, 'title'), leader: values['leader'] === true } }))}
          onClose={() => setOpening(false)}
        />
      )}
    </div>
  );
}

function PostLine({ post, changes }: { readonly post: Post; readonly changes: boolean }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { holder } = post;
  const words = say(holder === null ? DIRECTORY.hold : DIRECTORY.endHolding);
  return (
    <li>
      <span>
        <b>{post.title}</b>
        {post.leader && <span className="soft"> {say(DIRECTORY.leader)}</span>}
        <br />
        {holder === null ? (
          <span className="state-doubt">{say(DIRECTORY.vacant)}</span>
        ) : (
          <span>
            {holder.person}{' '}
            <span className="soft figures">
              {holder.since} — {holder.until ?? ''}
            </span>
          </span>
        )}
      </span>
      {changes && (
        <Button size="small" danger={holder !== null} aria-label={`${words} ${post.title}`} onClick={() => setAsking(true)}>
          {words}
        </Button>
      )}
      {asking && (holder === null ? <Hold post={post} onClose={() => setAsking(false)} /> : <End post={post} holdingId={holder.holdingId} onClose={() => setAsking(false)} />)}
    </li>
  );
}

function Hold({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const say = useSay();
  const fields: readonly Field[] = [
    { name: 'personId', kind: 'person', words: DIRECTORY.account },
    { name: 'since', kind: 'day', words: FORM.since },
    { name: 'until', kind: 'day', words: FORM.until, optional: true },
  ];
  return (
    <FormSheet
      title={say(DIRECTORY.hold)}
      about={post.title}
      fields={fields}
      initial={{ since: useMe().county.today }}
      run={(values) =>
        answered(
          client.POST('/api/v1/posts/{id}/holdings', {
            params: { path: { id: post.id } },
            body: { personId: textOf(values, 'personId'), since: textOf(values, 'since'), until: maybeOf(values, 'until') },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

function End({ post, holdingId, onClose }: { readonly post: Post; readonly holdingId: string; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <FormSheet
      danger
      title={say(DIRECTORY.endHolding)}
      about={`${post.title} · ${post.holder?.person ?? ''}`}
      fields={[{ name: 'until', kind: 'day', words: FORM.endOn }]}
      initial={{ until: useMe().county.today }}
      run={(values) => answered(client.POST('/api/v1/holdings/{id}/end', { params: { path: { id: holdingId } }, body: { until: textOf(values, 'until') } }))}
      onClose={onClose}
    />
  );
}
