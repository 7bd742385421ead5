import { Link } from 'react-router';
import type { ProofState } from '#domain/ledger/proof';
import { CHANNEL_WORDS, DELIVERY_WORDS } from '#words/outside';
import { Table } from '../../parts/table';
import type { Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { DELIVERIES, PROOF_STATE_WORDS } from '../../words/deliveries';
import { useLanguage, useSay } from '../../words/language';

export type Delivery = Schema['PersonDeliveryView'];

export function DeliveryTable({ items, isOwn }: { readonly items: readonly Delivery[]; readonly isOwn: boolean }) {
  const whose = isOwn ? [] : [DELIVERIES.person];
  return (
    <Table label={DELIVERIES.title} heads={[DELIVERIES.notice, ...whose, DELIVERIES.when, DELIVERIES.standing, DELIVERIES.outside, DELIVERIES.print]}>
      {items.map((delivery) => (
        <Row key={`${delivery.noticeId} ${delivery.personId}`} delivery={delivery} isOwn={isOwn} />
      ))}
    </Table>
  );
}

function Row({ delivery, isOwn }: { readonly delivery: Delivery; readonly isOwn: boolean }) {
  const { say, language } = useLanguage();
  const { noticeId, personId, sentence, unit, person, addressed, queuedAt } = delivery;
  return (
    <tr>
      <th scope="row" className="said">
        {sentence[language]}
      </th>
      {!isOwn && (
        <td data-head={say(DELIVERIES.person)}>
          <div>
            {person}
            <br />
            <span className="soft">
              {unit}
              {!addressed && ` · ${say(DELIVERIES.later)}`}
            </span>
          </div>
        </td>
      )}
      <td data-head={say(DELIVERIES.when)} className="figures">
        {minuteOf(queuedAt)}
      </td>
      <td data-head={say(DELIVERIES.standing)}>
        <Standing delivery={delivery} />
      </td>
      <td data-head={say(DELIVERIES.outside)}>
        <Outside delivery={delivery} />
      </td>
      <td data-head={say(DELIVERIES.print)}>
        <Link to={`/deliveries/${noticeId}/${personId}`}>{say(DELIVERIES.print)}</Link>
      </td>
    </tr>
  );
}

function Standing({ delivery: { state, reached, missing } }: { readonly delivery: Delivery }) {
  const say = useSay();
  return (
    <div>
      <span className={`mark ${missing === null ? 'mark-active' : 'mark-ahead'}`}>{say(PROOF_STATE_WORDS[state as ProofState])}</span>{' '}
      <span className="soft figures">
        {reached.length > 0 && minuteOf(reached.at(-1)!.at)}
        {missing !== null && ` ${say(DELIVERIES.missing, { state: say(PROOF_STATE_WORDS[missing as ProofState]).replace('已', '') })}`}
      </span>
    </div>
  );
}

function Outside({ delivery: { outside } }: { readonly delivery: Delivery }) {
  const say = useSay();
  if (outside.length === 0) return '—';
  return (
    <div>
      {outside.map(({ channel, state, attempts }) => (
        <div key={channel}>
          {say(CHANNEL_WORDS[channel])}{' '}
          <span className={state === 'failed' ? 'mark mark-locked' : 'soft'}>
            {attempts > 1 ? say(DELIVERIES.attempts, { state: say(DELIVERY_WORDS[state]), count: attempts }) : say(DELIVERY_WORDS[state])}
          </span>
        </div>
      ))}
    </div>
  );
}
