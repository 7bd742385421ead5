import { Select } from 'antd';
import { useId } from 'react';
import { useFilters } from '../../parts/filters';
import { Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { ASSESSMENTS } from '../../words/assessment';
import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import { fileOf, linesOf } from './scheme-file';

type Scheme = Schema['SchemeDetailView'];

/** Place by place what another version says instead; what it means in points a dry run under it tells. */
export function Differences({ scheme }: { readonly scheme: Scheme }) {
  const say = useSay();
  const id = useId();
  const { get, set } = useFilters();
  const schemes = queries.useQuery('get', '/api/v1/schemes', {});
  const others = (schemes.data ?? []).filter((one) => one.id !== scheme.id);
  if (others.length === 0) return null;
  const other = others.find((one) => one.id === get('with'));
  return (
    <section className="panel stack">
      <h2>{say(SCHEMES.differences)}</h2>
      <Select
        id={id}
        aria-label={say(SCHEMES.differences)}
        allowClear
        placeholder={say(SCHEMES.differences)}
        value={other?.id}
        onChange={(value: string | undefined) => set('with', value)}
        options={others.map(({ id: value, number, version }) => ({ value, label: say(ASSESSMENTS.schemeOf, { number, version }) }))}
      />
      {other && <Compared scheme={scheme} other={other.id} />}
    </section>
  );
}

function Compared({ scheme, other }: { readonly scheme: Scheme; readonly other: string }) {
  const before = queries.useQuery('get', '/api/v1/schemes/{id}', { params: { path: { id: other } } });
  return <Loaded query={before}>{(found) => <Lines before={linesOf(fileOf(found.file))} after={linesOf(fileOf(scheme.file))} />}</Loaded>;
}

function Lines({ before, after }: { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> }) {
  const say = useSay();
  const places = [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));
  if (places.length === 0) return <p>{say(SCHEMES.noDifference)}</p>;
  return (
    <Table label={SCHEMES.differences} heads={[SCHEMES.place, SCHEMES.before, SCHEMES.after]}>
      {places.map((place) => (
        <tr key={place}>
          <th scope="row">{place.slice(1).replaceAll('/', ' · ')}</th>
          <td data-head={say(SCHEMES.before)}>
            <code className="written">{before.get(place) ?? say(SCHEMES.added)}</code>
          </td>
          <td data-head={say(SCHEMES.after)}>
            <code className="written">{after.get(place) ?? say(SCHEMES.dropped)}</code>
          </td>
        </tr>
      ))}
    </Table>
  );
}
