import type { SuspensionReason } from '#domain/assignment/suspension';
import type { ReactNode } from 'react';
import { Figure, useTargetWords } from '../../parts/target';
import { ASSIGN } from '../../words/assign';
import { useSay } from '../../words/language';
import { proofWords } from '../../parts/proof';
import { useBasisWords } from '../directives/directive-card';
import { REQUESTS } from '../../words/office';
import { CADENCE_WORDS, SUSPENSION_WORDS, TASK } from '../../words/task';
import type { Task } from './task';
import { Notes } from './notes';
import { Supervision } from './supervision';
import { Told } from './told';

export function OverviewTab({ task }: { readonly task: Task }) {
  const say = useSay();
  const targetWords = useTargetWords();
  const basisWords = useBasisWords();
  const facts: [string, ReactNode][] = [
    [say(TASK.target), targetWords(task.target)],
    [say(TASK.figure), <Figure key="figure" figure={task.figure} unit={task.unitOfMeasure} verified={task.figureVerified} />],
    [say(TASK.unit), task.unit ?? '—'],
    [say(TASK.leadUnit), task.leadUnit],
    [say(TASK.leader), task.leader],
    [say(TASK.verifier), task.verifierUnit],
    [say(TASK.cadence), say(CADENCE_WORDS[task.cadence])],
    ...(task.proof === null ? [] : ([[say(ASSIGN.proof), proofWords(task.proof, say)]] as [string, ReactNode][])),
    ...(task.basis === null ? [] : ([[say(ASSIGN.basis), `${task.basis.number} · ${basisWords(task.basis)}`]] as [string, ReactNode][])),
    [say(TASK.dispatched), task.dispatchedOn],
    [say(TASK.original), task.originalDueOn ?? say(TASK.noDue)],
    [say(TASK.current), task.dueOn ?? say(TASK.noDue)],
    [say(TASK.signBy), task.acknowledgeDueOn ?? '—'],
    ...(task.closureNumber === null ? [] : ([[say(TASK.closure), task.closureNumber]] as [string, ReactNode][])),
  ];
  return (
    <div className="columns">
      <dl className="facts panel">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="stack">
        <Supervision task={task} />
        <Suspensions task={task} />
        <Requests task={task} />
        <Told id={task.id} />
        <Notes id={task.id} />
      </div>
    </div>
  );
}

function Suspensions({ task }: { readonly task: Task }) {
  const say = useSay();
  if (task.suspensions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say(TASK.suspensions)}</h2>
      <ul className="plain lines">
        {task.suspensions.map(({ id, reason, fromOn, untilOn }) => (
          <li key={id}>
            <span>{SUSPENSION_WORDS[reason as SuspensionReason] ? say(SUSPENSION_WORDS[reason as SuspensionReason]) : reason}</span>
            <span className="soft figures">
              {untilOn === null ? say(TASK.since, { from: fromOn }) : say(TASK.fromUntil, { from: fromOn, until: untilOn })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Requests({ task }: { readonly task: Task }) {
  const say = useSay();
  if (task.requests.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say(TASK.requests)}</h2>
      <ul className="plain lines">
        {task.requests.map((request) => (
          <li key={request.id}>
            <span>
              <b>{say(REQUESTS.kinds[request.kind])}</b> {say(REQUESTS.states[request.state])}
              {request.askedDueOn !== null && <span className="figures"> → {request.decidedDueOn ?? request.askedDueOn}</span>}
              <br />
              {request.reason}
              {request.decisionReason !== null && <span className="soft"> / {request.decisionReason}</span>}
            </span>
            <span className="soft figures">{request.askedAt.slice(0, 10)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
