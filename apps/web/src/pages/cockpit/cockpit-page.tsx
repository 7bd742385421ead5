import { Button } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { COCKPIT } from '../../words/leader';
import { NAV } from '../../words/shell';
import { Ahead } from './ahead';
import { LightsCard } from './lights-card';
import { NeedsYou } from './needs-you';
import { UnitsCard } from './units-card';
import { percentOf, VerifiedShare } from './verified-share';

type Cockpit = Schema['CockpitView'];
/** A screen that nobody touches must not show yesterday, should the live line be lost. */
const EVERY_MS = 60_000;

/** What a leader sees first: one screen, every number of which opens the list behind it. */
export function CockpitPage() {
  const { get, set } = useFilters();
  const isWall = get('wall') === '1';
  useOnRoot('page-cockpit', true);
  useOnRoot('wall', isWall);
  const cockpit = queries.useQuery('get', '/api/v1/overview/cockpit', {}, { refetchInterval: EVERY_MS });
  return (
    <Loaded query={cockpit}>
      {(seen) => <Seen seen={seen} isWall={isWall} onWall={(on) => set('wall', on ? '1' : undefined)} />}
    </Loaded>
  );
}

interface SeenProps {
  readonly seen: Cockpit;
  readonly isWall: boolean;
  readonly onWall: (on: boolean) => void;
}

function Seen({ seen, isWall, onWall }: SeenProps) {
  const say = useSay();
  const { asOf, comparedWith, figures } = seen;
  const when = comparedWith === null ? say(COCKPIT.leadAlone, { day: asOf }) : say(COCKPIT.lead, { day: asOf, before: comparedWith });
  const share = figures.reported > 0 ? ` · ${say(COCKPIT.share, { percent: percentOf(figures) })}` : '';
  const aside = (
    <>
      <Link to="/heat-map" className="not-on-wall">
        {say(COCKPIT.heatMap)}
      </Link>
      <Button title={say(COCKPIT.wallHint)} onClick={() => onWall(!isWall)}>
        {say(isWall ? COCKPIT.leaveWall : COCKPIT.wall)}
      </Button>
    </>
  );
  return (
    <Page title={say(NAV.cockpit)} lead={`${when}${share}`} aside={aside}>
      <div className="cockpit">
        <LightsCard seen={seen} />
        <UnitsCard seen={seen} />
        <div className="panel card-side">
          <NeedsYou needs={seen.needsYou} />
          <Ahead days={seen.nextDays} />
          <VerifiedShare figures={figures} />
        </div>
      </div>
    </Page>
  );
}

/** A name on the page's root while the page is open, for the style sheets. */
function useOnRoot(name: string, isOn: boolean): void {
  useEffect(() => {
    document.documentElement.classList.toggle(name, isOn);
    return () => document.documentElement.classList.remove(name);
  }, [name, isOn]);
}
