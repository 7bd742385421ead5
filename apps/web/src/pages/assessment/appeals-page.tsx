import { Select } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { APPEAL_STATES } from '#domain/assessment/life/appeal';
import { APPEAL_STATE_WORDS } from '#words/assessment/states';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { APPEALS } from '../../words/appeal';
import { SCORE_NAV, SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';

type Appeal = Schema['AppealView'];

/** The desk of who reviews, or a unit's own; what is due first stands first. */
export function AppealsPage() {
  const say = useSay();
  const id = useId();
  const { get, set } = useFilters();
  const state = APPEAL_STATES.find((one) => one === get('state'));
  const appeals = queries.useQuery('get', '/api/v1/appeals', { params: { query: { state } } });
  return (
    <Page title={say(SCORE_NAV.appeals)} lead={say(APPEALS.lead)}>
      <div className="filters">
        <label htmlFor={id}>{say(APPEALS.state)}</label>
        <Select
          id={id}
          allowClear
          placeholder={say(SHEET.all)}
          value={state}
          onChange={(value: string | undefined) => set('state', value)}
          options={APPEAL_STATES.map((value) => ({ value, label: say(APPEAL_STATE_WORDS[value]) }))}
        />
      </div>
      <Loaded query={appeals}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={APPEALS.empty} next={APPEALS.emptyNext} />
          ) : (
            <ul className="plain stack">
              {found.map((appeal) => (
                <AppealCard key={appeal.id} appeal={appeal} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function AppealCard({ appeal }: { readonly appeal: Appeal }) {
  const say = useSay();
  const { id, number, unit, name, assessment, filedBy, filedAt } = appeal;
  return (
    <li className="panel list-card">
      <div>
        <h2>
          <Link to={`/appeals/${id}`}>
            {unit} · {name}
          </Link>
        </h2>
        <p className="soft figures">
          {say(APPEALS.number, { number })} · {assessment} · {say(APPEALS.filed, { person: filedBy, at: minuteOf(filedAt) })}
        </p>
      </div>
      <AppealStanding appeal={appeal} />
    </li>
  );
}

/** Where it stands, and until when it is to be decided. */
export function AppealStanding({ appeal: { state, outcome, decideDueOn, overdue } }: { readonly appeal: Appeal }) {
  const say = useSay();
  const isOpen = state === 'filed' || state === 'taken';
  return (
    <span className="score-standing">
      <b>{outcome === null ? say(APPEAL_STATE_WORDS[state]) : say(APPEALS.outcomes[outcome])}</b>
      {isOpen && decideDueOn !== null && <span className="figures">{say(APPEALS.due, { day: decideDueOn })}</span>}
      {isOpen && overdue && <span className="state-bad">{say(APPEALS.overdue)}</span>}
    </span>
  );
}
