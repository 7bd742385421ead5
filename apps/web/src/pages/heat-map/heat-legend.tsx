import { type Colour, COLOURS } from '#domain/assignment/light';
import { useSay } from '../../words/language';
import { BANDS, HEAT } from '../../words/leader';
import { COLOUR_RULES, COLOUR_WORDS } from '../../words/task';
import { LEGENDS, SIGNS, type View } from './faces';

const RULES = { status: HEAT.number, timeliness: HEAT.ruleTimeliness, progress: HEAT.ruleProgress, extensions: HEAT.ruleExtensions } as const;

/** Every tone with its sign and its rule, what the number is, and what the marks mean. */
export function HeatLegend({ view }: { readonly view: View }) {
  const say = useSay();
  const entries: readonly (readonly [string, string, string])[] =
    view === 'status'
      ? COLOURS.map((colour: Colour) => [colour, SIGNS[colour], `${say(COLOUR_WORDS[colour])} ${say(COLOUR_RULES[colour])}`])
      : LEGENDS[view].map(([band, sign]) => [`band-${band}`, sign, say(BANDS[band])]);
  return (
    <ul className="plain heat-legend" aria-label={say(HEAT.more)}>
      {entries.map(([tone, sign, words]) => (
        <li key={tone}>
          <span className={`heat-cell heat-${tone}`} aria-hidden="true">
            {sign}
          </span>
          {words}
        </li>
      ))}
      <li>{say(RULES[view])}</li>
      <li>
        <span className="heat-cell heat-green heat-unverified" aria-hidden="true" />
        {say(HEAT.mark)}
      </li>
      <li>
        <span className="heat-cell heat-none" aria-hidden="true">
          －
        </span>
        {say(HEAT.notApplicable)}
      </li>
    </ul>
  );
}
