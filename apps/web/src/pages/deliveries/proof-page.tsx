import { Button } from 'antd';
import { useParams } from 'react-router';
import { missingProof, PROOF_STATES, type ProofState } from '#domain/ledger/proof';
import { CHANNEL_WORDS, DELIVERY_WORDS } from '#words/outside';
import { useAsOf } from '../../parts/as-of';
import { Page } from '../../parts/page';
import { Loaded, Stand } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { DELIVERIES, DELIVERY_PROOF, PROOF_STATE_WORDS } from '../../words/deliveries';
import { useLanguage, useSay } from '../../words/language';
import { STATES } from '../../words/shell';
import type { Delivery } from './delivery-table';

/** What no signature is asked of is whole when it was seen. */
const BEFORE_SIGNING: ReadonlySet<ProofState> = new Set(['sent', 'accepted', 'seen']);

/** One notice and one person on paper: what is proved, when, by which channel, and what is not. */
export function ProofPage() {
  const say = useSay();
  const me = useMe();
  const { noticeId = '', personId = '' } = useParams();
  const isOwn = personId === me.personId;
  const own = queries.useQuery('get', '/api/v1/me/deliveries', { params: { query: { noticeId } } }, { enabled: isOwn });
  const anybodys = queries.useQuery('get', '/api/v1/deliveries', { params: { query: { noticeId, personId } } }, { enabled: !isOwn });
  const read = isOwn ? own : anybodys;
  return (
    <Loaded query={read}>
      {({ items: [delivery] }) => (delivery ? <Sheet delivery={delivery} at={read.dataUpdatedAt} /> : <Stand mood="missing" title={say(STATES.missing)} next={say(STATES.missingNext)} />)}
    </Loaded>
  );
}

function Sheet({ delivery, at }: { readonly delivery: Delivery; readonly at: number }) {
  const { say, language } = useLanguage();
  const { county } = useMe();
  const asOf = useAsOf();
  const { sentence, unit, person, addressed, noticeId, outside } = delivery;
  const facts = [
    [DELIVERY_PROOF.to, person],
    [DELIVERY_PROOF.unit, unit],
    [DELIVERY_PROOF.about, sentence[language]],
    [DELIVERY_PROOF.addressed, say(addressed ? DELIVERY_PROOF.yes : DELIVERY_PROOF.no)],
    [DELIVERIES.outside, outside.map(({ channel, state }) => `${say(CHANNEL_WORDS[channel])} ${say(DELIVERY_WORDS[state])}`).join('；') || '—'],
  ] as const;
  return (
    <Page
      title={say(DELIVERY_PROOF.head)}
      lead={`${county.name} · ${say(DELIVERY_PROOF.asOf, { at: asOf(at) })}`}
      aside={
        <Button type="primary" onClick={() => window.print()}>
          {say(DELIVERY_PROOF.print)}
        </Button>
      }
    >
      <section className="panel gap-below">
        <dl className="facts facts-wide">
          {facts.map(([words, value]) => (
            <div key={words.en}>
              <dt>{say(words)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Steps delivery={delivery} />
      <p className="soft gap-above">{say(DELIVERY_PROOF.means)}</p>
      <p className="soft figures told-number">{say(DELIVERIES.number, { number: noticeId })}</p>
    </Page>
  );
}

function Steps({ delivery: { kind, queuedAt, reached } }: { readonly delivery: Delivery }) {
  const say = useSay();
  const isSigned = missingProof(kind, BEFORE_SIGNING) === 'signedFor';
  const asked = PROOF_STATES.filter((state) => state !== 'signedFor' || isSigned);
  return (
    <Table label={DELIVERY_PROOF.state} heads={[DELIVERY_PROOF.state, DELIVERY_PROOF.at, DELIVERY_PROOF.channel]}>
      {asked.map((state: ProofState) => {
        const step = reached.find((one) => one.state === state);
        const at = state === 'queued' ? queuedAt : step?.at;
        const how = step && [say(CHANNEL_WORDS[step.channel]), step.inDigest && say(DELIVERY_PROOF.digest), step.actingFor && say(DELIVERY_PROOF.actingFor, { person: step.actingFor })];
        return (
          <tr key={state}>
            <th scope="row">{say(PROOF_STATE_WORDS[state])}</th>
            <td data-head={say(DELIVERY_PROOF.at)} className="figures">
              {at === undefined ? say(DELIVERY_PROOF.notYet) : minuteOf(at)}
            </td>
            <td data-head={say(DELIVERY_PROOF.channel)}>{how ? how.filter(Boolean).join(' · ') : '—'}</td>
          </tr>
        );
      })}
    </Table>
  );
}
