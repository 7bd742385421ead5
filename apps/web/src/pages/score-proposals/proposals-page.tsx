import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { PROPOSAL_STATES, type ProposalState } from '#domain/inspection/score-proposal';
import { useFilters } from '../../parts/filters';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { PAGED } from '../../server/paged';
import { FINDING, FINDING_NAV, FINDINGS, PROPOSAL_STATE_WORDS, PROPOSALS } from '../../words/finding';
import { useSay } from '../../words/language';
import { DecideSheet } from './decide-sheet';
import type { Proposal } from './proposal';

const PAGE = 50;

/** The assessment office’s desk for what findings should cost or earn; `state=all` shows decided ones too. */
export function ProposalsPage() {
  const say = useSay();
  const id = useId();
  const { get, set } = useFilters();
  const asked = get('state') ?? 'waiting';
  const state = PROPOSAL_STATES.find((one) => one === asked);
  const proposals = queries.useInfiniteQuery('get', '/api/v1/score-proposals', { params: { query: { limit: PAGE, state } } }, PAGED);
  return (
    <Page title={say(FINDING_NAV.proposals)} lead={say(PROPOSALS.lead)}>
      <div className="filters">
        <label htmlFor={id}>{say(PROPOSALS.state)}</label>
        <Select
          id={id}
          value={state ?? 'all'}
          onChange={(value: ProposalState | 'all') => set('state', value)}
          options={[...PROPOSAL_STATES.map((value) => ({ value, label: say(PROPOSAL_STATE_WORDS[value]) })), { value: 'all' as const, label: say(FINDINGS.all) }]}
        />
      </div>
      <Loaded query={proposals}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={PROPOSALS.none} next={PROPOSALS.noneNext} />;
          return (
            <>
              <ul className="plain stack">
                {items.map((proposal) => (
                  <Card key={proposal.id} proposal={proposal} />
                ))}
              </ul>
              <More query={proposals} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Card({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const [deciding, setDeciding] = useState(false);
  const { findingId, findingNumber, findingTitle, unit, points, reason, state, proposedBy, proposedByUnit, proposedAt } = proposal;
  return (
    <li className="panel list-card">
      <div>
        <h2>
          {unit.name} <span className="figures">{say(FINDING.proposed, { points })}</span>
        </h2>
        <p>
          <Link to={`/findings/${findingId}`}>
            <span className="figures">{findingNumber}</span> {findingTitle}
          </Link>
        </p>
        <p className="said">{reason}</p>
        <p className="soft figures">{say(FINDING.raised, { unit: proposedByUnit, person: proposedBy, at: minuteOf(proposedAt) })}</p>
        <Outcome proposal={proposal} />
      </div>
      <span className="row">
        <span className="mark">{say(PROPOSAL_STATE_WORDS[state])}</span>
        {state === 'waiting' && (
          <Button type="primary" onClick={() => setDeciding(true)}>
            {say(PROPOSALS.decide)}
          </Button>
        )}
      </span>
      {deciding && <DecideSheet proposal={proposal} onClose={() => setDeciding(false)} />}
    </li>
  );
}

function Outcome({ proposal: { decidedBy, decidedAt, decisionReason, assessment } }: { readonly proposal: Proposal }) {
  const say = useSay();
  if (decidedBy === null || decidedAt === null) return null;
  return (
    <>
      <p className="figures">
        {say(PROPOSALS.decided)}：{decisionReason} <span className="soft">{say(FINDING.byAt, { person: decidedBy, at: minuteOf(decidedAt) })}</span>
      </p>
      {assessment !== null && (
        <p>
          {say(PROPOSALS.enteredIn, { assessment: assessment.name })} <Link to={`/assessments/${assessment.id}/facts?state=recorded`}>{say(PROPOSALS.toFacts)}</Link>
        </p>
      )}
    </>
  );
}
