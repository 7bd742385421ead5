import { Button, Popover } from 'antd';
import { CalendarOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link, NavLink } from 'react-router';
import { SCREENS } from '../routes';
import { mayDo, useMe } from '../server/me';
import { useSay } from '../words/language';
import { SHELL } from '../words/shell';
import { AccountMenu } from './account-menu';
import { ClockControl } from './clock-control';
import { NoticeBell } from './notice-bell';
import { SearchBox } from './search-box';

/** More than these stand in a row of their own below. */
const IN_ONE_ROW = 6;

export function Header() {
  const me = useMe();
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <header className="header">
      <Link className="brand" to="/">
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span className="brand-words">
          <strong>{me.county.name}</strong>
          <span>{say(SHELL.product)}</span>
        </span>
      </Link>
      <Button
        className="nav-toggle"
        type="text"
        icon={<MenuOutlined />}
        aria-expanded={open}
        aria-label={say(SHELL.mainNavigation)}
        onClick={() => setOpen(!open)}
      />
      <Navigation open={open} onChosen={() => setOpen(false)} />
      <div className="header-end">
        <span className="unclassified">{say(SHELL.unclassified)}</span>
        {mayDo(me, 'search.read') && <SearchBox />}
        <AsOf />
        <NoticeBell />
        <Popover trigger="click" placement="bottomRight" content={<AccountMenu />} styles={{ container: { minWidth: 240 } }}>
          <Button type="text" icon={<UserOutlined />} aria-label={`${say(SHELL.me)} ${me.person}`}>
            <span className="person">{me.person}</span>
          </Button>
        </Popover>
      </div>
    </header>
  );
}

function Navigation({ open, onChosen }: { readonly open: boolean; readonly onChosen: () => void }) {
  const me = useMe();
  const say = useSay();
  const mine = SCREENS.flatMap(({ path, nav, needs }) => (nav !== undefined && mayDo(me, needs) ? [{ path, nav }] : []));
  return (
    <nav className={`nav ${open ? 'nav-open' : ''} ${mine.length > IN_ONE_ROW ? 'nav-own-row' : ''}`} aria-label={say(SHELL.mainNavigation)}>
      {mine.map(({ path, nav }) => (
        <NavLink key={path} to={`/${path}`} onClick={onChosen}>
          {say(nav)}
        </NavLink>
      ))}
    </nav>
  );
}

/** The county's day; in a demonstration whoever may moves it here. */
function AsOf() {
  const me = useMe();
  const say = useSay();
  const words = say(SHELL.asOf, { day: me.county.today });
  const moves = me.county.kind === 'demonstration' && mayDo(me, 'demonstration.moveClock');
  if (!moves) {
    return (
      <span className="as-of figures" title={say(SHELL.asOfHint)}>
        {words}
      </span>
    );
  }
  return (
    <Popover trigger="click" placement="bottomRight" content={<ClockControl />}>
      <Button className="as-of figures" type="text" icon={<CalendarOutlined />}>
        {words}
      </Button>
    </Popover>
  );
}
