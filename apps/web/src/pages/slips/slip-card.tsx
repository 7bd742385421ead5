import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import type { InBoth } from '#words/language';
import { may } from '#domain/people/permission';
import { DaysLeft } from '../../parts/due';
import { dayOf } from '../../server/instant';
import { actorOf, mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { SLIP_STATE_WORDS, SLIPS } from '../../words/supervision';
import { useRuleWords } from './say-slip';
import type { Slip } from './slip';
import { type SlipAct, SlipSheet } from './slip-sheet';


/** What may be done to a slip in its state; whose it is, is judged by the same table as the service's. */
function useActs(slip: Slip): readonly SlipAct[] {
  const me = useMe();
  const own = { unitId: slip.unitId } as Parameters<typeof may>[2];
  const { state } = slip;
  const acts: SlipAct[] = [];
  if (state === 'issued' && may(actorOf(me), 'slip.sign', own)) acts.push('sign');
  if ((state === 'issued' || state === 'signed') && may(actorOf(me), 'slip.answer', own)) acts.push('answer');
  if (state !== 'withdrawn' && mayDo(me, 'slip.withdraw')) acts.push('withdraw');
  if (state === 'draft' && mayDo(me, 'slip.issue')) acts.push('issue');
  return acts;
}

export function SlipCard({ slip }: { readonly slip: Slip }) {
  const say = useSay();
  const [act, setAct] = useState<SlipAct | null>(null);
  const acts = useActs(slip);
  const { kind, number, state, unit, title, itemNumber, assignmentId, id } = slip;
  return (
    <li className={`panel slip slip-${kind}`}>
      <div>
        <h2>
          <span className={`slip-kind slip-kind-${kind}`}>{say(SLIP_KIND_WORDS[kind])}</span>{' '}
          <Link to={`/slips/${assignmentId}/${id}`}>{number ?? say(SLIPS.noNumber)}</Link>
        </h2>
        <p>
          <b>{unit}</b> ·{' '}
          <Link to={`/assignments/${assignmentId}`}>
            <span className="figures">{itemNumber}</span> {title}
          </Link>
        </p>
        <Said slip={slip} />
      </div>
      <div className="request-when">
        <b>{say(SLIP_STATE_WORDS[state])}</b>
        <Dates slip={slip} />
        <AnswerBy slip={slip} />
        <div className="row">
          {acts.map((name, index) => (
            <Button key={name} type={index === acts.length - 1 && name !== 'withdraw' ? 'primary' : 'default'} onClick={() => setAct(name)}>
              {say(SLIPS.acts[name])}
            </Button>
          ))}
        </div>
      </div>
      {act !== null && <SlipSheet slip={slip} act={act} onClose={() => setAct(null)} />}
    </li>
  );
}

function AnswerBy({ slip: { state, answerDueOn } }: { readonly slip: Slip }) {
  const say = useSay();
  if (answerDueOn === null || (state !== 'issued' && state !== 'signed')) return null;
  return (
    <span className="soft figures">
      {say(SLIPS.answerBy, { day: answerDueOn })} <DaysLeft due={answerDueOn} />
    </span>
  );
}

function Said({ slip: { reason, answer, withdrawReason, rule } }: { readonly slip: Slip }) {
  const say = useSay();
  const ruleWords = useRuleWords();
  return (
    <>
      {reason !== '' && <p className="said">{reason}</p>}
      {answer !== null && (
        <p className="said">
          <b>{say(SLIPS.answer)}</b> {answer}
        </p>
      )}
      {withdrawReason !== null && <p className="soft">{withdrawReason}</p>}
      <p className="soft">{ruleWords(rule)}</p>
    </>
  );
}

function Dates({ slip }: { readonly slip: Slip }) {
  const say = useSay();
  const lines: readonly (readonly [InBoth<string>, string | null])[] = [
    [SLIPS.withdrawnOn, slip.withdrawnAt],
    [SLIPS.answeredOn, slip.answeredAt],
    [SLIPS.signedOn, slip.signedAt],
    [SLIPS.issuedOn, slip.issuedAt],
    [SLIPS.drawnOn, slip.issuedAt === null ? slip.drawnAt : null],
  ];
  const said = lines.flatMap(([words, at]) => (at === null ? [] : [say(words, { day: dayOf(at) })]));
  return <span className="soft figures">{said.join(' · ')}</span>;
}
