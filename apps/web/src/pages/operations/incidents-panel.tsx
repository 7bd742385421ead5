import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { More } from '../../parts/more';
import { useTellRefusal } from '../../parts/refusal';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { useSay } from '../../words/language';
import { DELIVERIES } from '../../words/deliveries';
import { OPERATIONS } from '../../words/operations';

const PAGE = 20;
type Incident = Schema['IncidentView'];

export function IncidentsPanel() {
  const say = useSay();
  const incidents = queries.useInfiniteQuery('get', '/api/v1/incidents', { params: { query: { limit: PAGE } } }, PAGED);
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(OPERATIONS.incidents)}</h2>
      </header>
      <Loaded query={incidents}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={OPERATIONS.noIncidents} next={OPERATIONS.noIncidentsNext} />;
          return (
            <>
              <IncidentTable items={items} />
              <More query={incidents} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function IncidentTable({ items }: { readonly items: readonly Incident[] }) {
  const say = useSay();
  return (
    <Table label={OPERATIONS.incidents} heads={[OPERATIONS.job, OPERATIONS.reason, OPERATIONS.at, OPERATIONS.attempts, OPERATIONS.outcome]}>
      {items.map((incident) => (
        <tr key={incident.id}>
          <th scope="row">
            <code>{incident.job}</code>
            <AboutNotice incident={incident} />
          </th>
          <td data-head={say(OPERATIONS.reason)} className="said">
            {incident.reason}
          </td>
          <td data-head={say(OPERATIONS.at)} className="figures">
            {minuteOf(incident.at)}
          </td>
          <td data-head={say(OPERATIONS.attempts)} className="figures">
            {incident.attempts}
          </td>
          <td data-head={say(OPERATIONS.outcome)}>{incident.resolvedAt === null ? <Settle incident={incident} /> : <Settled incident={incident} />}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Of a delivery that failed: which notice. Who answers for it finds it among the deliveries; officers see no business. */
function AboutNotice({ incident: { payload } }: { readonly incident: Incident }) {
  const say = useSay();
  const sees = mayDo(useMe(), 'delivery.read');
  const notice = payload?.['notice'];
  if (typeof notice !== 'string') return null;
  const words = say(DELIVERIES.number, { number: notice });
  return <span className="soft told-number">{sees ? <Link to={`/deliveries?notice=${notice}`}>{words}</Link> : words}</span>;
}

function Settled({ incident: { resolution, resolvedAt } }: { readonly incident: Incident }) {
  const say = useSay();
  return (
    <>
      {resolution === 'retried' ? say(OPERATIONS.retried) : resolution} <span className="soft figures">{minuteOf(resolvedAt ?? '')}</span>
    </>
  );
}

function Settle({ incident }: { readonly incident: Incident }) {
  const say = useSay();
  const tell = useTellRefusal();
  const kept = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { path: { id: incident.id } };
  const again = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/incidents/{id}/retry', { params })),
    onSuccess: () => kept.invalidateQueries(),
    onError: tell,
  });
  return (
    <span className="row">
      <span className="mark mark-locked">{say(OPERATIONS.open)}</span>
      <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
        {say(OPERATIONS.retry)}
      </Button>
      <Button size="small" onClick={() => setAsking(true)}>
        {say(OPERATIONS.resolve)}
      </Button>
      {asking && (
        <FormSheet
          title={say(OPERATIONS.resolve)}
          about={`${incident.job} · ${incident.reason}`}
          fields={[{ name: 'resolution', kind: 'text', words: OPERATIONS.resolution }]}
          run={(values) => answered(client.POST('/api/v1/incidents/{id}/resolution', { params, body: { resolution: textOf(values, 'resolution') } }))}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  );
}
