import { Button } from 'antd';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useSay } from '../../words/language';
import { PROOF, PROOF_NAV } from '../../words/proof';
import { InspectionTabs } from './inspection-tabs';

type Log = Schema['LogView'];
const EVERY_MS = 60_000;

/** By what the trail can be checked now: plain words first, hashes to take along, and what none of it proves. */
export function LogPage() {
  const say = useSay();
  const log = queries.useQuery('get', '/api/v1/trail/log', {}, { refetchInterval: EVERY_MS });
  return (
    <Page title={say(PROOF_NAV.log)} lead={say(PROOF.lead)} aside={<Button onClick={() => window.print()}>{say(PROOF.print)}</Button>}>
      <InspectionTabs />
      <Loaded query={log}>
        {(found) => (
          <div className="stack">
            <InWords log={found} />
            <Head log={found} />
            <Witnesses log={found} />
            <Told head={say(PROOF.receipts)} text={say(PROOF.receiptsNext)} />
            <Told head={say(PROOF.offline)} text={say(PROOF.offlineNext)} />
            <Told head={say(PROOF.not)} text={say(PROOF.notNext)} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Told({ head, text }: { readonly head: string; readonly text: string }) {
  return (
    <section className="panel">
      <h2>{head}</h2>
      <p>{text}</p>
    </section>
  );
}

function useAge(): (seconds: number) => string {
  const say = useSay();
  return (seconds) => {
    if (seconds < 120) return say(PROOF.seconds, { count: Math.round(seconds) });
    return seconds < 7_200 ? say(PROOF.minutes, { count: Math.round(seconds / 60) }) : say(PROOF.hours, { count: Math.round(seconds / 3_600) });
  };
}

function InWords({ log: { size, signedSize, signedAge, waiting, witnesses } }: { readonly log: Log }) {
  const say = useSay();
  const age = useAge();
  const cosigned = witnesses.filter(({ cosignedAt }) => cosignedAt !== null).length;
  return (
    <section className="panel">
      <h2>{say(PROOF.inWords)}</h2>
      {signedAge === null ? (
        <p>
          <b>{say(PROOF.unsigned)}</b> {say(PROOF.unsignedNext)}
        </p>
      ) : (
        <p className="figures">{say(PROOF.standing, { size, signed: signedSize, age: age(signedAge) })}</p>
      )}
      {waiting.entries > 0 && <p className="figures">{say(PROOF.waiting, { count: waiting.entries, seconds: Math.round(waiting.seconds) })}</p>}
      {cosigned > 0 && <p className="outcome outcome-good gap-above">{say(PROOF.witnessed, { count: cosigned })}</p>}
      {cosigned === 0 && (
        <p className="outcome outcome-back gap-above">
          <b>{say(PROOF.noWitness)}</b> {say(PROOF.noWitnessNext)}
        </p>
      )}
    </section>
  );
}

function Head({ log: { origin, vkeys, signedSize, signedAge, root } }: { readonly log: Log }) {
  const say = useSay();
  const age = useAge();
  if (root === null || signedAge === null) return null;
  const facts: readonly (readonly [string, string])[] = [
    [say(PROOF.origin), origin ?? '—'],
    [say(PROOF.size), String(signedSize)],
    [say(PROOF.root), root],
    [say(PROOF.signedAt), age(signedAge)],
  ];
  return (
    <section className="panel">
      <h2>{say(PROOF.head)}</h2>
      <p>{say(PROOF.headNext)}</p>
      <dl className="standing">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures address">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{say(PROOF.keys)}</h3>
      <p className="soft">{say(PROOF.keysNext)}</p>
      {vkeys.map((key) => (
        <p key={key}>
          <code className="address">{key}</code>
        </p>
      ))}
    </section>
  );
}

function Witnesses({ log: { witnesses } }: { readonly log: Log }) {
  const say = useSay();
  if (witnesses.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="gap-below">{say(PROOF.witnesses)}</h2>
      <Table label={PROOF.witnesses} heads={[PROOF.witness, PROOF.cosigned, PROOF.cosignedAt, PROOF.problem]}>
        {witnesses.map(({ name, cosignedSize, cosignedAt, problem }) => (
          <tr key={name}>
            <th scope="row" className="address">
              {name}
            </th>
            <td data-head={say(PROOF.cosigned)} className="figures">
              {cosignedSize}
            </td>
            <td data-head={say(PROOF.cosignedAt)} className="figures">
              {cosignedAt === null ? say(PROOF.never) : minuteOf(cosignedAt)}
            </td>
            <td data-head={say(PROOF.problem)}>{problem ?? '—'}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
