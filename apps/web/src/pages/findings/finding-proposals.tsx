import { minuteOf } from '../../server/instant';
import { FINDING, PROPOSAL_STATE_WORDS } from '../../words/finding';
import { useSay } from '../../words/language';
import type { FindingWhole } from './finding';

/** What was proposed to the assessment office, and what it decided. */
export function Proposals({ finding: { proposals } }: { readonly finding: FindingWhole }) {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say(FINDING.proposals)}</h2>
      {proposals.length === 0 && <p className="soft">{say(FINDING.noProposals)}</p>}
      <ul className="plain stack">
        {proposals.map(({ id, points, reason, state, proposedBy, proposedAt, decidedBy, decidedAt, decisionReason }) => (
          <li key={id}>
            <b className="figures">{say(FINDING.proposed, { points })}</b> <span className="mark">{say(PROPOSAL_STATE_WORDS[state])}</span>
            <p className="said">{reason}</p>
            <p className="soft figures">
              {say(FINDING.byAt, { person: proposedBy, at: minuteOf(proposedAt) })}
              {decidedBy !== null && decidedAt !== null && ` · ${say(FINDING.byAt, { person: decidedBy, at: minuteOf(decidedAt) })}${say(FINDING.colon)}${decisionReason ?? ''}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
