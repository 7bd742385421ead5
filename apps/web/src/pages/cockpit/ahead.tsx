import { Link } from 'react-router';
import { nextWorkingDays, useCalendars, weekdayIndex } from '../../server/calendars';
import type { Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { useLanguage } from '../../words/language';
import { COCKPIT } from '../../words/leader';
import { WEEKDAYS } from '../../words/task';
import { listOf } from '../assignments/lit-query';

type NextDay = Schema['NextDayView'];
const TALLEST = 44;
const DAYS = 7;

/** What ends on each of the next seven working days, and on a closed day between them if anything does. */
export function Ahead({ days: found }: { readonly days: readonly NextDay[] }) {
  const { say, language } = useLanguage();
  const days = useWorkingDays(found);
  const most = Math.max(1, ...days.map(({ due }) => due));
  return (
    <section aria-labelledby="ahead-head">
      <header className="card-head">
        <h2 id="ahead-head">{say(COCKPIT.next)}</h2>
      </header>
      {found.length === 0 && <p className="soft">{say(COCKPIT.nextNone)}</p>}
      <div className="days-ahead">
        {days.map(({ day, due }) => {
          const weekday = WEEKDAYS[language][weekdayIndex(day) - 1];
          return (
            <Link
              key={day}
              className="day-ahead"
              to={listOf({ owed: '1', from: day, until: day })}
            >
              <span className="unseen">{say(COCKPIT.ends, { day, weekday, count: due })}</span>
              <b aria-hidden="true">{due}</b>
              <span className="day-bar" style={{ height: Math.round((due / most) * TALLEST) }} />
              <span aria-hidden="true">{day.slice(5)}</span>
              <span aria-hidden="true" className="soft">{weekday}</span>
            </Link>
          );
        })}
      </div>
    </section>
  );
}

function useWorkingDays(found: readonly NextDay[]): readonly NextDay[] {
  const calendars = useCalendars();
  const { today } = useMe().county;
  const working = nextWorkingDays(calendars, today, DAYS).filter((day) => !found.some((one) => one.day === day));
  return [...found, ...working.map((day) => ({ day, due: 0 }))].sort((a, b) => a.day.localeCompare(b.day));
}
