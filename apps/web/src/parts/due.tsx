import { Popover } from 'antd';
import { type DaysBetween, daysBetween, useCalendars, weekdayIndex, workingDaysLeft } from '../server/calendars';
import { useMe } from '../server/me';
import { useLanguage, useSay } from '../words/language';
import { TASK, WEEKDAYS } from '../words/task';

interface DueProps {
  readonly due: string | null;
  readonly original: string | null;
  /** What its unit does not owe now has no days left. */
  readonly settled?: boolean;
}

/** Both dates, the weekday, working days left, and on demand how they were counted. */
export function Due({ due, original, settled = false }: DueProps) {
  const { say, language } = useLanguage();
  if (due === null) return <span className="soft">{say(TASK.noDue)}</span>;
  return (
    <span className="due">
      <span className="figures">
        {due} <span className="soft">{say(TASK.weekday, { name: WEEKDAYS[language][weekdayIndex(due) - 1] })}</span>
      </span>
      {original !== null && original !== due && (
        <span className="soft figures">
          {say(TASK.original)} {original}
        </span>
      )}
      {!settled && <DaysLeft due={due} />}
    </span>
  );
}

export function DaysLeft({ due }: { readonly due: string }) {
  const say = useSay();
  const calendars = useCalendars();
  const { today } = useMe().county;
  const left = workingDaysLeft(calendars, today, due);
  const between = daysBetween(calendars, today, due);
  if (left === null || between === null) return null;
  const isOver = due < today;
  const words = isOver ? TASK.daysOver : due === today ? TASK.dueToday : TASK.daysLeft;
  return (
    <Popover trigger={['hover', 'focus']} title={say(TASK.whyDays)} content={<Explained between={between} />}>
      <button type="button" className={`days-left ${isOver ? 'over' : ''}`}>
        {say(words, { count: Math.abs(left) })}
      </button>
    </Popover>
  );
}

function Explained({ between }: { readonly between: DaysBetween }) {
  const { say, language } = useLanguage();
  const list = (days: readonly string[]): string => days.map((day) => day.slice(5)).join(language === 'zh' ? '、' : ', ');
  return (
    <ul className="plain explained">
      {between.weekends > 0 && <li>{say(TASK.weekends, { count: between.weekends })}</li>}
      {between.closed.length > 0 && <li>{say(TASK.closedDays, { days: list(between.closed) })}</li>}
      {between.opened.length > 0 && <li>{say(TASK.openedDays, { days: list(between.opened) })}</li>}
    </ul>
  );
}
