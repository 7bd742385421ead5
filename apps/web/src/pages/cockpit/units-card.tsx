import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { InBoth } from '#words/language';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { COCKPIT } from '../../words/leader';
import { COLOUR_WORDS } from '../../words/task';
import { listOf } from '../assignments/lit-query';

type Unit = Schema['UnitTallyView'];
const SHOWN = 10;

/** Worst, most improved and overdue: small multiples on one scale. */
export function UnitsCard({ seen }: { readonly seen: Schema['CockpitView'] }) {
  const say = useSay();
  const { worst, improved, overdue } = seen;
  const most = Math.max(1, ...[...worst, ...improved, ...overdue].map(({ red, yellow }) => red + yellow));
  return (
    <section className="panel units-three" aria-label={say(COCKPIT.worst)}>
      <Ranking title={COCKPIT.worst} none={COCKPIT.worstNone} units={worst}>
        {(unit) => <Lights unit={unit} most={most} />}
      </Ranking>
      <Ranking title={COCKPIT.improved} none={COCKPIT.improvedNone} units={improved}>
        {(unit) => <Gain unit={unit} most={most} />}
      </Ranking>
      <Ranking title={COCKPIT.overdue} none={COCKPIT.overdueNone} units={overdue.slice(0, SHOWN)} others={overdue.length - SHOWN}>
        {(unit) => <Lights unit={unit} most={most} redOnly />}
      </Ranking>
    </section>
  );
}

interface RankingProps {
  readonly title: InBoth<string>;
  readonly none: InBoth<string>;
  readonly units: readonly Unit[];
  /** So many more than are shown. */
  readonly others?: number;
  readonly children: (unit: Unit) => ReactNode;
}

function Ranking({ title, none, units, others = 0, children }: RankingProps) {
  const say = useSay();
  return (
    <div>
      <h2>{say(title)}</h2>
      {units.length === 0 && <p className="soft">{say(none)}</p>}
      <ol className="plain">
        {units.map((unit) => (
          <li key={unit.unitId} className="rank-line">
            <span title={unit.unit}>{unit.unit}</span>
            {children(unit)}
          </li>
        ))}
      </ol>
      {others > 0 && (
        <Link className="units-more" to={listOf({ colour: 'red', sort: 'worst' })}>
          {say(COCKPIT.others, { count: others })}
        </Link>
      )}
    </div>
  );
}

interface LineProps {
  readonly unit: Unit;
  readonly most: number;
  readonly redOnly?: boolean;
}

const widthOf = (count: number, most: number): string => `${(count / most) * 100}%`;

function Lights({ unit, most, redOnly = false }: LineProps) {
  const colours = redOnly ? (['red'] as const) : (['red', 'yellow'] as const);
  return (
    <>
      <span className="rank-bar" aria-hidden="true">
        {colours.map((colour) => (
          <span key={colour} className={`solid-${colour}`} style={{ width: widthOf(unit[colour], most) }} />
        ))}
      </span>
      <span className={`rank-end ${redOnly ? '' : 'rank-two'}`}>
        {colours.map((colour) => (
          <CountOf key={colour} unit={unit} colour={colour} />
        ))}
      </span>
    </>
  );
}

function CountOf({ unit, colour }: { readonly unit: Unit; readonly colour: 'red' | 'yellow' }) {
  const say = useSay();
  const word = say(COLOUR_WORDS[colour]);
  if (unit[colour] === 0) return null;
  return (
    <Link to={listOf({ unit: unit.unitId, colour, sort: 'worst' })} aria-label={`${unit.unit} ${word} ${unit[colour]}`}>
      {word} {unit[colour]}
    </Link>
  );
}

/** How many red lights fewer than a week ago; the pale end is what went. */
function Gain({ unit, most }: LineProps) {
  const say = useSay();
  const gone = (unit.redBefore ?? unit.red) - unit.red;
  return (
    <>
      <span className="rank-bar" aria-hidden="true">
        <span className="solid-red" style={{ width: widthOf(unit.red, most) }} />
        <span className="rank-gone" style={{ width: widthOf(gone, most) }} />
      </span>
      <span className="rank-end">
        <span className="change change-better">{say(COCKPIT.fewer, { count: gone })}</span>
        <CountOf unit={unit} colour="red" />
      </span>
    </>
  );
}
