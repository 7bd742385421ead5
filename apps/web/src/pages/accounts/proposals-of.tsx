import { ROLE_WORDS } from '#words/vocabulary';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { GRANTS } from '../../words/admin';
import { useSay } from '../../words/language';

const MOST = 50;
const MARKS = { proposed: 'ahead', approved: 'inForce', refused: 'revoked' } as const;
type Proposal = Schema['GrantProposalView'];

/** What was proposed for an account and is not simply in force: what waits, and what was refused. */
export function ProposalsOf({ accountId }: { readonly accountId: string }) {
  const say = useSay();
  const { data } = queries.useQuery('get', '/api/v1/grant-proposals', { params: { query: { accountId, limit: MOST } } });
  const shown = (data?.items ?? []).filter(({ state }) => state !== 'approved');
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className="gap-above">{say(GRANTS.waiting)}</h3>
      <ul className="plain lines">
        {shown.map((proposal) => (
          <Line key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </>
  );
}

function Line({ proposal: { role, unit, state, proposedBy, proposedAt, decidedBy, decidedAt, reason } }: { readonly proposal: Proposal }) {
  const say = useSay();
  return (
    <li>
      <span>
        <b>{say(ROLE_WORDS[role])}</b> {unit} <span className={`mark mark-${MARKS[state]}`}>{say(GRANTS.states[state])}</span>
        <br />
        <span className="soft figures">
          {say(GRANTS.proposedBy, { person: proposedBy, at: minuteOf(proposedAt) })}
          {decidedAt !== null && ` / ${say(GRANTS.decidedBy, { person: decidedBy ?? '', at: minuteOf(decidedAt), reason: reason ?? '' })}`}
        </span>
      </span>
    </li>
  );
}
