import { Button } from 'antd';
import { Link } from 'react-router';
import type { Role } from '#domain/people/actor';
import { ROLE_WORDS } from '#words/vocabulary';
import type { Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useLanguage, useSay } from '../../words/language';
import { NOTICES } from '../../words/shell';
import { placeOf } from './notice-place';
import { useSee, useSign } from './use-notices';

type Notice = Schema['NoticeView'];

/** One notice: what it says, to whom it was told, whether it was read and signed for, and where it leads. */
export function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { say, language } = useLanguage();
  const see = useSee();
  const { id, sentence, unit, role, createdAt, openedAt } = notice;
  const place = placeOf(notice);
  const at = minuteOf(createdAt);
  const seen = (): void => (openedAt === null ? see.mutate(id) : undefined);
  return (
    <li className={openedAt === null ? 'notice-unread' : ''}>
      <div>
        {place === null ? (
          <span className="notice-sentence">{sentence[language]}</span>
        ) : (
          <Link className="notice-sentence" to={place} onClick={seen}>
            {sentence[language]}
          </Link>
        )}
        <span className="soft figures">{role === null ? say(NOTICES.told, { at, unit }) : say(NOTICES.toldRole, { at, unit, role: say(ROLE_WORDS[role as Role]) })}</span>
      </div>
      <div className="notice-end">
        <Standing notice={notice} />
        <Acts notice={notice} onSee={seen} />
      </div>
    </li>
  );
}

function Standing({ notice: { openedAt, signedAt } }: { readonly notice: Notice }) {
  const say = useSay();
  if (signedAt !== null) return <span className="soft figures">{say(NOTICES.signed, { at: minuteOf(signedAt) })}</span>;
  if (openedAt !== null) return <span className="soft figures">{say(NOTICES.opened, { at: minuteOf(openedAt) })}</span>;
  return <b className="mark mark-ahead">{say(NOTICES.unread)}</b>;
}

function Acts({ notice: { id, openedAt, signedAt, toSign }, onSee }: { readonly notice: Notice; readonly onSee: () => void }) {
  const say = useSay();
  const sign = useSign();
  if (toSign && signedAt === null) {
    return (
      <Button size="small" type="primary" loading={sign.isPending} onClick={() => sign.mutate(id)}>
        {say(NOTICES.sign)}
      </Button>
    );
  }
  if (openedAt !== null) return null;
  return (
    <Button size="small" onClick={onSee}>
      {say(NOTICES.markSeen)}
    </Button>
  );
}
