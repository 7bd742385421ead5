import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { STATE_WORDS } from '#words/vocabulary';
import { ticketsOf } from '#domain/inspection/risk';
import { useExportTable } from '../../parts/export-table';
import { Page } from '../../parts/page';
import { Loaded, Stand } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { FORM } from '../../words/admin';
import { FINDINGS } from '../../words/finding';
import { useSay } from '../../words/language';
import { METHOD_WORDS, RISK_WORDS, SAMPLE, SAMPLE_NAV } from '../../words/sample';
import { type AboutTask, RaiseSheet } from '../findings/raise-sheet';
import { useMayRaise } from '../findings/use-may-raise';
import { InspectionTabs } from './inspection-tabs';

type Sample = Schema['SampleWholeView'];

/** One sample: what was drawn, why it weighed, and whether drawing again gives the same. */
export function SamplePage() {
  const say = useSay();
  const { id = '' } = useParams();
  const sample = queries.useQuery('get', '/api/v1/samples/{id}', { params: { path: { id } } });
  return (
    <Page title={say(SAMPLE_NAV.samples)} lead={sample.data?.inspection} aside={sample.data && <Take sample={sample.data} />}>
      <InspectionTabs />
      <p className="gap-below">
        <Link to="/inspection/samples">{say(SAMPLE.back)}</Link>
      </p>
      <Loaded query={sample}>
        {(found) => (
          <>
            <Head sample={found} />
            <Picked sample={found} />
            <details className="panel gap-above">
              <summary>{say(SAMPLE.how)}</summary>
              <p>{say(SAMPLE.howNext, { size: found.size })}</p>
              <p>
                {say(SAMPLE.populationHash)} <code className="address">{found.populationHash}</code>
              </p>
            </details>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ sample: { method, seed, size, populationSize, drawnBy, drawnAt, repeats } }: { readonly sample: Sample }) {
  const say = useSay();
  const facts: readonly (readonly [string, string])[] = [
    [say(SAMPLE.method), say(METHOD_WORDS[method])],
    [say(SAMPLE.size), say(SAMPLE.of, { population: populationSize, size })],
    [say(SAMPLE.seed), seed],
    [say(SAMPLE.draw), say(SAMPLE.when, { at: minuteOf(drawnAt), person: drawnBy })],
  ];
  return (
    <>
      {!repeats && <Stand mood="failed" title={say(SAMPLE.notAgain)} />}
      <dl className="standing">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures address">{value}</dd>
          </div>
        ))}
      </dl>
      {repeats && <p className="outcome outcome-good gap-below">{say(SAMPLE.again)}</p>}
    </>
  );
}

function Picked({ sample: { picked, inspectionId } }: { readonly sample: Sample }) {
  const mayRaise = useMayRaise();
  const [about, setAbout] = useState<AboutTask | null>(null);
  const acts = mayRaise ? [FORM.actions] : [];
  return (
    <>
      <Table label={SAMPLE_NAV.samples} heads={[SAMPLE.task, SAMPLE.unit, SAMPLE.state, SAMPLE.why, SAMPLE.tickets, ...acts]}>
        {picked.map((task) => (
          <PickedRow key={task.id} task={task} onRaise={mayRaise ? setAbout : undefined} />
        ))}
      </Table>
      {about !== null && <RaiseSheet about={about} inspectionId={inspectionId} onClose={() => setAbout(null)} />}
    </>
  );
}

interface PickedProps {
  readonly task: Sample['picked'][number];
  readonly onRaise: ((about: AboutTask) => void) | undefined;
}

function PickedRow({ task: { id, itemNumber, title, unit, unitId, state, reasons, tickets }, onRaise }: PickedProps) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        {title === null ? (
          <span className="soft">{say(SAMPLE.gone)}</span>
        ) : (
          <Link to={`/assignments/${id}`}>
            <span className="number">{itemNumber}</span> {title}
          </Link>
        )}
      </th>
      <td data-head={say(SAMPLE.unit)}>{unit ?? '—'}</td>
      <td data-head={say(SAMPLE.state)}>{state === null ? '—' : say(STATE_WORDS[state])}</td>
      <td data-head={say(SAMPLE.why)}>{reasons.length === 0 ? '—' : reasons.map((reason) => say(RISK_WORDS[reason])).join('、')}</td>
      <td data-head={say(SAMPLE.tickets)} className="figures">
        {tickets}
      </td>
      {onRaise && (
        <td data-head={say(FORM.actions)}>
          {title !== null && (
            <Button size="small" onClick={() => onRaise({ id, title, unit, unitId })}>
              {say(FINDINGS.raise)}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

/** Everything it was drawn from: task, tickets and why, a line each. */
function Take({ sample }: { readonly sample: Sample }) {
  const say = useSay();
  const put = useExportTable();
  const { id, seed, method, population, drawnAt, inspection } = sample;
  const write = (): void => {
    const rows = population.map((member) => [member.id, method === 'random' ? '1' : String(ticketsOf(member.reasons)), member.reasons.join(' ')]);
    put({ what: 'sample', title: say(SAMPLE.draw), filters: [inspection, `seed ${seed}`, `method ${method}`], at: minuteOf(drawnAt), heads: ['id', 'tickets', 'reasons'], rows, name: `sample-${id}` });
  };
  return <Button onClick={write}>{say(SAMPLE.takePopulation, { count: population.length })}</Button>;
}
