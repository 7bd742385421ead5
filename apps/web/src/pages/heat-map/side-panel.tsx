import { Button } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { InBoth } from '#words/language';
import { OWED } from '#domain/assignment/lifecycle';
import { STATE_WORDS } from '#words/vocabulary';
import { Due } from '../../parts/due';
import { FileList } from '../../parts/files';
import { LightChip, NextMove } from '../../parts/light';
import { ReportContent } from '../../parts/report-content';
import { Loaded } from '../../parts/states';
import { Figure, useTargetWords } from '../../parts/target';
import { queries } from '../../server/client';
import { useSay } from '../../words/language';
import { HEAT, PANEL } from '../../words/leader';
import { SHELL } from '../../words/shell';
import { TASK } from '../../words/task';
import { Outcome } from '../assignments/outcome';
import type { Task } from '../assignments/task';
import { PanelActs } from './panel-acts';
import { PanelSlips } from './panel-slips';

interface PanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** A task beside the map: why, the last report with its evidence, who verified, slips; what a leader may do. */
export function SidePanel({ id, onClose }: PanelProps) {
  const say = useSay();
  const panel = useRef<HTMLElement>(null);
  const task = queries.useQuery('get', '/api/v1/assignments/{id}', { params: { path: { id } } });
  const isThere = task.data !== undefined;
  useEffect(() => {
    const from = document.activeElement as HTMLElement | null;
    return () => from?.focus({ preventScroll: true });
  }, []);
  useEffect(() => panel.current?.querySelector<HTMLElement>(isThere ? '.panel-open' : 'button')?.focus(), [isThere]);
  const onKeyDown = ({ key }: KeyboardEvent): void => (key === 'Escape' ? onClose() : undefined);
  return (
    <aside ref={panel} className="side-panel" aria-label={say(PANEL.label)} onKeyDown={onKeyDown}>
      <Button className="side-close" type="text" icon={<CloseOutlined />} aria-label={say(SHELL.close)} onClick={onClose} />
      <Loaded query={task}>{(found) => <Body task={found} />}</Loaded>
    </aside>
  );
}

function Body({ task }: { readonly task: Task }) {
  const say = useSay();
  const targetWords = useTargetWords();
  const light = queries.useQuery('get', '/api/v1/assignments/{id}/light', { params: { path: { id: task.id } } });
  return (
    <>
      <p className="soft">
        {say(TASK.item, { number: task.itemNumber })} · {task.theme}
      </p>
      <h2>{task.title}</h2>
      <p className="strong">{task.unit ?? task.leader}</p>
      {light.data && <LightChip light={light.data} />}
      <Link className="panel-open link-button" to={`/assignments/${task.id}`}>
        {say(HEAT.open)}
      </Link>
      <dl className="panel-facts">
        <Fact name={TASK.next}>{light.data ? <NextMove next={light.data.next} /> : '…'}</Fact>
        <Fact name={TASK.state}>{say(STATE_WORDS[task.state])}</Fact>
        <Fact name={TASK.due}>
          <Due due={task.dueOn} original={task.originalDueOn} settled={!OWED.includes(task.state)} />
        </Fact>
        <Fact name={TASK.target}>{targetWords(task.target)}</Fact>
        <Fact name={TASK.figure}>
          <Figure figure={task.figure} unit={task.unitOfMeasure} verified={task.figureVerified} />
        </Fact>
      </dl>
      <PanelActs task={task} />
      <LastReport task={task} />
      <PanelSlips task={task} />
    </>
  );
}

function Fact({ name, children }: { readonly name: InBoth<string>; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LastReport({ task }: { readonly task: Task }) {
  const say = useSay();
  const reports = queries.useQuery('get', '/api/v1/assignments/{id}/reports', { params: { path: { id: task.id } } });
  const last = reports.data?.reduce<(typeof reports.data)[number] | undefined>((newest, one) => (newest && newest.receivedAt > one.receivedAt ? newest : one), undefined);
  const outcomes = task.verifications.filter(({ reportId }) => reportId === last?.id);
  return (
    <section>
      <h3>
        {say(PANEL.lastReport)} {last && <span className="soft figures">{last.period}</span>}
      </h3>
      {last === undefined ? (
        <p className="soft">{say(PANEL.noReport)}</p>
      ) : (
        <>
          <ReportContent report={last} unit={task.unitOfMeasure} />
          {last.evidenceIds.length > 0 ? <FileList ids={last.evidenceIds} /> : <p className="soft">{say(PANEL.noEvidence)}</p>}
          {outcomes.map((outcome) => (
            <Outcome key={outcome.id} outcome={outcome} />
          ))}
          {outcomes.length === 0 && <p className="soft">{say(PANEL.notVerified, { unit: task.verifierUnit })}</p>}
        </>
      )}
    </section>
  );
}
