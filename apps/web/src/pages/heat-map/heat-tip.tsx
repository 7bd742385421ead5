import { COLOUR_OF } from '#domain/assignment/light';
import { LIGHT_WORDS } from '#words/lights';
import { STATE_WORDS } from '#words/vocabulary';
import { LightIcon } from '../../parts/light';
import { useSay } from '../../words/language';
import { HEAT } from '../../words/leader';
import { COLOUR_WORDS } from '../../words/task';
import type { Column, Row } from './arrange';
import { type Cell, faceOf, type View } from './faces';

export interface Pointed {
  readonly cell: Cell;
  readonly row: Row;
  readonly column: Column;
  readonly element: HTMLElement;
}

const WIDTH = 280;
const HEIGHT = 150;
const GAP = 6;

/** Why a cell is what it is, beside it: under the pointer's cell where there is room, else above. */
export function HeatTip({ pointed: { cell, row, column, element }, view, today }: { readonly pointed: Pointed; readonly view: View; readonly today: string }) {
  const say = useSay();
  const box = element.getBoundingClientRect();
  const below = box.bottom + GAP + HEIGHT < window.innerHeight;
  const left = Math.max(GAP, Math.min(box.left, window.innerWidth - WIDTH - GAP));
  const place = below ? { left, top: box.bottom + GAP } : { left, bottom: window.innerHeight - box.top + GAP };
  const colour = COLOUR_OF[cell.reason];
  const { number, numberWords } = faceOf(cell, view, today);
  return (
    <div role="tooltip" className="heat-tip" style={place}>
      <b>
        {row.name} · {column.number} {column.title}
      </b>
      <span className={`light light-${colour}`}>
        <LightIcon colour={colour} />
        <b>{say(COLOUR_WORDS[colour])}</b> <span>{say(LIGHT_WORDS[cell.reason])}</span>
      </span>
      <span className="figures">
        {say(STATE_WORDS[cell.state])} · {say(HEAT.since2, { day: cell.since })}
        {numberWords !== null && ` · ${say(numberWords, { count: number.replace('-', '') })}`}
      </span>
      <span className="figures">
        {cell.dueOn === null ? say(HEAT.noDue) : say(HEAT.due, { day: cell.dueOn })}
        {cell.movedDays > 0 && ` · ${say(HEAT.moved, { count: cell.movedDays })}`}
      </span>
      <span className="figures">
        {cell.lastPeriod === null ? say(HEAT.noReport) : say(HEAT.lastReport, { period: cell.lastPeriod })}
        {cell.unverified && ` · ${say(HEAT.unverified)}`}
      </span>
    </div>
  );
}
