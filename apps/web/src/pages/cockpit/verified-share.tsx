import { Link } from 'react-router';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { COCKPIT } from '../../words/leader';
import { listOf } from '../assignments/lit-query';

const HUNDRED = 100;
type Figures = Schema['FiguresView'];

/** Rounded down: what is not wholly verified never shows as 100. */
export function percentOf({ reported, verified }: Figures): number {
  return reported === 0 ? 0 : Math.floor((verified * HUNDRED) / reported);
}

export function VerifiedShare({ figures }: { readonly figures: Figures }) {
  const say = useSay();
  const percent = percentOf(figures);
  return (
    <section aria-labelledby="share-head">
      <header className="card-head">
        <h2 id="share-head">{say(COCKPIT.verifiedShare)}</h2>
        <span className="soft">{say(COCKPIT.verifiedHint)}</span>
      </header>
      <div className="share-line">
        <span className="big-number">{percent}%</span>
        <div className="share-track" aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </div>
      </div>
      <p className="soft">
        {say(COCKPIT.reported)} <Link className="figures told" to={listOf({ figure: 'reported' })}>{figures.reported}</Link> ·{' '}
        {say(COCKPIT.verified)} <Link className="figures told" to={listOf({ figure: 'verified' })}>{figures.verified}</Link>
      </p>
    </section>
  );
}
