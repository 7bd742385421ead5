import { Link } from 'react-router';
import type { InBoth } from '#words/language';
import { queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { COCKPIT } from '../../words/leader';

/** What waits for this reader and for nobody below him. */
export function NeedsYou({ needs }: { readonly needs: Schema['NeedsYouView'] }) {
  const say = useSay();
  const { extensions, returns, slips, directives } = needs;
  const findings = queries.useQuery('get', '/api/v1/findings', { params: { query: { waiting: true, limit: 1 } } }).data?.total ?? 0;
  const lines: readonly (readonly [number, InBoth<string>, string])[] = [
    [extensions, COCKPIT.extensions, '/requests?kind=extension'],
    [returns, COCKPIT.returns, '/requests?kind=return'],
    [slips, COCKPIT.slips, '/slips?state=draft'],
    ...(findings > 0 ? [[findings, COCKPIT.findings, '/findings?waiting=1'] as const] : []),
    ...(directives > 0 ? [[directives, COCKPIT.directives, '/directives?decide=1'] as const] : []),
  ];
  const isNothing = extensions + returns + slips + directives + findings === 0;
  return (
    <section aria-labelledby="needs-head">
      <header className="card-head">
        <h2 id="needs-head">{say(COCKPIT.needsYou)}</h2>
        {isNothing && <span className="soft">{say(COCKPIT.nothingNeeded)}</span>}
      </header>
      <div className="needs">
        {lines.map(([count, words, to]) => (
          <Link key={to} to={to} className={`need ${count === 0 ? 'need-none' : ''}`}>
            <span className="big-number">{count}</span>
            <span className="soft">{say(words)}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}
