import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { More } from '../../parts/more';
import { useTellRefusal } from '../../parts/refusal';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { answered, client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { PAGED } from '../../server/paged';
import { FORM } from '../../words/admin';
import { ACCESS, INSPECTIONS, SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';
import { ProposeSheet } from './propose-sheet';
import { StartSheet } from './start-sheet';

const PAGE = 20;
type Inspection = Schema['InspectionView'];

/** Which inspections are running and which were, each on its basis. */
export function InspectionsPanel() {
  const say = useSay();
  const me = useMe();
  const [starting, setStarting] = useState(false);
  const inspections = queries.useInfiniteQuery('get', '/api/v1/inspections', { params: { query: { limit: PAGE } } }, PAGED);
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(INSPECTIONS.title)}</h2>
        {mayDo(me, 'inspection.start') && <Button onClick={() => setStarting(true)}>{say(INSPECTIONS.start)}</Button>}
      </header>
      <Loaded query={inspections}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={INSPECTIONS.none} next={INSPECTIONS.noneNext} />;
          return (
            <>
              <Table label={INSPECTIONS.title} heads={[INSPECTIONS.name, INSPECTIONS.office, INSPECTIONS.units, INSPECTIONS.basis, ACCESS.standing, FORM.actions]}>
                {items.map((inspection) => (
                  <Row key={inspection.id} inspection={inspection} />
                ))}
              </Table>
              <More query={inspections} />
            </>
          );
        }}
      </Loaded>
      {starting && <StartSheet onClose={() => setStarting(false)} />}
    </section>
  );
}

function Row({ inspection }: { readonly inspection: Inspection }) {
  const say = useSay();
  const { title, source, office, units, planned, documentNumber, reason, beganOn, endedOn } = inspection;
  return (
    <tr>
      <th scope="row">
        {title}
        <br />
        <span className="soft">{say(SOURCE_WORDS[source])}</span>
      </th>
      <td data-head={say(INSPECTIONS.office)}>{office.name}</td>
      <td data-head={say(INSPECTIONS.units)}>{units.length === 0 ? say(INSPECTIONS.anyUnit) : units.map(({ name }) => name).join('、')}</td>
      <td data-head={say(INSPECTIONS.basis)}>
        <div>
          {say(planned ? INSPECTIONS.inPlan : INSPECTIONS.offPlan, { document: documentNumber })}
          {reason !== null && <p className="soft">{reason}</p>}
        </div>
      </td>
      <td data-head={say(ACCESS.standing)} className="figures">
        <span className={`mark mark-${endedOn === null ? 'inForce' : 'over'}`}>{endedOn === null ? say(INSPECTIONS.running) : say(INSPECTIONS.ended, { on: endedOn })}</span>
        <br />
        <span className="soft">{say(INSPECTIONS.began, { on: beganOn })}</span>
      </td>
      <td data-head={say(FORM.actions)}>
        <Acts inspection={inspection} />
      </td>
    </tr>
  );
}

function Acts({ inspection }: { readonly inspection: Inspection }) {
  const say = useSay();
  const me = useMe();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const [proposing, setProposing] = useState(false);
  const end = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/inspections/{id}/end', { params: { path: { id: inspection.id } } })),
    onSuccess: () => kept.invalidateQueries(),
    onError: tell,
  });
  if (inspection.endedOn !== null) return null;
  const ends = mayDo(me, 'inspection.plan') || (mayDo(me, 'inspection.start') && me.unitId === inspection.office.id);
  return (
    <div className="row">
      {mayDo(me, 'access.propose') && (
        <Button size="small" onClick={() => setProposing(true)}>
          {say(ACCESS.propose)}
        </Button>
      )}
      {ends && (
        <Popconfirm title={say(INSPECTIONS.end)} description={say(INSPECTIONS.endConfirm)} okText={say(INSPECTIONS.end)} cancelText={say(SHELL.cancel)} onConfirm={() => end.mutate()}>
          <Button size="small" loading={end.isPending}>
            {say(INSPECTIONS.end)}
          </Button>
        </Popconfirm>
      )}
      {proposing && <ProposeSheet inspection={inspection} onClose={() => setProposing(false)} />}
    </div>
  );
}
