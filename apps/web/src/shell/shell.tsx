import { Outlet } from 'react-router';
import { problemOf, queries } from '../server/client';
import { useLive } from '../server/live';
import { mayDo, MeProvider, useMe } from '../server/me';
import { useSessionEnded } from '../server/session-ended';
import { Loaded } from '../parts/states';
import { useSay } from '../words/language';
import { SHELL } from '../words/shell';
import { ActingBanner } from './acting-banner';
import { InspectionBanner } from './inspection-banner';
import { Header } from './header';
import { OfflineBanner } from './offline-banner';
import { PrintedAsOf } from './printed-as-of';
import { SessionEnded } from './session-ended';
import { SignInPage } from './sign-in-page';

/** Around every page. Nobody signed in: the sign-in, at the address that was asked for. */
export function Shell() {
  const me = queries.useQuery('get', '/api/v1/me', {}, { staleTime: 60_000 });
  if (me.data === undefined && problemOf(me.error)?.status === 401) return <SignInPage />;
  return (
    <Loaded query={me}>
      {(person) => (
        <MeProvider me={person}>
          <Frame demonstration={person.county.kind === 'demonstration'} />
          <SessionEnded />
        </MeProvider>
      )}
    </Loaded>
  );
}

function Frame({ demonstration }: { readonly demonstration: boolean }) {
  const say = useSay();
  const ended = useSessionEnded();
  useLive(mayDo(useMe(), 'notice.read') && !ended);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say(SHELL.skip)}
      </a>
      {demonstration && <aside className="ribbon" aria-label={say(SHELL.demonstration)}>{say(SHELL.demonstration)}</aside>}
      <OfflineBanner />
      <ActingBanner />
      <InspectionBanner />
      <Header />
      <main id="content" tabIndex={-1}>
        <PrintedAsOf />
        <Outlet />
      </main>
      {demonstration && <div className="watermark" aria-hidden="true" data-words={`${say(SHELL.demonstration)}　　`.repeat(4)} />}
    </div>
  );
}
