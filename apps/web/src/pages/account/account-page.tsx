import { ROLE_WORDS } from '#words/vocabulary';
import { Page } from '../../parts/page';
import { useMe } from '../../server/me';
import { ACCOUNT } from '../../words/account';
import { useSay } from '../../words/language';
import { CalendarPanel } from './calendar-panel';
import { ChoicePanel } from './choice-panel';
import { DelegationsPanel } from './delegations-panel';
import { PasswordPanel } from './password-panel';
import { SessionsPanel } from './sessions-panel';

/** What everybody has of his own. */
export function AccountPage() {
  const say = useSay();
  return (
    <Page title={say(ACCOUNT.title)}>
      <div className="columns">
        <div className="stack">
          <Who />
          <DelegationsPanel />
        </div>
        <div className="stack">
          <ChoicePanel />
          <CalendarPanel />
        </div>
        <div className="stack">
          <PasswordPanel />
          <SessionsPanel />
        </div>
      </div>
    </Page>
  );
}

function Who() {
  const me = useMe();
  const say = useSay();
  const roles = [...new Set(me.roles.map(({ role }) => say(ROLE_WORDS[role])))].join(' · ');
  const facts = [
    [ACCOUNT.login, me.login],
    [ACCOUNT.unit, me.unit],
    [ACCOUNT.post, me.post ?? '—'],
    [ACCOUNT.roles, roles || '—'],
  ] as const;
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{me.person}</h2>
      </header>
      <dl className="facts">
        {facts.map(([words, value]) => (
          <div key={words.en}>
            <dt>{say(words)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
