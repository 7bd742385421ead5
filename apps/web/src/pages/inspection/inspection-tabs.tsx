import { NavLink } from 'react-router';
import type { Action } from '#domain/people/permission';
import type { InBoth } from '#words/language';
import { mayDo, useMe } from '../../server/me';
import { INSPECTION_NAV } from '../../words/inspection';
import { PROOF_NAV } from '../../words/proof';
import { SAMPLE_NAV } from '../../words/sample';
import { TIMELINE_NAV } from '../../words/timeline';
import { useSay } from '../../words/language';

const TABS: readonly { readonly path: string; readonly words: InBoth<string>; readonly needs: Action }[] = [
  { path: '/inspection', words: INSPECTION_NAV.access, needs: 'inspection.read' },
  { path: '/inspection/timeline', words: TIMELINE_NAV.timeline, needs: 'trail.read' },
  { path: '/inspection/state', words: TIMELINE_NAV.state, needs: 'trail.read' },
  { path: '/inspection/samples', words: SAMPLE_NAV.samples, needs: 'sample.draw' },
  { path: '/inspection/log', words: PROOF_NAV.log, needs: 'trail.prove' },
  { path: '/inspection/reads', words: INSPECTION_NAV.reads, needs: 'access.readLog' },
];

/** The inspector’s rooms, on top of each. */
export function InspectionTabs() {
  const me = useMe();
  const say = useSay();
  return (
    <nav className="subnav" aria-label={say(INSPECTION_NAV.desk)}>
      {TABS.filter(({ needs }) => mayDo(me, needs)).map(({ path, words }) => (
        <NavLink key={path} to={path} end={path === '/inspection'}>
          {say(words)}
        </NavLink>
      ))}
    </nav>
  );
}
