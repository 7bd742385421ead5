import { Link } from 'react-router';
import { Page } from '../parts/page';
import { Stand } from '../parts/states';
import { useSay } from '../words/language';
import { NAV, STATES } from '../words/shell';

export function NoSuchPage() {
  const say = useSay();
  return (
    <Page title={say(STATES.missing)}>
      <Stand mood="missing" title={say(STATES.missing)} next={say(STATES.missingNext)}>
        <Link to="/">{say(NAV.welcome)}</Link>
      </Stand>
    </Page>
  );
}
