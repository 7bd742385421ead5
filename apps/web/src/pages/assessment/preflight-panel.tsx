import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { PREFLIGHT } from '../../words/assessment';
import { useLanguage, useSay } from '../../words/language';
import { namesOf, useSchemeOf } from '../schemes/use-scheme';

type Preflight = Schema['PreflightView'];
const FEW = 8;

/** Everything that stands between the facts and a result, each named. */
export function PreflightPanel({ assessment }: { readonly assessment: string }) {
  const say = useSay();
  const nameOf = namesOf(useSchemeOf(assessment));
  const found = queries.useQuery('get', '/api/v1/assessments/{id}/preflight', { params: { path: { id: assessment } } });
  return (
    <section className="panel stack">
      <h2>{say(PREFLIGHT.title)}</h2>
      <Loaded query={found}>{(preflight) => <Found preflight={preflight} nameOf={nameOf} />}</Loaded>
    </section>
  );
}

interface Named {
  readonly nameOf: (key: string) => string;
}

function Found({ preflight: { ok, dryRunOk, facts, blockers }, nameOf }: { readonly preflight: Preflight } & Named) {
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  const count = blockers.length;
  const said = ok ? PREFLIGHT.ok : dryRunOk ? PREFLIGHT.dryOk : PREFLIGHT.blocked;
  const shown = isWhole ? blockers : blockers.slice(0, FEW);
  return (
    <>
      <Alert type={ok ? 'success' : dryRunOk ? 'info' : 'warning'} showIcon title={say(said, { count })} description={say(PREFLIGHT.facts, { count: facts })} />
      {count > 0 && <Blockers blockers={shown} nameOf={nameOf} />}
      {shown.length < count && <Button onClick={() => setWhole(true)}>{say(PREFLIGHT.more, { count: count - shown.length })}</Button>}
    </>
  );
}

function Blockers({ blockers, nameOf }: { readonly blockers: Preflight['blockers'] } & Named) {
  const { say, language } = useLanguage();
  return (
    <Table label={PREFLIGHT.title} heads={[PREFLIGHT.unit, PREFLIGHT.node, PREFLIGHT.matter]}>
      {blockers.map(({ code, unit, unitName, node, ...words }) => (
        <tr key={`${code} ${unit} ${node}`}>
          <th scope="row">{unitName ?? unit ?? say(PREFLIGHT.county)}</th>
          <td data-head={say(PREFLIGHT.node)}>{node === null ? '—' : nameOf(node)}</td>
          <td data-head={say(PREFLIGHT.matter)}>{words[language]}</td>
        </tr>
      ))}
    </Table>
  );
}
