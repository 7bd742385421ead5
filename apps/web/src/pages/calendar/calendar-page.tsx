import { Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { dayOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { ADMIN_NAV } from '../../words/admin';
import { CALENDAR } from '../../words/calendar';
import { useSay } from '../../words/language';
import { YearEditor } from './year-editor';
import { emptyYear, fileOf, readYearFile, type YearFile } from './year-file';
import { YearView } from './year-view';

type Year = Schema['CalendarView'];
const NOTHING: ReadonlySet<string> = new Set();

/** The years there are; one of them to be looked at, or worked on as its next version. */
export function CalendarPage() {
  const say = useSay();
  const calendars = queries.useQuery('get', '/api/v1/calendars');
  return (
    <Page title={say(ADMIN_NAV.calendar)} lead={say(CALENDAR.lead)}>
      <Loaded query={calendars}>{(years) => <Years years={years} />}</Loaded>
    </Page>
  );
}

function Years({ years }: { readonly years: readonly Year[] }) {
  const { today } = useMe().county;
  const filters = useFilters();
  const [draft, setDraft] = useState<YearFile | null>(null);
  const wanted = Number(filters.get('year') ?? today.slice(0, 4));
  const shown = years.find(({ year }) => year === wanted) ?? years.at(-1);
  if (draft !== null) {
    const base = years.find(({ year }) => year === draft.year);
    return <YearEditor base={base} draft={draft} onDraft={setDraft} onClose={(year) => (setDraft(null), filters.set('year', String(year)))} />;
  }
  return (
    <>
      <div className="row gap-below">
        <YearChoice years={years} chosen={shown?.year} onChoose={(year) => filters.set('year', String(year))} />
        <Start next={(years.at(-1)?.year ?? Number(today.slice(0, 4))) + 1} onStart={setDraft} years={years} />
      </div>
      {shown ? <Shown year={shown} onEdit={() => setDraft(fileOf(shown))} /> : <Empty title={CALENDAR.empty} next={CALENDAR.emptyNext} />}
    </>
  );
}

interface ChoiceProps {
  readonly years: readonly Year[];
  readonly chosen: number | undefined;
  readonly onChoose: (year: number) => void;
}

function YearChoice({ years, chosen, onChoose }: ChoiceProps) {
  const say = useSay();
  return (
    <nav className="calendar-years" aria-label={say(CALENDAR.years)}>
      {years.slice(-8).map(({ year }) => (
        <Button key={year} className="figures" type={year === chosen ? 'primary' : 'default'} aria-current={year === chosen ? 'page' : undefined} onClick={() => onChoose(year)}>
          {year}
        </Button>
      ))}
    </nav>
  );
}

interface StartProps {
  readonly next: number;
  readonly years: readonly Year[];
  readonly onStart: (file: YearFile) => void;
}

/** A year anew, or from a file as the configuration has them. */
function Start({ next, years, onStart }: StartProps) {
  const say = useSay();
  const id = useId();
  const [year, setYear] = useState(next);
  const [wrong, setWrong] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    const found = file === undefined ? null : readYearFile(await file.text());
    setWrong(file !== undefined && found === null);
    if (found !== null) onStart(found);
  };
  const known = years.find((one) => one.year === year);
  return (
    <span className="row">
      <InputNumber aria-label={say(CALENDAR.newYear)} min={2000} max={2100} controls={false} value={year} onChange={(value) => setYear(value ?? next)} />
      <Button onClick={() => onStart(known ? fileOf(known) : emptyYear(year))}>{say(CALENDAR.newYear)}</Button>
      <span className="file-input">
        <input id={id} type="file" accept=".json,application/json" onChange={({ target }) => void read(target.files?.[0])} />
        <label htmlFor={id}>{say(CALENDAR.fromFile)}</label>
      </span>
      {wrong && (
        <span className="state-bad" role="alert">
          {say(CALENDAR.badFile)}
        </span>
      )}
    </span>
  );
}

function Shown({ year, onEdit }: { readonly year: Year; readonly onEdit: () => void }) {
  const say = useSay();
  return (
    <section className="panel" aria-label={say(CALENDAR.year, { year: year.year })}>
      <header className="panel-head">
        <div>
          <h2>
            {say(CALENDAR.year, { year: year.year })} · {say(CALENDAR.version, { version: year.version })}
          </h2>
          <p className="soft figures">
            {say(CALENDAR.statuses[year.status])} · {year.document} · {say(CALENDAR.loadedAt, { at: dayOf(year.loadedAt) })}
          </p>
        </div>
        <Button type="primary" onClick={onEdit}>
          {say(CALENDAR.edit)}
        </Button>
      </header>
      <YearView file={fileOf(year)} changed={NOTHING} />
    </section>
  );
}
