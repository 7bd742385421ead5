import { Navigate } from 'react-router';
import { ROLE_WORDS } from '#words/vocabulary';
import { Page } from '../parts/page';
import { Stand } from '../parts/states';
import { SCREENS } from '../routes';
import { mayDo, useMe } from '../server/me';
import { useSay } from '../words/language';
import { NAV, say as both } from '../words/shell';

const NOTHING_HERE = both('你的角色（{roles}）目前没有业务界面', 'There are no screens for your role ({roles}) yet');
const BY_API = both('账号、授权和日志暂通过接口办理，见 /api/docs。', 'Accounts, grants and logs are handled through the API for now: /api/docs.');

/** The first screen a person may open. */
export function Home() {
  const me = useMe();
  const say = useSay();
  const first = SCREENS.find(({ nav, needs }) => nav !== undefined && mayDo(me, needs));
  if (first) return <Navigate to={`/${first.path}`} replace />;
  const roles = [...new Set(me.roles.map(({ role }) => say(ROLE_WORDS[role])))].join(' · ');
  return (
    <Page title={say(NAV.welcome)}>
      <Stand mood="empty" title={say(NOTHING_HERE, { roles })} next={say(BY_API)} />
    </Page>
  );
}
