import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { placeOf } from '../pages/notices/notice-place';
import { useSee, useSeeUpTo, useUnread } from '../pages/notices/use-notices';
import { Empty, Loaded } from '../parts/states';
import { queries, type Schema } from '../server/client';
import { mayDo, useMe } from '../server/me';
import { useLanguage, useSay } from '../words/language';
import { SHELL } from '../words/shell';

/** A glance; the rest is on the page of notices. */
const AT_A_GLANCE = 8;
const MOST_COUNTED = 999;

/** What is unread, at a glance and from anywhere; all of it is a page of its own. */
export function NoticeBell() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const count = useUnread() ?? 0;
  if (!mayDo(useMe(), 'notice.read')) return null;
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={<Glance onGone={() => setOpen(false)} />}>
      <Button
        type="text"
        aria-label={say(count > 0 ? SHELL.noticesUnseen : SHELL.notices, { count: count > MOST_COUNTED ? `${MOST_COUNTED}+` : count })}
        icon={
          <Badge count={count} overflowCount={MOST_COUNTED} size="small" aria-hidden="true">
            <BellOutlined />
          </Badge>
        }
      />
    </Popover>
  );
}

function Glance({ onGone }: { readonly onGone: () => void }) {
  const say = useSay();
  const unseen = queries.useQuery('get', '/api/v1/notices', { params: { query: { unseen: true, limit: AT_A_GLANCE } } });
  return (
    <div className="notices">
      <Loaded query={unseen}>{({ items }) => <Notices items={items} onGone={onGone} />}</Loaded>
      <Link className="notices-all" to="/notices" onClick={onGone}>
        {say(SHELL.allNotices)}
      </Link>
    </div>
  );
}

interface NoticesProps {
  readonly items: readonly Schema['NoticeView'][];
  readonly onGone: () => void;
}

function Notices({ items, onGone }: NoticesProps) {
  const { say, language } = useLanguage();
  const see = useSee();
  const seeAll = useSeeUpTo();
  const [newest] = items;
  if (newest === undefined) return <Empty title={SHELL.noNotices} next={SHELL.noNoticesNext} />;
  return (
    <>
      <ul className="plain">
        {items.map((notice) => {
          const { id, sentence, createdAt } = notice;
          const place = placeOf(notice);
          return (
            <li key={id}>
              {place === null ? (
                <span>{sentence[language]}</span>
              ) : (
                <Link to={place} onClick={() => (see.mutate(id), onGone())}>
                  {sentence[language]}
                </Link>
              )}
              <span className="soft figures">{createdAt.slice(0, 10)}</span>
            </li>
          );
        })}
      </ul>
      <Button block loading={seeAll.isPending} onClick={() => seeAll.mutate(newest.id)}>
        {say(SHELL.allSeen)}
      </Button>
    </>
  );
}
