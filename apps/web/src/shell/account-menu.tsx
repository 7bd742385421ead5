import { useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Link, useLocation } from 'react-router';
import { ROLE_WORDS } from '#words/vocabulary';
import { type Mode, useLook } from '../look/look';
import { useTellRefusal } from '../parts/refusal';
import { answered, client } from '../server/client';
import { useMe } from '../server/me';
import { ACCOUNT, COMPLAINT } from '../words/account';
import { useLanguage, useSay } from '../words/language';
import { SHELL } from '../words/shell';

export function AccountMenu() {
  const me = useMe();
  const { say, language, setLanguage } = useLanguage();
  const { mode, setMode } = useLook();
  const roles = [...new Set(me.roles.map(({ role }) => say(ROLE_WORDS[role])))].join(' · ');
  const { pathname } = useLocation();
  const modes: Mode[] = ['system', 'day', 'night'];
  return (
    <div className="account-menu">
      <p>
        <strong>{me.person}</strong>
        <br />
        <span className="soft">{[me.unit, me.post, roles].filter(Boolean).join(' · ')}</span>
      </p>
      <nav className="account-links" aria-label={say(SHELL.me)}>
        <Link to="/account">{say(ACCOUNT.title)}</Link>
        <Link to={`/complaints/own?page=${encodeURIComponent(pathname)}`}>{say(COMPLAINT.nav)}</Link>
      </nav>
      <ActingFor />
      <Segmented<Mode>
        block
        aria-label={say(SHELL.look)}
        value={mode}
        onChange={setMode}
        options={modes.map((value) => ({ value, label: say(SHELL[value]) }))}
      />
      <Button block lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {say(SHELL.language)}
      </Button>
      <SignOut />
    </div>
  );
}

/** Delegations to the reader that are in force. */
function ActingFor() {
  const me = useMe();
  const say = useSay();
  const tell = useTellRefusal();
  const act = (accountId: string | null): void => {
    answered(client.PUT('/api/v1/sessions/current/acting-for', { body: { accountId } })).then(() => window.location.assign('/'), tell);
  };
  if (me.actingFor !== null) return <Button onClick={() => act(null)}>{say(SHELL.actSelf)}</Button>;
  const mine = me.delegations.filter(({ inForce, toAccountId }) => inForce && toAccountId === me.accountId);
  return mine.map(({ id, from, fromAccountId }) => (
    <Button key={id} onClick={() => act(fromAccountId)}>
      {say(SHELL.actAs, { person: from })}
    </Button>
  ));
}

export function SignOut() {
  const say = useSay();
  const tell = useTellRefusal();
  const kept = useQueryClient();
  const leave = (): void => {
    answered(client.DELETE('/api/v1/sessions/current')).then(() => {
      kept.clear();
      window.location.assign('/');
    }, tell);
  };
  return (
    <Button block onClick={leave}>
      {say(SHELL.signOut)}
    </Button>
  );
}
