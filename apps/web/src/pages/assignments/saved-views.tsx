import { App, Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { keep, kept } from '../../server/browser';
import { useMe } from '../../server/me';
import { VIEWS } from '../../words/item';
import { useSay } from '../../words/language';

interface View {
  readonly name: string;
  /** The filters as they stand in the address. */
  readonly query: string;
}

const NAME_LIMIT = 30;

function read(place: string): readonly View[] {
  try {
    return JSON.parse(kept(place) ?? '[]') as readonly View[];
  } catch {
    return [];
  }
}

/** Filters under a name of one's own, kept on this machine by person. */
export function SavedViews({ query }: { readonly query: string }) {
  const say = useSay();
  const { personId } = useMe();
  const { message } = App.useApp();
  const place = `views.${personId}.assignments`;
  const [views, setViews] = useState(() => read(place));
  const put = (next: readonly View[]): void => {
    setViews(next);
    if (!keep(place, JSON.stringify(next))) message.warning(say(VIEWS.full));
  };
  const remove = (name: string): void => put(views.filter((view) => view.name !== name));
  return (
    <Popover
      trigger="click"
      title={say(VIEWS.title)}
      content={
        <div className="stack">
          <Saved views={views} onRemove={remove} />
          <Input.Search
            aria-label={say(VIEWS.name)}
            placeholder={say(VIEWS.name)}
            enterButton={say(VIEWS.save)}
            maxLength={NAME_LIMIT}
            onSearch={(name) => name.trim() !== '' && put([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), query }])}
          />
        </div>
      }
    >
      <Button>{say(VIEWS.title)}</Button>
    </Popover>
  );
}

function Saved({ views, onRemove }: { readonly views: readonly View[]; readonly onRemove: (name: string) => void }) {
  const say = useSay();
  if (views.length === 0) return <p className="soft">{say(VIEWS.none)}</p>;
  return (
    <ul className="plain lines">
      {views.map(({ name, query }) => (
        <li key={name}>
          <Link to={`/assignments?${query}`}>{name}</Link>
          <Button size="small" type="text" aria-label={say(VIEWS.remove, { name })} onClick={() => onRemove(name)}>
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}
