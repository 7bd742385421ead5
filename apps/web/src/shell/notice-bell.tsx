import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Empty, Loaded } from '../parts/states';
import { answered, client, queries, type Schema } from '../server/client';
import { mayDo, useMe } from '../server/me';
import { useLanguage, useSay } from '../words/language';
import { SHELL } from '../words/shell';

/** Besides the live stream, which may not come through. */
const EVERY_MS = 60_000;
const MOST = 50;

function useUnseen() {
  const me = useMe();
  const params = { query: { unseen: true, limit: MOST } };
  return queries.useQuery('get', '/api/v1/notices', { params }, { refetchInterval: EVERY_MS, enabled: mayDo(me, 'notice.read') });
}

/** The notification centre: what is unread, at a glance and from anywhere. */
export function NoticeBell() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const unseen = useUnseen();
  const count = unseen.data?.items.length ?? 0;
  if (!mayDo(useMe(), 'notice.read')) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="notices">
          <Loaded query={unseen}>{({ items }) => <Notices items={items} onGone={() => setOpen(false)} />}</Loaded>
        </div>
      }
    >
      <Button
        type="text"
        aria-label={say(count > 0 ? SHELL.noticesUnseen : SHELL.notices, { count: count >= MOST ? `${MOST}+` : count })}
        icon={
          <Badge count={count} overflowCount={MOST - 1} size="small" aria-hidden="true">
            <BellOutlined />
          </Badge>
        }
      />
    </Popover>
  );
}

interface NoticesProps {
  readonly items: readonly Schema['NoticeView'][];
  readonly onGone: () => void;
}

function Notices({ items, onGone }: NoticesProps) {
  const { say, language } = useLanguage();
  const kept = useQueryClient();
  const mark = useMutation({
    mutationFn: (ids: readonly string[]) =>
      Promise.all(ids.map((id) => answered(client.POST('/api/v1/notices/{id}/seen', { params: { path: { id } } })))),
    onSettled: () => kept.invalidateQueries({ queryKey: ['get', '/api/v1/notices'] }),
  });
  if (items.length === 0) return <Empty title={SHELL.noNotices} next={SHELL.noNoticesNext} />;
  return (
    <>
      <ul className="plain">
        {items.map(({ id, sentence, subjectId, task, createdAt }) => (
          <li key={id}>
            {task === null ? (
              <span>{sentence[language]}</span>
            ) : (
              <Link to={`/assignments/${subjectId}`} onClick={() => (mark.mutate([id]), onGone())}>
                {sentence[language]}
              </Link>
            )}
            <span className="soft figures">{createdAt.slice(0, 10)}</span>
          </li>
        ))}
      </ul>
      <Button block loading={mark.isPending} onClick={() => mark.mutate(items.map(({ id }) => id))}>
        {say(SHELL.allSeen)}
      </Button>
    </>
  );
}
