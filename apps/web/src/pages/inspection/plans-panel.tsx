import { Button } from 'antd';
import { useState } from 'react';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { INSPECTIONS, PLANS, SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { PlanSheet } from './plan-sheet';

/** The year’s approved plan, each document with its lines and what was started under them. */
export function PlansPanel({ mayRegister }: { readonly mayRegister: boolean }) {
  const say = useSay();
  const year = Number(useMe().county.today.slice(0, 4));
  const [registering, setRegistering] = useState(false);
  const plans = queries.useQuery('get', '/api/v1/inspection-plans', { params: { query: { year } } });
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(PLANS.title, { year })}</h2>
        {mayRegister && <Button onClick={() => setRegistering(true)}>{say(PLANS.register)}</Button>}
      </header>
      <Loaded query={plans}>
        {({ items }) => (items.length === 0 ? <Empty title={PLANS.none} next={PLANS.noneNext} /> : items.map((plan) => <Plan key={plan.id} plan={plan} />))}
      </Loaded>
      {registering && <PlanSheet year={year} onClose={() => setRegistering(false)} />}
    </section>
  );
}

function Plan({ plan }: { readonly plan: Schema['PlanView'] }) {
  const say = useSay();
  const head = say(PLANS.approved, { document: plan.documentNumber, by: plan.approvedBy });
  return (
    <>
      <h3 className="gap-below">{head}</h3>
      <Table label={{ zh: head, en: head }} heads={[PLANS.subject, INSPECTIONS.source, INSPECTIONS.office, INSPECTIONS.units, PLANS.term, PLANS.started]}>
        {plan.lines.map(({ id, number, subject, source, office, units, fromOn, untilOn, started }) => (
          <tr key={id}>
            <th scope="row">
              <span className="number">{number}</span> {subject}
            </th>
            <td data-head={say(INSPECTIONS.source)}>{say(SOURCE_WORDS[source])}</td>
            <td data-head={say(INSPECTIONS.office)}>{office.name}</td>
            <td data-head={say(INSPECTIONS.units)}>{units.length === 0 ? say(INSPECTIONS.anyUnit) : units.map(({ name }) => name).join('、')}</td>
            <td data-head={say(PLANS.term)} className="figures">
              {fromOn} — {untilOn}
            </td>
            <td data-head={say(PLANS.started)} className="figures">
              {say(PLANS.times, { count: started })}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
