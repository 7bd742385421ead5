import { formatDay, weekdayOf, type Day } from '#domain/kernel/day';
import type { DayKind } from '#domain/calendar/work-calendar';
import { CALENDAR } from '../../words/calendar';
import { useLanguage, useSay } from '../../words/language';
import { type MonthDays, monthsOf, type YearFile } from './year-file';

interface YearViewProps {
  readonly file: YearFile;
  readonly changed: ReadonlySet<string>;
  /** Absent where the year is only shown. */
  readonly onTurn?: (day: Day) => void;
}

/** The year as twelve months; each day that is not as its week has it carries a colour, a sign and its word. */
export function YearView({ file, changed, onTurn }: YearViewProps) {
  return (
    <>
      <div className="months">
        {monthsOf(file).map((month) => (
          <Month key={month.month} month={month} changed={changed} onTurn={onTurn} />
        ))}
      </div>
      <Legend />
    </>
  );
}

function Month({ month, changed, onTurn }: { readonly month: MonthDays } & Omit<YearViewProps, 'file'>) {
  const { say, language } = useLanguage();
  const places = [...Array.from({ length: month.lead }, () => null), ...month.days];
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, index) => places.slice(index * 7, index * 7 + 7));
  const working = month.days.filter(({ kind }) => kind === 'open' || kind === 'opened').length;
  return (
    <table className="month">
      <caption>
        {say(CALENDAR.months, { month: month.month })} <span className="soft">{say(CALENDAR.workingDays, { count: working })}</span>
      </caption>
      <thead>
        <tr>
          {CALENDAR.week[language].map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((place, column) => (
              <td key={column}>{place && <DayCell {...place} isChanged={changed.has(place.text)} onTurn={onTurn} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly kind: DayKind;
  readonly isChanged: boolean;
  readonly onTurn: YearViewProps['onTurn'];
}

function DayCell({ day, kind, isChanged, onTurn }: DayCellProps) {
  const { say, language } = useLanguage();
  const text = formatDay(day);
  const words = say(CALENDAR.day, { day: text, weekday: CALENDAR.week[language][weekdayOf(day) - 1], kind: say(CALENDAR.kinds[kind]) });
  const look = `cal-day cal-${kind} ${isChanged ? 'cal-changed' : ''}`;
  const number = Number(text.slice(8));
  const sign = kind === 'closed' || kind === 'opened' ? say(CALENDAR.marks[kind]) : '';
  const face = (
    <>
      <span>{number}</span>
      {sign !== '' && <i>{sign}</i>}
    </>
  );
  if (!onTurn) {
    return (
      <span className={look} title={words}>
        {face}
      </span>
    );
  }
  return (
    <button type="button" className={look} title={words} aria-label={`${number}${sign} ${words}`} aria-pressed={kind === 'closed' || kind === 'opened'} onClick={() => onTurn(day)}>
      {face}
    </button>
  );
}

function Sign({ kind }: { readonly kind: DayKind }) {
  const say = useSay();
  return kind === 'closed' || kind === 'opened' ? <i>{say(CALENDAR.marks[kind])}</i> : null;
}

function Legend() {
  const say = useSay();
  const kinds: readonly DayKind[] = ['open', 'opened', 'weekend', 'closed'];
  return (
    <ul className="plain cal-legend" aria-label={say(CALENDAR.legend)}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`cal-day cal-${kind}`} aria-hidden="true">
            8<Sign kind={kind} />
          </span>
          {say(CALENDAR.kinds[kind])}
        </li>
      ))}
    </ul>
  );
}
