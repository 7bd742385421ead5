import { Button, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { OWED } from '#domain/assignment/lifecycle';
import type { InBoth } from '#words/language';
import { STATE_WORDS } from '#words/vocabulary';
import { Due } from '../../parts/due';
import { LightChip, NextMove } from '../../parts/light';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { EVENT_WORDS, ITEM, STEP_WORDS } from '../../words/item';
import { useSay } from '../../words/language';
import { TASK } from '../../words/task';
import { FINDING_NAV, FINDINGS } from '../../words/finding';
import { RaiseSheet } from '../findings/raise-sheet';
import { useMayRaise } from '../findings/use-may-raise';
import { Actions } from './actions';
import { AssessmentTab } from './assessment-tab';
import { EvidenceTab } from './evidence-tab';
import { OverviewTab } from './overview-tab';
import { ProgressTab } from './progress-tab';
import type { Task } from './task';
import { TrailTab } from './trail-tab';

const TABS = ['overview', 'progress', 'evidence', 'assessment', 'trail'] as const;
type Tab = (typeof TABS)[number];

const BODIES: Readonly<Record<Tab, (task: Task) => ReactNode>> = {
  overview: (task) => <OverviewTab task={task} />,
  progress: (task) => <ProgressTab task={task} />,
  evidence: (task) => <EvidenceTab task={task} />,
  assessment: (task) => <AssessmentTab task={task.id} />,
  trail: (task) => <TrailTab task={task} />,
};

/** One page for a task, the same for everybody; only what may be done differs. */
export function ItemPage() {
  const { id = '', tab } = useParams();
  const params = { path: { id } };
  const task = queries.useQuery('get', '/api/v1/assignments/{id}', { params });
  const say = useSay();
  if (task.data) return <Item task={task.data} tab={TABS.find((name) => name === tab) ?? 'overview'} />;
  return (
    <Page title={say(TASK.task)}>
      <Loaded query={task}>{() => null}</Loaded>
    </Page>
  );
}

function Item({ task, tab }: { readonly task: Task; readonly tab: Tab }) {
  const say = useSay();
  const navigate = useNavigate();
  const aside = (
    <>
      <Button onClick={() => window.print()}>{say(ITEM.print)}</Button>
      <Findings task={task} />
      <Actions task={task} />
    </>
  );
  return (
    <Page title={task.title} lead={`${say(TASK.item, { number: task.itemNumber })} · ${task.theme} · ${task.unit ?? task.leader}`} aside={aside}>
      <Standing task={task} />
      <Tabs
        activeKey={tab}
        onChange={(key) => void navigate(`/assignments/${task.id}/${key}`, { replace: true })}
        items={TABS.map((name) => ({ key: name, label: say(TASK.tabs[name]), children: tab === name ? BODIES[name](task) : null }))}
      />
    </Page>
  );
}

/** To the problem it puts right; else what was found on it, and one more to raise. */
function Findings({ task }: { readonly task: Task }) {
  const say = useSay();
  const mayRaise = useMayRaise();
  const [raising, setRaising] = useState(false);
  if (task.finding) {
    return (
      <Link className="link-button" to={`/findings/${task.finding.id}`}>
        {say(FINDING_NAV.findings)}
      </Link>
    );
  }
  if (!mayRaise || task.unitId === null) return null;
  return (
    <>
      <Button onClick={() => setRaising(true)}>{say(FINDINGS.raise)}</Button>
      {raising && <RaiseSheet about={task} onClose={() => setRaising(false)} />}
    </>
  );
}

/** Light with its reason and since when, who moves next, what comes next, state and both dates: always on top. */
function Standing({ task }: { readonly task: Task }) {
  const say = useSay();
  const { data: light } = queries.useQuery('get', '/api/v1/assignments/{id}/light', { params: { path: { id: task.id } } });
  const facts: readonly (readonly [InBoth<string>, ReactNode])[] = [
    [TASK.light, light ? <Lit key="light" light={light} /> : '…'],
    [TASK.next, light ? <NextMove key="next" next={light.next} /> : '…'],
    [ITEM.nextEvent, <NextEvent key="event" task={task} />],
    [TASK.state, say(STATE_WORDS[task.state])],
    [TASK.due, <Due key="due" due={task.dueOn} original={task.originalDueOn} settled={!OWED.includes(task.state)} />],
  ];
  return (
    <dl className="standing">
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lit({ light }: { readonly light: Schema['LightView'] }) {
  const say = useSay();
  return (
    <>
      <LightChip light={light} /> <span className="soft figures">{say(ITEM.sinceDay, { day: light.since })}</span>
    </>
  );
}

function NextEvent({ task: { nextEvent } }: { readonly task: Task }) {
  const say = useSay();
  if (nextEvent === null) return <span className="soft">{say(ITEM.noEvent)}</span>;
  return (
    <span>
      <span className="figures">{nextEvent.dueOn}</span> <span className="soft">{say(nextEvent.action ? STEP_WORDS[nextEvent.action] : EVENT_WORDS[nextEvent.kind])}</span>
    </span>
  );
}
