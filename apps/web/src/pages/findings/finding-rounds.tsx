import { SIGNERS } from '#domain/inspection/finding';
import { minuteOf } from '../../server/instant';
import { FINDING, SIGNER_WORDS } from '../../words/finding';
import { useSay } from '../../words/language';
import type { FindingWhole } from './finding';

/** Round by round, the newest first: plans, signatures, the closing and what came of it. */
export function Rounds({ finding }: { readonly finding: FindingWhole }) {
  const say = useSay();
  const rounds = Array.from({ length: finding.round }, (_, index) => finding.round - index);
  return (
    <section className="panel">
      <h2>{say(FINDING.rounds)}</h2>
      {rounds.map((round) => (
        <section key={round} className="gap-above" aria-label={say(FINDING.roundHead, { round })}>
          {finding.round > 1 && <h3>{say(FINDING.roundHead, { round })}</h3>}
          <Plans finding={finding} round={round} />
          <Signatures finding={finding} round={round} />
          <Ends finding={finding} round={round} />
        </section>
      ))}
    </section>
  );
}

interface RoundProps {
  readonly finding: FindingWhole;
  readonly round: number;
}

function Plans({ finding, round }: RoundProps) {
  const say = useSay();
  const plans = finding.plans.filter((plan) => plan.round === round);
  if (plans.length === 0) return <p className="soft">{say(FINDING.noPlan)}</p>;
  return (
    <ul className="plain stack">
      {plans.map(({ id, text, plannedOn, handedInBy, handedInAt, state, decidedBy, decidedAt, decisionReason }) => (
        <li key={id}>
          <p>
            <b>{say(FINDING.plan, { day: plannedOn })}</b> <span className={`mark mark-${state === 'accepted' ? 'inForce' : 'proposed'}`}>{say(FINDING.planStates[state])}</span>
          </p>
          <p className="said">{text}</p>
          <p className="soft figures">
            {say(FINDING.byAt, { person: handedInBy, at: minuteOf(handedInAt) })}
            {decidedBy !== null && decidedAt !== null && ` · ${say(FINDING.byAt, { person: decidedBy, at: minuteOf(decidedAt) })}${say(FINDING.colon)}${decisionReason ?? ''}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Signatures({ finding, round }: RoundProps) {
  const say = useSay();
  const signatures = finding.signatures.filter((one) => one.round === round);
  const asked = finding.standing === 'signing' && round === finding.round;
  if (signatures.length === 0 && !asked) return null;
  return (
    <div className="gap-above">
      <dl className="standing">
      {SIGNERS.map((signer) => {
        const signature = signatures.find((one) => one.as === signer);
        return (
          <div key={signer}>
            <dt>{say(SIGNER_WORDS[signer])}</dt>
            <dd className="figures">
              {signature ? say(FINDING.signed, { person: signature.person, post: signature.post ? `${signature.post} ` : '', at: minuteOf(signature.signedAt) }) : say(FINDING.unsigned)}
            </dd>
          </div>
        );
      })}
    </dl>
    </div>
  );
}

function Ends({ finding, round }: RoundProps) {
  const say = useSay();
  return (
    <ul className="plain">
      {finding.roundEnds
        .filter((end) => end.round === round)
        .map(({ outcome, words, lookBackOn, closureNumber, by, at }) => (
          <li key={at} className="gap-above">
            <b>{outcome === 'closed' ? say(FINDING.closedAs, { number: closureNumber ?? '', day: lookBackOn ?? '' }) : say(FINDING[outcome])}</b>
            {words !== '' && <p className="said">{words}</p>}
            <p className="soft figures">{say(FINDING.byAt, { person: by, at: minuteOf(at) })}</p>
          </li>
        ))}
    </ul>
  );
}
