import { Link, useParams } from 'react-router';
import type { InBoth } from '#words/language';
import type { ReactNode } from 'react';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { answered, client, queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { DOCUMENTS } from '../../words/document';
import { FINDING, FINDING_NAV, FINDING_NEXT_WORDS, FINDINGS, SEVERITY_WORDS } from '../../words/finding';
import { SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { MakeDocument } from '../documents/make-document';
import type { FindingWhole } from './finding';
import { FindingActs } from './finding-acts';
import { StandingMark } from './findings-page';
import { Proposals } from './finding-proposals';
import { Quotes } from './finding-quotes';
import { Rounds } from './finding-rounds';

/** One problem: what it is, what it quotes, what was done round by round, and what is to be done now. */
export function FindingPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const finding = queries.useQuery('get', '/api/v1/findings/{id}', { params: { path: { id } } });
  if (finding.data) return <Whole finding={finding.data} />;
  return (
    <Page title={say(FINDING_NAV.findings)}>
      <Loaded query={finding}>{() => null}</Loaded>
    </Page>
  );
}

function Whole({ finding }: { readonly finding: FindingWhole }) {
  const say = useSay();
  const me = useMe();
  const { id, number, title, source, sourceDocument, standing, text, proofRequired } = finding;
  const makeNotice = () => answered(client.POST('/api/v1/findings/{id}/notice', { params: { path: { id } } }));
  return (
    <Page title={title} lead={`${number} · ${say(SOURCE_WORDS[source])} ${sourceDocument}`} aside={<FindingActs finding={finding} />}>
      <p className="gap-below row">
        <Link to="/findings">{say(FINDING.back)}</Link>
        {mayDo(me, 'document.issue') && standing !== 'withdrawn' && <MakeDocument words={say(DOCUMENTS.notice)} make={makeNotice} />}
      </p>
      <Standing finding={finding} />
      <p className="outcome gap-below">
        {say(FINDING.next)}
        {say(FINDING.colon)}
        {say(FINDING_NEXT_WORDS[standing])}
      </p>
      <div className="stack">
        <section className="panel">
          <h2>{say(FINDING.facts)}</h2>
          <p className="said">{text}</p>
          <h3 className="gap-above">{say(FINDING.proof)}</h3>
          <p className="said">{proofRequired}</p>
        </section>
        <Quotes finding={finding} />
        <Rounds finding={finding} />
        <Proposals finding={finding} />
      </div>
    </Page>
  );
}

function Standing({ finding }: { readonly finding: FindingWhole }) {
  const say = useSay();
  const { severity, unit, leader, recheckUnit, dueOn, overdue, lookBackOn, raisedBy, raisedByUnit, raisedAt, about, inspection, assignmentId } = finding;
  const facts: readonly (readonly [InBoth<string>, ReactNode])[] = [
    [FINDINGS.standing, <StandingMark key="standing" finding={finding} />],
    [FINDINGS.severity, say(SEVERITY_WORDS[severity])],
    [FINDINGS.unit, unit.name],
    [FINDINGS.due, overdue ? `${dueOn ?? ''} ${say(FINDINGS.overdue)}` : (dueOn ?? say(FINDINGS.noDay))],
    [FINDING.recheckUnit, recheckUnit.name],
    [FINDING.leader, leader],
    [FINDING.lookBack, lookBackOn ?? say(FINDING.lookBackNone)],
    [FINDING.raisedHead, say(FINDING.raised, { unit: raisedByUnit, person: raisedBy, at: minuteOf(raisedAt) })],
    ...(inspection ? [[FINDING.inspection, inspection.name] as const] : []),
    ...(about ? [[FINDING.about, <Link key="about" to={`/assignments/${about.id}`}>{about.name}</Link>] as const] : []),
    [FINDING.task, <Link key="task" to={`/assignments/${assignmentId}`}>{say(FINDING.taskLink)}</Link>],
  ];
  return (
    <dl className="standing">
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
