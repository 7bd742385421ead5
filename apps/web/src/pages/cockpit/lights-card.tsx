import { Link } from 'react-router';
import { type Colour, COLOURS } from '#domain/assignment/light';
import { LightIcon } from '../../parts/light';
import type { Schema } from '../../server/client';
import { useLanguage, useSay } from '../../words/language';
import { COCKPIT } from '../../words/leader';
import { COLOUR_RULES, COLOUR_WORDS } from '../../words/task';
import { listOf } from '../assignments/lit-query';

type Tally = Schema['TallyView'];

/** Totals by light, each with its reasons; the bar shows their shares. */
export function LightsCard({ seen }: { readonly seen: Schema['CockpitView'] }) {
  const say = useSay();
  const of = (colour: Colour): readonly Tally[] => seen.tallies.filter((tally) => tally.colour === colour);
  return (
    <section className="panel card-lights" aria-labelledby="lights-head">
      <header className="card-head">
        <h2 id="lights-head">{say(COCKPIT.lights)}</h2>
        <Link className="soft figures told" to={listOf({ counted: '1' })}>
          {say(COCKPIT.total, { count: seen.total })}
        </Link>
      </header>
      <div className="share-bar" aria-hidden="true">
        {COLOURS.map((colour) => {
          const count = sumOf(of(colour));
          return count > 0 ? <span key={colour} className={`solid-${colour}`} style={{ flexGrow: count }} /> : null;
        })}
      </div>
      <ul className="plain tallies">
        {COLOURS.map((colour) => (
          <TallyOf key={colour} colour={colour} tallies={of(colour)} />
        ))}
      </ul>
    </section>
  );
}

const sumOf = (tallies: readonly Tally[]): number => tallies.reduce((sum, { count }) => sum + count, 0);

function TallyOf({ colour, tallies }: { readonly colour: Colour; readonly tallies: readonly Tally[] }) {
  const { say, language } = useLanguage();
  const count = sumOf(tallies);
  const isCompared = tallies.some(({ change }) => change !== null);
  const change = tallies.reduce((sum, tally) => sum + (tally.change ?? 0), 0);
  const shown = tallies.filter((tally) => tally.count > 0);
  return (
    <li className="tally">
      <span className={`light light-${colour}`} title={say(COLOUR_RULES[colour])}>
        <LightIcon colour={colour} />
        <b>{say(COLOUR_WORDS[colour])}</b>
      </span>
      <div className="tally-number">
        <Link to={listOf({ colour, sort: 'worst' })} aria-label={`${say(COLOUR_WORDS[colour])} ${count}`}>
          {count}
        </Link>
        {isCompared && <Change change={change} colour={colour} />}
      </div>
      <ul className="plain tally-reasons">
        {shown.map(({ reason, words, count: n }) => (
          <li key={reason}>
            <span>{words[language]}</span>
            <Link to={listOf({ reason, sort: 'worst' })} aria-label={`${words[language]} ${n}`}>
              {n}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

const WORSE: readonly Colour[] = ['red', 'yellow'];

/** More red is worse, more green is better; of the others a change is just a change. */
function Change({ change, colour }: { readonly change: number; readonly colour: Colour }) {
  const say = useSay();
  const words = say(change > 0 ? COCKPIT.up : change < 0 ? COCKPIT.down : COCKPIT.same, { count: Math.abs(change) });
  const isWorse = (WORSE.includes(colour) && change > 0) || (colour === 'green' && change < 0);
  const isBetter = (WORSE.includes(colour) && change < 0) || (colour === 'green' && change > 0);
  const mark = change > 0 ? '▲' : change < 0 ? '▼' : '＝';
  return (
    <span className={`change ${isWorse ? 'change-worse' : isBetter ? 'change-better' : ''}`} title={words}>
      <span aria-hidden="true">
        {mark}
        {change === 0 ? '' : Math.abs(change)}
      </span>
      <span className="unseen">{words}</span>
    </span>
  );
}
